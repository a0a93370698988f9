import { LRUCache } from 'lru-cache';
import sharp, { type Sharp } from 'sharp';
import { AppError } from '../../domain/errors.ts';
import { cutAround } from '../outline/cut.ts';
import type { DrawnPicture } from '../outline/drawing.ts';

/** A picture at the size of its box, in whole pixels. Opaque, so premultiplied or not is the same. */
export type FittedPicture = { left: number; top: number; width: number; height: number; rgba: Buffer };

/**
 * A run of personalised pieces has a few photos; each costs as much memory as the piece. The one that was not used for longest
 * goes:
 * a photo that all pieces share stays longer than the logos of single communes.
 */
const fitted = new LRUCache<string, Promise<Buffer>>({ max: 6 });

/**
 * Brings a picture to the size of its box and scales it once, by area: engines alias when they scale. A photo is cut ("cover"),
 * around its focus or else what draws the eye; a logo stays whole on white ("contain").
 *
 * Throws `media.corrupt` for bytes that do not decode to the last row.
 */
export async function fitPicture({ left, top, width, height, ...picture }: DrawnPicture): Promise<FittedPicture> {
  const { sha256, read, fit, focus } = picture;
  const [x, y] = [Math.round(left), Math.round(top)];
  const size = { width: Math.round(left + width) - x, height: Math.round(top + height) - y };
  const key = `${sha256} ${fit} ${size.width} ${size.height} ${focus?.x} ${focus?.y}`;
  const work = fitted.get(key) ?? read().then((bytes) => scale({ bytes, size, fit, focus }));
  fitted.set(key, work);
  return { left: x, top: y, ...size, rgba: await work };
}

const white = '#FFFFFF';

type Scaling = Pick<DrawnPicture, 'fit' | 'focus'> & { bytes: Buffer; size: { width: number; height: number } };

async function scale({ bytes, size, fit, focus }: Scaling): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { failOn: 'warning' }).rotate().toColourspace('srgb').flatten({ background: white });
    if (fit === 'contain') return await pixels(picture.resize({ ...size, fit, background: white }));
    if (focus === undefined) return await pixels(picture.resize({ ...size, fit, position: 'attention' }));
    const { autoOrient: uploaded } = await sharp(bytes).metadata();
    const cut = cutAround({ picture: uploaded, box: size, focus });
    return await pixels(picture.extract(cut).resize({ ...size, fit: 'fill' }));
  } catch (cause) {
    throw new AppError('media.corrupt', { cause });
  }
}

const pixels = (picture: Sharp): Promise<Buffer> => picture.ensureAlpha().raw().toBuffer();
