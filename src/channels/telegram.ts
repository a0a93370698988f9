import { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { checkContent } from './checks/content.ts';
import type { DeliveryContent } from './contract/content.ts';
import { readingHours } from './contract/reading-hours.ts';
import { type Account, type ChannelContext, defineChannel, type Outcome } from './define-channel.ts';
import { doubt } from './http/classify.ts';
import { neverPending } from './http/never-pending.ts';
import { hostOf, readBot, readChat, readMessages, receiptOf, unreadable } from './telegram/answers.ts';
import { callTelegram, type TelegramSettings } from './telegram/call.ts';
import { classifyTelegram, isGone } from './telegram/errors.ts';
import { telegramLimits as limits, mostHashtags } from './telegram/limits.ts';
import { postOf } from './telegram/post.ts';
import { mediaOf, stage } from './telegram/stage.ts';
import { postText } from './text/post-text.ts';

const chatId = z.string().regex(/^(@[A-Za-z]\w{3,}|-\d+)$/, 'expected "@name" or a number like -1001234567890');
const settings = z.object({
  chatId: chatId.meta({ title: 'Kênh', description: '@tên_kênh, hoặc số như -1001234567890' }),
  stagingChatId: chatId.optional().meta({
    title: 'Kênh riêng để gửi ảnh trước',
    description: '@tên_kênh, hoặc số; kênh kín mà bot quản trị, giúp bài ít khi bị ngờ là đã đăng hay chưa',
  }),
  apiUrl: z.url().default('https://api.telegram.org').meta({ title: 'Địa chỉ API', isAdvanced: true }),
});

/** `file_id`s from the staging chat, keyed by the bytes they stand for. Without a staging chat there are none. */
const checkpoint = z.object({ files: z.array(z.object({ sha256: z.string(), fileId: z.string() })) });
type Stored = z.infer<typeof checkpoint>;

const commitTimeoutMs = 30_000;
const readTimeoutMs = 20_000;

/**
 * A Telegram channel, by a bot that administers it.
 *
 * Telegram has no idempotency key and shows a bot no history: an answer that is lost is lost, and a person has to look. So the
 * committing call is made as small as can be: with a private staging chat pictures and videos go there first, and the post carries only
 * their `file_id`s.
 */
export default defineChannel<TelegramSettings, Stored>({
  id: 'telegram',
  label: { vi: 'Kênh Telegram', en: 'Telegram channel' },
  card: 'message',
  limits,
  posting: readingHours,
  settings,
  secrets: ['botToken'],
  isCommitIdempotent: false,
  checkpoint,
  validate,
  preflight: async (context) => {
    const chat = await readAs(context, 'getChat', { chat_id: context.settings.chatId }, readChat);
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
    const sent = await callTelegram(context, {
      method: post.method,
      fields: { chat_id: context.settings.chatId, ...post.fields },
      files: post.files,
      timeoutMs: commitTimeoutMs,
    });
    if (!sent.ok) return classifyTelegram(sent.failure, 'commit', context.now());
    const receipt = receiptOf(context, readMessages(sent.json) ?? []);
    if (receipt !== null) return { kind: 'ok', value: receipt };
    return doubt({ kind: 'no-answer', host: hostOf(context), raw: 'An answer without a message.' });
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

async function identify(context: ChannelContext<TelegramSettings>): Promise<Outcome<Account>> {
  const bot = await readAs(context, 'getMe', {}, readBot);
  if (bot.kind !== 'ok') return bot;
  const chat = await readAs(context, 'getChat', { chat_id: context.settings.chatId }, readChat);
  if (chat.kind !== 'ok') return chat;
  const { id, title, username } = chat.value;
  const url = username === undefined ? null : `https://t.me/${username}`;
  const name = `${title} (@${bot.value.username})`;
  return { kind: 'ok', value: { id: String(id), name, url, tokenUntil: null, quotaLeft: null, notices: [] } };
}

/** Every message of the receipt; one that is gone already counts as taken away. */
async function remove(context: ChannelContext<TelegramSettings>, { id }: Receipt): Promise<Outcome<null>> {
  const [chat = '', messages = ''] = id.split('/');
  for (const message of messages.split(',')) {
    const fields = { chat_id: chat, message_id: message };
    const sent = await callTelegram(context, { method: 'deleteMessage', fields, timeoutMs: readTimeoutMs });
    if (sent.ok || isGone(sent.failure)) continue;
    return classifyTelegram(sent.failure, 'read', context.now());
  }
  return { kind: 'ok', value: null };
}

/** A question. Where it is refused the set-up is wrong, not the content: no such chat, or the bot is not in it. */
async function readAs<T>(
  context: ChannelContext<TelegramSettings>,
  method: string,
  fields: Record<string, string>,
  read: (json: unknown) => T | null,
): Promise<Outcome<T>> {
  const sent = await callTelegram(context, { method, fields, timeoutMs: readTimeoutMs });
  if (!sent.ok) {
    const outcome = classifyTelegram(sent.failure, 'read', context.now());
    if (outcome.kind !== 'rejected') return outcome;
    const { cause, params } = outcome.error;
    return { kind: 'blocked', error: AppError.of({ code: 'channel.not-permitted', cause, params }) };
  }
  const value = read(sent.json);
  return value === null ? unreadable(context) : { kind: 'ok', value };
}
