import type { IndexRow } from '../domain/content-index.ts';
import { decodePlace, encodePlace, listText, typeOfCollection } from '../domain/content-list.ts';
import { AppError } from '../domain/errors.ts';
import { matching, readFilter } from './content-filter.ts';
import { positionAfter, readLookup } from './content-index.ts';
import { readLimit, readOne, readView } from './content-parameters.ts';
import { readDocuments } from './content-views.ts';
import type { LoadedGeneration } from './generation.ts';
import type { Bodies } from './send-resource.ts';

type Asked = { generation: LoadedGeneration; bodies: Bodies; collection: string; query: URLSearchParams };

/**
 * One page of the documents of a collection that match.
 *
 * A page begins after the place where the one before ended, and places never move: whoever pages through while others publish misses
 * nothing that was there all the time, and meets nothing twice. Throws `content.value-unknown`, `content.cursor-unknown` and
 * `content.parameter-repeated`.
 */
export async function makeList({ generation, bodies, collection, query }: Asked): Promise<string> {
  const lookup = await readLookup({ generation, bodies });
  const { rows, changedAt } = lookup.index;
  const filter = await readFilter({ query, lookup, generation, bodies });
  const type = typeOfCollection(collection);
  const positions = matching({ lookup, filter: type ? { ...filter, types: new Set([type]) } : filter });
  const begin = startOf({ query, rows });
  const view = readView(query) ?? 'summary';
  const following = positions.filter((position) => position >= begin);
  const page = following.slice(0, readLimit(query));
  const last = following.length > page.length ? rows[page.at(-1) ?? 0] : undefined;
  return listText({
    collection,
    view,
    updatedAt: changedAt,
    total: positions.length,
    next: last ? nextPage({ generation, collection, query, last }) : null,
    documents: await readDocuments({ generation, bodies, lookup, positions: page, view }),
  });
}

function startOf({ query, rows }: { query: URLSearchParams; rows: IndexRow[] }): number {
  const cursor = readOne({ query, name: 'cursor' });
  if (cursor === null) return 0;
  const place = decodePlace(cursor);
  if (place === null) throw new AppError('content.cursor-unknown', { params: { parameter: 'cursor' } });
  return positionAfter(rows, place);
}

type Next = Omit<Asked, 'bodies'> & { last: IndexRow };

function nextPage({ generation, collection, query, last }: Next): string {
  const next = new URLSearchParams(query);
  next.set('cursor', encodePlace(last));
  return `${generation.frame.siteUrl}/content/v1/${collection}?${next}`;
}
