import { type ChangeLog, type ChangeRow, compareChanges } from '../../domain/change-log.ts';
import { indexPaths } from '../../domain/content-index.ts';
import { collections } from '../../domain/content-list.ts';
import type { ManifestEntry } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { Manifest } from '../../store/manifest.ts';
import { sha256Of } from '../../store/sha256.ts';
import { contentTypes, type Resource } from './resource.ts';

/** Documents that portals mirror: those of the collections, and provinces with their communes. */
const documentPattern = new RegExp(`^/content/v1/((?:${[...collections, 'units'].join('|')})/[^/]+)$`);

type Step = {
  /** What is public now, with its log. `null` for the first generation, and where the one before knew no log. */
  before: Pick<Manifest, 'find'> | null;
  log: ChangeLog | null;
  after: Iterable<readonly [path: string, entry: ManifestEntry]>;
  /** ISO instant of the generation being made. */
  at: string;
};

/**
 * The log after a step from one generation to the next, forward or back: it looks at the bytes that readers get, so it cannot
 * forget a way in which a document may change. A step that changes no document leaves the log as it is.
 */
export function nextChangeLog({ before, log, after, at }: Step): ChangeLog {
  const head = log?.head ?? 0;
  const sequence = Math.max(head + 1, Date.parse(at));
  const known = new Map((log?.rows ?? []).map((row) => [row[0], row]));
  const rows = new Map<string, ChangeRow>();
  for (const [path, entry] of after) {
    const key = documentPattern.exec(path)?.[1];
    if (key === undefined) continue;
    const row = known.get(key);
    const isSame = row !== undefined && isSameDocument(before?.find(path), entry);
    rows.set(key, isSame ? row : [key, sequence, entry.status === 410 ? 'withdrawn' : 'live']);
  }
  for (const [key, row] of known) {
    if (!rows.has(key)) rows.set(key, row[2] === 'removed' ? row : [key, sequence, 'removed']);
  }
  const sorted = [...rows.values()].sort(compareChanges);
  const newest = sorted.at(-1)?.[1] === sequence ? sequence : head;
  const store = log?.store ?? sha256Of(JSON.stringify([at, sorted])).slice(0, 12);
  return { version: 1, head: newest, rows: sorted, store, heads: headsAfter({ log, head: newest }) };
}

/** Twenty publications a day for ten years are as many as this. A cursor that is older begins again. */
const mostHeads = 80_000;

function headsAfter({ log, head }: { log: ChangeLog | null; head: number }): number[] {
  const known = log?.heads ?? (log ? [...new Set([...log.rows.map((row) => row[1]), log.head])].sort((a, b) => a - b) : []);
  return known.at(-1) === head ? known : [...known, head].slice(-mostHeads);
}

function isSameDocument(before: ManifestEntry | undefined, after: ManifestEntry): boolean {
  return before?.status === after.status && before.bodies.identity.sha256 === after.bodies.identity.sha256;
}

/** `null` in a generation that was made before there were logs. Throws `store.blob-missing` and `store.blob-corrupt`. */
export async function readChangeLog({ store, manifest }: { store: BlobStore; manifest: Manifest }): Promise<ChangeLog | null> {
  const entry = manifest.find(indexPaths.changes);
  return entry ? (JSON.parse((await store.get(entry.bodies.identity.sha256)).toString('utf8')) as ChangeLog) : null;
}

export function changeLogResource(log: ChangeLog): Resource {
  const lastModified = new Date(Math.floor(log.head / 1000) * 1000).toISOString();
  return {
    path: indexPaths.changes,
    contentType: contentTypes.json,
    body: JSON.stringify(log),
    cache: 'internal',
    status: 200,
    lastModified,
  };
}
