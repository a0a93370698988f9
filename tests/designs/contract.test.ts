import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeShortCode } from '../../src/codes/short-code.ts';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import type { PieceRequest } from '../../src/render/request.ts';
import { readQrCodes } from '../render/qr-reader.ts';
import { specimen, specimenNames } from './specimens.ts';

/** Boards too small for a module of three lamps show the address in letters. */
const withoutQr = new Set(['led-384x192']);

const known = designs as Record<string, Design>;
const cases = Object.entries(known).flatMap(([id, design]) =>
  design.formats.flatMap((formatId, place) => specimenNames.map((name) => ({ id, design, formatId, name, place }))),
);

describe.each(cases)('$id on $formatId with the $name text', ({ id, design, formatId, name, place }) => {
  const request = specimen(name, id, design.limits, formatId);
  const pages = Array.from({ length: design.pages }, (_, index) => index + 1);
  // What messengers do to a picture is tested in render/qr-reading. Pixels take most of the time: the first format is read with
  // every text, the others with the short one.
  const isRead = place === 0 || name === 'short';

  it.runIf(isRead)('is drawn without a fatal finding and its QR code is read from the pixels', async () => {
    for (const page of pages) {
      const first = await draw(request, page);
      expect(first.findings.filter(({ severity }) => severity === 'fatal')).toEqual([]);
      expect(decodeShortCode(first.code)).toMatchObject({
        edition: 262_143,
        unitCode: request.unit?.code,
        medium: formatOf(formatId).medium,
      });
      const { width, height } = await sharp(first.bytes).metadata();
      expect([width, height]).toEqual([first.widthPx, first.heightPx]);
      const expected = withoutQr.has(formatId) ? [] : [first.codeUrl];
      expect(await readQrCodes(first.bytes)).toEqual(expected);
      if (name === 'short') {
        expect((await draw(request, page)).sha256).toBe(first.sha256);
      }
    }
  });

  it.runIf(!isRead)('is drawn without a fatal finding', async () => {
    for (const page of pages) {
      expect((await outline(request, page)).findings.filter(({ severity }) => severity === 'fatal')).toEqual([]);
    }
  });
});

describe.each(Object.entries(known))('%s', (id, design) => {
  const [formatId = ''] = design.formats;
  const request = specimen('longest', id, design.limits, formatId);
  const onGround = (variant: 'light' | 'dark') => outline({ ...request, artwork: { ...request.artwork, variant } }, 1);

  it('stands on a light and on a dark ground, or says that it has one', async () => {
    const [light, dark] = [await onGround('light'), await onGround('dark')];
    expect(light.sha256 === dark.sha256).toBe(!design.hasVariants);
    const says = light.findings.some(({ code }) => code === 'render.one-ground');
    expect(says).toBe(!design.hasVariants);
  });
});

it('refuses boards on which the names alone would fill the frame', async () => {
  const { limits } = designs['led-message'];
  for (const formatId of ['led-192x64', 'led-320x192']) {
    const request = specimen('short', 'led-message', limits, formatId);
    await expect(outline(request, 1)).rejects.toMatchObject({ code: 'render.format-unsupported' });
  }
});

it('shows the source of each figure beside it', async () => {
  const { limits } = designs['infographic-tiles'];
  const request = specimen('short', 'infographic-tiles', limits, 'social-4x5');
  const withSource = await outline(request, 1);
  const values = (request.artwork.values ?? []).map((value) => ({ ...value, source: 'Kế hoạch khác' }));
  const withOther = await outline({ ...request, artwork: { ...request.artwork, values } }, 1);
  expect(withOther.sha256).not.toBe(withSource.sha256);
});

const outline = (request: PieceRequest, page: number) => renderRendition({ ...request, output: 'svg', page });
const draw = (request: PieceRequest, page: number) => renderRendition({ ...request, output: 'png', page });

it('promises room for a headline in every design', () => {
  for (const { limits, formats } of Object.values(known)) {
    expect(limits.headline).toBeGreaterThanOrEqual(40);
    for (const format of formats) expect(formatOf(format).id).toBe(format);
  }
});
