import type { Payload } from 'payload';
import type { ChannelBook } from '../delivery/context.ts';
import { type Keyring, openSecret } from '../delivery/secrets.ts';
import type { ChannelPosting } from '../domain/posting.ts';
import type { Channel as ChannelRow } from '../payload-types.ts';
import { toDay } from './schedules.ts';

const collection = 'channels';

/** Connected channels, by their keys. Secrets are opened here, one read at a time, and live no longer than the delivery. */
export function payloadChannels({ payload, keyring }: { payload: Payload; keyring: Keyring }): ChannelBook {
  const findRow = async (channelId: string) => {
    const where = { key: { equals: channelId } };
    return (await payload.find({ collection, where, limit: 1, depth: 0, showHiddenFields: true })).docs[0];
  };
  return {
    get: async (channelId) => {
      const row = await findRow(channelId);
      if (row === undefined) return null;
      const sealed = (row.secrets ?? {}) as Record<string, string>;
      const opened = Object.entries(sealed).map(([field, text]) => [
        field,
        openSecret({ keyring, channelId, field, sealed: text }),
      ]);
      return {
        id: channelId,
        kind: row.kind,
        settings: row.settings ?? {},
        secrets: Object.fromEntries(opened),
        isPaused: row.isPaused === true,
        needsLogin: row.needsLogin === true,
        posting: toPosting(row.posting),
      };
    },
    stop: async ({ channelId, reason, error }) => {
      const data = { lastTrouble: error.forPeople, ...(reason === 'paused' ? { isPaused: true } : { needsLogin: true }) };
      await payload.db.updateOne({ collection, where: { key: { equals: channelId } }, data, options: { atomic: true } });
    },
  };
}

/** What the form says; empty fields are absent, so that the kind's own hours hold. */
export function toPosting(fields: ChannelRow['posting']): ChannelPosting {
  const { quietFrom: from, quietTo: to, blackoutDates, spacingMinutes, lateLimitMinutes } = fields ?? {};
  return {
    ...(from && to ? { quiet: { from, to } } : {}),
    blackoutDates: (blackoutDates ?? []).map(({ date }) => toDay(date)),
    ...(typeof spacingMinutes === 'number' ? { spacingMinutes } : {}),
    ...(typeof lateLimitMinutes === 'number' ? { lateLimitMinutes } : {}),
  };
}
