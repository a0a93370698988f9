import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../../src/media/picture/clean-picture.ts';
import { pressColours } from '../../../src/render/print/inks.ts';
import { createPdfWriter } from '../../../src/render/print/pdf-writer.ts';
import { addPicture } from '../../../src/render/print/pictures.ts';

const upload = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b71c1c', noise: { type: 'gaussian', mean: 128, sigma: 30 } } });

type Asked = { bytes: Buffer; fit: 'cover' | 'contain'; width: number; height: number; pointsPerPx: number; fileScale?: number };

/** Pixels of the picture in the file. */
async function inFile({ bytes, fit, width, height, ...place }: Asked): Promise<number[]> {
  const parts: string[] = [];
  const writer = createPdfWriter((chunk) => parts.push(chunk.toString('latin1')));
  const picture = { read: async () => bytes, sha256: `${fit} ${width} ${bytes.length}`, fit, left: 0, top: 0, width, height };
  await addPicture(writer, picture as never, { ...place, colours: pressColours });
  const [, found = '', high = ''] = /\/Width (\d+)\/Height (\d+)/.exec(parts.join('')) ?? [];
  return [Number(found), Number(high)];
}

describe('a picture in a file for the press', () => {
  it('has every pixel that was uploaded, up to what the press can show', async () => {
    const bytes = await upload(900, 600).png().toBuffer();
    // 0.5 pt a pixel of the frame: 300 pixels are 150 pt, and 900 pixels over them 432 dpi.
    expect(await inFile({ bytes, fit: 'cover', width: 300, height: 200, pointsPerPx: 0.5 })).toEqual([625, 417]);
    expect(await inFile({ bytes, fit: 'cover', width: 300, height: 200, pointsPerPx: 2 })).toEqual([900, 600]);
  });

  it('is not made smaller where a tall logo is fitted by its height', async () => {
    const bytes = await upload(400, 1_600).png().toBuffer();
    expect(await inFile({ bytes, fit: 'contain', width: 400, height: 400, pointsPerPx: 2 })).toEqual([1_600, 1_600]);
  });

  it('is as fine on a banner that is drawn at 1:10, where ten times the size would show thirty dots an inch', async () => {
    const bytes = await upload(1_000, 1_000).png().toBuffer();
    const place = { fit: 'contain', width: 100, height: 100, pointsPerPx: 0.28 } as const;
    expect(await inFile({ bytes, ...place })).toEqual([117, 117]);
    expect(await inFile({ bytes, ...place, fileScale: 10 })).toEqual([583, 583]);
  });
});

describe('an upload keeps its size and what it is', () => {
  it.each([
    ['image/jpeg', () => upload(1_234, 777).jpeg({ quality: 95 })],
    ['image/png', () => upload(1_234, 777).png()],
    ['image/webp', () => upload(1_234, 777).webp({ lossless: true })],
  ] as const)('%s', async (mimeType, encode) => {
    const kept = await checkPicture(await encode().toBuffer(), mimeType);
    const { width, height, format } = await sharp(kept.bytes).metadata();
    expect([kept.mimeType, `image/${format}`, width, height]).toEqual([mimeType, mimeType, 1_234, 777]);
  });
});
