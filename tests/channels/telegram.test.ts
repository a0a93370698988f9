import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTelegramSimulator, type TelegramSimulator } from '../../scripts/simulators/telegram.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import { classifyTelegram } from '../../src/channels/telegram/errors.ts';
import telegram from '../../src/channels/telegram.ts';
import { contextOf, faultOf, post } from '../setup/channel-world.ts';
import { jpeg, postFor } from '../setup/delivery-world.ts';

const botToken = '7100100:simulated-bot-token';
let simulator: TelegramSimulator;
let context: GivenContext;
let content: DeliveryContent;

beforeEach(async () => {
  simulator = await startTelegramSimulator();
  context = contextOf({ settings: { chatId: '@bdhvs', apiUrl: simulator.url }, secrets: { botToken } });
  content = postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, [await jpeg()]);
});
afterEach(() => simulator.close());

const methods = () => simulator.state.calls.map(({ path }) => path.split('/').at(-1));

it('posts text, a picture or an album by the one method for it, with a link to the post', async () => {
  const [image] = content.images;
  if (image === undefined) throw new Error('Expected a picture.');
  for (const images of [[], [image], [image, image, image]]) {
    const receipt = { url: expect.stringMatching(/^https:\/\/t\.me\/bdhvs\/\d+$/) };
    expect(await post(telegram, context, { ...content, images })).toMatchObject({ kind: 'ok', value: receipt });
  }
  expect(methods()).toEqual(['sendMessage', 'sendPhoto', 'sendMediaGroup']);
  expect(simulator.posts().map(({ mediaIds }) => mediaIds.length)).toEqual([0, 1, 3]);
});

it('stages pictures where nobody looks, so that the committing call carries no bytes', async () => {
  const staged = { ...context, settings: { ...(context.settings as object), stagingChatId: '-1001000200301' } };
  const prepared = await telegram.prepare(staged, { content, checkpoint: null, save: async () => {} });
  expect(simulator.posts()).toEqual([]);
  expect(simulator.state.media.size).toBe(1);
  if (prepared.kind !== 'ok') throw new Error(prepared.kind);
  expect(await telegram.commit(staged, { content, checkpoint: prepared.value })).toMatchObject({ kind: 'ok' });
  expect(simulator.state.media.size).toBe(1);
  expect(simulator.posts()).toHaveLength(1);
});

it.each([
  ['Bad Request: need administrator rights in the channel chat', 'blocked'],
  ['Bad Request: not enough rights to send text messages to the chat', 'blocked'],
  ['Bad Request: chat not found', 'blocked'],
  ['Bad Request: CHAT_WRITE_FORBIDDEN', 'blocked'],
  ['Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN', 'blocked'],
  ['Bad Request: message is too long', 'rejected'],
  ['Bad Request: wrong file identifier/HTTP URL specified', 'rejected'],
] as const)('knows whom "%s" concerns: %s', (description, kind) => {
  const json = { ok: false, error_code: 400, description };
  const failure = { kind: 'answer' as const, host: 'h', status: 400, headers: new Headers(), json, raw: description };
  for (const phase of ['prepare', 'commit'] as const) expect(classifyTelegram(failure, phase, new Date()).kind).toBe(kind);
});

it.each([
  ['reset_before', 'unknown', 0],
  ['reset_after_commit', 'unknown', 1],
  ['5xx_before', 'unknown', 0],
  ['5xx_after_commit', 'unknown', 1],
  ['truncate_after_commit', 'unknown', 1],
  ['429', 'retry', 0],
] as const)('under %s says "%s", and a person decides: nothing is sent again', async (fault, kind, posts) => {
  simulator.state.faults.push(faultOf(fault, 'sendPhoto'));
  const outcome = await post(telegram, context, content);
  expect(outcome.kind).toBe(kind);
  if (fault === '429') expect(outcome).toMatchObject({ afterMs: 60_000, isCounted: false });
  expect(simulator.posts()).toHaveLength(posts);
  const fingerprint = { deliveryKey: content.deliveryKey, link: content.link, since: new Date(0), checkpoint: null };
  expect(await telegram.reconcile(context, fingerprint)).toMatchObject({ kind: 'cannot-tell', canAskAgain: false });
});

it('keeps the token out of every error, though it stands in every address', async () => {
  simulator.state.faults.push(faultOf('reset_before', 'sendPhoto'));
  const lost = await post(telegram, context, content);
  await simulator.close();
  const refused = await post(telegram, context, content);
  for (const outcome of [lost, refused]) {
    if (!('error' in outcome)) throw new Error(outcome.kind);
    expect(JSON.stringify([outcome.error.message, outcome.error.params, String(outcome.error.cause)])).not.toContain('simulated');
  }
});

it('names what an administrator must do: a wrong token, a bot thrown out, a chat that is gone, a group that has moved', async () => {
  const outcomes = async (settings: object, token = botToken) => {
    const changed = { ...context, settings: { ...(context.settings as object), ...settings }, secrets: { botToken: token } };
    return telegram.preflight(changed, content);
  };
  expect(await outcomes({}, '1:no-such-token-here')).toMatchObject({ kind: 'auth', error: { code: 'channel.login-needed' } });
  expect(await outcomes({ chatId: '@khong_co' })).toMatchObject({ kind: 'blocked', error: { code: 'channel.not-permitted' } });
  const [chat] = simulator.state.chats;
  if (chat === undefined) throw new Error('Expected a chat.');
  chat.migratedTo = -100_777;
  expect(await outcomes({})).toMatchObject({
    kind: 'blocked',
    error: { code: 'channel.chat-moved', params: { newId: '-100777' } },
  });
  chat.kicked = true;
  expect(await outcomes({})).toMatchObject({ kind: 'blocked', error: { code: 'channel.not-permitted' } });
});

it('counts a text under pictures as a caption', () => {
  const room = (max: number) => max - content.link.length - 2;
  const codes = (change: Partial<DeliveryContent>) => telegram.validate({ ...content, ...change }).map(({ code }) => code);
  expect(codes({ text: 'a'.repeat(room(1_024)) })).toEqual([]);
  expect(codes({ text: 'a'.repeat(room(1_024) + 1) })).toEqual(['channel.text-too-long']);
  expect(codes({ images: [], text: 'a'.repeat(room(4_096)) })).toEqual([]);
  expect(codes({ images: [], text: 'a'.repeat(room(4_096) + 1) })).toEqual(['channel.text-too-long']);
});

it('says as whom it is connected, and takes an album away, once or twice', async () => {
  expect(await telegram.identify?.(context)).toMatchObject({
    kind: 'ok',
    value: { id: '-1001000200300', url: 'https://t.me/bdhvs' },
  });
  const [image] = content.images;
  if (image === undefined) throw new Error('Expected a picture.');
  const sent = await post(telegram, context, { ...content, images: [image, image] });
  if (sent.kind !== 'ok') throw new Error(sent.kind);
  expect(await telegram.remove?.(context, sent.value)).toEqual({ kind: 'ok', value: null });
  expect([simulator.posts().length, simulator.state.messages.size]).toEqual([0, 0]);
  expect(await telegram.remove?.(context, sent.value)).toEqual({ kind: 'ok', value: null });
});
