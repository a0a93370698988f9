import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { parseWebhookUrl } from '../../src/channels/http/guard.ts';
import { secretBytes } from '../../src/channels/http/sign.ts';
import { readKeyring, sealSecret } from '../../src/delivery/secrets.ts';
import { AppError } from '../../src/domain/errors.ts';
import { readSettings } from '../../src/server/settings.ts';

/** Refuses an address or a secret that cannot work while the form is open, seals the secret and forgets the plain text. */
export const sealWebhookSecret: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { newSecret, ...kept } = data;
  try {
    parseWebhookUrl(String(data.url ?? originalDoc?.url));
    if (typeof newSecret !== 'string' || newSecret.trim() === '') return kept;
    const value = newSecret.trim();
    secretBytes(value);
    const place = { keyring: readKeyring(readSettings().secretsKey), channelId: `webhook:${data.key ?? originalDoc?.key}` };
    return { ...kept, sealedSecret: sealSecret({ ...place, field: 'secret', value }) };
  } catch (error) {
    if (error instanceof AppError) throw new APIError(error.forPeople, 400, { code: error.code }, true);
    throw error;
  }
};
