import type { ChangeLog } from '../../domain/change-log.ts';
import {
  type ContentIndex,
  comparePlaces,
  type IndexRow,
  indexPaths,
  type Place,
  type UnitRow,
} from '../../domain/content-index.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';

/** What queries are answered from, read from the generation when the first query comes. */
export type ContentLookup = {
  index: ContentIndex;
  /** By id; live or not. */
  campaigns: ReadonlyMap<string, { themes: ReadonlySet<string>; audiences: ReadonlySet<string>; scope: string | null }>;
  /** Position in the index of a document named "guide/cai-vneid". */
  positions: ReadonlyMap<string, number>;
};

type Source = { generation: LoadedGeneration; bodies: Bodies };

/** A value of a generation, made once and kept as long as the generation is. Failures are not kept: the next who asks tries again. */
function oncePerGeneration<T>(make: (source: Source) => Promise<T>): (source: Source) => Promise<T> {
  const made = new WeakMap<LoadedGeneration, Promise<T>>();
  return (source) => {
    const before = made.get(source.generation);
    if (before) return before;
    const started = make(source);
    made.set(source.generation, started);
    started.catch(() => made.delete(source.generation));
    return started;
  };
}

/** Throws `store.blob-missing` and `store.blob-corrupt`, as the others here do. */
export const readLookup = oncePerGeneration(async (source): Promise<ContentLookup> => {
  const index = await readInternal<ContentIndex>(source, indexPaths.content);
  const campaigns = index.campaigns.map(([id, themes, audiences, scope]) => {
    return [id, { themes: new Set(themes), audiences: new Set(audiences), scope }] as const;
  });
  const positions = index.rows.map(([type, id], position) => [`${type}/${id}`, position] as const);
  return { index, campaigns: new Map(campaigns), positions: new Map(positions) };
});

export const readUnitRows = oncePerGeneration((source) => readInternal<UnitRow[]>(source, indexPaths.units));

/** Codes of provinces, communes and offices, each with the code above it; "vn" is above provinces. */
export const readParents = oncePerGeneration(async (source): Promise<ReadonlyMap<string, string | null>> => {
  return new Map((await readUnitRows(source)).map(([code, , , , parent]) => [code, parent]));
});

export const readChanges = oncePerGeneration((source) => readInternal<ChangeLog>(source, indexPaths.changes));

/** Read past the cache of bodies: what it becomes is kept instead. */
async function readInternal<T>({ generation, bodies }: Source, path: string): Promise<T> {
  const bytes = await bodies.store.get(generation.internal.get(path) ?? path);
  return JSON.parse(bytes.toString('utf8')) as T;
}

/** Position of the first document after a place, also when the document that stood there is gone. */
export function positionAfter(rows: readonly IndexRow[], place: Place): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(rows[middle] as IndexRow, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
