import sharp from 'sharp';
import type { Raster } from './engines/engine.ts';
import type { Family } from './family.ts';

type PixelOutput = 'png' | 'jpeg' | 'webp';

type PixelRequest = {
  raster: Raster;
  output: PixelOutput;
  dpi: number;
  family: Family;
};

/**
 * Pixels as a file with its resolution and the sRGB profile.
 *
 * JPEG keeps full colour resolution (4:4:4), or red text would smear; its quality survives the recompression of social networks.
 */
export async function writePixels({ raster, output, dpi, family }: PixelRequest): Promise<Buffer> {
  if (output === 'png') return family.encode({ raster, dpi, icc: await profile() });
  const { widthPx: width, heightPx: height, rgba } = raster;
  const picture = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
  if (output === 'webp') return picture.withMetadata({ density: dpi }).webp({ quality: 90, effort: 2 }).toBuffer();
  const bytes = await picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
  return describeJpeg(bytes, dpi, await profile());
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

/** Puts a JFIF header with the resolution (ITU-T T.871) and the profile (ICC.1, annex B.4) in front; libvips writes neither. */
function describeJpeg(bytes: Buffer, dpi: number, icc: Buffer): Buffer {
  const jfif = Buffer.from('JFIF\0\x01\x02\x01\0\0\0\0\0\0', 'latin1');
  jfif.writeUInt16BE(Math.round(dpi), 8);
  jfif.writeUInt16BE(Math.round(dpi), 10);
  const profileBody = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), icc]);
  const startOfImage = bytes.subarray(0, 2);
  const rest = bytes.subarray(bytes[3] === 0xe0 ? 4 + bytes.readUInt16BE(4) : 2);
  return Buffer.concat([startOfImage, segment(0xe0, jfif), segment(0xe2, profileBody), rest]);
}

function segment(marker: number, body: Buffer): Buffer {
  const length = body.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), body]);
}
