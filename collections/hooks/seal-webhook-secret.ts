import type { CollectionBeforeChangeHook } from 'payload';
import { readKeyring, sealSecret } from '../../src/keys/secrets.ts';
import { parseOutboundUrl } from '../../src/net/guard.ts';
import { secretBytes } from '../../src/net/sign.ts';
import { readSettings } from '../../src/settings.ts';
import { languageOfRequest } from '../fields/words.ts';
import { refuseField } from './refuse-field.ts';
import { hookWords } from './words.ts';

/** Refuses an address or a secret that cannot work while the form is open, seals the secret and forgets the plain text. */
export const sealWebhookSecret: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { newSecret, ...rest } = data;
  const words = hookWords[languageOfRequest(req)];
  try {
    parseOutboundUrl(String(data.url ?? originalDoc?.url));
  } catch (error) {
    refuseField(error, { path: 'url', label: words.webhookUrl, req });
  }
  try {
    if (typeof newSecret !== 'string' || newSecret.trim() === '') return rest;
    const value = newSecret.trim();
    secretBytes(value);
    const location = { keyring: readKeyring(readSettings().secretsKey), owner: `webhook:${data.key ?? originalDoc?.key}` };
    return { ...rest, sealedSecret: sealSecret({ ...location, field: 'secret', value }) };
  } catch (error) {
    return refuseField(error, { path: 'newSecret', label: words.webhookSecret, req });
  }
};
