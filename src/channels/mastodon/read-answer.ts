import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { ChannelContext, Failed } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import type { MastodonSettings } from './settings.ts';

export const statusAnswer = z.looseObject({
  id: z.string(),
  url: z.string().nullish(),
  uri: z.string().optional(),
  content: z.string().default(''),
  created_at: z.string(),
  reblogs_count: z.number().optional(),
  favourites_count: z.number().optional(),
  replies_count: z.number().optional(),
});
type Status = z.infer<typeof statusAnswer>;

export const mediaAnswer = z.looseObject({ id: z.string() });
export const accountAnswer = z.looseObject({ id: z.string(), acct: z.string(), url: z.string().nullish() });

export function receiptOf({ id, url, uri, created_at: at }: Status): Receipt {
  return { id, url: url ?? uri ?? null, at };
}

/** Outside `commit`, an answer that is not as documented is no harm: it is asked for again. It reads like no answer at all. */
export function unreadable({ settings }: ChannelContext<MastodonSettings>, cause: Error): Failed {
  return again(new AppError('channel.not-answering', { cause, params: { host: new URL(settings.instanceUrl).host } }), null);
}
