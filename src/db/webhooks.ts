import type { Payload, TypedUser, Where } from 'payload';
import { extendTrail, trailEntry } from '../domain/trail.ts';
import { type Keyring, openSecret } from '../keys/secrets.ts';
import type { WebhookCall as CallRow } from '../payload-types.ts';
import type { WebhookCall } from '../webhooks/policy.ts';
import type { WebhookStore } from '../webhooks/send-due.ts';

const collection = 'webhook-calls';

/** Calls in Payload's database. Writes are single conditional updates, as in `deliveries.ts`: two workers never hold one call. */
export function payloadWebhooks({ payload, keyring }: { payload: Payload; keyring: Keyring }): WebhookStore {
  const update = async (and: Where[], data: Partial<CallRow>): Promise<CallRow | null> =>
    (await payload.db.updateOne({ collection, where: { and }, data, options: { atomic: true } })) as unknown as CallRow | null;
  return {
    claimDue: async ({ now, leaseMs, limit }) => {
      const due = dueWhere(now);
      const { docs } = await payload.find({ collection, where: { and: due }, sort: 'nextAttemptAt', limit, depth: 0 });
      const leaseUntil = new Date(now.getTime() + leaseMs).toISOString();
      const claims = docs.map(({ id, fence }) =>
        update([{ id: { equals: id } }, { fence: { equals: fence } }, ...due], {
          state: 'claimed',
          fence: fence + 1,
          leaseUntil,
        }),
      );
      return (await Promise.all(claims)).flatMap((row) => (row === null ? [] : [fromRow(row)]));
    },
    target: async (key) => {
      const where: Where = { and: [{ key: { equals: key } }, { isActive: { equals: true } }] };
      const { docs } = await payload.find({ collection: 'webhooks', where, limit: 1, depth: 0, showHiddenFields: true });
      const [row] = docs;
      if (!row?.sealedSecret) return null;
      const secret = openSecret({ keyring, owner: `webhook:${key}`, field: 'secret', sealed: row.sealedSecret });
      return { url: row.url, secret };
    },
    save: async ({ id, fence }, patch) => {
      await update([{ id: { equals: id } }, { fence: { equals: fence } }], patch);
    },
  };
}

type NewCalls = { payload: Payload; message: { id: string }; now: Date };

/** Adds one call for each active webhook. Running it again adds nothing: the key is unique. */
export async function insertCalls({ payload, message, now }: NewCalls): Promise<void> {
  const where: Where = { isActive: { equals: true } };
  const { docs } = await payload.find({ collection: 'webhooks', where, pagination: false, depth: 0 });
  for (const { key: webhook } of docs) {
    const key = `${webhook}/${message.id}`;
    const isKnown = async () => (await payload.count({ collection, where: { key: { equals: key } } })).totalDocs > 0;
    if (await isKnown()) continue;
    const at = now.toISOString();
    const body = { payload: JSON.stringify(message), messageId: message.id };
    const row = { key, webhook, ...body, state: 'waiting', attempts: 0, fence: 0, firstAt: at, nextAttemptAt: at };
    try {
      await payload.db.create({ collection, data: row });
    } catch (error) {
      if (!(await isKnown())) throw error;
    }
  }
}

type FindInput = { payload: Payload; user: TypedUser; id: string };

/** A call by its id, with the user's rights. `null` = it does not exist, or the user may not see it. */
export async function findCallAs({ payload, user, id }: FindInput): Promise<CallRow | null> {
  const where = { id: { equals: id } };
  const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, overrideAccess: false, user });
  return docs[0] ?? null;
}

type ReviveInput = { payload: Payload; call: CallRow; by: { id: string; name: string }; now: Date };

/**
 * Starts the day of attempts of a dead letter again, with the same message and id. The trail names the person and what was tried
 * before. Gives `false` when the call is not dead any more: of two people who press at once, one revives it.
 */
export async function reviveCall({ payload, call, by, now }: ReviveInput): Promise<boolean> {
  const at = now.toISOString();
  const entry = trailEntry({ at: now, by, act: 'retried', note: `${call.attempts}: ${call.lastError ?? ''}` });
  const row = await payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: call.id } }, { fence: { equals: call.fence } }, { state: { equals: 'dead' } }] },
    data: {
      ...{ state: 'waiting', attempts: 0, firstAt: at, nextAttemptAt: at, leaseUntil: null, fence: call.fence + 1 },
      trail: extendTrail(call.trail, entry),
    },
    options: { atomic: true },
  });
  return row !== null;
}

type DropInput = { payload: Payload; before: Date; keepMessageId: string };

/**
 * Deletes calls that were delivered before an instant. Calls of the message that is announced at each start stay: without them it
 * would be sent again.
 */
export async function dropDelivered({ payload, before, keepMessageId }: DropInput): Promise<void> {
  const old: Where[] = [{ state: { equals: 'delivered' } }, { nextAttemptAt: { less_than: before.toISOString() } }];
  await payload.db.deleteMany({ collection, where: { and: [...old, { messageId: { not_equals: keepMessageId } }] } });
}

function dueWhere(now: Date): Where[] {
  const at = now.toISOString();
  return [
    { state: { in: ['waiting', 'claimed'] } },
    { nextAttemptAt: { less_than_equal: at } },
    { or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than_equal: at } }] },
  ];
}

function fromRow({ id, webhook, messageId, payload, state, attempts, firstAt, fence }: CallRow): WebhookCall {
  return { id: String(id), webhook, messageId, payload, state, attempts, fence, firstAt: new Date(firstAt).toISOString() };
}
