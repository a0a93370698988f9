import sharp, { type Sharp } from 'sharp';
import type { Crop } from '../../domain/content.ts';
import { AppError, type ErrorParam } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { otherPicture } from '../describe-bytes.ts';

const mimeTypes: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
/** Beyond this a decoded picture costs over 200 MB; A3 at 300 dpi has 17 megapixels. */
const limitMegapixels = 50;
/** Writing a WebP takes 20 bytes of memory a pixel, and its format has no longer side. */
const webpLimits = { megapixels: 16, sidePx: 16_383 };
/** A side of a picture that is taken: JPEG has no longer one, and browsers show none. */
const longestSidePx = 32_767;
/** Beyond this a picture is turned in two steps, and packed faster and less tightly. */
const largeMegapixels = 12;
/** A logo 50 mm wide at 300 dpi. */
const leastLogoPx = 600;
/** A side of what is left of a picture that is cut; less shows nothing. */
const leastCropPx = 16;
/** What the field is called where the caller knows nothing better. */
const anyField: ReaderText = { vi: 'Tệp ảnh', en: 'Picture file' };

export type Picture = { widthPx: number; heightPx: number; mimeType: string; bytes: Buffer };

type Header = { format: string; width: number; height: number; frames: number; colours: string; orientation: number };

/**
 * Looks at an uploaded picture and gives it back clean: decoded to the last row, turned upright, written anew in sRGB without
 * EXIF (position, device, thumbnail of what was cropped away).
 *
 * Markup never reaches a decoder, and the header is read first, so a bomb of 256 megapixels is refused before a row of it is
 * decoded. `field` names the upload in the message, `crop` the part of the upright picture that is kept. Throws `media.vector`,
 * `media.other-picture`, `media.unreadable`, `media.too-large`, `media.too-long`, `media.type-mismatch`, `media.animated`,
 * `media.cmyk`, `media.crop`.
 */
export async function checkPicture(
  bytes: Buffer,
  declaredMime: string,
  { field = anyField, crop }: { field?: ErrorParam; crop?: Crop | undefined } = {},
): Promise<Picture> {
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
  const frames = header.format === 'png' ? apngFrames(bytes) : 1;
  if (frames > 1) throw new AppError('media.animated', { params: { field, frames } });
  const region = crop === undefined ? null : regionOf(header, crop);
  return rewrite({ bytes, header, mimeType, field, region });
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

function refuseUnprintable({ format, width, height, frames, colours }: Header, field: ErrorParam): void {
  const megapixels = Math.ceil((width * height) / 1e6);
  const isWebp = format === 'webp';
  const limit = isWebp ? webpLimits.megapixels : limitMegapixels;
  if (megapixels > limit) throw new AppError('media.too-large', { params: { field, megapixels, limit } });
  const most = isWebp ? webpLimits.sidePx : longestSidePx;
  if (Math.max(width, height) > most) throw new AppError('media.too-long', { params: { field, width, height, most } });
  if (frames > 1) throw new AppError('media.animated', { params: { field, frames } });
  if (colours === 'cmyk') throw new AppError('media.cmyk', { params: { field, colours } });
}

async function readHeader(bytes: Buffer, field: ErrorParam): Promise<Header> {
  try {
    const { format, width, height, pages, space, orientation = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (!format || !width || !height) throw new Error('No size in the header');
    return { format, width, height, frames: pages ?? 1, colours: space ?? '', orientation };
  } catch (cause) {
    throw new AppError('media.unreadable', { cause, params: { field } });
  }
}

type Region = { left: number; top: number; width: number; height: number };

/** Whole pixels of the upright picture. What runs over its right or lower edge ends there. */
function regionOf({ width, height, orientation }: Pick<Header, 'width' | 'height' | 'orientation'>, crop: Crop): Region {
  const isTurned = orientation > 4;
  const [left, wide] = stretchOf({ whole: isTurned ? height : width, from: crop.x, length: crop.width });
  const [top, high] = stretchOf({ whole: isTurned ? width : height, from: crop.y, length: crop.height });
  return { left, top, width: wide, height: high };
}

function stretchOf({ whole, from, length }: { whole: number; from: number; length: number }): [start: number, pixels: number] {
  const start = Math.round((whole * from) / 100);
  const pixels = Math.min(whole - start, Math.round((whole * length) / 100));
  // Also false for what is no number.
  if (start >= 0 && pixels >= Math.min(leastCropPx, whole)) return [start, pixels];
  throw new AppError('media.crop', { params: { least: leastCropPx } });
}

type Rewriting = { bytes: Buffer; header: Header; mimeType: string; field: ErrorParam; region: Region | null };

/** An encoder sets what the picture becomes, so only one may be called on a picture. */
const encoders: Record<string, (picture: Sharp, bytes: Buffer, isLarge: boolean) => Sharp> = {
  // The tightest coding is found by keeping all of the picture, six bytes a pixel.
  jpeg: (picture, _, isLarge) => picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: !isLarge }),
  png: (picture, _, isLarge) => picture.png(isLarge ? { compressionLevel: 3 } : {}),
  webp: (picture, bytes, isLarge) => {
    const effort = isLarge ? { effort: 2 } : {};
    return picture.webp(isLosslessWebp(bytes) ? { lossless: true, ...effort } : { quality: 92, ...effort });
  },
};

