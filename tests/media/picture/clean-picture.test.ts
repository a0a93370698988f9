import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkLogo, checkPicture } from '../../../src/media/picture/clean-picture.ts';
import { hostileSvg, pictureBomb, twoFrames } from '../../render/hostile-pictures.ts';

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#DA251D' } });

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

describe('the bytes of a clean picture', () => {
  const magic = { jpeg: 'ffd8ff', png: '89504e47', webp: '52494646' };

  it.each(['jpeg', 'png', 'webp'] as const)('are of the type that they are said to be: %s', async (format) => {
    const picture = await checkPicture(await noise()[format]().toBuffer(), `image/${format}`);
    expect(picture.mimeType).toBe(`image/${format}`);
    expect(picture.bytes.toString('hex')).toMatch(new RegExp(`^${magic[format]}`));
    expect((await sharp(picture.bytes).metadata()).format).toBe(format);
  });

  it.each([
    ['png', {}],
    ['webp', { lossless: true }],
  ] as const)('show the same pixels where the type loses nothing: %s', async (format, settings) => {
    const before = await noise()[format](settings).toBuffer();
    const { bytes } = await checkPicture(before, `image/${format}`);
    const pixels = (picture: Buffer) => sharp(picture).removeAlpha().raw().toBuffer();
    expect((await pixels(bytes)).equals(await pixels(before))).toBe(true);
  });

  it('of a JPEG keep the colour of every pixel: 4:4:4', async () => {
    const { bytes } = await checkPicture(await noise().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(), 'image/jpeg');
    expect((await sharp(bytes).metadata()).chromaSubsampling).toBe('4:4:4');
  });
});

describe('a picture that is cut', () => {
  /** Four quarters, each of its own colour, as eyes see them: orientation `turned` is how the bytes lie. */
  async function quarters(width: number, height: number, turned: number): Promise<Buffer> {
    const colours = ['#ff0000', '#00ff00', '#0000ff', '#ffffff'];
    const [w, h] = [width / 2, height / 2];
    const tile = (background: string) =>
      sharp({ create: { width: w, height: h, channels: 3, background } })
        .png()
        .toBuffer();
    const tiles = await Promise.all(
      colours.map(async (colour, at) => ({ input: await tile(colour), left: (at % 2) * w, top: Math.floor(at / 2) * h })),
    );
    const upright = await sharp({ create: { width, height, channels: 3, background: '#000' } })
      .composite(tiles)
      .removeAlpha()
      .raw()
      .toBuffer();
    const raw = { width, height, channels: 3 } as const;
    // What undoes each orientation of EXIF.
    const [isMirrored, degrees] = (
      [0, [false, 0], [true, 0], [false, 180], [true, 180], [true, 90], [false, 270], [true, 270], [false, 90]] as const
    )[turned] as [boolean, number];
    const lying = await sharp(upright, { raw }).rotate(degrees).raw().toBuffer({ resolveWithObject: true });
    const { data, info } = lying;
    const as = { raw: { width: info.width, height: info.height, channels: 3 } } as const;
    const seen = isMirrored ? sharp(data, as).flop() : sharp(data, as);
    return seen.withMetadata({ orientation: turned }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
  }

  const quarter = { x: 50, y: 0, width: 50, height: 50 };
  const colourOf = async (bytes: Buffer) => (await sharp(bytes).stats()).channels.map(({ mean }) => Math.round(mean / 25.5) * 10);

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps the part that was meant, however a telephone was held (%i)', async (turned) => {
    const picture = await quarters(80, 60, turned);
    const upright = await checkPicture(picture, 'image/jpeg');
    expect([upright.widthPx, upright.heightPx]).toEqual([80, 60]);
    const { bytes, widthPx, heightPx } = await checkPicture(picture, 'image/jpeg', { crop: quarter });
    expect([widthPx, heightPx]).toEqual([40, 30]);
    expect(await colourOf(bytes)).toEqual([0, 100, 0]);
  });

  it.each([4, 6])('also of a large one that is turned apart (%i)', async (turned) => {
    const { bytes, widthPx, heightPx } = await checkPicture(await quarters(4100, 3000, turned), 'image/jpeg', { crop: quarter });
    expect([widthPx, heightPx]).toEqual([2050, 1500]);
    expect(await colourOf(bytes)).toEqual([0, 100, 0]);
  });

  it('loses nothing else where its type loses nothing, and ends at the edge of the picture', async () => {
    const before = await noise().png().toBuffer();
    const { width = 0, height = 0 } = await sharp(before).metadata();
    const { bytes, widthPx, heightPx } = await checkPicture(before, 'image/png', {
      crop: { x: 25, y: 50, width: 100, height: 100 },
    });
    const left = Math.round(width / 4);
    const top = Math.round(height / 2);
    expect([widthPx, heightPx]).toEqual([width - left, height - top]);
    const part = sharp(before).extract({ left, top, width: widthPx, height: heightPx });
    expect((await sharp(bytes).raw().toBuffer()).equals(await part.raw().toBuffer())).toBe(true);
  });

  it.each([
    { x: 0, y: 0, width: 1, height: 50 },
    { x: 99, y: 0, width: 50, height: 50 },
    { x: -10, y: 0, width: 50, height: 50 },
    { x: 0, y: 0, width: Number.NaN, height: 50 },
    { x: Number.POSITIVE_INFINITY, y: 0, width: 50, height: 50 },
    { x: 0, y: 120, width: 50, height: 50 },
  ])('is refused where nothing would be left to see: %j', async (crop) => {
    const bytes = await blank(100, 100).png().toBuffer();
    await expect(checkPicture(bytes, 'image/png', { crop })).rejects.toMatchObject({ code: 'media.crop', params: { least: 16 } });
  });
});

