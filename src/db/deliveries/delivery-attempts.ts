import type { Payload, Where } from 'payload';
import { attemptEnd, cutOff } from '../../delivery/attempts/attempt-end.ts';
import type { AttemptStore } from '../../delivery/ports/attempt-store.ts';
import type { Attempt, AttemptEnd } from '../../domain/attempt.ts';
import type { DeliveryAttempt as AttemptRow } from '../../payload-types.ts';
import { fromRow as deliveryFromRow, toIso } from './delivery-row.ts';
import { officeOf } from './office-paths.ts';

const collection = 'delivery-attempts';

/** Attempts in Payload's database. One row a claim: `key` (delivery and fence) is unique. */
export function payloadAttempts(payload: Payload): AttemptStore {
  const find = async (where: Where): Promise<Attempt[]> => {
    const { docs } = await payload.find({ collection, where, sort: 'number', pagination: false, depth: 0 });
    return docs.map(fromRow);
  };
  /** Only while it is open, in the one statement that closes it. */
  const end = async (id: string, ending: AttemptEnd): Promise<boolean> => {
    const where: Where = { and: [{ id: { equals: id } }, { endedAt: { exists: false } }] };
    return (await payload.db.updateOne({ collection, where, data: ending, options: { atomic: true } })) !== null;
  };
  return {
    begin: async (claimed, now) => {
      const { id: deliveryId, fence } = claimed;
      const earlier = await find({ deliveryId: { equals: deliveryId } });
      const own = earlier.find((attempt) => attempt.fence === fence);
      if (own !== undefined) return own.id;
      for (const { id, endedAt } of earlier) if (endedAt === null) await end(id, cutOff(claimed, now));
      const officePath = await officeOf(payload, deliveryId);
      const row = { key: `${deliveryId}/${fence}`, deliveryId, fence, number: earlier.length + 1, officePath };
      const data = { ...row, worker: claimed.leaseOwner ?? '', startedAt: now.toISOString(), phase: 'claimed' };
      return String((await payload.db.create({ collection, data })).id);
    },
    end: async (id, ending) => {
      await end(id, ending);
    },
    closeLeft: async (now) => {
      const open = await find({ endedAt: { exists: false } });
      const closed = await Promise.all(
        open.map(async (attempt) => {
          const delivery = await deliveryOf(payload, attempt.deliveryId);
          if (delivery === null || delivery.fence !== attempt.fence || delivery.leaseUntil !== null) return false;
          return end(attempt.id, attemptEnd({ ...attempt, delivery, endedAt: now.toISOString() }));
        }),
      );
      return closed.filter(Boolean).length;
    },
    list: (deliveryId) => find({ deliveryId: { equals: deliveryId } }),
  };
}

async function deliveryOf(payload: Payload, id: string) {
  const { docs } = await payload.find({ collection: 'deliveries', where: { id: { equals: id } }, limit: 1, depth: 0 });
  return docs[0] === undefined ? null : deliveryFromRow(docs[0]);
}

function fromRow(row: AttemptRow): Attempt {
  return {
    id: String(row.id),
    deliveryId: row.deliveryId,
    number: row.number,
    fence: row.fence,
    worker: row.worker,
    startedAt: toIso(row.startedAt),
    endedAt: row.endedAt ? toIso(row.endedAt) : null,
    phase: row.phase as Attempt['phase'],
    outcome: (row.outcome ?? null) as Attempt['outcome'],
    errorCode: row.errorCode ?? null,
    forPeople: row.forPeople ?? null,
    raw: row.raw ?? null,
  };
}
