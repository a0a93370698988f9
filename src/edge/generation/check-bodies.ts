import type { EncodedBody } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';

/** Reads under way at a time: a bucket answers in parallel, and a serving edge has other things to do. */
const parallel = 8;
/** Larger bodies are videos: they are only looked for. */
const maxReadBytes = 4 * 1024 * 1024;

type Checked = { store: BlobStore; bodies: Iterable<EncodedBody> };

/** Reads each body once and compares it with its hash. Throws `store.blob-missing` and `store.blob-corrupt` for the first that is not well. */
export async function checkBodies({ store, bodies }: Checked): Promise<void> {
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
