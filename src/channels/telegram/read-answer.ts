import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { ChannelContext, Failed } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import type { TelegramSettings } from './settings.ts';

const message = z.looseObject({
  message_id: z.number(),
  chat: z.looseObject({ id: z.number(), username: z.string().optional() }),
  photo: z.array(z.looseObject({ file_id: z.string() })).optional(),
  video: z.looseObject({ file_id: z.string() }).optional(),
});
type Message = z.infer<typeof message>;

/** One message, or the messages of an album. */
export const messagesAnswer = z
  .object({ ok: z.literal(true), result: z.union([z.tuple([message]).rest(message), message]) })
  .transform(({ result }): [Message, ...Message[]] => (Array.isArray(result) ? result : [result]));
export const botAnswer = z
  .object({ ok: z.literal(true), result: z.looseObject({ id: z.number(), username: z.string() }) })
  .transform(({ result }) => result);
const chat = z.looseObject({ id: z.number(), title: z.string().default(''), username: z.string().optional() });
export const chatAnswer = z.object({ ok: z.literal(true), result: chat }).transform(({ result }) => result);

/** `-1001234/17,18`: all messages of an album, so that all can be taken away. */
export function receiptOf({ now }: ChannelContext<TelegramSettings>, [first, ...others]: [Message, ...Message[]]): Receipt {
  const { chat, message_id: messageId } = first;
  const ids = [first, ...others].map(({ message_id: id }) => id);
  // A large video is sent later and has the number 0 until then.
  const url = messageId === 0 ? null : linkTo(chat, messageId);
  return { id: `${chat.id}/${ids.join(',')}`, url, at: now().toISOString() };
}

/** A channel without a public name has links that only its members can open. */
function linkTo({ id, username }: Message['chat'], messageId: number): string {
  return username === undefined
    ? `https://t.me/c/${String(id).replace(/^-100/, '')}/${messageId}`
    : `https://t.me/${username}/${messageId}`;
}

export function unreadable(context: ChannelContext<TelegramSettings>): Failed {
  return again(new AppError('channel.answer-unreadable', { params: { host: hostOf(context) } }), null);
}

export function hostOf({ settings: { apiUrl } }: ChannelContext<TelegramSettings>): string {
  return new URL(apiUrl).host;
}
