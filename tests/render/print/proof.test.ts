import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { PrintFormat } from '../../../src/formats/format.ts';
import { formatOf } from '../../../src/formats/formats.ts';
import { sheetOf } from '../../../src/render/print/print-sheet.ts';
import { renderRendition, renditionKey } from '../../../src/render/rendition.ts';
import type { RenditionRequest } from '../../../src/render/request.ts';
import { posterRequest } from '../samples.ts';

const proof: RenditionRequest = { ...posterRequest({ formatId: 'poster-a3' }), output: 'png', isProof: true };

/** Colour at a point of the sheet, in points from its lower left corner as PDF counts. */
async function coloursOf(bytes: Buffer, sheetHeight: number) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const scale = info.height / sheetHeight;
  return (x: number, y: number): number[] => {
    const [column, row] = [Math.round(x * scale), Math.round((sheetHeight - y) * scale)];
    const at = (row * info.width + column) * info.channels;
    return [...data.subarray(at, at + 3)];
  };
}

it('shows the sheet of the print shop: paper, bleed and crop marks where the file has them', async () => {
  const sheet = sheetOf(formatOf('poster-a3') as PrintFormat);
  const [, , width, height] = sheet.mediaBox;
  const { bytes, widthPx = 0, heightPx = 0, mimeType } = await renderRendition(proof);
  expect(mimeType).toBe('image/png');
  expect(Math.max(widthPx, heightPx)).toBeGreaterThanOrEqual(1_790);
  expect(widthPx / heightPx).toBeCloseTo(width / height, 2);
  const colourAt = await coloursOf(bytes, height);
  expect(colourAt(2, height / 2)).toEqual([255, 255, 255]);
  // A mark is a hair: somewhere within two points of it there is ink.
  for (const [x1, y1, x2, y2] of sheet.cropMarks) {
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const near = [-1, -0.5, 0, 0.5, 1].flatMap((step) => [colourAt(x + step, y), colourAt(x, y + step)]);
    expect(Math.min(...near.flat())).toBeLessThan(200);
  }
  // The ground runs on to the end of the bleed.
  const [left, , , top] = sheet.bleedBox;
  const [trimLeft, , , trimTop] = sheet.trimBox;
  const bled = colourAt((left + trimLeft) / 2, (top + trimTop) / 2);
  expect(bled).toEqual(colourAt(trimLeft + 3, trimTop - 3));
  const [red = 0, green = 0, blue = 0] = bled;
  expect(Math.min(red, green, blue) < 250 || red + green + blue === 765).toBe(true);
});

it('is another picture than the piece alone, by another name, the same each time', async () => {
  const alone = { ...proof, isProof: false };
  expect(renditionKey(proof)).not.toBe(renditionKey(alone));
  expect(renditionKey(alone)).toBe(renditionKey({ ...posterRequest({ formatId: 'poster-a3' }), output: 'png' }));
  const [one, other] = await Promise.all([renderRendition(proof), renderRendition(proof)]);
  expect(one.sha256).toBe(other.sha256);
});

it('has every side, and no more', async () => {
  const points = ['Mở ứng dụng', 'Quét mã', 'Làm theo'].map((vi) => ({ vi }));
  const back = { headline: { vi: 'Ba không để an toàn' }, points };
  const artwork = { ...posterRequest().artwork, design: 'leaflet-a5', points, back };
  const leaflet: RenditionRequest = { ...proof, artwork, formatId: 'leaflet-a5', output: 'jpeg' };
  const front = await renderRendition({ ...leaflet, page: 1 });
  const other = await renderRendition({ ...leaflet, page: 2 });
  expect(other.sha256).not.toBe(front.sha256);
  await expect(renderRendition({ ...leaflet, page: 3 })).rejects.toMatchObject({ code: 'render.page-unknown' });
});

it('is refused for a screen, which nobody prints', async () => {
  const screen = { ...proof, formatId: 'social-4x5' };
  await expect(renderRendition(screen)).rejects.toMatchObject({ code: 'render.output-unsupported' });
});
