import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { decodeShortCode } from '../../src/domain/code.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import type { PieceRequest } from '../../src/render/request.ts';
import { readQrCodes } from '../render/qr-reader.ts';
import { specimen, specimenNames } from './specimens.ts';

/** Boards too small for a module of three lamps show the address in letters. */
const withoutQr = new Set(['led-384x192']);

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, design]) =>
  design.formats.flatMap((formatId) => specimenNames.map((name) => ({ id, design, formatId, name }))),
);

describe.each(cases)('$id on $formatId with the $name text', ({ id, design, formatId, name }) => {
  const request = specimen(name, id, design.limits, formatId);
  const pages = Array.from({ length: design.pages }, (_, index) => index + 1);

  it('is drawn without a finding, twice with the same bytes, and its QR code is read from the pixels', async () => {
    for (const page of pages) {
      const first = await draw(request, page);
      expect(first.findings).toEqual([]);
      expect((await draw(request, page)).sha256).toBe(first.sha256);
      expect(decodeShortCode(first.code)).toMatchObject({
        edition: 262_143,
        unitCode: request.unit?.code,
        medium: formatOf(formatId).medium,
      });
      const { width, height } = await sharp(first.bytes).metadata();
      expect([width, height]).toEqual([first.widthPx, first.heightPx]);
      const expected = withoutQr.has(formatId) ? [] : [first.codeUrl];
      expect(await readQrCodes(first.bytes)).toEqual(expected);
      if (name === 'short') await expectRobust(first.bytes, first.widthPx ?? 0, expected);
    }
  });
});

const draw = (request: PieceRequest, page: number) => renderRendition({ ...request, output: 'png', page });

/** What messengers do to a picture. */
async function expectRobust(png: Buffer, widthPx: number, expected: string[]) {
  expect(await readQrCodes(await sharp(png).jpeg({ quality: 60 }).toBuffer())).toEqual(expected);
  const half = sharp(png).resize({ width: Math.round(widthPx / 2) });
  expect(await readQrCodes(await half.jpeg({ quality: 60 }).toBuffer())).toEqual(expected);
}

it('promises room for a headline in every design', () => {
  for (const { limits, formats } of Object.values(designs as Record<string, Design>)) {
    expect(limits.headline).toBeGreaterThanOrEqual(40);
    for (const format of formats) expect(formatOf(format).id).toBe(format);
  }
});
