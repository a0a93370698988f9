import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { arrangePiece } from '../../src/render/compose.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import { specimen } from '../designs/specimens.ts';
import { readQrCodes, readQrCodesWithZbar } from './qr-reader.ts';

/** zbar's limit is at about two pixels a module on clean pictures; a telephone's is not better. */
const leastModulePx = 3;

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, { formats, limits }]) =>
  formats.map((formatId) => ({ id, formatId, limits })),
);

describe.each(cases)('the QR code of $id on $formatId', ({ id, formatId, limits }) => {
  it('is read by zxing and by zbar, after a messenger too', async () => {
    const request = specimen('short', id, limits, formatId);
    const { pages } = await arrangePiece(request, { only: 1 });
    const modulePx = pages[0]?.qr?.modulePx;
    if (modulePx === undefined) return expect(id).toBe('led-message');
    const { bytes, codeUrl, widthPx = 0 } = await renderRendition({ ...request, output: 'png' });
    await expectRead(bytes, codeUrl);
    await expectRead(await sharp(bytes).jpeg({ quality: 60 }).toBuffer(), codeUrl);
    if (modulePx / 2 < leastModulePx) return;
    const half = sharp(bytes).resize({ width: Math.round(widthPx / 2) });
    await expectRead(await half.jpeg({ quality: 60 }).toBuffer(), codeUrl);
  });
});

async function expectRead(picture: Buffer, url: string): Promise<void> {
  expect(await readQrCodes(picture)).toEqual([url]);
  expect(await readQrCodesWithZbar(picture)).toEqual([url]);
}

describe('the files', () => {
  const request = specimen('short', 'poster-headline', designs['poster-headline'].limits, 'poster-a3');

  it.each(['png', 'jpeg', 'webp'] as const)('carry resolution and sRGB profile as %s', async (output) => {
    const { bytes } = await renderRendition({ ...request, output });
    const { density, icc, channels, chromaSubsampling } = await sharp(bytes).metadata();
    // lcms writes its name in UTF-16.
    expect(icc?.toString('latin1').replaceAll('\0', '')).toContain('sRGB');
    expect(channels).toBe(3);
    if (output !== 'webp') expect(density).toBe(150);
    if (output === 'jpeg') expect(chromaSubsampling).toBe('4:4:4');
  });
});
