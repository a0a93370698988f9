import type { EncodedBody } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';

/** Reads under way at a time: a bucket answers in parallel, and the edge serves meanwhile. */
const parallel = 8;
/** Larger bodies are videos: only their files are looked for. */
const maxReadBytes = 4 * 1024 * 1024;

type CheckedBodies = { store: BlobStore; bodies: Iterable<EncodedBody> };

/**
 * Reads each body once and compares it with its hash. Throws `store.blob-missing` and `store.blob-corrupt` for the first
 * damaged one.
 */
export async function checkBodies({ store, bodies }: CheckedBodies): Promise<void> {
  // Lanes over one iterator, not p-limit: that would hold a promise for each of sixty thousand bodies in an edge that serves.
  const waiting = bodies[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let { value, done } = waiting.next(); !done; { value, done } = waiting.next()) {
      const { sha256, bytes } = value as EncodedBody;
      if (bytes <= maxReadBytes) await store.get(sha256);
      else await store.path(sha256);
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}
