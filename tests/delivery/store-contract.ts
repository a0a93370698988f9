import { describe, expect, it } from 'vitest';
import { effectKeyOf } from '../../src/delivery/plan/effect-key.ts';
import type { DeliveryStore } from '../../src/delivery/ports/delivery-store.ts';
import type { PlannedDelivery } from '../../src/domain/delivery.ts';

const now = new Date('2026-11-22T00:00:00.000Z');
const leaseMs = 120_000;
const at = (offsetMs: number) => new Date(now.getTime() + offsetMs);
let series = 0;

/** Deliveries of a channel of their own, so that cases on one database do not meet. */
function plan(count: number, dueAt = now): { planned: PlannedDelivery[]; channelIds: string[] } {
  const channelId = `channel-${++series}`;
  const planned = Array.from({ length: count }, (_, index) => {
    const at = new Date(dueAt.getTime() + index).toISOString();
    const [editionSha256, scheduleId] = [`edition-${index}`, 'schedule'];
    const effect = { editionSha256, artworkKey: null, channelId, scheduleId, occurrenceAt: at, dueAt: at };
    return { ...effect, effectKey: effectKeyOf({ ...effect, subject: editionSha256 }) };
  });
  return { planned, channelIds: [channelId] };
}

/** What every `DeliveryStore` must do. `open` gives the store; `empty` forgets all rows. */
export function describeDeliveryStore(
  name: string,
  open: () => Promise<{ store: DeliveryStore; empty: () => Promise<void> }>,
): void {
  describe(`delivery store: ${name}`, () => {
    const fresh = async () => {
      const { store, empty } = await open();
      await empty();
      return store;
    };

    it('inserts the same effect once, however often and however many at once', async () => {
      const store = await fresh();
      const { planned } = plan(5);
      expect(await store.insertMissing(planned, now)).toBe(5);
      expect(await store.insertMissing([...planned, ...planned], now)).toBe(0);
      const more = plan(20).planned;
      const counts = await Promise.all([
        store.insertMissing(more, now),
        store.insertMissing(more, now),
        store.insertMissing(more, now),
      ]);
      expect(counts.reduce((sum, count) => sum + count)).toBe(20);
      expect(await store.list({})).toHaveLength(25);
    });

    it('claims only what is due, the longest waiting first, with a lease and a new fence', async () => {
      const store = await fresh();
      const { planned } = plan(3);
      await store.insertMissing([...planned, ...plan(1, at(60_000)).planned], now);
      const claimed = await store.claimDue({ now: at(10), leaseMs, owner: 'a', limit: 2 });
      expect(claimed.map(({ dueAt }) => dueAt)).toEqual(planned.slice(0, 2).map(({ dueAt }) => dueAt));
      expect(claimed[0]).toMatchObject({
        state: 'claimed',
        fence: 1,
        leaseOwner: 'a',
        leaseUntil: at(10 + leaseMs).toISOString(),
      });
      expect(await store.claimDue({ now: at(10), leaseMs, owner: 'b', limit: 9 })).toHaveLength(1);
      expect(await store.claimDue({ now: at(10), leaseMs, owner: 'b', limit: 9 })).toHaveLength(0);
    });

    it('gives each of 60 deliveries to exactly one of 6 workers', async () => {
      const store = await fresh();
      await store.insertMissing(plan(60).planned, now);
      const worker = async (owner: string) => {
        const ids: string[] = [];
        for (;;) {
          const claimed = await store.claimDue({ now: at(1_000), leaseMs, owner, limit: 7 });
          if (claimed.length === 0) return ids;
          ids.push(...claimed.map(({ id }) => id));
        }
      };
      const ids = (await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(worker))).flat();
      expect(ids).toHaveLength(60);
      expect(new Set(ids).size).toBe(60);
    });

    it('lets nobody write under an older fence once the lease has run out and another has claimed', async () => {
      const store = await fresh();
      await store.insertMissing(plan(1).planned, now);
      const [first] = await store.claimDue({ now, leaseMs, owner: 'a', limit: 1 });
      expect(await store.claimDue({ now: at(leaseMs - 1), leaseMs, owner: 'b', limit: 1 })).toHaveLength(0);
      const [second] = await store.claimDue({ now: at(leaseMs), leaseMs, owner: 'b', limit: 1 });
      if (first === undefined || second === undefined) throw new Error('Expected both claims to succeed.');
      expect(second.fence).toBe(first.fence + 1);
      expect(await store.save({ ...first, state: 'published' }, first.fence)).toBe(false);
      expect(await store.get(first.id)).toMatchObject({ state: 'claimed', leaseOwner: 'b' });
      expect(await store.save({ ...second, state: 'prepared' }, second.fence)).toBe(true);
    });

    it('keeps the state of a delivery that another worker left in the middle', async () => {
      const store = await fresh();
      await store.insertMissing(plan(1).planned, now);
      const [first] = await store.claimDue({ now, leaseMs, owner: 'a', limit: 1 });
      if (first === undefined) throw new Error('Expected a claim.');
      const intent = { at: now.toISOString(), link: 'https://example.vn/q/1#a', mayResend: true };
      const checkpoint = { intent, channel: { photos: [{ id: '1', sha256: 'x' }] } };
      await store.save({ ...first, state: 'committing', checkpoint }, first.fence);
      const [second] = await store.claimDue({ now: at(leaseMs), leaseMs, owner: 'b', limit: 1 });
      expect(second).toMatchObject({ state: 'committing', checkpoint });
    });

    it('frees what an earlier run under the same name left behind, and nobody else’s', async () => {
      const store = await fresh();
      await store.insertMissing(plan(3).planned, now);
      await store.claimDue({ now: at(10), leaseMs, owner: 'a', limit: 2 });
      await store.claimDue({ now: at(10), leaseMs, owner: 'b', limit: 1 });
      expect(await store.freeLeases('a', at(20))).toBe(2);
      expect(await store.claimDue({ now: at(20), leaseMs, owner: 'a', limit: 9 })).toHaveLength(2);
    });

    it('reads back everything it wrote, and writes null over it', async () => {
      const store = await fresh();
      await store.insertMissing(plan(1).planned, now);
      const [claimed] = await store.claimDue({ now, leaseMs, owner: 'a', limit: 1 });
      if (claimed === undefined) throw new Error('Expected a claim.');
      const receipt = { id: '1_2', url: 'https://example.vn/bài-đăng', at: now.toISOString() };
      const lastError = { code: 'channel.refused', params: { n: 1 }, forPeople: 'Lỗi', raw: 'raw', at: now.toISOString() };
      const written = { ...claimed, receipt, lastError, attempts: 3, artworkKey: 'ap-phich', updatedAt: at(5).toISOString() };
      await store.save(written, claimed.fence);
      expect(await store.get(claimed.id)).toEqual(written);
      const cleared = { ...written, receipt: null, lastError: null, leaseUntil: null, state: 'held' as const };
      await store.save(cleared, claimed.fence);
      expect(await store.getByKey(claimed.effectKey)).toEqual(cleared);
      expect(await store.get('00000000-0000-7000-8000-000000000000')).toBeNull();
    });

    it('moves a delivery only from the states named, never from under a worker, and takes the fence along', async () => {
      const store = await fresh();
      await store.insertMissing(plan(1).planned, now);
      const [claimed] = await store.claimDue({ now, leaseMs, owner: 'a', limit: 1 });
      if (claimed === undefined) throw new Error('Expected a claim.');
      const patch = { state: 'planned', nextAt: now.toISOString() } as const;
      expect(await store.move({ id: claimed.id, from: ['claimed'], patch, now })).toBeNull();
      await store.save({ ...claimed, state: 'held', leaseUntil: null }, claimed.fence);
      expect(await store.move({ id: claimed.id, from: ['auth-wait'], patch, now })).toBeNull();
      expect(await store.move({ id: claimed.id, from: ['held'], patch, now })).toMatchObject({ state: 'planned', fence: 2 });
      expect(await store.save({ ...claimed, state: 'published' }, claimed.fence)).toBe(false);
    });

    it('does not offer what waits for a person or is over', async () => {
      const store = await fresh();
      await store.insertMissing(plan(7).planned, now);
      const claimed = await store.claimDue({ now: at(10), leaseMs, owner: 'a', limit: 9 });
      const ends = ['published', 'held', 'auth-wait', 'rejected', 'missed', 'cancelled', 'unconfirmed'] as const;
      for (const [index, state] of ends.entries()) {
        const delivery = claimed[index];
        if (delivery !== undefined) await store.save({ ...delivery, state, leaseUntil: null }, delivery.fence);
      }
      expect(await store.claimDue({ now: at(86_400_000), leaseMs, owner: 'b', limit: 9 })).toHaveLength(0);
      expect(await store.list({ states: ['held', 'missed'] })).toHaveLength(2);
      expect(await store.list({ channelIds: ['nobody'] })).toHaveLength(0);
      expect(await store.list({ dueFrom: at(2) })).toHaveLength(5);
      expect(await store.list({ scheduleId: 'schedule', limit: 3 })).toHaveLength(3);
    });

    it('adds a person’s entry to the trail in the write that moves the delivery', async () => {
      const store = await fresh();
      await store.insertMissing(plan(1).planned, now);
      const [planned] = await store.list({});
      if (planned === undefined) throw new Error('Expected a delivery.');
      const entry = (act: string) => ({ at: now.toISOString(), by: 'Lan', byId: '1', act, note: 'Chờ ý kiến lãnh đạo' });
      const move = (from: 'planned' | 'held', state: 'planned' | 'held') =>
        store.move({ id: planned.id, from: [from], patch: { state, releasedAt: now.toISOString() }, entry: entry(state), now });
      await move('planned', 'held');
      expect(await move('planned', 'held')).toBeNull();
      expect(await move('held', 'planned')).toMatchObject({ releasedAt: now.toISOString() });
      expect((await store.get(planned.id))?.trail.map(({ act }) => act)).toEqual(['held', 'planned']);
    });

    it('opens one attempt a claim, and closes as cut off what the claim before left open', async () => {
      const store = await fresh();
      await store.insertMissing(plan(1).planned, now);
      const [first] = await store.claimDue({ now, leaseMs, owner: 'a', limit: 1 });
      if (first === undefined) throw new Error('Expected a claim.');
      const id = await store.attempts.begin(first, now);
      expect(await store.attempts.begin(first, now)).toBe(id);
      await store.save({ ...first, state: 'preparing' }, first.fence);
      const [second] = await store.claimDue({ now: at(leaseMs), leaseMs, owner: 'b', limit: 1 });
      if (second === undefined) throw new Error('Expected the claim to be taken over.');
      const again = await store.attempts.begin(second, at(leaseMs));
      const end = { endedAt: at(leaseMs + 5).toISOString(), phase: 'prepared', outcome: 'retry-wait' } as const;
      await store.attempts.end(again, { ...end, errorCode: 'channel.unreachable', forPeople: 'Chưa kết nối được', raw: 'ECONN' });
      await store.attempts.end(id, { ...end, errorCode: null, forPeople: null, raw: null });
      expect(await store.attempts.list(first.id)).toMatchObject([
        { number: 1, worker: 'a', phase: 'preparing', outcome: 'cut-off', endedAt: at(leaseMs).toISOString() },
        { number: 2, worker: 'b', phase: 'prepared', outcome: 'retry-wait', errorCode: 'channel.unreachable', raw: 'ECONN' },
      ]);
    });

    it('closes at boot the attempts whose deliveries had come to their end, and no others', async () => {
      const store = await fresh();
      await store.insertMissing(plan(2).planned, now);
      const claimed = await store.claimDue({ now: at(10), leaseMs, owner: 'a', limit: 2 });
      const [done, working] = claimed;
      if (done === undefined || working === undefined) throw new Error('Expected two claims.');
      for (const delivery of claimed) await store.attempts.begin(delivery, at(10));
      await store.save({ ...done, state: 'published', leaseUntil: null }, done.fence);
      expect(await store.attempts.closeLeft(at(20))).toBe(1);
      expect(await store.attempts.list(done.id)).toMatchObject([{ outcome: 'published', endedAt: at(20).toISOString() }]);
      expect(await store.attempts.list(working.id)).toMatchObject([{ outcome: null, endedAt: null }]);
    });

    it('keeps numbers as a series: each age once, null as null', async () => {
      const store = await fresh();
      await store.insertMissing(plan(1).planned, now);
      const [claimed] = await store.claimDue({ now, leaseMs, owner: 'a', limit: 1 });
      if (claimed === undefined) throw new Error('Expected a claim.');
      await store.save({ ...claimed, state: 'published', leaseUntil: null, measureAt: at(60).toISOString() }, claimed.fence);
      expect(await store.metrics.due({ now: at(59), limit: 9 })).toHaveLength(0);
      expect(await store.metrics.due({ now: at(60), limit: 9 })).toHaveLength(1);
      const { id: deliveryId, channelId } = claimed;
      const snapshot = {
        deliveryId,
        channelId,
        age: '1h',
        takenAt: at(60).toISOString(),
        values: { views: 0, clicks: null },
      } as const;
      expect(await store.metrics.add(snapshot)).toBe(true);
      expect(await store.metrics.add({ ...snapshot, values: { views: 9, clicks: 9 } })).toBe(false);
      await store.metrics.add({ ...snapshot, age: '24h', takenAt: at(90).toISOString() });
      await store.metrics.plan(deliveryId, null);
      expect(await store.metrics.due({ now: at(99), limit: 9 })).toHaveLength(0);
      expect(await store.metrics.list(deliveryId)).toMatchObject([snapshot, { age: '24h' }]);
      expect((await store.get(deliveryId))?.fence).toBe(claimed.fence);
    });
  });
}
