import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { channels } from '../../src/channels/registry.gen.ts';
import { fitPicture } from '../../src/posts/fit-image.ts';

/** Noise compresses badly: what a busy photograph is to an encoder. */
async function noise(width: number, height: number, type: 'jpeg' | 'png' = 'png') {
  const drawn = sharp({
    create: { width, height, channels: 3, background: '#b3261e', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
  const bytes = await drawn.toFormat(type).toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mimeType: `image/${type}`, bytes, sha256, alt: 'Áp phích', widthPx: width, heightPx: height };
}

const limited = Object.values(channels).flatMap(({ id, limits }) =>
  limits.images === null ? [] : [{ id, limits: limits.images }],
);

/** Drawn once: it takes longer than to fit it. */
const busy = noise(1_920, 2_400);

it.each(limited)('gives $id a picture in its own measures, the same bytes each time', async ({ limits }) => {
  const picture = await busy;
  const fitted = await fitPicture(picture, limits);
  const { width = 0, height = 0, format } = await sharp(fitted.bytes).metadata();
  expect({ width, height }).toEqual({ width: fitted.widthPx, height: fitted.heightPx });
  expect(limits.types).toContain(`image/${format}`);
  expect(fitted.bytes.byteLength).toBeLessThan(limits.bytes);
  if (limits.longSidePx !== null) expect(Math.max(width, height)).toBeLessThanOrEqual(limits.longSidePx);
  if (limits.aspect !== null) expect(width / height).toBeCloseTo(limits.aspect, 1);
  expect((await fitPicture(picture, limits)).sha256).toBe(fitted.sha256);
});

it('leaves a picture alone that fits already', async () => {
  const picture = await noise(1_280, 720, 'jpeg');
  const limits = { min: 0, max: 1, bytes: 10_000_000, types: ['image/jpeg'], longSidePx: 1_280, aspect: 16 / 9 };
  expect(await fitPicture(picture, limits)).toBe(picture);
});

it('cuts nothing off a tall poster that goes into a wide frame', async () => {
  const marked = sharp({ create: { width: 400, height: 500, channels: 3, background: '#ffffff' } }).composite([
    { input: { create: { width: 400, height: 10, channels: 3, background: '#000000' } }, top: 0, left: 0 },
    { input: { create: { width: 400, height: 10, channels: 3, background: '#000000' } }, top: 490, left: 0 },
  ]);
  const bytes = await marked.png().toBuffer();
  const picture = { mimeType: 'image/png', bytes, sha256: '', alt: '', widthPx: 400, heightPx: 500 };
  const limits = { min: 0, max: 1, bytes: 1_000_000, types: ['image/jpeg'], longSidePx: null, aspect: 16 / 9 };
  const { data, info } = await sharp((await fitPicture(picture, limits)).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
  const middle = Math.floor(info.width / 2);
  expect(info.height).toBe(500);
  expect([at(middle, 3), at(middle, 250), at(middle, 496)].map((value) => value > 128)).toEqual([false, true, false]);
});
