import { LRUCache } from 'lru-cache';
import { shareInFlight } from '../../concurrency/share-in-flight.ts';
import type { BlobStore } from '../../store/blob-store.ts';

/** Bodies that were asked for, in memory up to `maxBytes`; the one not used for longest goes first. */
export type BodyCache = {
  /** At once when it is in memory. */
  peek(sha256: string): Buffer | undefined;
  /**
   * From disk, checked against its name. Requests for the same body at the same time share one read. Throws
   * `store.blob-missing` and `store.blob-corrupt`.
   */
  read(sha256: string): Promise<Buffer>;
  readonly usedBytes: () => number;
};

export function openBodyCache({ store, maxBytes }: { store: BlobStore; maxBytes: number }): BodyCache {
  const bodies = new LRUCache<string, Buffer>({ maxSize: maxBytes, sizeCalculation: ({ length }) => Math.max(1, length) });
  const share = shareInFlight<Buffer>();
  return {
    peek: (sha256) => bodies.get(sha256),
    read: (sha256) =>
      share(sha256, async () => {
        const body = await store.get(sha256);
        bodies.set(sha256, body);
        return body;
      }),
    usedBytes: () => bodies.calculatedSize,
  };
}
