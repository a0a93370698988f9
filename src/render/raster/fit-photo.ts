import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { AppError } from '../../domain/errors.ts';
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
 * Brings a picture to the size of its box and scales it once, by area: engines alias when they scale. A photo is cut ("cover",
 * centred on what draws the eye), a logo stays whole on white ("contain").
 *
 * Throws `media.corrupt` for bytes that do not decode to the last row.
 */
export async function fitPicture({ left, top, width, height, sha256, read, fit }: DrawnPicture): Promise<FittedPicture> {
  const [x, y] = [Math.round(left), Math.round(top)];
  const size = { width: Math.round(left + width) - x, height: Math.round(top + height) - y };
  const key = `${sha256} ${fit} ${size.width} ${size.height}`;
  const work = fitted.get(key) ?? read().then((bytes) => scale(bytes, size, fit));
  fitted.set(key, work);
  return { left: x, top: y, ...size, rgba: await work };
}

const white = '#FFFFFF';

async function scale(bytes: Buffer, size: { width: number; height: number }, fit: DrawnPicture['fit']): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { failOn: 'warning' }).rotate().toColourspace('srgb').flatten({ background: white });
    const placed =
      fit === 'cover'
        ? picture.resize({ ...size, fit, position: 'attention' })
        : picture.resize({ ...size, fit, background: white });
    return await placed.ensureAlpha().raw().toBuffer();
  } catch (cause) {
    throw new AppError('media.corrupt', { cause });
  }
}
