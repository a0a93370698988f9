import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { minuteMs } from '../domain/durations.ts';
import { databaseLease } from './engine/lease.ts';

type Turns = Map<string, Promise<unknown>>;

/** Per database: a process may have several open in tests. */
const turnsOf = new WeakMap<Payload, Turns>();
const owner = randomUUID();

/** Longer than any decision takes; after a kill -9 the next decision about the same document waits at most this long. */
const leaseMs = minuteMs;

/**
 * Runs one decision about a document at a time, over all processes of this database: two approvers, an approval and a new
 * submission never look at the same editions at once. What is inside must bear being cut off anywhere, because the lease runs
 * out by itself.
 *
 * Throws `store.lease-busy`.
 */
export async function inTurnOf<T>(
  { payload, type, documentId }: { payload: Payload; type: string; documentId: string },
  run: () => Promise<T>,
): Promise<T> {
  const name = `document:${type}/${documentId}`;
  const turns: Turns = turnsOf.get(payload) ?? new Map();
  turnsOf.set(payload, turns);
  const lease = databaseLease({ payload, name, owner, leaseMs, waitMs: leaseMs * 1.5, now: () => new Date() });
  const mine = (turns.get(name) ?? Promise.resolve()).then(() => lease(run));
  const settled = mine.catch(() => undefined);
  turns.set(name, settled);
  try {
    return await mine;
  } finally {
    if (turns.get(name) === settled) turns.delete(name);
  }
}

/** The turn of all saves of one document, by whichever way: for `type` of `inTurnOf`. */
export const savesOf = (collection: string): string => `save of ${collection}`;
