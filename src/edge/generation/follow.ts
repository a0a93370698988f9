import { every } from '../../concurrency/every.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { type LoadedGeneration, loadGeneration } from './generation.ts';

/** Keeps the newest generation loaded. */
export type GenerationFollower = {
  /** `null` before the first generation. A request asks once and uses that generation to its end. */
  current(): LoadedGeneration | null;
  /** Looks now. Resolves when a newer generation, if there is one, is in place. */
  refresh(): Promise<void>;
  /** Looks no more. A look that is under way ends by itself: it may wait for a bucket that is out of reach. */
  close(): void;
};

type FollowOptions = { store: BlobStore; pollMs: number; onError: (cause: unknown) => void };

/**
 * Loads the generation that the pointer names, now and after each flip.
 *
 * A generation that cannot be read whole is not used: the one before is served on, and the next look tries again. At the start
 * there is none before, so the newest of the kept ones that can be read is served. A pointer with a lower number is not followed.
 */
export async function followGenerations({ store, pollMs, onError }: FollowOptions): Promise<GenerationFollower> {
  let current: LoadedGeneration | null = null;
  let failed: string | null = null;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      const pointer = await store.readPointer();
      if (!pointer || pointer.number <= (current?.pointer.number ?? 0)) return;
      current = await loadGeneration({ store, pointer, before: current });
      failed = null;
    } catch (cause) {
      current ??= await newestReadable(store);
      if (failed !== String(cause)) onError(cause);
      failed = String(cause);
    }
  };
  // One look after the other: a flip that is reported during a look needs a look of its own.
  const refresh = (): Promise<void> => {
    looking = looking.then(look);
    return looking;
  };
  const polling = every({ ms: pollMs, run: refresh, report: onError, isImmediate: false });
  const unwatch = store.watchPointer(() => void refresh());
  await refresh();
  return {
    current: () => current,
    refresh,
    close: () => {
      unwatch();
      void polling.stop();
    },
  };
}

/** `null` when no kept generation can be read. */
async function newestReadable(store: BlobStore): Promise<LoadedGeneration | null> {
  for (const pointer of await store.readGenerations().catch(() => [])) {
    const loaded = await loadGeneration({ store, pointer }).catch(() => null);
    if (loaded) return loaded;
  }
  return null;
}
