import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../src/render/picture.ts';

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#DA251D' } });

/** Only the head of a PNG: what a bomb looks like before it is decoded. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const png = await blank(1, 1).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

describe('a sound picture', () => {
  it('comes back without EXIF, upright, in its own type', async () => {
    const photo = await blank(40, 20)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: 'Nokia' }, IFD3: { GPSLatitude: '10/1 2/1 3/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const picture = await checkPicture(photo, 'image/jpeg');
    expect(picture).toMatchObject({ widthPx: 20, heightPx: 40, mimeType: 'image/jpeg' });
    expect((await sharp(picture.bytes).metadata()).exif).toBeUndefined();
  });

  it('may call itself image/jpg', async () => {
    expect(await checkPicture(await blank(4, 4).jpeg().toBuffer(), 'image/jpg')).toMatchObject({ mimeType: 'image/jpeg' });
  });
});

describe('a bad upload', () => {
  it.each([
    ['nothing', async () => Buffer.alloc(0), 'image/png', 'media.corrupt'],
    ['a text', async () => Buffer.from('xin chào'), 'image/png', 'media.corrupt'],
    ['half a JPEG', async () => (await blank(900, 900).jpeg().toBuffer()).subarray(0, 3000), 'image/jpeg', 'media.corrupt'],
    ['half a PNG', async () => half(await noise().png().toBuffer()), 'image/png', 'media.corrupt'],
    ['a PNG named JPEG', async () => blank(4, 4).png().toBuffer(), 'image/jpeg', 'media.type-mismatch'],
    ['a GIF', async () => blank(4, 4).gif().toBuffer(), 'image/gif', 'media.type-mismatch'],
    [
      'an SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'),
      'image/svg+xml',
      'media.type-mismatch',
    ],
    ['256 megapixels', () => bomb(16_000, 16_000), 'image/png', 'media.too-large'],
  ])('of %s is refused', async (_what, make, mime, code) => {
    await expect(checkPicture(await make(), mime)).rejects.toMatchObject({ name: 'AppError', code, remedy: 'fix-content' });
  });
});

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

function noise() {
  const bytes = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 24));
  return sharp(bytes, { raw: { width: 300, height: 300, channels: 3 } });
}
