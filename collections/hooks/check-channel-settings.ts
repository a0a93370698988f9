import type { CollectionBeforeChangeHook } from 'payload';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { AppError } from '../../src/domain/errors.ts';
import { languageOfRequest } from '../fields/words.ts';
import { refuseField } from './refuse-field.ts';
import { hookWords } from './words.ts';

/** Refuses settings that the channel could not work with, while the administrator still sees the form. */
export const checkChannelSettings: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { kind, settings } = { ...originalDoc, ...data };
  const words = hookWords[languageOfRequest(req)];
  const channel = Object.values(kinds).find(({ id }) => id === kind);
  if (channel === undefined) {
    const error = new AppError('channel.kind-unknown', { params: { kind: String(kind), known: Object.keys(kinds).join(', ') } });
    return refuseField(error, { path: 'kind', label: words.channelKind, req });
  }
  try {
    channel.checkSettings(settings);
  } catch (error) {
    return refuseField(error, { path: 'settings', label: words.channelSettings, req });
  }
  return data;
};
