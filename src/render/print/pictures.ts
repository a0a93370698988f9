import sharp, { type Sharp } from 'sharp';
import type { Drawing, DrawnPicture } from '../drawing.ts';
import { paint } from './page-content.ts';
import { numbers, type PdfWriter, type Ref } from './pdf-writer.ts';
import { profilePath } from './pdf-x.ts';

/** What offset printing at 150 lines an inch can show. */
const mostDpi = 300;

/**
 * Writes a picture in CMYK: at the size of its box, separated by the press profile, opaque. Pictures are the one thing that is not
 * a vector; a photo costs a second for A3, so a print run has each once.
 */
export async function addPicture(writer: PdfWriter, picture: DrawnPicture, pointsPerPx: number): Promise<Ref> {
  const { width: uploaded = 0 } = await sharp(picture.bytes).metadata();
  const pixelsPerPx = Math.min((pointsPerPx / 72) * mostDpi, Math.max(uploaded / picture.width, 1));
  const [width, height] = [picture.width, picture.height].map((side) => Math.round(side * pixelsPerPx));
  const flat = sharp(picture.bytes).rotate().flatten({ background: white });
  const placed = flat.resize({ width, height, fit: picture.fit, background: white });
  const inked = placed.toColourspace('cmyk').withIccProfile(profilePath, { attach: false });
  return picture.fit === 'cover' ? addPhoto(writer, inked) : addFlatColours(writer, inked);
}

const white = '#ffffff';

async function addPhoto(writer: PdfWriter, inked: Sharp): Promise<Ref> {
  const { data, info } = await inked.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
  // JPEG keeps CMYK the other way round, as Adobe began it.
  const inverted = '/Decode[1 0 1 0 1 0 1 0]/Filter/DCTDecode';
  return writer.stream(`${imageOf(info)}${inverted}`, data, { isPacked: true });
}

/** A logo has hard edges and much white; JPEG would leave specks of ink around its letters. */
async function addFlatColours(writer: PdfWriter, inked: Sharp): Promise<Ref> {
  const { data, info } = await inked.raw().toBuffer({ resolveWithObject: true });
  return writer.stream(imageOf(info), data, { level: 9 });
}

function imageOf({ width, height }: { width: number; height: number }): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceCMYK`;
}

/** Operators that put a picture called `name` into its box, in pixels of the frame. Pictures stand on their feet: y is turned. */
export function paintPicture({ left, top, width, height }: DrawnPicture, name: string): string {
  return `q ${numbers([width, 0, 0, -height, left, top + height])} cm /${name} Do Q\n`;
}

/** A side with its pictures written, as operators and the names that they need. The colours must be prepared. */
export async function paintDrawing(writer: PdfWriter, { photo, logo, shapes }: Drawing, pointsPerPx: number) {
  const beneath = photo && (await addPicture(writer, photo, pointsPerPx));
  const above = logo && (await addPicture(writer, logo, pointsPerPx));
  const content = (photo ? paintPicture(photo, 'P0') : '') + paint(shapes) + (logo ? paintPicture(logo, 'P1') : '');
  const names = [beneath && `/P0 ${beneath} 0 R`, above && `/P1 ${above} 0 R`].filter(Boolean).join('');
  return { content, resources: names === '' ? '<<>>' : `<</XObject<<${names}>>>>` };
}
