import type { Payload, Where } from 'payload';
import { claimPatch, isClaimable } from '../../delivery/ports/claim.ts';
import type { DeliveryFilter, DeliveryStore } from '../../delivery/ports/delivery-store.ts';
import {
  type Checkpoint,
  claimableStates,
  type Delivery,
  type DeliveryState,
  type PlannedDelivery,
} from '../../domain/delivery.ts';
import type { OfficePath } from '../../domain/office-path.ts';
import { extendTrail } from '../../domain/trail.ts';
import type { Delivery as DeliveryRow } from '../../payload-types.ts';
import { sqliteDeliveries } from './deliveries-sqlite.ts';
import { payloadAttempts } from './delivery-attempts.ts';
import { payloadMetrics } from './delivery-metrics.ts';
import { fromRow } from './delivery-row.ts';
import { officesOf } from './office-paths.ts';

const collection = 'deliveries';
/** Bound parameters of one statement: SQLite takes 32,766, Mongo any; this keeps statements readable in a log. */
const keysAtOnce = 200;

/**
 * Deliveries in Payload's database. Payload's local API is used for reading only: writes go through `payload.db`, where
 * `atomic` is one conditional UPDATE (SQLite) or findOneAndUpdate (MongoDB). `null` from it means that the condition no
 * longer held.
 */
export function payloadDeliveries(payload: Payload): DeliveryStore {
  const { find, compareAndSet } = tableOf(payload);
  const sqlite = sqliteDeliveries(payload);
  return {
    insertMissing: (planned, now) => sqlite?.insertMissing(planned, now) ?? insertMissing(payload, planned, now),
    claimDue: async ({ now, leaseMs, owner, limit }) => {
      if (sqlite !== null) return (await sqlite.claimDue({ now, leaseMs, owner, limit })).map(fromRow);
      for (;;) {
        const candidates = await find(dueWhere(now), 'nextAt', limit);
        const claims = candidates
          .filter((candidate) => isClaimable(candidate, now))
          .map(async (delivery) => {
            const { id, fence, state } = delivery;
            return compareAndSet({ id, fence, state, freeAt: now }, claimPatch({ delivery, now, leaseMs, owner }));
          });
        const claimed = (await Promise.all(claims)).filter((delivery) => delivery !== null);
        // All were lost to other workers, and there may be more: search again.
        if (claimed.length > 0 || candidates.length < limit) return claimed;
      }
    },
    freeLeases: async (owner, now) => {
      const held: Where = { and: [{ leaseOwner: { equals: owner } }, { leaseUntil: { greater_than: now.toISOString() } }] };
      const left = await find(held, 'nextAt', 0);
      const freed = await Promise.all(left.map(({ id, fence }) => compareAndSet({ id, fence }, { leaseUntil: null })));
      return freed.filter((delivery) => delivery !== null).length;
    },
    save: async (delivery, fence) => {
      if (sqlite !== null) return sqlite.save(delivery, fence);
      const { id, effectKey: _, ...data } = delivery;
      const officePath = (await officesOf(payload, [delivery]))(delivery);
      return (await compareAndSet({ id, fence }, { ...data, officePath })) !== null;
    },
    move: async ({ id, from, patch, entry, now }) => {
      const [current] = await find({ id: { equals: id } }, 'id', 1);
      if (current === undefined || !from.includes(current.state)) return null;
      const { fence, state } = current;
      const trail = entry === undefined ? current.trail : extendTrail(current.trail, entry);
      const data = { ...patch, trail, fence: fence + 1, leaseUntil: null, updatedAt: now.toISOString() };
      if (patch.editionSha256 !== undefined) {
        const moved = { ...current, ...patch };
        return compareAndSet(
          { id, fence, state, freeAt: now },
          { ...data, officePath: (await officesOf(payload, [moved]))(moved) },
        );
      }
      return compareAndSet({ id, fence, state, freeAt: now }, data);
    },
    get: async (id) => (await find({ id: { equals: id } }, 'id', 1))[0] ?? null,
    getByKey: async (effectKey) => (await find({ effectKey: { equals: effectKey } }, 'id', 1))[0] ?? null,
    list: (filter) => find(filterWhere(filter), 'dueAt', filter.limit ?? 0),
    attempts: payloadAttempts(payload),
    metrics: payloadMetrics(payload),
  };
}

