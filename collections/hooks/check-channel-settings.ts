import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { AppError } from '../../src/domain/errors.ts';

/** Refuses settings that the channel could not work with, while the administrator still sees the form. */
export const checkChannelSettings: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { kind, settings } = { ...originalDoc, ...data };
  const channel = Object.values(kinds).find(({ id }) => id === kind);
  if (channel === undefined) {
    const error = new AppError('channel.kind-unknown', { params: { kind: String(kind), known: Object.keys(kinds).join(', ') } });
    throw new APIError(error.forPeople, 400, { code: error.code }, true);
  }
  try {
    channel.checkSettings(settings);
  } catch (error) {
    if (error instanceof AppError) throw new APIError(error.forPeople, 400, { code: error.code }, true);
    throw error;
  }
  return data;
};
