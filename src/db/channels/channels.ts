import type { Payload, Where } from 'payload';
import type { ChannelStore } from '../../delivery/ports/channel-store.ts';
import type { Keyring } from '../../keys/secrets.ts';
import type { Channel as ChannelRow } from '../../payload-types.ts';
import { fromRow } from './channel-row.ts';
import { payloadTokens } from './channel-tokens.ts';

const collection = 'channels';

/** Connected channels, by their keys. Each read opens the secrets again; they are kept no longer than one delivery. */
export function payloadChannels({ payload, keyring }: { payload: Payload; keyring: Keyring }): ChannelStore {
  const find = async (channelId: string): Promise<ChannelRow | undefined> => {
    const where = { key: { equals: channelId } };
    return (await payload.find({ collection, where, limit: 1, depth: 0, showHiddenFields: true })).docs[0];
  };
  const open = async (row: ChannelRow) => {
    const switches = await payload.findGlobal({ slug: 'delivery-switches', depth: 0 });
    return fromRow({ row, switches, keyring });
  };
  const update = (and: Where[], data: Partial<ChannelRow>) =>
    payload.db.updateOne({ collection, where: { and }, data: { ...data, updatedAt: null }, options: { atomic: true } });
  const keyed = (channelId: string): Where => ({ key: { equals: channelId } });
  const keysOf = async (where: Where): Promise<string[]> => {
    const { docs } = await payload.find({ collection, where, sort: 'key', pagination: false, depth: 0, select: { key: true } });
    return docs.map(({ key }) => key);
  };
  return {
    get: async (channelId) => {
      const row = await find(channelId);
      return row === undefined ? null : open(row);
    },
    listIds: () => keysOf({}),
    stop: async ({ channelId, reason, error }) => {
      const stopped = reason === 'paused' ? { isPaused: true } : { needsLogin: true };
      await update([keyed(channelId)], { lastTrouble: error.forPeople, ...stopped });
    },
    note: async ({ channelId, error }) => {
      await update([keyed(channelId)], { lastTrouble: error.forPeople });
    },
    tokens: payloadTokens({ payload, keyring, find, open }),
    saveCircuit: async ({ channelId, version, circuit }) => {
      const { failures, openUntil, probe } = circuit;
      const data = {
        circuitFailures: failures,
        circuitOpenUntil: openUntil,
        circuitProbe: probe,
        circuitVersion: circuit.version,
      };
      return (await update([keyed(channelId), circuitAt(version)], data)) !== null;
    },
    dueForCheck: (now) =>
      keysOf({ or: [{ nextCheckAt: { exists: false } }, { nextCheckAt: { less_than_equal: now.toISOString() } }] }),
    saveCheck: async ({ channelId, account, nextCheckAt }) => {
      const well = account === null || account === 'none' ? {} : { account, needsLogin: false, lastTrouble: null };
      const known = account === null ? {} : { isUnchecked: false };
      await update([keyed(channelId)], { ...well, ...known, nextCheckAt: nextCheckAt.toISOString() });
    },
  };
}

/** Rows from before there was a circuit have no version. */
function circuitAt(version: number): Where {
  if (version > 0) return { circuitVersion: { equals: version } };
  return { or: [{ circuitVersion: { equals: 0 } }, { circuitVersion: { exists: false } }] };
}
