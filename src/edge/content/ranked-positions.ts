import type { ListedType } from '../../domain/content-index.ts';
import { AppError } from '../../domain/errors.ts';
import type { SearchRecord } from '../../domain/search.ts';
import { findDocuments } from '../../text/search/find.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { ContentLookup } from './load-index.ts';
import type { SearchReader } from './search-reader.ts';
import { assertReadableWords } from './search-words.ts';

/** Hits before filters. Readers go no further, and ranking all of twenty thousand documents would make others wait. */
const maxHits = 1000;

type RankInput = {
  words: string;
  type: ListedType | null;
  /** Positions that pass the filters. */
  positions: number[];
  lookup: ContentLookup;
  generation: LoadedGeneration;
  readIndex: SearchReader;
};

/**
 * Positions of the documents that the words find, best first; the same words find the same in one generation. Throws
 * `content.words-unreadable`, and `content.search-missing` for a generation from before there was a search.
 */
export async function rankedPositions({ words, type, positions, lookup, generation, readIndex }: RankInput): Promise<number[]> {
  assertReadableWords(words);
  const index = await readIndex(generation);
  if (!index) throw new AppError('content.search-missing');
  const facets: Record<string, string[]> = type ? { type: [type] } : {};
  const { records } = findDocuments({ index, query: words, facets, limit: maxHits });
  const wanted = new Set(positions);
  return (records as SearchRecord[]).flatMap((record) => {
    const position = lookup.positions.get(`${record.type}/${record.id}`);
    return position !== undefined && wanted.has(position) ? [position] : [];
  });
}
