import { createRequire } from 'node:module';
import type { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/render/engines/engine.ts';
import { encodeJpeg } from '../../src/render/raster/jpeg.ts';
import { baseOf, type Painting, wholeRaster } from '../../src/render/raster/painting.ts';
import { encodePng } from '../../src/render/raster/png.ts';

const facts = { dpi: 96, icc: Buffer.from('not looked at') };
/**
 * Nothing to share, less than a band, bands that end with a band and in one, none of whole blocks, more restarts than there are
 * numbers.
 */
const sizes = [
  [1, 1],
  [3, 48],
  [50, 49],
  [37, 192],
  [130, 301],
  [9, 900],
] as const;

function noise(widthPx: number, heightPx: number, seed: number): Raster {
  const value = (at: number) => (at % 4 === 3 ? 255 : Math.imul((at >> 6) + seed, 0x9e3779b1) >>> 24);
  return { widthPx, heightPx, rgba: Buffer.from(Array.from({ length: widthPx * heightPx * 4 }, (_, at) => value(at))) };
}

const alone = (raster: Raster): Painting => ({ base: baseOf(raster), patches: [] });

/** The lower half of a picture is another one's, but for its last row, and so is one row further up. */
function patched({ base }: Painting): Painting {
  const { widthPx, heightPx } = base.raster;
  const top = heightPx >> 1;
  const lower = { top, raster: noise(widthPx, Math.max(1, heightPx - top - 1), 99) };
  return { base, patches: [{ top: top >> 1, raster: noise(widthPx, 1, 7) }, lower] };
}

const decode = (bytes: Buffer) => sharp(bytes).ensureAlpha().raw().toBuffer();

const { Renderer: Native } = createRequire(import.meta.url)('@takumi-rs/core') as { Renderer: typeof Renderer };

/** By decoders in Rust, which share no line with libpng and libjpeg. */
async function decodeElsewhere(bytes: Buffer, { widthPx: width, heightPx: height }: Raster): Promise<Buffer> {
  const image = { type: 'image' as const, src: new Uint8Array(bytes), style: { width, height } };
  return new Native().render(image, { width, height, format: 'raw' });
}

describe.each(sizes)('a picture of %i × %i from bands', (widthPx, heightPx) => {
  const whole = alone(noise(widthPx, heightPx, 1));

  it('is as PNG, in two decoders, what was painted', async () => {
    for (const painting of [whole, patched(whole)]) {
      const { rgba } = wholeRaster(painting);
      const bytes = encodePng({ painting, ...facts });
      expect((await decode(bytes)).equals(rgba)).toBe(true);
      expect((await decodeElsewhere(bytes, whole.base.raster)).equals(rgba)).toBe(true);
    }
  });

  it('is as JPEG what the encoder makes of the whole, and nearly the same in another decoder', async () => {
    for (const painting of [whole, patched(whole)]) {
      const raster = wholeRaster(painting);
      const bytes = await encodeJpeg({ painting, ...facts });
      const decoded = await decode(bytes);
      expect(decoded.equals(await decode(await encodeInOne(raster)))).toBe(true);
      expect(furthest(await decodeElsewhere(bytes, raster), decoded)).toBeLessThanOrEqual(4);
    }
  });

  it('has the same bytes spliced as alone', async () => {
    const spliced = patched(whole);
    const own = alone(wholeRaster(spliced));
    expect(encodePng({ painting: spliced, ...facts }).equals(encodePng({ painting: own, ...facts }))).toBe(true);
    const jpegs = [spliced, own].map((painting) => encodeJpeg({ painting, ...facts }));
    const [first, second] = await Promise.all(jpegs);
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('bands that did not change', () => {
  it('are taken over, and those under a patch of the same pixels too', () => {
    const first = alone(noise(40, 480, 1));
    encodePng({ painting: first, ...facts });
    const { rgba } = first.base.raster;
    const packed = first.base.packed.png.map((band) => ({ ...band, chunk: Buffer.from('taken over') }));
    const base = { ...first.base, packed: { png: packed as typeof first.base.packed.png, jpeg: [] } };
    const same = { top: 0, raster: { widthPx: 40, heightPx: 96, rgba: Buffer.from(rgba.subarray(0, 40 * 96 * 4)) } };
    const other = { top: 100, raster: noise(40, 10, 3) };
    const bytes = encodePng({ painting: { base, patches: [same, other] }, ...facts });
    expect(bytes.toString('latin1').split('taken over')).toHaveLength(packed.length);
  });

  it('of the base are packed once, by the first that shares them', () => {
    const { base } = alone(noise(40, 96, 1));
    encodePng({ painting: { base, patches: [{ top: 0, raster: noise(40, 1, 3) }] }, ...facts });
    expect(base.packed.png[0]).toBeUndefined();
    expect(base.packed.png[1]).toBeDefined();
  });
});

async function encodeInOne({ widthPx: width, heightPx: height, rgba }: Raster): Promise<Buffer> {
  const picture = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
  return picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false }).toBuffer();
}

function furthest(some: Buffer, others: Buffer): number {
  expect(some).toHaveLength(others.length);
  return some.reduce((most, value, at) => Math.max(most, Math.abs(value - (others[at] ?? 0))), 0);
}
