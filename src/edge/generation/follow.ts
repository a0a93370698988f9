import type { BlobStore } from '../../store/blob-store.ts';
import { type LoadedGeneration, loadGeneration } from './generation.ts';

/** Keeps the newest generation loaded. */
export type GenerationFollower = {
  /** `null` before the first generation. One request asks once and stays with the answer. */
  current(): LoadedGeneration | null;
  /** Looks now; resolves when a newer generation, if there is one, is in place. */
  refresh(): Promise<void>;
  close(): void;
};

type Followed = { store: BlobStore; pollMs: number; onError: (cause: unknown) => void };

/**
 * A generation that cannot be read whole is not taken: the one before goes on being served, and the next look tries again. A pointer
 * with a lower number is not taken either.
 */
export async function followGenerations({ store, pollMs, onError }: Followed): Promise<GenerationFollower> {
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
      if (failed !== String(cause)) onError(cause);
      failed = String(cause);
    }
  };
  const refresh = (): Promise<void> => {
    looking = looking.then(look);
    return looking;
  };
  const timer = setInterval(refresh, pollMs);
  timer.unref();
  const unwatch = store.watchPointer(refresh);
  await refresh();
  return {
    current: () => current,
    refresh,
    close: () => {
      clearInterval(timer);
      unwatch();
    },
  };
}
