import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { brotliQualities, gzipLevels } from '../../domain/compression.ts';
import type { Encoding } from '../../domain/generation.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** For an answer that is sent once: at most a few milliseconds, at once. */
export function compressOnce(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity') return bytes;
  if (encoding === 'gzip') return gzipSync(bytes, { level: gzipLevels.sentOnce });
  return brotliCompressSync(bytes, brotliOptions(brotliQualities.sentOnce));
}

/** For an answer that is kept in memory: on another thread, while somebody waits. */
export async function compressToKeep(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return bytes;
  if (encoding === 'gzip') return gzipAsync(bytes, { level: gzipLevels.keptInMemory });
  return brotliAsync(bytes, brotliOptions(brotliQualities.keptInMemory));
}

const brotliOptions = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
