import type { ChannelContext } from '../define-channel.ts';
import { type PlatformRequest, type Requested, request, urlBelow } from '../http/request.ts';
import { classifyTelegram } from './errors.ts';
import { unreadable } from './read-answer.ts';
import type { TelegramSettings } from './settings.ts';

export type TelegramContext = ChannelContext<TelegramSettings>;

type TelegramRequest<Data> = Pick<PlatformRequest<Data>, 'phase' | 'answer' | 'accept' | 'unreadable' | 'timeoutMs'> & {
  method: string;
  fields: Record<string, string>;
  files?: { name: string; file: Blob }[];
};

/**
 * One Bot API method. The token is a part of the address, which is Telegram's way and not ours to change: so the address stays in
 * here, and whatever is kept of a failure is cleaned of it.
 */
export function requestTelegram<Data>(
  context: TelegramContext,
  { method, fields, files = [], ...call }: TelegramRequest<Data>,
): Promise<Requested<Data>> {
  const { botToken = '' } = context.secrets;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, file } of files) form.set(name, file, name);
  return request(context, {
    unreadable: () => unreadable(context),
    ...call,
    url: urlBelow(context.settings.apiUrl, `bot${botToken}/${method}`),
    method: 'POST',
    body: form,
    secrets: [botToken],
    classify: classifyTelegram,
  });
}
