import type { Payload, Where } from 'payload';
import { payloadDeliveries } from '../../../src/db/deliveries/deliveries.ts';
import { plannedIn, subjectOf } from '../../../src/delivery/plan/plan.ts';
import type { DeliveryStore } from '../../../src/delivery/ports/delivery-store.ts';
import { deliveryPolicy } from '../../../src/delivery/ports/policy.ts';
import type { PlannedDelivery } from '../../../src/domain/delivery.ts';
import { schedule } from '../../setup/delivery-world.ts';
import { openTestPayload } from '../../setup/payload.ts';
import type { FigureRow } from '../row.ts';

const due = 10_000;
/** The slow way is measured on a part, and said for all. */
const part = 500;
/** As many as a tick has in hand at once. */
const atOnce = 8;
const { leaseMs } = deliveryPolicy;

/**
 * What a tick itself does with 10,000 due deliveries on SQLite: expands them from their schedule and claims them eight by eight.
 * What follows each claim waits for the network. Beside it inserting and claiming one by one through Payload. Processor time,
 * since the disk of a shared machine is anybody's.
 */
export const row: FigureRow = {
  label: `Tick at ${due} due deliveries (expand, claim), beside one by one through Payload`,
  unit: 'ms',
  target: { most: 2_000 },
  prepare: async () => {
    const { payload, close } = await openTestPayload();
    const store = payloadDeliveries(payload);
    return {
      other: async (round) => (due / part) * (await measured(payload, () => oneByOne(payload, planned(part, round)))),
      ours: async (round) => measured(payload, (aside) => expandAndClaim({ payload, store, round, aside })),
      close,
    };
  },
};

const now = new Date('2026-11-22T00:00:00.000Z');

function planned(count: number, round: number): PlannedDelivery[] {
  const channelIds = Array.from({ length: count }, (_, index) => `channel-${index}`);
  const plan = schedule({ id: `schedule-${round}`, channelIds });
  return plannedIn(plan, { window: { from: now, to: now }, editions: [subjectOf.edition('e'.repeat(64))] });
}

/** Work whose time does not count. */
type Aside = (work: () => Promise<unknown>) => Promise<void>;

/** Milliseconds of processor time, on an empty table. */
async function measured(payload: Payload, work: (aside: Aside) => Promise<void>): Promise<number> {
  await payload.db.deleteMany({ collection: 'deliveries', where: {} });
  let asideMs = 0;
  const start = usedMs();
  await work(async (other) => {
    const before = usedMs();
    await other();
    asideMs += usedMs() - before;
  });
  return usedMs() - start - asideMs;
}

type Ours = { payload: Payload; store: DeliveryStore; round: number; aside: Aside };

async function expandAndClaim({ payload, store, round, aside }: Ours): Promise<void> {
  await store.insertMissing(planned(due, round), now);
  for (let claimed = 0; claimed < due; ) {
    const batch = await store.claimDue({ now, leaseMs, owner: 'bench', limit: atOnce });
    if (batch.length === 0) throw new Error(`Expected ${due} claims, got ${claimed}.`);
    claimed += batch.length;
    await aside(() => publish(payload));
  }
}

/** What was claimed leaves the queue, as it does in a tick. */
async function publish(payload: Payload): Promise<void> {
  const { client } = payload.db as unknown as { client: { execute(statement: string): Promise<unknown> } };
  await client.execute("UPDATE deliveries SET state = 'published', lease_until = NULL WHERE state = 'claimed'");
}

async function oneByOne(payload: Payload, deliveries: PlannedDelivery[]): Promise<void> {
  const [collection, at] = ['deliveries' as const, now.toISOString()];
  for (const delivery of deliveries) {
    const data = { ...delivery, nextAt: delivery.dueAt, state: 'planned', attempts: 0, fence: 0, updatedAt: at };
    await payload.db.create({ collection, data });
  }
  for (const { effectKey } of deliveries) {
    const where: Where = { and: [{ effectKey: { equals: effectKey } }, { fence: { equals: 0 } }] };
    const data = { state: 'claimed', fence: 1, leaseUntil: at };
    await payload.db.updateOne({ collection, where, data, options: { atomic: true } });
  }
}

function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
