import { expect, it, vi } from 'vitest';
import { databaseLease } from '../../src/db/engine/lease.ts';
import { payload } from '../setup/with-payload.ts';

let time = Date.parse('2026-11-23T01:00:00.000Z');
const now = () => new Date(time);
const leaseOf = (owner: string, { name = 'pointer', waitMs = 10_000 } = {}) =>
  databaseLease({ payload, name, owner, leaseMs: 60_000, waitMs, now });
const rows = async () => (await payload.db.count({ collection: 'payload-kv', where: {} })).totalDocs;

/** Counts how many run at the same time. */
function overlap() {
  let running = 0;
  let most = 0;
  const run = async () => {
    running++;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 10));
    running--;
  };
  return { run, most: () => most };
}

it('lets one at a time run, of many processes and within one', async () => {
  const { run, most } = overlap();
  const owners = ['a', 'b', 'c', 'd'].map((owner) => leaseOf(owner));
  await Promise.all(owners.flatMap((lease) => [lease(run), lease(run)]));
  expect(most()).toBe(1);
  expect(await rows()).toBe(0);
});

it('waits on when the holder finished between the refused insertion and the next look', async () => {
  const key = 'lease:pointer';
  const create = payload.db.create.bind(payload.db);
  const faster = { collection: 'payload-kv' as const, data: { key, data: { owner: 'faster', untilMs: time + 60_000 } } };
  const spy = vi.spyOn(payload.db, 'create').mockImplementationOnce(async (row) => {
    await create(faster);
    try {
      return await create(row);
    } finally {
      await payload.db.deleteMany({ collection: 'payload-kv', where: { key: { equals: key } } });
    }
  });
  expect(await leaseOf('a')(async () => 'mine')).toBe('mine');
  expect(spy).toHaveBeenCalledTimes(2);
  spy.mockRestore();
});

it('tells of a fault of the database as it is', async () => {
  const spy = vi.spyOn(payload.db, 'create').mockRejectedValueOnce(new Error('disk full'));
  await expect(leaseOf('a')(async () => 'never')).rejects.toThrow('disk full');
  spy.mockRestore();
});

it('leases different things at the same time', async () => {
  const inner = leaseOf('b', { name: 'other' });
  expect(await leaseOf('a')(() => inner(async () => 'both'))).toBe('both');
});

it('is free again after something went wrong', async () => {
  await expect(leaseOf('a')(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await leaseOf('b')(async () => 'free')).toBe('free');
});

it('of a dead process is taken up at once under the same name, by others when it has run out', async () => {
  const data = { owner: 'dead', untilMs: time + 60_000 };
  await payload.db.create({ collection: 'payload-kv', data: { key: 'lease:pointer', data } });
  const busy = leaseOf('other', { waitMs: 0 })(async () => 'never');
  await expect(busy).rejects.toMatchObject({ code: 'store.lease-busy', remedy: 'retry' });
  expect(await leaseOf('dead', { waitMs: 0 })(async () => 'mine')).toBe('mine');
  await payload.db.create({ collection: 'payload-kv', data: { key: 'lease:pointer', data } });
  time += 60_001;
  expect(await leaseOf('other', { waitMs: 0 })(async () => 'over')).toBe('over');
});
