import sharp from 'sharp';
import { encodeJpeg } from './jpeg.ts';
import { type Painting, wholeRaster } from './painting.ts';
import { encodePng } from './png.ts';

type PixelRequest = { painting: Painting; output: 'png' | 'jpeg' | 'webp'; dpi: number };

/** Pixels as a file with its resolution and the sRGB profile. */
export async function writePixels({ painting, output, dpi }: PixelRequest): Promise<Buffer> {
  if (output === 'png') return encodePng({ painting, dpi, icc: await profile() });
  if (output === 'jpeg') return encodeJpeg({ painting, dpi, icc: await profile() });
  const { widthPx: width, heightPx: height, rgba } = wholeRaster(painting);
  const picture = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
  return picture.withMetadata({ density: dpi }).webp({ quality: 90, effort: 2 }).toBuffer();
}

let known: Promise<Buffer> | null = null;

/** The sRGB profile that sharp ships. Written by us, because sharp would convert every pixel from sRGB to sRGB first. */
async function profile(): Promise<Buffer> {
  known ??= readProfile();
  return known;
}

async function readProfile(): Promise<Buffer> {
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#FFFFFF' } });
  const { icc } = await sharp(await dot.withIccProfile('srgb').png().toBuffer()).metadata();
  if (!icc) throw new Error('Expected sharp to know the sRGB profile');
  return icc;
}
