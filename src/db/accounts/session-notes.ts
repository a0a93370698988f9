import { LRUCache } from 'lru-cache';
import type { Payload } from 'payload';
import type { BrowserName } from '../../accounts/browser-name.ts';
import { sessionMark } from '../../accounts/session-mark.ts';
import { minuteMs } from '../../domain/durations.ts';

/** What its person sees of a session, beside what Payload keeps. */
type SessionNote = BrowserName & { seenAt: string };

type Notes = Record<string, SessionNote>;

const keyOf = (accountId: string): string => `account-sessions:${accountId}`;

/** By `sessionMark`. In the key-value table, so that noting never writes the account. */
export async function sessionNotes(payload: Payload, accountId: string): Promise<Notes> {
  return ((await payload.kv.get(keyOf(accountId))) as Notes | null) ?? {};
}

type Begun = { payload: Payload; accountId: string; sessionId: string; browser: BrowserName; now: Date; live: string[] };

/** Notes a new session and forgets those that are not among `live`, the ids of the sessions that there are. */
export async function noteBegun({ payload, accountId, sessionId, browser, now, live }: Begun): Promise<void> {
  const known = await sessionNotes(payload, accountId);
  const marks = new Set(live.map(sessionMark));
  const kept = Object.entries(known).filter(([mark]) => marks.has(mark));
  const note = { ...browser, seenAt: now.toISOString() };
  await payload.kv.set(keyOf(accountId), { ...Object.fromEntries(kept), [sessionMark(sessionId)]: note });
}

/** How exact "last seen" is. */
const noteEveryMs = 5 * minuteMs;

const noted = new LRUCache<string, number>({ max: 5_000 });

type Seen = { payload: Payload; accountId: string; sessionId: string; now: Date };

/** Two at once may lose one of the two times, nothing else. */
export async function noteSeen({ payload, accountId, sessionId, now }: Seen): Promise<void> {
  const mark = sessionMark(sessionId);
  if (now.getTime() - (noted.get(mark) ?? 0) < noteEveryMs) return;
  noted.set(mark, now.getTime());
  const known = await sessionNotes(payload, accountId);
  const { browser = '', system = '' } = known[mark] ?? {};
  await payload.kv.set(keyOf(accountId), { ...known, [mark]: { browser, system, seenAt: now.toISOString() } });
}

export async function forgetNotes(payload: Payload, accountId: string): Promise<void> {
  await payload.kv.delete(keyOf(accountId));
  await payload.kv.delete(passwordKeyOf(accountId));
}

const passwordKeyOf = (accountId: string): string => `account-password:${accountId}`;

/** So that whoever typed with an older session can be told why it ended. */
export async function noteNewPassword(payload: Payload, accountId: string, now: Date): Promise<void> {
  await payload.kv.set(passwordKeyOf(accountId), { at: now.toISOString() });
}

/** `null` = as far as is known never. */
export async function newPasswordAt(payload: Payload, accountId: string): Promise<Date | null> {
  const note = (await payload.kv.get(passwordKeyOf(accountId))) as { at: string } | null;
  return note === null ? null : new Date(note.at);
}
