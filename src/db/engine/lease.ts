import type { Payload } from 'payload';
import { AppError } from '../../domain/errors.ts';

type Leased = {
  payload: Payload;
  /** What is leased: one holder a name. */
  name: string;
  /** Who asks, one name a process: a process that comes back under its name takes up the lease that it died with. */
  owner: string;
  /** Longer than the work can take: afterwards another may begin. */
  leaseMs: number;
  /** How long to wait for whoever holds it. */
  waitMs: number;
  now: () => Date;
};

type Held = { id: string; owner: string; untilMs: number };

/** Milliseconds between two looks, at most: half of it by chance, so that two who wait do not look together. */
const lookEveryMs = 200;

/**
 * Runs one at a time over all processes of this database. A row in Payload's key-value table is the lease: its key is unique, so
 * of two who insert it one fails; and it is deleted by its id, so nobody deletes a lease that is newer than the one they saw.
 *
 * Throws `store.lease-busy`.
 */
export function databaseLease({ payload, name, owner, leaseMs, waitMs, now }: Leased): <T>(run: () => Promise<T>) => Promise<T> {
  const rows = leaseRows({ payload, key: `lease:${name}` });
  const take = async (): Promise<string | null> => {
    const held = await rows.find();
    if (held && held.owner !== owner && held.untilMs > now().getTime()) return null;
    if (held) await rows.remove(held.id);
    return rows.insert({ owner, untilMs: now().getTime() + leaseMs });
  };
  const runAlone = async <T>(run: () => Promise<T>): Promise<T> => {
    const giveUpAt = performance.now() + waitMs;
    let id = await take();
    while (id === null) {
      if (performance.now() > giveUpAt) throw new AppError('store.lease-busy', { params: { name, seconds: waitMs / 1000 } });
      await new Promise((resolve) => setTimeout(resolve, (lookEveryMs * (1 + Math.random())) / 2));
      id = await take();
    }
    try {
      return await run();
    } finally {
      await rows.remove(id);
    }
  };
  // One after the other in this process too: here all have the same name.
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const running = last.then(() => runAlone(run));
    last = running.catch(() => undefined);
    return running;
  };
}

const collection = 'payload-kv';

/** Past Payload's local API: the table has no access rules to ask, and the unique key is all that counts. */
function leaseRows({ payload, key }: { payload: Payload; key: string }) {
  const find = async (): Promise<Held | null> => {
    const row = await payload.db.findOne<{ id: string | number; data: unknown }>({ collection, where: { key: { equals: key } } });
    if (!row) return null;
    const { owner, untilMs } = row.data as Omit<Held, 'id'>;
    return { id: String(row.id), owner, untilMs };
  };
  return {
    find,
    remove: async (id: string): Promise<void> => {
      await payload.db.deleteMany({ collection, where: { and: [{ id: { equals: id } }, { key: { equals: key } }] } });
    },
    /** The row's id; `null` when somebody else was faster. */
    insert: async (data: Omit<Held, 'id'>): Promise<string | null> => {
      try {
        const row = await payload.db.create({ collection, data: { key, data } });
        return String(row.id);
      } catch (error) {
        if ((await find()) !== null) return null;
        throw error;
      }
    },
  };
}
