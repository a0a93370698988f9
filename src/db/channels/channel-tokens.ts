import type { Payload, PayloadRequest, Where } from 'payload';
import type { ConnectedChannel, TokenStore } from '../../delivery/ports/channel-store.ts';
import { mergeSecrets } from '../../delivery/tokens/token-policy.ts';
import { AppError } from '../../domain/errors.ts';
import type { Keyring } from '../../keys/secrets.ts';
import type { Channel as ChannelRow } from '../../payload-types.ts';
import { openAll, sealAll, sealedOf } from './channel-row.ts';

const collection = 'channels';

type Rows = {
  payload: Payload;
  keyring: Keyring;
  find: (channelId: string) => Promise<ChannelRow | undefined>;
  open: (row: ChannelRow) => Promise<ConnectedChannel>;
};

/** Tokens in Payload's database. Each write is one conditional UPDATE (or findOneAndUpdate) on the version. */
export function payloadTokens({ payload, keyring, find, open }: Rows): TokenStore {
  const update = (and: Where[], data: Partial<ChannelRow>) =>
    payload.db.updateOne({ collection, where: { and }, data: { ...data, updatedAt: null }, options: { atomic: true } });
  return {
    lease: async ({ channelId, version, owner, now, leaseMs }) => {
      const free = { or: [{ tokenLeaseUntil: { exists: false } }, { tokenLeaseUntil: { less_than_equal: now.toISOString() } }] };
      const leased = { tokenLeaseOwner: owner, tokenLeaseUntil: new Date(now.getTime() + leaseMs).toISOString() };
      if ((await update([...atTokenVersion(channelId, version), free], leased)) === null) return null;
      const row = await find(channelId);
      return row === undefined ? null : open(row);
    },
    save: async ({ channelId, version, pair, now }) => {
      const row = await find(channelId);
      if (row === undefined) return false;
      const sealed = sealedOf(row);
      const secrets = sealAll({
        keyring,
        channelId,
        secrets: mergeSecrets(openAll({ keyring, channelId, sealed }), pair.secrets),
      });
      const { accessUntil, refreshUntil } = pair;
      const life = { tokenFrom: now.toISOString(), accessUntil, refreshUntil };
      const free = { tokenLeaseOwner: null, tokenLeaseUntil: null, needsLogin: false };
      const data = { ...life, ...free, secrets, previousSecrets: sealed, tokenVersion: version + 1 };
      return (await update(atTokenVersion(channelId, version), data)) !== null;
    },
    rest: async ({ channelId, version, until }) => {
      await update(atTokenVersion(channelId, version), { tokenLeaseOwner: null, tokenLeaseUntil: until.toISOString() });
    },
  };
}

/** A channel whose tokens are still these. Rows from before there were versions have none. */
export function atTokenVersion(channelId: string, version: number): Where[] {
  const key = { key: { equals: channelId } };
  if (version > 0) return [key, { tokenVersion: { equals: version } }];
  return [key, { or: [{ tokenVersion: { equals: 0 } }, { tokenVersion: { exists: false } }] }];
}

/** A worker is refreshing the tokens now: the person's keys are written afterwards. */
const tries = 5;

/**
 * Writes keys that an administrator typed in over the stored ones, or in place of all of them where the channel moved to another
 * address or account (`isMoved`): then nothing of before is kept, and without typed ones the channel waits for an administrator.
 * Their age is not known. Before the next post the platform is asked which account they belong to. Runs in the transaction of
 * `req`.
 */
export async function enterSecrets({
  payload,
  req,
  keyring,
  channelId,
  entered,
  isMoved,
}: {
  payload: Payload;
  req: PayloadRequest;
  keyring: Keyring;
  channelId: string;
  entered: Record<string, string>;
  isMoved: boolean;
}): Promise<void> {
  const where: Where = { key: { equals: channelId } };
  for (let attempt = 0; attempt < tries; attempt++) {
    const [row] = (await payload.find({ collection, where, limit: 1, depth: 0, showHiddenFields: true, req })).docs;
    if (row === undefined) break;
    const version = row.tokenVersion ?? 0;
    const sealed = isMoved ? {} : sealedOf(row);
    const secrets = { ...sealed, ...sealAll({ keyring, channelId, secrets: entered }) };
    const hadKeys = Object.keys(sealedOf(row)).length > 0;
    const waits = isMoved && hadKeys && Object.keys(entered).length === 0 ? waitsForKeys : {};
    const data = { ...newKeys(version + 1), secrets, previousSecrets: sealed, ...waits };
    const written = await payload.db.updateOne({
      collection,
      where: { and: atTokenVersion(channelId, version) },
      data,
      options: { atomic: true },
      req,
    });
    if (written !== null) return;
  }
  throw new AppError('channel.refreshing', { params: { channelId } });
}

const waitsForKeys = { needsLogin: true, lastTrouble: new AppError('channel.keys-forgotten').forPeople };

/** State of a channel with new keys. */
export function newKeys(tokenVersion: number) {
  const life = { tokenFrom: null, accessUntil: null, refreshUntil: null };
  return { ...life, tokenVersion, isUnchecked: true, nextCheckAt: null, needsLogin: false };
}
