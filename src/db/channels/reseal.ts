import type { Payload, Where } from 'payload';
import { isSealedWith, type Keyring, openSecret, sealSecret } from '../../keys/secrets.ts';
import { type SealedSecrets, sealedOf } from './channel-row.ts';
import { atTokenVersion } from './channel-tokens.ts';

/** Secrets in the database: how many are sealed with an older key, and how many of those were sealed again. */
export type Resealing = { old: number; resealed: number };

/**
 * Seals everything with the newest key, so that an older one can be removed from the ring. Each row changes by
 * compare-and-swap: a row that was written meanwhile stays as it is, and the next run finds it. `isCheck` only counts.
 *
 * Throws `secrets.unreadable` for a secret that no key on the ring opens.
 */
export async function resealSecrets({
  payload,
  keyring,
  isCheck = false,
}: {
  payload: Payload;
  keyring: Keyring;
  isCheck?: boolean;
}): Promise<Resealing> {
  const counts = [await resealChannels(payload, keyring, isCheck), await resealWebhooks(payload, keyring, isCheck)];
  const sum = (name: keyof Resealing) => counts.reduce((total, count) => total + count[name], 0);
  return { old: sum('old'), resealed: sum('resealed') };
}

async function resealChannels(payload: Payload, keyring: Keyring, isCheck: boolean): Promise<Resealing> {
  const found: Resealing = { old: 0, resealed: 0 };
  const { docs } = await payload.find({ collection: 'channels', pagination: false, depth: 0, showHiddenFields: true });
  for (const row of docs) {
    const [secrets, previousSecrets] = [sealedOf(row), (row.previousSecrets ?? {}) as SealedSecrets];
    const old = [...Object.values(secrets), ...Object.values(previousSecrets)].filter(
      (text) => !isSealedWith(keyring, text),
    ).length;
    found.old += old;
    if (isCheck || old === 0) continue;
    const again = (sealed: SealedSecrets) => resealAll({ keyring, channelId: row.key, sealed });
    const version = row.tokenVersion ?? 0;
    const where: Where = { and: atTokenVersion(row.key, version) };
    // The version stays: these are the same tokens, and a worker that is fetching new ones must be able to store them.
    const data = { secrets: again(secrets), previousSecrets: again(previousSecrets) };
    const isWritten = await payload.db.updateOne({ collection: 'channels', where, data, options: { atomic: true } });
    if (isWritten !== null) found.resealed += old;
  }
  return found;
}

async function resealWebhooks(payload: Payload, keyring: Keyring, isCheck: boolean): Promise<Resealing> {
  const { docs } = await payload.find({ collection: 'webhooks', pagination: false, depth: 0, showHiddenFields: true });
  const old = docs.filter(({ sealedSecret }) => sealedSecret && !isSealedWith(keyring, sealedSecret));
  if (isCheck) return { old: old.length, resealed: 0 };
  let resealed = 0;
  for (const { id, key, sealedSecret } of old) {
    const location = { keyring, owner: `webhook:${key}`, field: 'secret' };
    const value = openSecret({ ...location, sealed: sealedSecret ?? '' });
    const where: Where = { and: [{ id: { equals: id } }, { sealedSecret: { equals: sealedSecret } }] };
    const data = { sealedSecret: sealSecret({ ...location, value }) };
    if ((await payload.db.updateOne({ collection: 'webhooks', where, data, options: { atomic: true } })) !== null) resealed++;
  }
  return { old: old.length, resealed };
}

function resealAll({
  keyring,
  channelId,
  sealed,
}: {
  keyring: Keyring;
  channelId: string;
  sealed: SealedSecrets;
}): SealedSecrets {
  const again = ([field, text]: [string, string]) => {
    const value = openSecret({ keyring, owner: channelId, field, sealed: text });
    return [field, isSealedWith(keyring, text) ? text : sealSecret({ keyring, owner: channelId, field, value })];
  };
  return Object.fromEntries(Object.entries(sealed).map(again));
}
