import type { CollectionBeforeChangeHook } from 'payload';
import { readKeyring, sealSecret } from '../../src/delivery/secrets.ts';
import { readSettings } from '../../src/server/settings.ts';

/** Fields in which an administrator types a secret, and the name under which it is kept. */
const inputs = { newAccessToken: 'accessToken', newAppSecret: 'appSecret' } as const;

/** Seals what was typed and forgets the plain text. A new token means the channel is connected again. */
export const sealNewSecrets: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const secrets: Record<string, string> = { ...(originalDoc?.secrets ?? {}), ...(data.secrets ?? {}) };
  const channelId = String(data.key ?? originalDoc?.key);
  let isNew = false;
  for (const [input, field] of Object.entries(inputs)) {
    const value: unknown = data[input];
    delete data[input];
    if (typeof value !== 'string' || value.trim() === '') continue;
    secrets[field] = sealSecret({ keyring: readKeyring(readSettings().secretsKey), channelId, field, value: value.trim() });
    isNew = true;
  }
  return isNew ? { ...data, secrets, needsLogin: false } : data;
};
