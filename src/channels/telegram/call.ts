import { type Sent, send } from '../../net/send.ts';
import type { ChannelContext } from '../define-channel.ts';

export type TelegramSettings = { chatId: string; stagingChatId?: string | undefined; apiUrl: string };

type Call = { method: string; fields: Record<string, string>; files?: { name: string; file: Blob }[]; timeoutMs: number };

/**
 * One Bot API method. The token is a part of the address, which is Telegram's way and not ours to change: so the address stays in
 * here, and whatever is kept of a failure is cleaned of it.
 */
export function callTelegram({ settings, secrets, fetch }: ChannelContext<TelegramSettings>, call: Call): Promise<Sent> {
  const { botToken = '' } = secrets;
  const form = new FormData();
  for (const [name, value] of Object.entries(call.fields)) form.set(name, value);
  for (const { name, file } of call.files ?? []) form.set(name, file, name);
  return send(fetch, {
    url: new URL(`${settings.apiUrl.replace(/\/$/, '')}/bot${botToken}/${call.method}`),
    method: 'POST',
    body: form,
    timeoutMs: call.timeoutMs,
    secrets: [botToken],
  });
}
