import sharp from 'sharp';
import type { Render } from '../../render/rendition-cache.ts';
import type { RenditionRequest } from '../../render/request.ts';
import { undrawable } from './pieces.ts';

/** Pixels, on screens with two dots for each. */
const widthPx = 480;

/** A side as it is shown among others, as an address with the picture in it. `null` where it cannot be drawn. */
export async function smallPicture(draw: Render, asked: Promise<RenditionRequest>): Promise<string | null> {
  const picture = await asked.then(draw).catch(undrawable);
  if (picture === null) return null;
  const small = await sharp(picture.bytes).resize({ width: widthPx, withoutEnlargement: true }).webp().toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}
