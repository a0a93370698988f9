import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import { specimen, specimenNames } from '../designs/specimens.ts';
import { drawPdfPages } from './pdf-pages.ts';
import { readQrCodesTwice } from './qr-reader.ts';

/** Boards whose lamps are too few for a code show the address in letters. */
const withoutQr = new Set(['led-384x192']);

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, { formats, limits, pages }]) =>
  formats
    .filter((formatId) => !withoutQr.has(formatId))
    .flatMap((formatId) => Array.from({ length: pages }, (_, index) => ({ id, formatId, limits, page: index + 1 }))),
);

describe.each(cases)('the QR code of $id on $formatId, side $page', ({ id, formatId, limits, page }) => {
  it.each(specimenNames)(
    'with the %s text is read by zxing and by zbar, after a messenger and at half size too',
    async (name) => {
      const request = specimen(name, id, limits, formatId);
      const { bytes, codeUrl, widthPx = 0 } = await renderRendition({ ...request, output: 'png', page });
      const drawn = sharp(bytes);
      const half = drawn.clone().resize({ width: Math.round(widthPx / 2) });
      await expectRead(await half.jpeg({ quality: 60 }).toBuffer(), codeUrl);
      // Read with less than it has, the picture itself is read too.
      if (name === 'longest') await expectRead(await drawn.clone().jpeg({ quality: 60 }).toBuffer(), codeUrl);
    },
  );
});

const onPaper = cases.filter(({ formatId, page }) => page === 1 && formatOf(formatId).kind === 'print');

describe.each(onPaper)('the print PDF of $id on $formatId', ({ id, formatId, limits }) => {
  it('shows on each side a QR code that both read', async () => {
    const { bytes, codeUrl } = await renderRendition({ ...specimen('longest', id, limits, formatId), output: 'pdf' });
    const pages = await drawPdfPages(bytes);
    expect(pages).toHaveLength((designs as Record<string, Design>)[id]?.pages ?? 0);
    for (const page of pages) await expectRead(page, codeUrl);
  });
});

async function expectRead(picture: Buffer, url: string): Promise<void> {
  expect(await readQrCodesTwice(sharp(picture))).toEqual({ zxing: [url], zbar: [url] });
}

describe('the files', () => {
  const request = specimen('short', 'poster-headline', designs['poster-headline'].limits, 'poster-a3');

  it.each(['png', 'jpeg', 'webp'] as const)('carry resolution and sRGB profile as %s', async (output) => {
    const { bytes } = await renderRendition({ ...request, output });
    const { density, icc, channels, chromaSubsampling, exif } = await sharp(bytes).metadata();
    // lcms writes its name in UTF-16.
    expect(icc?.toString('latin1').replaceAll('\0', '')).toContain('sRGB');
    expect(channels).toBe(3);
    expect(output === 'webp' ? exifDpi(exif) : density).toBe(150);
    if (output === 'jpeg') expect(chromaSubsampling).toBe('4:4:4');
  });
});

/** WebP has no field of its own for the resolution: tag 0x011A of Exif, a fraction, pixels an inch by tag 0x0128. */
function exifDpi(exif: Buffer = Buffer.alloc(0)): number {
  const tiff = exif.subarray(exif.indexOf('II*'));
  const entries = Array.from({ length: tiff.readUInt16LE(8) }, (_, index) => tiff.subarray(10 + 12 * index, 22 + 12 * index));
  const entry = (tag: number) => entries.find((bytes) => bytes.readUInt16LE(0) === tag);
  expect(entry(0x0128)?.readUInt16LE(8)).toBe(2);
  const at = entry(0x011a)?.readUInt32LE(8) ?? 0;
  return tiff.readUInt32LE(at) / tiff.readUInt32LE(at + 4);
}
