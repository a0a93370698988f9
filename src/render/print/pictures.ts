import sharp, { type Sharp } from 'sharp';
import { createMemoryCache } from '../../store/memory-cache.ts';
import type { DrawnPicture } from '../outline/drawing.ts';
import { numbers, type PdfWriter, type Ref } from './pdf-writer.ts';
import { profilePath } from './pdf-x.ts';

/** What offset printing at 150 lines an inch can show. */
const mostDpi = 300;

type Separated = { bytes: Buffer; width: number; height: number };

/** In each thread: a campaign has a handful of photos, an A3 one takes a second to separate and some megabytes. */
const mostBytes = 32e6;
const separated = createMemoryCache<Separated>({ mostBytes, sizeOf: ({ bytes }) => bytes.length });

/**
 * Writes a picture in CMYK: at the size of its box, separated by the press profile, opaque. Pictures are the one thing that is
 * not a vector; pieces of many units share them.
 *
 * A photo is packed as JPEG. A logo has hard edges and much white, and JPEG would leave specks of ink around its letters.
 */
export async function addPicture(writer: PdfWriter, picture: DrawnPicture, pointsPerPx: number): Promise<Ref> {
  const key = [picture.sha256, picture.fit, picture.width, picture.height, pointsPerPx].join(' ');
  const { bytes, width, height } = await separated(key, () => separate(picture, pointsPerPx));
  const image = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceCMYK`;
  if (picture.fit === 'contain') return writer.stream(image, bytes, { level: 9 });
  // JPEG keeps CMYK the other way round, as Adobe began it.
  return writer.stream(`${image}/Decode[1 0 1 0 1 0 1 0]/Filter/DCTDecode`, bytes, { packing: 'own' });
}

const white = '#ffffff';

async function separate(picture: DrawnPicture, pointsPerPx: number): Promise<Separated> {
  const uploadedBytes = await picture.read();
  const { width: uploaded = 0 } = await sharp(uploadedBytes).metadata();
  const pixelsPerPx = Math.min((pointsPerPx / 72) * mostDpi, Math.max(uploaded / picture.width, 1));
  const [width, height] = [picture.width, picture.height].map((side) => Math.round(side * pixelsPerPx));
  const flat = sharp(uploadedBytes).rotate().flatten({ background: white });
  const placed = flat.resize({ width, height, fit: picture.fit, background: white });
  const inked = placed.toColourspace('cmyk').withIccProfile(profilePath, { attach: false });
  const { data, info } = await packed(inked, picture.fit).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

function packed(inked: Sharp, fit: DrawnPicture['fit']): Sharp {
  return fit === 'cover' ? inked.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : inked.raw();
}

/** Operators that put a picture called `name` into its box, in pixels of the frame. Pictures stand on their feet: y is turned. */
export function paintPicture({ left, top, width, height }: DrawnPicture, name: string): string {
  return `q ${numbers([width, 0, 0, -height, left, top + height])} cm /${name} Do Q\n`;
}
