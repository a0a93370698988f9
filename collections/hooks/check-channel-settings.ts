import { isDeepStrictEqual } from 'node:util';
import type { CollectionBeforeChangeHook } from 'payload';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { AppError } from '../../src/domain/errors.ts';
import { checkBeforeSaving, outboundNetwork } from '../../src/net/guard.ts';
import { readSettings } from '../../src/settings.ts';
import { languageOfRequest } from '../fields/words.ts';
import { refuseField } from './refuse-field.ts';
import { hookWords } from './words.ts';

/**
 * Refuses settings that the channel could not work with, and addresses that it may not call, while the administrator still sees
 * the form. What an older version stored stays until somebody changes it, so that such a channel can still be paused; calls are
 * refused one by one.
 */
export const checkChannelSettings: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { kind, settings } = { ...originalDoc, ...data };
  if (originalDoc !== undefined && kind === originalDoc.kind && isDeepStrictEqual(settings, originalDoc.settings)) return data;
  const language = languageOfRequest(req);
  const words = hookWords[language];
  const channel = Object.values(kinds).find(({ id }) => id === kind);
  if (channel === undefined) {
    const error = new AppError('channel.kind-unknown', { params: { kind: String(kind), known: Object.keys(kinds).join(', ') } });
    return refuseField(error, { path: 'kind', label: words.channelKind, req });
  }
  let box: string | undefined;
  try {
    channel.checkSettings(settings);
    const network = outboundNetwork(readSettings().outboundOrigins);
    for (const { field, url, rule } of channel.addressesOf(settings)) {
      box = field[language];
      await checkBeforeSaving({ network, url, rule });
    }
  } catch (error) {
    return refuseField(error, { path: 'settings', label: words.channelSettings, box, req });
  }
  return data;
};
