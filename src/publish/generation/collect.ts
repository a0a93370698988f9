import { dayMs } from '../../domain/durations.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { readManifest } from '../../store/manifest.ts';

type Collection = {
  store: BlobStore;
  /** Blobs that something else than a generation names: uploads that were frozen with an edition. */
  alsoNamed: Iterable<string>;
  now: Date;
  /** Asked before each removal: `false` ends the collection, the rest goes another day. @default always */
  mayRemove?: () => boolean;
};

/** Younger blobs may belong to a publication that is under way, here or on another machine. */
const youngMs = dayMs;

/**
 * Takes away the blobs that no kept generation names, and says how many. A kept manifest that cannot be read stops it before
 * anything is gone: throws `store.blob-missing`, `store.blob-corrupt` and `store.manifest-format`.
 *
 * A publisher runs it between publications, never beside one: a blob that is put again just then has a new date only afterwards.
 */
export async function collectGarbage({
  store,
  alsoNamed,
  now,
  mayRemove = () => true,
}: Collection): Promise<{ kept: number; removed: number }> {
  const named = new Set(alsoNamed);
  for (const { manifest } of await store.readGenerations()) {
    named.add(manifest);
    for (const sha256 of (await readManifest({ store, sha256: manifest })).blobs()) named.add(sha256);
  }
  const oldest = now.getTime() - youngMs;
  let [kept, removed] = [0, 0];
  for await (const { sha256, putAtMs } of store.list()) {
    if (named.has(sha256) || putAtMs > oldest) {
      kept++;
      continue;
    }
    if (!mayRemove()) break;
    await store.remove(sha256);
    removed++;
  }
  return { kept, removed };
}
