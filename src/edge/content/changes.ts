import { type ChangeLog, type ChangeRow, compareChanges } from '../../domain/change-log.ts';
import { listedTypes, type View } from '../../domain/content-index.ts';
import { decodeCursor } from '../../domain/content-list.ts';
import { AppError } from '../../domain/errors.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';
import { readChanges, readLookup } from './load-index.ts';
import { listLimits, readLimit, readMany, readOne, readView } from './parameters.ts';
import { readDocuments, readResource } from './views.ts';

/** A page of changes ends early when it would grow beyond this. */
const maxPageBytes = 1024 * 1024;
type ContentSource = { generation: LoadedGeneration; bodies: Bodies };

/**
 * Position of a mirror in the log; `key` null is after everything of that sequence. `firstRead` is the end of the log when the
 * mirror began from nothing: it never had what was gone by then, and is not told of it. `store` names the history; cursors of
 * before there were names have none.
 */
type LogPosition = { sequence: number; key: string | null; firstRead: number; store?: string | undefined };

/**
 * Makes one page of changes since a cursor: whole documents, and tombstones of what is gone. Without a cursor: everything.
 *
 * Every document is in the log once, at its last change, so a mirror that was away for a year reads no document twice. A cursor
 * that this history has not given comes from another store, or from one that was replaced by a backup: `reset` tells the mirror
 * to start again. Where this edge only lags behind the store, the answer is nothing new.
 * Throws `content.value-unknown`, `content.cursor-unknown` and `content.parameter-repeated`.
 */
export async function makeChanges({ generation, bodies, query }: ContentSource & { query: URLSearchParams }): Promise<string> {
  const log = await readChanges({ generation, bodies });
  const { head, rows, store } = log;
  const asked = readPosition(query);
  const isUnknown = asked !== null && !isOurs(asked, log);
  const isReset = isUnknown && !(await isBehind({ generation, bodies }));
  const from = asked === null || isReset ? { sequence: 0, key: null, firstRead: head } : asked;
  const types = readMany({ query, name: 'type', known: [...listedTypes, 'unit'] });
  const view = readView(query) ?? 'full';
  const due = rows.slice(firstAfter(rows, from)).filter((row) => isDue({ row, types, firstRead: from.firstRead }));
  const page = pageOf({ generation, due, limit: readLimit({ query, limits: listLimits }) });
  const last = due.length > page.length ? page.at(-1) : undefined;
  const end = isUnknown && !isReset ? from : { sequence: head, key: null, firstRead: 0, store };
  const cursor = encodePosition(last ? { sequence: last[1], key: last[0], firstRead: from.firstRead, store } : end);
  const next = new URLSearchParams(query);
  next.set('since', cursor);
  const result = {
    reset: isReset,
    hasMore: last !== undefined,
    cursor,
    next: `${generation.frame.siteUrl}/content/v1/changes?${next}`,
  };
  const changes = await Promise.all(page.map((row) => changeText({ generation, bodies, row, view })));
  return `${JSON.stringify(result).slice(0, -1)},"changes":[${changes.join(',')}]}`;
}

/** Whether this history gave the cursor: it is the end of the log as it is, or as it once was. */
function isOurs({ sequence, store }: LogPosition, { head, heads, store: ours }: ChangeLog): boolean {
  if (store === undefined || heads === undefined) return store === undefined && sequence <= head;
  return store === ours && isAmong(heads, sequence);
}

/** `sorted`: ascending. */
function isAmong(sorted: readonly number[], wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

/** Another edge may have shown the mirror a newer generation, which this one will load in a moment, or once it is mended. */
async function isBehind({ generation, bodies }: ContentSource): Promise<boolean> {
  const newest = await bodies.store.readPointer().catch(() => null);
  return newest !== null && newest.number > generation.pointer.number;
}

function firstAfter(rows: ChangeRow[], { sequence, key }: LogPosition): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] as ChangeRow;
    const isSeen = key === null ? row[1] <= sequence : compareChanges(row, [key, sequence, 'live']) <= 0;
    if (isSeen) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isDue({ row, types, firstRead }: { row: ChangeRow; types: string[] | null; firstRead: number }): boolean {
  const [key, sequence, state] = row;
  if (state !== 'live' && sequence <= firstRead) return false;
  return types === null || types.includes(typeOf(key));
}

/** "guides/cai-vneid" is a "guide". */
function typeOf(key: string): string {
  return key.slice(0, key.indexOf('/') - 1);
}

function pageOf({ generation, due, limit }: { generation: LoadedGeneration; due: ChangeRow[]; limit: number }): ChangeRow[] {
  let bytes = 0;
  const end = due.slice(0, limit).findIndex(([key], position) => {
    bytes += generation.resources.get(`/content/v1/${key}`)?.variants.identity.bytes ?? 0;
    return position > 0 && bytes > maxPageBytes;
  });
  return due.slice(0, end < 0 ? limit : end);
}

type ChangeInput = ContentSource & { row: ChangeRow; view: View };

async function changeText({ row, view, ...source }: ChangeInput): Promise<string> {
  const [key, , state] = row;
  const [type, id] = [typeOf(key), key.slice(key.indexOf('/') + 1)];
  const head = JSON.stringify({ change: state === 'live' ? 'upsert' : 'delete', type, id }).slice(0, -1);
  if (state === 'removed') return `${head},"withdrawal":null}`;
  const whole = () => readResource({ ...source, path: `/content/v1/${key}` });
  if (state === 'withdrawn') return `${head},"withdrawal":${await whole()}}`;
  // A unit has one length.
  if (view === 'full' || type === 'unit') return `${head},"document":${await whole()}}`;
  const lookup = await readLookup(source);
  const position = lookup.positions.get(`${type}/${id}`);
  const [document = 'null'] =
    position === undefined ? [] : await readDocuments({ ...source, lookup, positions: [position], view });
  return `${head},"document":${document}}`;
}

function encodePosition({ sequence, key, firstRead, store }: LogPosition): string {
  return Buffer.from(JSON.stringify([sequence, key, firstRead, ...(store === undefined ? [] : [store])])).toString('base64url');
}

/** `null` without a cursor. Throws `content.cursor-unknown`. */
function readPosition(query: URLSearchParams): LogPosition | null {
  const since = readOne({ query, name: 'since' });
  if (since === null) return null;
  const value = decodeCursor(since);
  if (Array.isArray(value)) {
    const [sequence, key, firstRead, store] = value;
    const isKey = key === null || typeof key === 'string';
    const isStore = store === undefined || typeof store === 'string';
    const isPosition = isKey && isStore && Number.isSafeInteger(sequence) && Number.isSafeInteger(firstRead);
    if (isPosition) return { sequence, key, firstRead, store };
  }
  throw new AppError('content.cursor-unknown', { params: { parameter: 'since' } });
}
