import type { Payload, TypedUser } from 'payload';
import type { Channel as ChannelRow } from '../../payload-types.ts';

const collection = 'channels';
const all = { collection, pagination: false, depth: 0 } as const;

/** Channels that the account may use, as the studio shows them. Secrets are hidden fields and are not read. */
export async function listChannelsAs({ payload, user }: { payload: Payload; user: TypedUser }): Promise<ChannelRow[]> {
  return (await payload.find({ ...all, sort: 'name', overrideAccess: false, user })).docs;
}

/** In the order of the ids; ids that are gone are left out. */
export async function channelsByIds(payload: Payload, ids: readonly string[]): Promise<ChannelRow[]> {
  if (ids.length === 0) return [];
  const { docs } = await payload.find({ ...all, where: { id: { in: [...ids] } } });
  return docs.toSorted((one, other) => ids.indexOf(String(one.id)) - ids.indexOf(String(other.id)));
}

export async function findChannel(payload: Payload, key: string): Promise<ChannelRow | null> {
  const { docs } = await payload.find({ collection, where: { key: { equals: key } }, limit: 1, depth: 0 });
  return docs[0] ?? null;
}

/** Key and kind of every channel: two small columns. */
export async function listKinds(payload: Payload): Promise<Pick<ChannelRow, 'key' | 'kind'>[]> {
  return (await payload.find({ ...all, select: { kind: true, key: true } })).docs;
}

export async function keysOfKinds(payload: Payload, kinds: string[]): Promise<string[]> {
  const { docs } = await payload.find({ ...all, where: { kind: { in: kinds } }, select: { key: true } });
  return docs.map(({ key }) => key);
}

export async function idsOfKinds(payload: Payload, kinds: string[]): Promise<string[]> {
  const { docs } = await payload.find({ ...all, where: { kind: { in: kinds } }, select: {} });
  return docs.map(({ id }) => String(id));
}

type NewChannel = {
  name: string;
  kind: ChannelRow['kind'];
  settings: Record<string, unknown>;
  unit?: string;
  newSecrets?: Record<string, string>;
};

/** Adds a channel unless its key is there: settings that someone changed stay. */
export async function ensureChannel({ payload, key, data }: { payload: Payload; key: string; data: NewChannel }): Promise<void> {
  const { totalDocs } = await payload.count({ collection, where: { key: { equals: key } } });
  if (totalDocs === 0) await payload.create({ collection, data: { key, ...data } });
}
