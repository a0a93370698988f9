import type { Payload } from 'payload';
import { dayMs } from '../domain/durations.ts';

/** What somebody typed into a form and did not save. `at`: milliseconds; `savedAt`: when the document was last saved then. */
export type TypedForm = { session: string; at: number; savedAt: string; values: Record<string, unknown> };

/** Of one account, document and language. `id` null: a new document. */
export type TypedPlace = { account: string; collection: string; id: string | null; locale: string };

type Asked = { payload: Payload; place: TypedPlace };
type Row = { id: string | number; key: string; data: unknown };

const collection = 'payload-kv';
const longestMs = 7 * dayMs;
/** Forms of one account that were left with something in them. */
const mostForms = 20;

const beginningOf = (account: string): string => `typed:${account}:`;
const keyOf = ({ account, collection: of, id, locale }: TypedPlace): string =>
  `${beginningOf(account)}${of}:${id ?? 'new'}:${locale}`;

/**
 * Keeps a form for its account alone, in the place of what it kept there before. What is older than a week goes, and what is more
 * than a score of forms, the oldest first: nothing of it rises with time.
 */
export async function keepTyped({ payload, place }: Asked, typed: TypedForm): Promise<void> {
  const key = keyOf(place);
  const rows = await rowsOf(payload, place.account);
  const others = rows.filter((row) => row.key !== key).toSorted((a, b) => typedIn(b).at - typedIn(a).at);
  const over = others.filter((row, index) => index >= mostForms - 1 || isOld(typedIn(row), typed.at));
  if (over.length > 0) await remove(payload, over);
  await payload.kv.set(key, typed);
}

/** `null`: nothing, or nothing of this week. */
export async function findTyped({ payload, place }: Asked, now: number): Promise<TypedForm | null> {
  const typed = (await payload.kv.get(keyOf(place))) as TypedForm | null;
  return typed === null || isOld(typed, now) ? null : typed;
}

/** Once it is saved or dropped. What another window typed there meanwhile stays. */
export async function forgetTyped({ payload, place }: Asked, session: string): Promise<void> {
  const typed = (await payload.kv.get(keyOf(place))) as TypedForm | null;
  if (typed?.session === session) await payload.kv.delete(keyOf(place));
}

/** All of an account. */
export async function forgetAllTyped(payload: Payload, account: string): Promise<void> {
  const rows = await rowsOf(payload, account);
  if (rows.length > 0) await remove(payload, rows);
}

const typedIn = ({ data }: Row): TypedForm => data as TypedForm;
const isOld = ({ at }: TypedForm, now: number): boolean => now - at > longestMs;

async function remove(payload: Payload, rows: Row[]): Promise<void> {
  await payload.db.deleteMany({ collection, where: { id: { in: rows.map(({ id }) => id) } } });
}

/** By the index of keys. Not through Payload's local API: the table has no access rules. */
async function rowsOf(payload: Payload, account: string): Promise<Row[]> {
  const beginning = beginningOf(account);
  const where = { and: [{ key: { greater_than_equal: beginning } }, { key: { less_than: `${beginning.slice(0, -1)};` } }] };
  return (await payload.db.find<Row>({ collection, where, pagination: false })).docs;
}
