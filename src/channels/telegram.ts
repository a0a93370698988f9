import { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { checkContent } from './checks/check-content.ts';
import type { DeliveryContent } from './contract/delivery-content.ts';
import { readingHours } from './contract/reading-hours.ts';
import { type Account, defineChannel, type Outcome } from './define-channel.ts';
import { doubt } from './http/classify.ts';
import { neverPending } from './http/never-pending.ts';
import { requestTelegram, type TelegramContext } from './telegram/call.ts';
import { isGone } from './telegram/errors.ts';
import { telegramLimits as limits, mostHashtags } from './telegram/limits.ts';
import { postOf } from './telegram/post.ts';
import { botAnswer, chatAnswer, hostOf, messagesAnswer, receiptOf } from './telegram/read-answer.ts';
import { type TelegramSettings, telegramSettings } from './telegram/settings.ts';
import { mediaOf, stage } from './telegram/stage.ts';
import { postText } from './text/post-text.ts';

/** `file_id`s from the staging chat, keyed by their bytes. Without a staging chat there are none. */
const checkpoint = z.object({ files: z.array(z.object({ sha256: z.string(), fileId: z.string() })) });
type Stored = z.infer<typeof checkpoint>;

const commitTimeoutMs = 30_000;
const readTimeoutMs = 20_000;

/**
 * A Telegram channel, by a bot that administers it.
 *
 * Telegram has no idempotency key and shows a bot no history: an answer that is lost is lost, and a person has to look. So
 * the committing call is made as small as can be: with a private staging chat pictures and videos go there first, and the
 * post carries only their `file_id`s.
 */
export default defineChannel<TelegramSettings, Stored>({
  id: 'telegram',
  label: { vi: 'Kênh Telegram', en: 'Telegram channel' },
  card: 'message',
  limits,
  posting: readingHours,
  settings: telegramSettings,
  hosts: { typed: ['api.telegram.org'] },
  secrets: ['botToken'],
  isCommitIdempotent: false,
  checkpoint,
  validate,
  preflight: async (context) => {
    const chat = await readChat(context);
    return chat.kind === 'ok' ? { kind: 'ok', value: [] } : chat;
  },
  prepare: async (context, { content, checkpoint: earlier, save }) => {
    let stored: Stored = { files: earlier?.files ?? [] };
    const { stagingChatId } = context.settings;
    if (stagingChatId === undefined) return { kind: 'ok', value: stored };
    for (const media of mediaOf(content)) {
      if (stored.files.some(({ sha256 }) => sha256 === media.sha256)) continue;
      const outcome = await stage(context, stagingChatId, media);
      if (outcome.kind !== 'ok') return outcome;
      stored = { files: [...stored.files, { sha256: media.sha256, fileId: outcome.value }] };
      await save(stored);
    }
    return { kind: 'ok', value: stored };
  },
  commit: async (context, { content, checkpoint: { files } }) => {
    const post = await postOf(content, new Map(files.map(({ sha256, fileId }) => [sha256, fileId])));
    const sent = await requestTelegram(context, {
      method: post.method,
      fields: { chat_id: context.settings.chatId, ...post.fields },
      files: post.files,
      timeoutMs: commitTimeoutMs,
      phase: 'commit',
      answer: messagesAnswer,
      unreadable: () => doubt({ kind: 'no-answer', host: hostOf(context), raw: 'An answer without a message.' }),
    });
    return sent.kind === 'ok' ? { kind: 'ok', value: receiptOf(context, sent.value) } : sent;
  },
  poll: async ({ settings: { apiUrl } }) => neverPending(apiUrl),
  reconcile: async ({ settings: { chatId: place } }) => {
    return { kind: 'cannot-tell', error: new AppError('channel.cannot-be-asked', { params: { place } }), canAskAgain: false };
  },
  identify,
  remove,
});

/** Under media a text is a caption, and a quarter as long. A video goes alone. */
function validate(content: DeliveryContent): Finding[] {
  const hasMedia = content.video !== null || content.images.length > 0;
  const text = postText(content, mostHashtags);
  return checkContent({ content, limits: hasMedia ? { ...limits, text: limits.caption ?? null } : limits, text });
}

async function identify(context: TelegramContext): Promise<Outcome<Account>> {
  const bot = await readSetup(context, { method: 'getMe', fields: {}, answer: botAnswer });
  if (bot.kind !== 'ok') return bot;
  const chat = await readChat(context);
  if (chat.kind !== 'ok') return chat;
  const { id, title, username } = chat.value;
  const url = username === undefined ? null : `https://t.me/${username}`;
  const name = `${title} (@${bot.value.username})`;
  return { kind: 'ok', value: { id: String(id), name, url, tokenUntil: null, quotaLeft: null, notices: [] } };
}

/** Every message of the receipt; one that is gone already counts as taken away. */
async function remove(context: TelegramContext, { id }: Receipt): Promise<Outcome<null>> {
  const [chat = '', messages = ''] = id.split('/');
  for (const message of messages.split(',')) {
    const fields = { chat_id: chat, message_id: message };
    const sent = await requestTelegram(context, {
      method: 'deleteMessage',
      fields,
      timeoutMs: readTimeoutMs,
      phase: 'read',
      answer: z.unknown(),
      accept: (failure) => (isGone(failure) ? null : undefined),
    });
    if (sent.kind !== 'ok') return sent;
  }
  return { kind: 'ok', value: null };
}

function readChat(context: TelegramContext) {
  return readSetup(context, { method: 'getChat', fields: { chat_id: context.settings.chatId }, answer: chatAnswer });
}

/** Asks about the set-up. A refusal means that it is wrong, not the content: no such chat, or the bot is not in it. */
async function readSetup<Data>(
  context: TelegramContext,
  call: { method: string; fields: Record<string, string>; answer: z.ZodType<Data> },
): Promise<Outcome<Data>> {
  const read = await requestTelegram(context, { ...call, timeoutMs: readTimeoutMs, phase: 'read' });
  if (read.kind !== 'rejected') return read;
  const { cause, params } = read.error;
  return { kind: 'blocked', error: AppError.of({ code: 'channel.not-permitted', cause, params }) };
}