describe('a bad upload', () => {
  it.each([
    ['nothing', async () => Buffer.alloc(0), 'image/png', 'media.unreadable'],
    ['a text', async () => Buffer.from('xin chào'), 'image/png', 'media.unreadable'],
    ['half a JPEG', async () => (await blank(900, 900).jpeg().toBuffer()).subarray(0, 3000), 'image/jpeg', 'media.unreadable'],
    ['half a PNG', async () => half(await noise().png().toBuffer()), 'image/png', 'media.unreadable'],
    ['a PNG named JPEG', async () => blank(4, 4).png().toBuffer(), 'image/jpeg', 'media.type-mismatch'],
    ['a GIF', async () => blank(4, 4).gif().toBuffer(), 'image/gif', 'media.other-picture'],
    ['an AVIF', async () => blank(64, 64).avif().toBuffer(), 'image/avif', 'media.other-picture'],
    [
      'a HEIC of a telephone',
      async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'),
      'image/heic',
      'media.other-picture',
    ],
    ['a TIFF', async () => blank(4, 4).tiff().toBuffer(), 'image/tiff', 'media.other-picture'],
    [
      'an SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'),
      'image/svg+xml',
      'media.vector',
    ],
    ['a hostile SVG that calls itself PNG', async () => hostileSvg, 'image/png', 'media.vector'],
    [
      'a hostile SVG behind a byte order mark',
      async () => Buffer.concat([Buffer.from('efbbbf', 'hex'), hostileSvg]),
      'image/png',
      'media.vector',
    ],
    ['a hostile SVG in UTF-16', async () => Buffer.from(`\ufeff${hostileSvg}`, 'utf16le'), 'image/png', 'media.vector'],
    ['a hostile SVG packed as svgz', async () => gzipSync(hostileSvg), 'image/png', 'media.vector'],
    ['a CMYK JPEG', async () => blank(40, 40).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg', 'media.cmyk'],
    ['an animated WebP', twoFrames, 'image/webp', 'media.animated'],
    ['256 megapixels', () => pictureBomb(16_000, 16_000), 'image/png', 'media.too-large'],
  ])('of %s is refused', async (_what, make, mime, code) => {
    const refused = checkPicture(await make(), mime, { field: 'Biểu trưng' });
    await expect(refused).rejects.toMatchObject({ name: 'AppError', code, remedy: 'fix-content' });
    await expect(refused).rejects.toMatchObject({ forPeople: expect.stringMatching(/phần “Biểu trưng”.*Hãy /) });
  });

  it('of 256 megapixels is refused without decoding it: fast and without its memory', async () => {
    const bytes = await pictureBomb(16_000, 16_000);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await checkPicture(bytes, 'image/png').catch(() => undefined);
    expect(performance.now() - started).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });
});

describe('a logo', () => {
  const logo = { widthPx: 800, heightPx: 600, mimeType: 'image/png' };

  it('may be any still picture that is large enough', () => {
    expect(() => checkLogo(logo)).not.toThrow();
  });

  it.each([
    ['too small', { heightPx: 599 }, 'media.logo-small'],
    ['a video', { mimeType: 'video/mp4' }, 'media.type-mismatch'],
  ])('is refused when it is %s', (_, change, code) => {
    expect(() => checkLogo({ ...logo, ...change })).toThrow(
      expect.objectContaining({ code, forPeople: expect.stringContaining('Hãy ') }),
    );
  });
});

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

function noise() {
  const bytes = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 24));
  return sharp(bytes, { raw: { width: 300, height: 300, channels: 3 } });
}
