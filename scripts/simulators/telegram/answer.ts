import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { photoSizes, takePhoto } from './photo.ts';
import { problem } from './problem.ts';
import type { SimulatedChat, TelegramState } from './state.ts';
import { takeVideo } from './video.ts';

const maxTextLength = 4_096;
const maxCaptionLength = 1_024;

/** Answers a call the way reference/channels.md §1.5 says the Bot API does. */
export async function answer(state: TelegramState, call: Call): Promise<Answer> {
  const [, token = '', method = ''] = /^bot([^/]+)\/(\w+)$/.exec(call.path) ?? [];
  if (method === '') return problem(404, 'Not Found');
  const bot = state.bots.find((candidate) => candidate.token === token);
  if (bot === undefined || state.expiredTokens.has(token)) return problem(401, 'Unauthorized');
  if (method === 'getMe')
    return ok({ ok: true, result: { id: bot.id, is_bot: true, first_name: 'Pano', username: bot.username } });
  const wanted = call.params.get('chat_id') ?? '';
  const chat = state.chats.find(({ id, username }) => String(id) === wanted || `@${username}` === wanted);
  if (chat === undefined) return problem(400, 'Bad Request: chat not found');
  if (chat.kicked) return problem(403, 'Forbidden: bot was kicked from the channel chat');
  if (chat.migratedTo !== undefined) {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    return problem(400, description, { migrate_to_chat_id: chat.migratedTo });
  }
  return answerIn(state, { call, chat, method });
}

type Within = { call: Call; chat: SimulatedChat; method: string };

async function answerIn(state: TelegramState, { call, chat, method }: Within): Promise<Answer> {
  switch (method) {
    case 'getChat':
      return ok({ ok: true, result: view(chat) });
    case 'sendMessage':
      return sendMessage(state, chat, call.params.get('text') ?? '');
    case 'sendPhoto':
      return sendPhoto(state, chat, call);
    case 'sendMediaGroup':
      return sendAlbum(state, chat, call);
    case 'sendVideo':
      return sendVideo(state, chat, call);
    case 'deleteMessage':
      return deleteMessage(state, chat, call.params.get('message_id') ?? '');
    default:
      return problem(404, 'Not Found: method not found');
  }
}

function sendMessage(state: TelegramState, chat: SimulatedChat, text: string): Answer {
  if (text.trim() === '') return problem(400, 'Bad Request: message text is empty');
  if (text.length > maxTextLength) return problem(400, 'Bad Request: message is too long');
  const [id = 0] = show(state, chat, { message: text, mediaIds: [] });
  return ok({ ok: true, result: messageOf(state, chat, id) });
}

async function sendPhoto(state: TelegramState, chat: SimulatedChat, call: Call): Promise<Answer> {
  const caption = cleaned(call.params.get('caption'));
  if (caption.length > maxCaptionLength) return problem(400, 'Bad Request: message caption is too long');
  const photo = await takePhoto(state, call, call.params.get('photo'));
  if ('refusal' in photo) return photo.refusal;
  const [id = 0] = show(state, chat, { message: caption, mediaIds: [photo.id] });
  return ok({ ok: true, result: { ...messageOf(state, chat, id), photo: photoSizes(photo.id) } });
}

async function sendAlbum(state: TelegramState, chat: SimulatedChat, call: Call): Promise<Answer> {
  const media = JSON.parse(call.params.get('media') ?? '[]') as { type: string; media: string; caption?: string }[];
  if (media.length < 2 || media.length > 10) return problem(400, 'Bad Request: wrong number of messages in the album');
  const caption = cleaned(media[0]?.caption);
  if (caption.length > maxCaptionLength) return problem(400, 'Bad Request: message caption is too long');
  const ids: string[] = [];
  for (const part of media) {
    const photo = await takePhoto(state, call, part.media);
    if ('refusal' in photo) return photo.refusal;
    ids.push(photo.id);
  }
  const albumId = state.nextId();
  const numbers = show(state, chat, { message: caption, mediaIds: ids });
  const result = numbers.map((number, index) => ({
    ...messageOf(state, chat, number),
    media_group_id: albumId,
    photo: photoSizes(ids[index] ?? ''),
  }));
  return ok({ ok: true, result });
}

async function sendVideo(state: TelegramState, chat: SimulatedChat, call: Call): Promise<Answer> {
  const caption = cleaned(call.params.get('caption'));
  if (caption.length > maxCaptionLength) return problem(400, 'Bad Request: message caption is too long');
  const video = await takeVideo(state, call);
  if ('refusal' in video) return video.refusal;
  const [number = 0] = show(state, chat, { message: caption, mediaIds: [video.id] });
  return ok({ ok: true, result: { ...messageOf(state, chat, number), video: { file_id: video.id } } });
}

function deleteMessage(state: TelegramState, chat: SimulatedChat, messageId: string): Answer {
  const at = state.posts.findIndex(({ id }) => id === `${chat.id}/${messageId}`);
  // What an earlier run has posted is in the ledger only.
  const isKnown = state.messages.delete(`${chat.id}/${messageId}`) || at !== -1;
  if (!isKnown) return problem(400, 'Bad Request: message to delete not found');
  if (at !== -1) state.posts.splice(at, 1);
  return ok({ ok: true, result: true });
}

/** One message a picture; the ledger has one line, as a reader sees one post. Gives the numbers of the messages. */
function show(
  state: TelegramState,
  chat: SimulatedChat,
  { message, mediaIds }: { message: string; mediaIds: string[] },
): number[] {
  const numbers = Array.from({ length: Math.max(1, mediaIds.length) }, () => freeNumber(state, chat));
  for (const number of numbers) state.messages.add(`${chat.id}/${number}`);
  if (chat.isPublic) {
    const link = /https?:\/\/\S+/.exec(message)?.[0] ?? null;
    const accountId = chat.username ?? String(chat.id);
    state.posts.push({ id: `${chat.id}/${numbers[0]}`, accountId, message, link, mediaIds, createdAt: state.now() });
  }
  return numbers;
}

function messageOf({ now }: TelegramState, chat: SimulatedChat, number: number): Record<string, unknown> {
  return { message_id: number, chat: view(chat), date: Math.floor(now().getTime() / 1000) };
}

function view({ id, title, username }: SimulatedChat): Record<string, unknown> {
  return { id, type: 'channel', title, ...(username === undefined ? {} : { username }) };
}

/** Numbers go on where an earlier run of the simulator has stopped. */
function freeNumber(state: TelegramState, chat: SimulatedChat): number {
  for (;;) {
    const number = state.nextMessageId();
    if (state.posts.every(({ id }) => id !== `${chat.id}/${number}`)) return number;
  }
}

/**
 * Carriage returns, which forms put before each line's end, are taken out before anything is counted (TDLib,
 * `clean_input_string`).
 */
function cleaned(text: string | null | undefined): string {
  return (text ?? '').replaceAll('\r', '');
}
