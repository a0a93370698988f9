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

/** Index that answers queries, read from the generation at the first query. */
export type ContentLookup = {
  index: ContentIndex;
  /** By id; live or not. */
  campaigns: ReadonlyMap<string, { themes: ReadonlySet<string>; audiences: ReadonlySet<string> }>;
  /** Position in the index of a document named "guide/cai-vneid". */
  positions: ReadonlyMap<string, number>;
};

type ContentSource = { generation: LoadedGeneration; bodies: Bodies };

/** Makes a value once per generation and keeps it as long as the generation. After a failure the next call tries again. */
function oncePerGeneration<T>(make: (source: ContentSource) => Promise<T>): (source: ContentSource) => Promise<T> {
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
  const campaigns = index.campaigns.map(([id, themes, audiences]) => {
    return [id, { themes: new Set(themes), audiences: new Set(audiences) }] as const;
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

/** Reads without the cache of bodies, because the parsed value is kept instead. */
async function readInternal<T>({ generation, bodies }: ContentSource, path: string): Promise<T> {
  const bytes = await bodies.store.get(generation.internal.get(path) ?? path);
  return JSON.parse(bytes.toString('utf8')) as T;
}

/** Position of the first document after a place, also when the document of that place is gone. */
export function positionAfter(rows: readonly IndexRow[], place: Place): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(rows[middle] as IndexRow, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