/** `failOn: 'truncated'` would let some damage pass; any warning of the decoder counts. */
async function rewrite({ bytes, header, mimeType, field, region }: Rewriting): Promise<Picture> {
  const isLarge = header.width * header.height > largeMegapixels * 1e6;
  try {
    const isApart = isLarge && header.orientation > 1;
    const picture = isApart ? await turnedApart(bytes, header) : upright(bytes);
    const kept = region === null ? picture : (isApart ? await decoded(picture) : picture).extract(region);
    const encoded = encoders[header.format]?.(kept, bytes, isLarge) ?? kept;
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { widthPx: info.width, heightPx: info.height, mimeType, bytes: data };
  } catch (cause) {
    throw new AppError('media.unreadable', { cause, params: { field } });
  }
}

const upright = (bytes: Buffer): Sharp => sharp(bytes, { failOn: 'warning' }).rotate().toColourspace('srgb');

/** How pictures of each orientation of EXIF are turned: mirrored from left to right first, then clockwise. */
const turns: Record<number, [isMirrored: boolean, degrees: number]> = {
  2: [true, 0],
  3: [false, 180],
  4: [true, 180],
  5: [true, 270],
  6: [false, 90],
  7: [true, 90],
  8: [false, 270],
};

/** The picture decoded before it is turned. In one step libvips would hold it three times, a gigabyte for 50 megapixels. */
async function turnedApart(bytes: Buffer, { orientation }: Header): Promise<Sharp> {
  const flat = sharp(bytes, { failOn: 'warning', autoOrient: false }).toColourspace('srgb').raw({ depth: 'uchar' });
  const { data, info } = await flat.toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const [isMirrored, degrees] = turns[orientation] ?? [false, 0];
  const mirrored = isMirrored ? sharp(data, { raw }).flop() : sharp(data, { raw });
  if (degrees === 0 || !isMirrored) return mirrored.rotate(degrees);
  return (await decoded(mirrored)).rotate(degrees);
}

/** Of one picture sharp turns and cuts before it mirrors, whatever is asked first. */
async function decoded(picture: Sharp): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

const pngHeadBytes = 8;

/** Frames of a PNG that moves (its chunk `acTL` stands before the picture); libvips would take the first in silence. */
function apngFrames(bytes: Buffer): number {
  for (let at = pngHeadBytes; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return bytes.readUInt32BE(at + 8);
    if (name === 'IDAT') return 1;
    at += 12 + bytes.readUInt32BE(at);
  }
  return 1;
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
