import sharp from 'sharp';
import type { DeliveryImage } from '../channels/contract/delivery-content.ts';
import type { ImageLimits } from '../channels/contract/limits.ts';
import { sha256Of } from '../store/sha256.ts';

type Picture = Omit<DeliveryImage, 'url'>;
type Raster = Pick<Picture, 'bytes' | 'widthPx' | 'heightPx'>;

/** JPEG qualities to try before the picture itself is made smaller. */
const qualities = [90, 84, 78, 72];
/** How much smaller the next try is. */
const step = 0.85;
/** Platforms cut what is off by more than this share. */
const aspectTolerance = 0.02;
/** So soft that nothing in it can be taken for words. */
const backdropBlur = 48;

/**
 * The picture as a platform takes it: whole, never cut and never distorted. One that fits already keeps its bytes; the same
 * picture and limits always give the same bytes.
 */
export async function fitPicture(picture: Picture, limits: ImageLimits): Promise<Picture> {
  if (fits(picture, limits)) return picture;
  const whole = await shaped(await sized(picture, limits), limits);
  let long = Math.min(Math.max(whole.widthPx, whole.heightPx), limits.longSidePx ?? Number.POSITIVE_INFINITY);
  for (;;) {
    const sized = sharp(whole.bytes).resize({ width: long, height: long, fit: 'inside', withoutEnlargement: true });
    for (const quality of qualities) {
      const encoded = sized.clone().jpeg({ quality, chromaSubsampling: '4:4:4' });
      const { data: bytes, info } = await encoded.toBuffer({ resolveWithObject: true });
      if (bytes.byteLength < limits.bytes) return fitted(picture, bytes, info);
    }
    long = Math.floor(long * step);
  }
}

function fits({ mimeType, bytes, widthPx, heightPx }: Picture, limits: ImageLimits): boolean {
  const isSmall = limits.longSidePx === null || Math.max(widthPx, heightPx) <= limits.longSidePx;
  return limits.types.includes(mimeType) && bytes.byteLength < limits.bytes && isSmall && hasAspect(widthPx / heightPx, limits);
}

function hasAspect(got: number, { aspect }: ImageLimits): boolean {
  return aspect === null || Math.abs(got / aspect - 1) <= aspectTolerance;
}

/** No larger than the platform takes: what follows costs by the pixel. */
async function sized(picture: Raster, { longSidePx: side }: ImageLimits): Promise<Raster> {
  if (side === null || Math.max(picture.widthPx, picture.heightPx) <= side) return picture;
  const smaller = sharp(picture.bytes).resize({ width: side, height: side, fit: 'inside' }).png();
  const { data: bytes, info } = await smaller.toBuffer({ resolveWithObject: true });
  return { bytes, widthPx: info.width, heightPx: info.height };
}

/** Of the platform's shape: what is missing at the sides is filled with the picture's own colours, blurred. */
async function shaped(picture: Raster, limits: ImageLimits): Promise<Raster> {
  const { bytes, widthPx, heightPx } = picture;
  const { aspect } = limits;
  if (aspect === null || hasAspect(widthPx / heightPx, limits)) return picture;
  const isTooNarrow = widthPx / heightPx < aspect;
  const width = isTooNarrow ? Math.round(heightPx * aspect) : widthPx;
  const height = isTooNarrow ? heightPx : Math.round(widthPx / aspect);
  const backdrop = sharp(bytes).resize({ width, height, fit: 'cover' }).blur(backdropBlur).modulate({ brightness: 0.8 });
  const composed = backdrop.composite([{ input: Buffer.from(bytes), gravity: 'centre' }]).png();
  return { bytes: await composed.toBuffer(), widthPx: width, heightPx: height };
}

function fitted({ alt }: Picture, bytes: Uint8Array, { width, height }: { width: number; height: number }): Picture {
  const sha256 = sha256Of(bytes);
  return { mimeType: 'image/jpeg', bytes, sha256, alt, widthPx: width, heightPx: height };
}
