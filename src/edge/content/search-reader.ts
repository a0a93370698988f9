import { internalPaths } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { decodeSearchIndex, type SearchIndex } from '../../text/search/index-format.ts';
import type { LoadedGeneration } from '../generation/generation.ts';

/** Gives the search index of a generation, `null` where it has none. Throws `store.blob-missing` and `store.blob-corrupt`. */
export type SearchReader = (generation: LoadedGeneration) => Promise<SearchIndex | null>;

/**
 * Keeps the last index and no other: it is the largest thing in the edge's memory. Requests at the same time share one read. A
 * generation that changed nothing that is searched has the same blob and costs nothing.
 */
export function openSearchReader({ store }: { store: BlobStore }): SearchReader {
  let kept: { sha256: string; index: Promise<SearchIndex> } | null = null;
  return async ({ internal }) => {
    const sha256 = internal.get(internalPaths.search);
    if (sha256 === undefined) return null;
    if (kept?.sha256 !== sha256) kept = { sha256, index: store.get(sha256).then(decodeSearchIndex) };
    const asked = kept;
    try {
      return await asked.index;
    } catch (cause) {
      // A failed read is not remembered: the store may be back at the next query.
      if (kept === asked) kept = null;
      throw cause;
    }
  };
}
