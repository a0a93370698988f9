import { type Payload, ValidationError } from 'payload';
import { AppError } from '../../domain/errors.ts';

type Leased = {
  payload: Payload;
  /** Name of the lease: it has one holder at a time. */
  name: string;
  /** Name of this process. After a restart it gets back the lease that it held when it died. */
  owner: string;
  /** Longer than the work can take: afterwards another process may begin. */
  leaseMs: number;
  /** How long to wait for the holder. */
  waitMs: number;
  now: () => Date;
};

type Held = { id: string; owner: string; untilMs: number };

/** Longest pause between two tries. Half of it is random, so that two waiting processes do not try together. */
const pollEveryMs = 200;

/**
 * Runs one at a time over all processes of this database. A row in Payload's key-value table is the lease: its key is unique, so
 * of two processes that insert it one fails. It is deleted by its id, so no process deletes a lease newer than the one it read.
 *
 * Throws `store.lease-busy`.
 */
export function databaseLease({ payload, name, owner, leaseMs, waitMs, now }: Leased): <T>(run: () => Promise<T>) => Promise<T> {
  const rows = leaseRows({ payload, key: `lease:${name}` });
  const acquire = async (): Promise<string | null> => {
    const held = await rows.find();
    if (held && held.owner !== owner && held.untilMs > now().getTime()) return null;
    if (held) await rows.remove(held.id);
    return rows.insert({ owner, untilMs: now().getTime() + leaseMs });
  };
  const runAlone = async <T>(run: () => Promise<T>): Promise<T> => {
    const giveUpAt = performance.now() + waitMs;
    let id = await acquire();
    while (id === null) {
      if (performance.now() > giveUpAt) throw new AppError('store.lease-busy', { params: { name, seconds: waitMs / 1000 } });
      await new Promise((resolve) => setTimeout(resolve, (pollEveryMs * (1 + Math.random())) / 2));
      id = await acquire();
    }
    try {
      return await run();
    } finally {
      await rows.remove(id);
    }
  };
  // One after the other inside this process too: all callers here have the same name.
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const running = last.then(() => runAlone(run));
    last = running.catch(() => undefined);
    return running;
  };
}

const collection = 'payload-kv';

/** Not through Payload's local API: the table has no access rules, and only the unique key matters. */
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
    /** The row's id; `null` when another process was faster. */
    insert: async (data: Omit<Held, 'id'>): Promise<string | null> => {
      try {
        const row = await payload.db.create({ collection, data: { key, data } });
        return String(row.id);
      } catch (error) {
        // Its holder may have deleted it since: there is no use in looking whether it is still there.
        if (error instanceof ValidationError) return null;
        throw error;
      }
    },
  };
}
