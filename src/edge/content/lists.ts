import type { IndexRow } from '../../domain/content-index.ts';
import { decodePlace, decodeRank, encodePlace, encodeRank, listText, typeOfCollection } from '../../domain/content-list.ts';
import { AppError } from '../../domain/errors.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';
import { matching, readFilter } from './filter.ts';
import { positionAfter, readLookup } from './load-index.ts';
import { listLimits, readLimit, readOne, readView } from './parameters.ts';
import { rankedPositions } from './ranked-positions.ts';
import type { SearchReader } from './search-reader.ts';
import { readDocuments } from './views.ts';

type ListInput = {
  generation: LoadedGeneration;
  bodies: Bodies;
  readIndex: SearchReader;
  collection: string;
  query: URLSearchParams;
};

/**
 * One page of the documents of a collection that match: newest first, or with words to search for (`q`) the best first.
 *
 * Throws `content.value-unknown`, `content.cursor-unknown`, `content.parameter-repeated`, and what `rankedPositions` throws.
 */
export async function makeList({ generation, bodies, readIndex, collection, query }: ListInput): Promise<string> {
  const lookup = await readLookup({ generation, bodies });
  const filter = await readFilter({ query, lookup, generation, bodies });
  const type = typeOfCollection(collection);
  const positions = matching({ lookup, filter: type ? { ...filter, types: new Set([type]) } : filter });
  const words = readOne({ query, name: 'q' });
  const cut = { cursor: readOne({ query, name: 'cursor' }), limit: readLimit({ query, limits: listLimits }) };
  const view = readView(query) ?? 'summary';
  const { total, page, next } =
    words === null
      ? pageByPlace({ ...cut, positions, rows: lookup.index.rows })
      : pageByRank({ ...cut, hits: await rankedPositions({ words, type, positions, lookup, generation, readIndex }) });
  return listText({
    collection,
    view,
    updatedAt: lookup.index.changedAt,
    total,
    next: next === null ? null : nextPage({ generation, collection, query, cursor: next }),
    documents: await readDocuments({ generation, bodies, lookup, positions: page, view }),
  });
}

type PageCut = { cursor: string | null; limit: number };
type ListPage = { total: number; page: number[]; next: string | null };

/**
 * A page begins after the place where the one before ended. Places never move: a reader who pages while others publish misses
 * no document that was there all the time, and sees none twice.
 */
function pageByPlace({ cursor, limit, positions, rows }: PageCut & { positions: number[]; rows: IndexRow[] }): ListPage {
  const begin = cursor === null ? 0 : positionAfter(rows, known(decodePlace(cursor)));
  const following = positions.filter((position) => position >= begin);
  const page = following.slice(0, limit);
  const last = following.length > page.length ? rows[page.at(-1) ?? 0] : undefined;
  return { total: positions.length, page, next: last ? encodePlace(last) : null };
}

/** Ranks change with what is published, so pages fit together within a generation. */
function pageByRank({ cursor, limit, hits }: PageCut & { hits: number[] }): ListPage {
  const begin = cursor === null ? 0 : known(decodeRank(cursor));
  const end = begin + limit;
  return { total: hits.length, page: hits.slice(begin, end), next: end < hits.length ? encodeRank(end) : null };
}

function known<T>(decoded: T | null): T {
  if (decoded === null) throw new AppError('content.cursor-unknown', { params: { parameter: 'cursor' } });
  return decoded;
}

type NextPage = Pick<ListInput, 'generation' | 'collection' | 'query'> & { cursor: string };

function nextPage({ generation, collection, query, cursor }: NextPage): string {
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  return `${generation.frame.siteUrl}/content/v1/${collection}?${next}`;
}
