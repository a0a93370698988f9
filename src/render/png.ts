import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Raster } from './engines/engine.ts';

/** One run of rows as its own IDAT chunk, and what the checksum of the whole stream needs of it. */
type Band = { chunk: Buffer; adler: number; length: number };

/** A picture that was encoded, kept so that the rows the next one shares with it need no work. */
export type EncodedPng = { bytes: Buffer; raster: Raster; bands: Band[]; reused: number };

/** Rows of a band. Fewer: more rows are shared but the packing gets worse, since no band refers to another. */
const bandRows = 24;
const channels = 3;

export type PngRequest = {
  raster: Raster;
  dpi: number;
  icc: Buffer;
  /** Any earlier picture, best one of the same piece for another unit. */
  previous: EncodedPng | null;
};

/**
 * A picture as PNG (RGB, 8 bit), in bands of rows that are packed each on its own.
 *
 * A band whose pixels are those of the same band of `previous` is taken over as it is. Bands always lie at the same rows and are
 * packed in the same way, so the bytes do not depend on what was drawn before: pieces that differ in a name cost only its rows.
 */
export function encodePng({ raster, dpi, icc, previous }: PngRequest): EncodedPng {
  const { widthPx, heightPx, rgba } = raster;
  const like = previous && previous.raster.widthPx === widthPx && previous.raster.heightPx === heightPx ? previous : null;
  const bands: Band[] = [];
  let reused = 0;
  for (let top = 0; top < heightPx; top += bandRows) {
    const from = top * widthPx * 4;
    const to = Math.min(heightPx, top + bandRows) * widthPx * 4;
    const known = like?.raster.rgba.compare(rgba, from, to, from, to) === 0 ? like.bands[bands.length] : undefined;
    if (known) reused++;
    bands.push(known ?? encodeBand(rgba.subarray(from, to), widthPx, top === 0));
  }
  return { bytes: assemble({ widthPx, heightPx, dpi, icc, bands }), raster, bands, reused };
}

/**
 * Each row less the one above, which leaves nothing of flat grounds; the first row of a band less its left neighbour, so that it
 * refers to no other band. The flush ends a band at a byte without ending the stream.
 */
function encodeBand(rgba: Buffer, widthPx: number, isFirst: boolean): Band {
  const filtered = filterRows(rgba, widthPx);
  const packed = deflateRawSync(filtered, { level: 3, memLevel: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const body = isFirst ? Buffer.concat([zlibHead, packed]) : packed;
  return { chunk: chunkOf('IDAT', body), adler: adler32(filtered), length: filtered.length };
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

type FileParts = { widthPx: number; heightPx: number; dpi: number; icc: Buffer; bands: Band[] };

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
  const pixels = bands.map(({ chunk }) => chunk);
  return Buffer.concat([signature, ...facts, ...pixels, chunkOf('IDAT', tail), chunkOf('IEND', Buffer.alloc(0))]);
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
