const mib = 1024 * 1024;

/** TikTok: 5–64 MB each, the last takes the rest (up to 128 MB), at most 1,000. A file under two chunks goes in one. */
const minChunkBytes = 5 * mib;
const maxChunks = 1_000;

export type ChunkPlan = { size: number; chunkBytes: number; count: number };

/** As small as allowed: the last chunk is the call that publishes, and a short call is seldom in doubt. */
export function chunkPlan(size: number): ChunkPlan {
  if (size < 2 * minChunkBytes) return { size, chunkBytes: size, count: 1 };
  const chunkBytes = Math.max(minChunkBytes, Math.ceil(size / maxChunks));
  return { size, chunkBytes, count: Math.floor(size / chunkBytes) };
}

/** Bytes of a chunk, counted from 0; `end` exclusive. */
export function chunkRange({ size, chunkBytes, count }: ChunkPlan, index: number): { start: number; end: number } {
  const start = index * chunkBytes;
  return { start, end: index === count - 1 ? size : start + chunkBytes };
}
