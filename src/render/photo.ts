import sharp from 'sharp';
import { AppError } from '../domain/errors.ts';
import type { DrawnPhoto } from './drawing.ts';

/** A photo at the size of its box, in whole pixels. Opaque, so premultiplied or not is the same. */
export type FittedPhoto = { left: number; top: number; width: number; height: number; rgba: Buffer };

const fitted = new Map<string, Promise<Buffer>>();
/** A run of personalised pieces has a few photos; each costs as much memory as the piece. */
const mostFitted = 4;

/**
 * Cuts a photo to its box ("cover", centred on what draws the eye) and scales it once, by area: engines alias when they scale.
 *
 * Throws `media.corrupt` for bytes that do not decode to the last row.
 */
export async function fitPhoto({ left, top, width, height, sha256, bytes }: DrawnPhoto): Promise<FittedPhoto> {
  const [x, y] = [Math.round(left), Math.round(top)];
  const size = { width: Math.round(left + width) - x, height: Math.round(top + height) - y };
  const key = `${sha256} ${size.width} ${size.height}`;
  const work = fitted.get(key) ?? scale(bytes, size);
  if (!fitted.has(key) && fitted.size >= mostFitted) fitted.delete(fitted.keys().next().value ?? '');
  fitted.set(key, work);
  return { left: x, top: y, ...size, rgba: await work };
}

async function scale(bytes: Buffer, size: { width: number; height: number }): Promise<Buffer> {
  try {
    const photo = sharp(bytes, { failOn: 'warning' }).rotate().toColourspace('srgb');
    const cut = photo.resize({ ...size, fit: 'cover', position: 'attention' });
    return await cut.flatten({ background: '#FFFFFF' }).ensureAlpha().raw().toBuffer();
  } catch (cause) {
    throw new AppError('media.corrupt', { cause });
  }
}
