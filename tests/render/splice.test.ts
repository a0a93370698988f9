import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import type { Focus } from '../../src/domain/content.ts';
import type { UnitFace } from '../../src/domain/unit.ts';
import { arrangePiece, type Page } from '../../src/render/compose/compose.ts';
import { wholeRaster } from '../../src/render/raster/painting.ts';
import { rasterise } from '../../src/render/raster/raster.ts';
import { paintSide } from '../../src/render/raster/splice.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import type { Output, PieceRequest } from '../../src/render/request.ts';
import { specimen } from '../designs/specimens.ts';
import { readQrCodes, readQrCodesWithZbar } from './qr-reader.ts';

/** The shortest and the longest names of the catalogue, and one with the tallest letters. */
const units: UnitFace[] = [
  { code: '00001', name: 'Xã Y', provinceName: 'Tỉnh Hà' },
  { code: '00226', name: 'Phường Văn Miếu - Quốc Tử Giám', provinceName: 'Thành phố Hồ Chí Minh' },
  { code: '31555', name: 'Xã Ẩ Ằ Ễ Ợ Ỷ Ữ', provinceName: 'Tỉnh Ổ Ỗ Ệ Ậ' },
];

async function pageOf(request: PieceRequest, page: number): Promise<Page> {
  const [side] = (await arrangePiece(request, { only: page })).pages;
  if (!side) throw new Error('Expected a side');
  return side;
}

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, { limits, pages, formats }]) =>
  formats.flatMap((formatId) => Array.from({ length: pages }, (_, index) => ({ id, limits, formatId, page: index + 1 }))),
);

describe.each(cases)('$id on $formatId, side $page', ({ id, limits, formatId, page }) => {
  it('is, pixel for pixel, the same spliced from another unit as drawn whole', async () => {
    const request = specimen('short', id, limits, formatId);
    const [firstUnit, ...others] = units;
    const { base } = await paintSide(await pageOf({ ...request, unit: firstUnit ?? null }, page), null);
    for (const unit of others) {
      const side = await pageOf({ ...request, unit }, page);
      const spliced = await paintSide(side, base);
      const whole = await rasterise(side);
      expect(wholeRaster(spliced).rgba.equals(whole.rgba)).toBe(true);
      expect(whole.rgba.equals(base.raster.rgba)).toBe(false);
    }
  });
});

describe('a run of posters', () => {
  const request = (unit: UnitFace, output: Output = 'png') => ({
    ...specimen('short', 'poster-headline', designs['poster-headline'].limits, 'social-4x5'),
    unit,
    output,
  });

  it('is really spliced, not drawn whole each time', async () => {
    const pages = await Promise.all(units.map((unit) => pageOf(request(unit), 1)));
    const [first, second] = pages;
    if (!first || !second) throw new Error('Expected two sides');
    const { base } = await paintSide(first, null);
    const spliced = await paintSide(second, base);
    expect(spliced.base).toBe(base);
    const painted = spliced.patches.reduce((sum, { raster }) => sum + raster.heightPx, 0);
    expect(painted).toBeLessThan(base.raster.heightPx / 2);
  });

  it.each(['png', 'jpeg', 'webp'] as const)(
    'gives each piece the same bytes as %s whatever was drawn before it',
    async (output) => {
      const forwards = await drawAll(units, output);
      const backwards = await drawAll([...units].reverse(), output);
      expect(backwards.reverse()).toEqual(forwards);
      expect(new Set(forwards).size).toBe(units.length);
    },
  );

  it.each(['png', 'jpeg'] as const)('shows each unit a code of its own as %s, which zxing and zbar read', async (output) => {
    for (const unit of units) {
      const { bytes, codeUrl } = await renderRendition(request(unit, output));
      expect(await readQrCodes(bytes)).toEqual([codeUrl]);
      expect(await readQrCodesWithZbar(bytes)).toEqual([codeUrl]);
    }
  });

  async function drawAll(order: UnitFace[], output: Output): Promise<string[]> {
    const hashes: string[] = [];
    for (const unit of order) hashes.push((await renderRendition(request(unit, output))).sha256);
    return hashes;
  }
});

describe('a poster with a photo', () => {
  it('shows the photo through the hole its design leaves, spliced as drawn whole, and another photo is another piece', async () => {
    const photo = (colour: string) =>
      sharp({ create: { width: 400, height: 300, channels: 3, background: colour } })
        .png()
        .toBuffer();
    const blue = await sideWith(units[0], await photo('#0000FF'), 'a'.repeat(64));
    const { base } = await paintSide(blue, null);
    expect([...base.raster.rgba.subarray(0, 4)]).toEqual([0, 0, 255, 255]);
    for (const side of [
      await sideWith(units[1], await photo('#0000FF'), 'a'.repeat(64)),
      await sideWith(units[1], await photo('#00FF00'), 'b'.repeat(64)),
    ]) {
      expect(wholeRaster(await paintSide(side, base)).rgba.equals((await rasterise(side)).rgba)).toBe(true);
    }
  });

  it('is cut around the point that was chosen in it, and another point is another piece', async () => {
    // Three colours beside each other; the poster shows less than half of the width.
    const stripe = (background: string) =>
      sharp({ create: { width: 400, height: 300, channels: 3, background } })
        .png()
        .toBuffer();
    const colours = ['#FF0000', '#00FF00', '#0000FF'];
    const input = await Promise.all(
      colours.map(async (each, index) => ({ input: await stripe(each), left: 400 * index, top: 0 })),
    );
    const wide = await sharp({ create: { width: 1200, height: 300, channels: 3, background: '#fff' } })
      .composite(input)
      .png()
      .toBuffer();
    const cornerOf = async (x: number) => {
      const side = await sideWith(units[0], wide, 'c'.repeat(64), { x, y: 50 });
      return [...(await rasterise(side)).rgba.subarray(0, 3)];
    };
    expect(await cornerOf(0)).toEqual([255, 0, 0]);
    expect(await cornerOf(50)).toEqual([0, 255, 0]);
    expect(await cornerOf(100)).toEqual([0, 0, 255]);
    const { base } = await paintSide(await sideWith(units[0], wide, 'c'.repeat(64), { x: 0, y: 50 }), null);
    const other = await sideWith(units[1], wide, 'c'.repeat(64), { x: 100, y: 50 });
    expect(wholeRaster(await paintSide(other, base)).rgba.equals((await rasterise(other)).rgba)).toBe(true);
  });

  async function sideWith(unit: UnitFace | undefined, bytes: Buffer, sha256: string, focus?: Focus): Promise<Page> {
    const { artwork, ...request } = specimen('short', 'poster-photo', designs['poster-photo'].limits, 'social-4x5');
    const photo = { sha256, widthPx: 400, heightPx: 300, alt: { vi: 'Ảnh' }, ...(focus ? { focus } : {}) };
    const options = { only: 1, files: async () => bytes };
    const [side] = (await arrangePiece({ ...request, artwork: { ...artwork, photo }, unit: unit ?? null }, options)).pages;
    if (!side) throw new Error('Expected a side');
    return side;
  }
});
