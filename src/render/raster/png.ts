import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { PngBand } from './bands.ts';
import { type Painting, packBands } from './painting.ts';

/** Rows of a band. Fewer: more rows are shared but the packing gets worse, since no band refers to another. */
const bandRows = 48;
const channels = 3;

type PngRequest = { painting: Painting; dpi: number; icc: Buffer };

/**
 * A picture as PNG (RGB, 8 bit), in bands of rows that are packed each on its own: pieces that differ in a name cost only its
 * rows.
 */
export function encodePng({ painting, dpi, icc }: PngRequest): Buffer {
  const { raster, packed } = painting.base;
  const { widthPx, heightPx } = raster;
  const pack = (rgba: Buffer) => packBand(rgba, widthPx);
  const bands = packBands({ painting, bandRows, known: packed.png, pack });
  return assemble({ widthPx, heightPx, dpi, icc, bands });
}

/**
 * Each row less the one above, which leaves nothing of flat grounds; the first row of a band less its left neighbour, so that it
 * refers to no other band. The flush ends a band at a byte without ending the stream.
 */
function packBand(rgba: Buffer, widthPx: number): PngBand {
  const filtered = filterRows(rgba, widthPx);
  const packed = deflateRawSync(filtered, { level: 3, finishFlush: constants.Z_SYNC_FLUSH });
  return { chunk: chunkOf('IDAT', packed), adler: adler32(filtered), length: filtered.length };
}

/** Deflate, window of 32 KiB, fast. */
const zlibHead = Buffer.from([0x78, 0x01]);
const filterSub = 1;
const filterUp = 2;

function filterRows(rgba: Buffer, widthPx: number): Buffer {
  const rows = rgba.length / (widthPx * 4);
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  const filtered = Buffer.alloc(rows * (1 + widthPx * channels));
  let to = 0;
  filtered[to++] = filterSub;
  for (let at = 0; at < widthPx; at++, to += channels)
    writeLess(filtered, to, pixels[at] as number, at === 0 ? 0 : pixels[at - 1]);
  for (let row = 1; row < rows; row++) {
    filtered[to++] = filterUp;
    const end = (row + 1) * widthPx;
    for (let at = row * widthPx; at < end; at++, to += channels) {
      const pixel = pixels[at] as number;
      const above = pixels[at - widthPx] as number;
      // Where nothing changes the zeros already stand: most of a flat picture.
      if (pixel !== above) writeLess(filtered, to, pixel, above);
    }
  }
  return filtered;
}

/** Differences of two pixels, least byte first, each modulo 256: a buffer keeps the low byte. */
function writeLess(filtered: Buffer, to: number, pixel: number, other = 0): void {
  filtered[to] = pixel - other;
  filtered[to + 1] = (pixel >>> 8) - (other >>> 8);
  filtered[to + 2] = (pixel >>> 16) - (other >>> 16);
}

type FileParts = { widthPx: number; heightPx: number; dpi: number; icc: Buffer; bands: PngBand[] };

function assemble({ widthPx, heightPx, dpi, icc, bands }: FileParts): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  // Eight bits, RGB, deflate, the five filters, not interlaced.
  head.set([8, 2, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const pixelsPerMetre = Math.round(dpi / 0.0254);
  density.writeUInt32BE(pixelsPerMetre, 0);
  density.writeUInt32BE(pixelsPerMetre, 4);
  density[8] = 1;
  const profile = Buffer.concat([Buffer.from('sRGB\0\0', 'latin1'), packProfile(icc)]);
  const tail = Buffer.alloc(6);
  // An empty last block: the bands before it only flushed.
  tail.set([3, 0]);
  tail.writeUInt32BE(
    bands.reduce((sum, { adler, length }) => combineAdler(sum, adler, length), 1),
    2,
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const facts = [chunkOf('IHDR', head), chunkOf('iCCP', profile), chunkOf('pHYs', density)];
  // A stream may be cut into chunks anywhere, so its head and its end are chunks of their own.
  const pixels = [chunkOf('IDAT', zlibHead), ...bands.map(({ chunk }) => chunk), chunkOf('IDAT', tail)];
  return Buffer.concat([signature, ...facts, ...pixels, chunkOf('IEND', Buffer.alloc(0))]);
}

/** A zlib stream. */
function packProfile(icc: Buffer): Buffer {
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(adler32(icc));
  return Buffer.concat([zlibHead, deflateRawSync(icc), tail]);
}

function chunkOf(type: string, body: Buffer): Buffer {
  const chunk = Buffer.allocUnsafe(12 + body.length);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(type, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return chunk;
}

/** RFC 1950. */
const adlerBase = 65521;
/** As many bytes, a multiple of four, as can be summed before the second sum leaves 32 bits. */
const adlerRun = 3800;

/** Four bytes at a time: of a flat picture most are zero, and zeros only carry the first sum into the second. */
function adler32(bytes: Buffer): number {
  const whole = bytes.length - (bytes.length % 4);
  const isAligned = bytes.byteOffset % 4 === 0;
  const words = isAligned ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole / 4) : null;
  let a = 1;
  let b = 0;
  for (let from = 0; from < bytes.length; from += adlerRun) {
    const to = Math.min(bytes.length, from + adlerRun);
    for (let at = from; at < to; at++) {
      while (words && at % 4 === 0 && at + 4 <= to && words[at / 4] === 0) {
        b += 4 * a;
        at += 4;
      }
      if (at >= to) break;
      a += bytes[at] as number;
      b += a;
    }
    a %= adlerBase;
    b %= adlerBase;
  }
  return ((b << 16) | a) >>> 0;
}

/** Checksum of two runs of bytes from theirs and the length of the second: zlib's `adler32_combine`. */
function combineAdler(first: number, second: number, secondLength: number): number {
  const [a1, b1, a2, b2] = [first & 0xffff, first >>> 16, second & 0xffff, second >>> 16];
  const a = (a1 + a2 + adlerBase - 1) % adlerBase;
  const b = (b1 + b2 + (((secondLength % adlerBase) * ((a1 + adlerBase - 1) % adlerBase)) % adlerBase)) % adlerBase;
  return ((b << 16) | a) >>> 0;
}
