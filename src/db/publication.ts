import type { Payload, TypedUser } from 'payload';

/** The edition that a delivery brings out; `null` without such a delivery. */
export async function editionOfDelivery(payload: Payload, effectKey: string): Promise<string | null> {
  const where = { effectKey: { equals: effectKey } };
  const { docs } = await payload.find({ collection: 'deliveries', where, limit: 1, depth: 0, select: { editionSha256: true } });
  return docs[0]?.editionSha256 ?? null;
}

/** Whether there is any edition at all. */
export async function hasEditions(payload: Payload): Promise<boolean> {
  return (await payload.count({ collection: 'editions' })).totalDocs > 0;
}

const mostStopped = 200;

/** Deliveries to these channels that the machine has given up: the newest first, at most 200. */
export async function stoppedDeliveries(payload: Payload, channelKeys: string[]) {
  const where = { channelId: { in: channelKeys }, state: { in: ['rejected', 'held'] } };
  const { docs } = await payload.find({ collection: 'deliveries', where, sort: '-dueAt', limit: mostStopped, depth: 0 });
  return docs;
}

type Asked = { payload: Payload; user: TypedUser; hashes: string[] };

/** Those that still count, of those that the person may read: what was withdrawn or has a newer edition needs nobody any more. */
export async function editionsInForceAs({ payload, user, hashes }: Asked) {
  if (hashes.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'editions',
    where: { and: [{ sha256: { in: hashes } }, { state: { equals: 'approved' } }] },
    ...{ pagination: false, depth: 0, overrideAccess: false, user },
    select: { sha256: true, title: true, number: true, contentType: true, documentId: true, issuerPath: true },
  });
  return docs;
}
