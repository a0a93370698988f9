import type { Payload, Where } from 'payload';
import type { StoredPassword } from '../../accounts/password-hash.ts';
import { inTurnOf } from '../document-lock.ts';

/** A session as Payload keeps it on the account. */
export type StoredSession = { id: string; createdAt?: string | Date | null; expiresAt: string | Date };

/** An account with what no answer ever shows. */
export type AccountRow = {
  id: string;
  email: string;
  name: string;
  isOff?: boolean | null;
  hash?: string | null;
  salt?: string | null;
  unit?: unknown;
  sessions?: StoredSession[] | null;
};

/** Past access rules and field hooks. `null` = there is none. */
export function accountRow(payload: Payload, where: Where): Promise<AccountRow | null> {
  return payload.db.findOne<AccountRow & { id: string }>({ collection: 'users', where });
}

/**
 * Writes the sessions and no other field. Payload's own login, refresh and logout write the whole account as they read it: what
 * an administrator changes meanwhile (a role, the password, that it is off) would be undone.
 */
export async function writeSessions(payload: Payload, id: string, sessions: StoredSession[]): Promise<void> {
  await payload.db.updateOne({ collection: 'users', id, data: { sessions, updatedAt: null }, returning: false });
}

/** In one statement, and only over the password that was compared. `false` = it is another by now. */
export async function writePassword(payload: Payload, { id, hash }: AccountRow, next: StoredPassword): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, { hash: { equals: hash } }] };
  const data = { ...next, updatedAt: null };
  return (await payload.db.updateOne({ collection: 'users', where, data, options: { atomic: true } })) !== null;
}

/** One change of an account's sessions or password at a time, over all processes. Throws `store.lease-busy`. */
export function inTurnOfAccount<T>(payload: Payload, id: string, run: () => Promise<T>): Promise<T> {
  return inTurnOf({ payload, type: 'users', documentId: id }, run);
}

/** Those that have not run out. */
export function liveSessions({ sessions }: Pick<AccountRow, 'sessions'>, now: Date): StoredSession[] {
  return (sessions ?? []).filter(({ expiresAt }) => new Date(expiresAt) > now);
}
