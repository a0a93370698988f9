import sharp, { type Sharp } from 'sharp';
import { createMemoryCache } from '../../store/memory-cache.ts';
import { cutAround } from '../outline/cut.ts';
import type { DrawnPicture } from '../outline/drawing.ts';
import type { Colours } from './inks.ts';
import { numbers, type PdfWriter, type Ref } from './pdf-writer.ts';
import { profilePath } from './pdf-x.ts';

/** What offset printing at 150 lines an inch can show, of a file in its true size. */
const mostDpi = 300;
/** Of the finished piece where the file is drawn smaller: plotters for banners and panels print no finer. */
const mostDpiLarge = 150;

type Separated = { bytes: Buffer; width: number; height: number };

/** In each thread: a campaign has a handful of photos, an A3 one takes a second to separate and some megabytes. */
const mostBytes = 32e6;
const separated = createMemoryCache<Separated>({ mostBytes, sizeOf: ({ bytes }) => bytes.length });

/** How large a pixel of the frame is in the file, and how many times larger than the file the finished piece is. */
type Place = {
  pointsPerPx: number;
  /** @default 1 */
  fileScale?: number;
  colours: Colours;
};

/**
 * Writes a picture at the size of its box, opaque: for a press separated by its profile, else in sRGB. Pictures are the one thing
 * that is not a vector; pieces of many units share them.
 *
 * A photo is packed as JPEG. A logo has hard edges and much white, and JPEG would leave specks of ink around its letters.
 */
export async function addPicture(writer: PdfWriter, picture: DrawnPicture, place: Place): Promise<Ref> {
  const { pointsPerPx, fileScale = 1, colours } = place;
  const { sha256, fit, focus, width: boxWidth, height: boxHeight } = picture;
  const key = [colours.kind, sha256, fit, boxWidth, boxHeight, pointsPerPx, fileScale, focus?.x, focus?.y].join(' ');
  const { bytes, width, height } = await separated(key, () => separate(picture, place));
  const image = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${colours.kind === 'press' ? 'DeviceCMYK' : 'DeviceRGB'}`;
  if (picture.fit === 'contain') return writer.stream(image, bytes, { level: 9 });
  // JPEG keeps CMYK the other way round, as Adobe began it.
  const turned = colours.kind === 'press' ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  return writer.stream(`${image}${turned}/Filter/DCTDecode`, bytes, { packing: 'own' });
}

const white = '#ffffff';

async function separate(picture: DrawnPicture, { pointsPerPx, fileScale = 1, colours }: Place): Promise<Separated> {
  const uploadedBytes = await picture.read();
  const uploaded = await sharp(uploadedBytes).metadata();
  // By the side that the picture is fitted by: no pixel that was uploaded is given away before the press would lose it.
  const shares = [(uploaded.width ?? 0) / picture.width, (uploaded.height ?? 0) / picture.height];
  const own = Math.max(picture.fit === 'cover' ? Math.min(...shares) : Math.max(...shares), 1);
  const dpi = fileScale === 1 ? mostDpi : mostDpiLarge * fileScale;
  const pixelsPerPx = Math.min((pointsPerPx / 72) * dpi, own);
  const [width, height] = [picture.width, picture.height].map((side) => Math.round(side * pixelsPerPx));
  const flat = sharp(uploadedBytes).rotate().flatten({ background: white });
  const placed = picture.focus
    ? flat
        .extract(cutAround({ picture: uploaded.autoOrient, box: picture, focus: picture.focus }))
        .resize({ width, height, fit: 'fill' })
    : flat.resize({ width, height, fit: picture.fit, background: white });
  const inked =
    colours.kind === 'press'
      ? placed.toColourspace('cmyk').withIccProfile(profilePath, { attach: false })
      : placed.toColourspace('srgb');
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
