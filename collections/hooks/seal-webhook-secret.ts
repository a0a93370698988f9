import type { CollectionBeforeChangeHook } from 'payload';
import { readKeyring, sealSecret } from '../../src/keys/secrets.ts';
import { checkBeforeSaving, outboundNetwork } from '../../src/net/guard.ts';
import { secretBytes } from '../../src/net/sign.ts';
import { readSettings } from '../../src/settings.ts';
import { webhookRule } from '../../src/webhooks/post.ts';
import { languageOfRequest } from '../fields/words.ts';
import { refuseField } from './refuse-field.ts';
import { hookWords } from './words.ts';

/**
 * Refuses an address or a secret that cannot work while the form is open, seals the secret and forgets the plain text. A new
 * address makes it forget the stored secret as well: what is signed for one portal must not be heard by another.
 */
export const sealWebhookSecret: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { newSecret, ...rest } = data;
  const words = hookWords[languageOfRequest(req)];
  const url = String(data.url ?? originalDoc?.url);
  const isMoved = originalDoc !== undefined && url !== originalDoc.url;
  try {
    // A stored address that an older version took stays, so that the webhook can be switched off; it is refused at each call.
    if (originalDoc === undefined || isMoved)
      await checkBeforeSaving({ network: outboundNetwork(readSettings().outboundOrigins), url, rule: webhookRule });
  } catch (error) {
    refuseField(error, { path: 'url', label: words.webhookUrl, req });
  }
  try {
    if (typeof newSecret !== 'string' || newSecret.trim() === '') return isMoved ? { ...rest, sealedSecret: null } : rest;
    const value = newSecret.trim();
    secretBytes(value);
    const location = { keyring: readKeyring(readSettings().secretsKey), owner: `webhook:${data.key ?? originalDoc?.key}` };
    return { ...rest, sealedSecret: sealSecret({ ...location, field: 'secret', value }) };
  } catch (error) {
    return refuseField(error, { path: 'newSecret', label: words.webhookSecret, req });
  }
};