/** `officePath` is a column that the engine does not read. */
type Written = Partial<Delivery> & { officePath?: string | null };

/** Must still be true when a row is written. `freeAt`: no lease is valid at that instant. */
type Condition = { id: string; fence: number; state?: DeliveryState; freeAt?: Date };

function tableOf(payload: Payload) {
  return {
    find: async (where: Where, sort: string, limit: number): Promise<Delivery[]> => {
      const { docs } = await payload.find({ collection, where, sort, limit, pagination: false, depth: 0 });
      return docs.map(fromRow);
    },
    compareAndSet: async ({ id, fence, state, freeAt }: Condition, data: Written): Promise<Delivery | null> => {
      const and: Where[] = [{ id: { equals: id } }, { fence: { equals: fence } }];
      if (state !== undefined) and.push({ state: { equals: state } });
      if (freeAt !== undefined) and.push(leaseFree(freeAt));
      const row: unknown = await payload.db.updateOne({ collection, where: { and }, data, options: { atomic: true } });
      return row === null ? null : fromRow(row as DeliveryRow);
    },
  };
}

async function insertMissing(payload: Payload, planned: readonly PlannedDelivery[], now: Date): Promise<number> {
  let inserted = 0;
  for (let at = 0; at < planned.length; at += keysAtOnce) {
    const slice = planned.slice(at, at + keysAtOnce);
    const there = await existingKeys(payload, slice);
    const missing = slice.filter(({ effectKey }) => !there.has(effectKey));
    const officeOf = await officesOf(payload, missing);
    for (const delivery of missing) {
      if (await insert({ payload, planned: delivery, officePath: officeOf(delivery), now })) inserted++;
    }
  }
  return inserted;
}

async function existingKeys(payload: Payload, planned: readonly PlannedDelivery[]): Promise<Set<string>> {
  const where: Where = { effectKey: { in: planned.map(({ effectKey }) => effectKey) } };
  const { docs } = await payload.find({ collection, where, pagination: false, depth: 0, select: { effectKey: true } });
  return new Set(docs.map(({ effectKey }) => effectKey));
}

type NewRow = { payload: Payload; planned: PlannedDelivery; officePath: OfficePath; now: Date };

/** `false` when another worker inserted the same effect first: then the unique index refused this one. */
async function insert({ payload, planned, officePath, now }: NewRow): Promise<boolean> {
  const checkpoint: Checkpoint = { intent: null, channel: null };
  const data = {
    ...planned,
    officePath,
    nextAt: planned.dueAt,
    state: 'planned',
    attempts: 0,
    fence: 0,
    checkpoint,
    trail: [],
    updatedAt: now.toISOString(),
  };
  try {
    await payload.db.create({ collection, data });
    return true;
  } catch (error) {
    if ((await existingKeys(payload, [planned])).size > 0) return false;
    throw error;
  }
}

function dueWhere(now: Date): Where {
  return { and: [{ state: { in: [...claimableStates] } }, { nextAt: { less_than_equal: now.toISOString() } }, leaseFree(now)] };
}

function leaseFree(now: Date): Where {
  return { or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than_equal: now.toISOString() } }] };
}

function filterWhere({ states, channelIds, scheduleId, editionSha256, dueFrom }: DeliveryFilter): Where {
  return {
    and: [
      ...(states ? [{ state: { in: [...states] } }] : []),
      ...(channelIds ? [{ channelId: { in: [...channelIds] } }] : []),
      ...(scheduleId ? [{ scheduleId: { equals: scheduleId } }] : []),
      ...(editionSha256 ? [{ editionSha256: { equals: editionSha256 } }] : []),
      ...(dueFrom ? [{ dueAt: { greater_than_equal: dueFrom.toISOString() } }] : []),
    ],
  };
}

/** Hashes of the editions that were or will be delivered to these channels. */
export async function editionsOn(payload: Payload, channelIds: string[]): Promise<Set<string>> {
  const where = { channelId: { in: channelIds } };
  const { docs } = await payload.find({ collection, where, select: { editionSha256: true }, pagination: false, depth: 0 });
  return new Set(docs.map(({ editionSha256 }) => editionSha256));
}
