import sharp, { type Sharp } from 'sharp';
import { AppError, type ErrorParam } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { otherPicture } from '../describe-bytes.ts';

const mimeTypes: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
/** Beyond this a decoded picture costs over 200 MB; A3 at 300 dpi has 17 megapixels. */
const limitMegapixels = 50;
/** A logo 50 mm wide at 300 dpi. */
const leastLogoPx = 600;
/** What the field is called where the caller knows nothing better. */
const anyField: ReaderText = { vi: 'Tệp ảnh', en: 'Picture file' };

export type Picture = { widthPx: number; heightPx: number; mimeType: string; bytes: Buffer };

type Header = { format: string; width: number; height: number; frames: number; colours: string };

/**
 * Looks at an uploaded picture and gives it back clean: decoded to the last row, turned upright, written anew in sRGB without
 * EXIF (position, device, thumbnail of what was cropped away).
 *
 * Markup never reaches a decoder, and the header is read first, so a bomb of 256 megapixels is refused before a row of it is
 * decoded. `field` names the upload in the message. Throws `media.vector`, `media.other-picture`, `media.unreadable`,
 * `media.too-large`, `media.type-mismatch`, `media.animated`, `media.cmyk`.
 */
export async function checkPicture(bytes: Buffer, declaredMime: string, field: ErrorParam = anyField): Promise<Picture> {
  if (isMarkup(bytes) || /svg|xml/.test(declaredMime)) throw new AppError('media.vector', { params: { field } });
  const other = otherPicture(bytes);
  if (other) throw new AppError('media.other-picture', { params: { field, got: other } });
  const header = await readHeader(bytes, field);
  const mimeType = mimeTypes[header.format] ?? header.format;
  const declared = declaredMime.replace(/^image\/(?:jpg|pjpeg)$/, 'image/jpeg').replace('image/x-png', 'image/png');
  if (!(header.format in mimeTypes) || mimeType !== declared) {
    throw new AppError('media.type-mismatch', { params: { field, declared, actual: mimeType } });
  }
  refuseUnprintable(header, field);
  return rewrite({ bytes, format: header.format, mimeType, field });
}

/** Whether a stored picture may stand as a unit's logo. Throws `media.type-mismatch`, `media.logo-small`. */
export function checkLogo({ widthPx, heightPx, mimeType }: Omit<Picture, 'bytes'>): void {
  if (!Object.values(mimeTypes).includes(mimeType)) {
    const params = { field: { vi: 'Biểu trưng', en: 'Logo' }, declared: 'image/png', actual: mimeType };
    throw new AppError('media.type-mismatch', { params });
  }
  if (Math.min(widthPx, heightPx) >= leastLogoPx) return;
  throw new AppError('media.logo-small', { params: { width: widthPx, height: heightPx, least: leastLogoPx } });
}

/** SVG, XML, HTML, also after a byte order mark or packed with gzip: scripts, entities and links to other files may lie in it. */
function isMarkup(bytes: Buffer): boolean {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = bytes
    .subarray(0, 256)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  return isGzip || (isUtf16 && head.includes('<')) || head.trimStart().startsWith('<');
}

function refuseUnprintable({ width, height, frames, colours }: Header, field: ErrorParam): void {
  const megapixels = Math.ceil((width * height) / 1e6);
  if (megapixels > limitMegapixels)
    throw new AppError('media.too-large', { params: { field, megapixels, limit: limitMegapixels } });
  if (frames > 1) throw new AppError('media.animated', { params: { field, frames } });
  if (colours === 'cmyk') throw new AppError('media.cmyk', { params: { field, colours } });
}

async function readHeader(bytes: Buffer, field: ErrorParam): Promise<Header> {
  try {
    const { format, width, height, pages, space } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!format || !width || !height) throw new Error('No size in the header');
    return { format, width, height, frames: pages ?? 1, colours: space ?? '' };
  } catch (cause) {
    throw new AppError('media.unreadable', { cause, params: { field } });
  }
}

type Rewriting = { bytes: Buffer; format: string; mimeType: string; field: ErrorParam };

/** An encoder sets what the picture becomes, so only one may be called on a picture. */
const encoders: Record<string, (picture: Sharp, bytes: Buffer) => Sharp> = {
  jpeg: (picture) => picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  png: (picture) => picture.png(),
  webp: (picture, bytes) => picture.webp(isLosslessWebp(bytes) ? { lossless: true } : { quality: 92 }),
};

/** `failOn: 'truncated'` would let some damage pass; any warning of the decoder counts. */
async function rewrite({ bytes, format, mimeType, field }: Rewriting): Promise<Picture> {
  try {
    const picture = sharp(bytes, { failOn: 'warning' }).rotate().toColourspace('srgb');
    const encoded = encoders[format]?.(picture, bytes) ?? picture;
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { widthPx: info.width, heightPx: info.height, mimeType, bytes: data };
  } catch (cause) {
    throw new AppError('media.unreadable', { cause, params: { field } });
  }
}

/** RIFF chunks: name, length, bytes, rounded up to an even length. The picture of a lossless one is in `VP8L`. */
function isLosslessWebp(bytes: Buffer): boolean {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    if (name === 'VP8L') return true;
    if (name === 'VP8 ') return false;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return false;
}
