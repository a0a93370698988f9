import type { BlobStore } from '../../store/blob-store.ts';

/** Bodies that were asked for, in memory up to `maxBytes`; the one not used for longest goes first. */
export type BodyCache = {
  /** At once when it is in memory. */
  peek(sha256: string): Buffer | undefined;
  /** From disk, checked against its name. Many who ask at the same time share one read. */
  read(sha256: string): Promise<Buffer>;
  readonly usedBytes: () => number;
};

export function openBodyCache({ store, maxBytes }: { store: BlobStore; maxBytes: number }): BodyCache {
  const bodies = new Map<string, Buffer>();
  const reading = new Map<string, Promise<Buffer>>();
  let used = 0;

  const keep = (sha256: string, body: Buffer): void => {
    bodies.set(sha256, body);
    used += body.length;
    for (const [oldest, { length }] of bodies) {
      if (used <= maxBytes) break;
      bodies.delete(oldest);
      used -= length;
    }
  };
  return {
    peek(sha256) {
      const body = bodies.get(sha256);
      if (body === undefined) return undefined;
      // A Map remembers the order of insertion: taken out and put back, it is the youngest.
      bodies.delete(sha256);
      bodies.set(sha256, body);
      return body;
    },
    read(sha256) {
      const already = reading.get(sha256);
      if (already) return already;
      const started = store
        .get(sha256)
        .then((body) => {
          keep(sha256, body);
          return body;
        })
        .finally(() => reading.delete(sha256));
      reading.set(sha256, started);
      return started;
    },
    usedBytes: () => used,
  };
}
