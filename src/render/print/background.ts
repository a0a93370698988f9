import sharp from 'sharp';
import type { DrawnPhoto } from '../drawing.ts';
import { createMemory } from '../memory.ts';
import { numbers, type PdfWriter, type Ref } from './pdf-writer.ts';
import { profilePath } from './pdf-x.ts';

/** What offset printing at 150 lines an inch can show. */
const mostDpi = 300;

type Separated = { bytes: Buffer; width: number; height: number };

/** In each thread: a campaign has a handful of photos, an A3 one takes a second to separate and some megabytes. */
const mostBytes = 32e6;
const separated = createMemory<Separated>({ mostBytes, sizeOf: ({ bytes }) => bytes.length });

/**
 * Writes a photo as one CMYK picture: cut to its box, separated by the press profile, opaque. It is the one thing that is not a
 * vector; pieces of many units share it.
 */
export async function addPhoto(writer: PdfWriter, photo: DrawnPhoto, pointsPerPx: number): Promise<Ref> {
  const key = [photo.sha256, photo.width, photo.height, pointsPerPx].join(' ');
  const { bytes, width, height } = await separated(key, () => separate(photo, pointsPerPx));
  const size = `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceCMYK`;
  // JPEG keeps CMYK the other way round, as Adobe began it.
  const inverted = '/Decode[1 0 1 0 1 0 1 0]/Filter/DCTDecode';
  return writer.stream(`/Type/XObject/Subtype/Image${size}${inverted}`, bytes, { packing: 'own' });
}

async function separate(photo: DrawnPhoto, pointsPerPx: number): Promise<Separated> {
  const { width: uploaded = 0 } = await sharp(photo.bytes).metadata();
  const pixelsPerPx = Math.min((pointsPerPx / 72) * mostDpi, Math.max(uploaded / photo.width, 1));
  const [width, height] = [photo.width, photo.height].map((side) => Math.round(side * pixelsPerPx));
  const cut = sharp(photo.bytes).rotate().resize({ width, height, fit: 'cover' }).flatten({ background: '#ffffff' });
  const inked = cut.toColourspace('cmyk').withIccProfile(profilePath, { attach: false });
  const { data, info } = await inked.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Operators that put a picture called `name` into its box, in pixels of the frame. Pictures stand on their feet: y is turned. */
export function paintPhoto({ left, top, width, height }: DrawnPhoto, name: string): string {
  return `q ${numbers([width, 0, 0, -height, left, top + height])} cm /${name} Do Q\n`;
}
