import sharp from 'sharp';
import { AppError } from '../domain/errors.ts';

const mimeTypes: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
/** Beyond this a decoded picture costs over 200 MB; A3 at 300 dpi has 17 megapixels. */
const limitMegapixels = 50;

export type Picture = { widthPx: number; heightPx: number; mimeType: string; bytes: Buffer };

/**
 * Looks at an uploaded picture and gives it back clean: decoded to the last row, turned upright, written anew in sRGB without
 * EXIF (position, device, thumbnail of what was cropped away).
 *
 * The header is read first, so a bomb of 256 megapixels is refused before a row of it is decoded. Throws `media.corrupt`,
 * `media.too-large`, `media.type-mismatch`.
 */
export async function checkPicture(bytes: Buffer, declaredMime: string): Promise<Picture> {
  const header = await readHeader(bytes);
  const mimeType = mimeTypes[header.format] ?? header.format;
  const declared = declaredMime.replace('image/jpg', 'image/jpeg');
  if (!(header.format in mimeTypes) || mimeType !== declared) {
    throw new AppError('media.type-mismatch', { params: { declared, actual: mimeType } });
  }
  const megapixels = Math.ceil((header.width * header.height) / 1e6);
  if (megapixels > limitMegapixels) {
    throw new AppError('media.too-large', { params: { megapixels, limit: limitMegapixels } });
  }
  return rewrite(bytes, header.format, mimeType);
}

async function readHeader(bytes: Buffer): Promise<{ format: string; width: number; height: number }> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!format || !width || !height) throw new Error('No size in the header');
    return { format, width, height };
  } catch (cause) {
    throw new AppError('media.corrupt', { cause });
  }
}

/** `failOn: 'truncated'` would let some damage pass; any warning of the decoder counts. */
async function rewrite(bytes: Buffer, format: string, mimeType: string): Promise<Picture> {
  try {
    const picture = sharp(bytes, { failOn: 'warning' }).rotate().toColourspace('srgb');
    const encoded = {
      jpeg: picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
      png: picture.png(),
      webp: picture.webp({ quality: 92 }),
    };
    const { data, info } = await encoded[format as keyof typeof encoded].toBuffer({ resolveWithObject: true });
    return { widthPx: info.width, heightPx: info.height, mimeType, bytes: data };
  } catch (cause) {
    throw new AppError('media.corrupt', { cause });
  }
}
