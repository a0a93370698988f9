import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import type { HttpFailure, Sent } from '../net/send.ts';
import { checkContent } from './checks/content.ts';
import type { DeliveryContent, DeliveryImage } from './contract/content.ts';
import { readingHours } from './contract/reading-hours.ts';
import { type Account, type ChannelContext, type ChannelMetrics, defineChannel, type Outcome } from './define-channel.ts';
import { again, doubt, failureError } from './http/classify.ts';
import { neverPending } from './http/never-pending.ts';
import { accountAnswer, mediaAnswer, receiptOf, statusAnswer, unreadable } from './mastodon/answers.ts';
import { callMastodon, type MastodonSettings } from './mastodon/call.ts';
import { classifyMastodon } from './mastodon/errors.ts';
import { findStatus } from './mastodon/find-status.ts';
import { checkAgainstInstance } from './mastodon/instance.ts';
import { countedText, mastodonLimits as limits } from './mastodon/limits.ts';
import { postText } from './text/post-text.ts';

const settings = z.object({
  instanceUrl: z.url().meta({ title: 'Địa chỉ máy chủ', description: 'ví dụ https://mastodon.example.vn' }),
  visibility: z
    .enum(['public', 'unlisted'])
    .default('public')
    .meta({
      title: 'Ai thấy bài',
      choices: { public: 'Mọi người, trên dòng chung', unlisted: 'Mọi người, không lên dòng chung' },
    }),
});

/** Media of no status yet, keyed by their bytes. `isReady` once the instance has finished with them. */
const checkpoint = z.object({ media: z.array(z.object({ sha256: z.string(), id: z.string(), isReady: z.boolean() })) });
type Stored = z.infer<typeof checkpoint>;

const uploadTimeoutMs = 60_000;
const commitTimeoutMs = 30_000;
const processingMs = 3_000;
/** An instance takes descriptions of 1,500 characters. */
const maxAltLength = 1_500;

/**
 * An account on a Mastodon instance.
 *
 * The instance remembers an `Idempotency-Key` for about an hour, so a resend within it gives the first status again. That is the
 * second lock only: it is set when a status has been made, and two requests at once would both pass. The first lock is the look
 * through the account's statuses, believed when it is old enough.
 */
export default defineChannel<MastodonSettings, Stored>({
  id: 'mastodon',
  label: { vi: 'Mastodon', en: 'Mastodon' },
  card: 'thread',
  limits,
  posting: readingHours,
  settings,
  secrets: ['accessToken'],
  isCommitIdempotent: false,
  checkpoint,
  validate: (content) => checkContent({ content, limits, text: countedText(content) }),
  preflight: checkAgainstInstance,
  prepare: async (context, { content, checkpoint: earlier, save }) => {
    let stored: Stored = { media: earlier?.media ?? [] };
    for (const image of content.images) {
      const known = stored.media.find(({ sha256 }) => sha256 === image.sha256);
      const outcome = await (known === undefined ? upload(context, image) : findAgain(context, known.id, image));
      if (outcome.kind !== 'ok') return outcome;
      stored = { media: [...stored.media.filter((row) => row !== known), { sha256: image.sha256, ...outcome.value }] };
      await save(stored);
      if (!outcome.value.isReady) return stillProcessing(context);
    }
    return { kind: 'ok', value: stored };
  },
  commit: async (context, { content, checkpoint: stored }) => {
    const mediaIds = mediaIdsOf(content, stored);
    if (mediaIds === null) return again(new AppError('channel.photos-missing'), 0);
    const sent = await callMastodon(context, {
      method: 'POST',
      path: 'v1/statuses',
      headers: { 'idempotency-key': idempotencyKey(content) },
      body: statusForm(context, content, mediaIds),
      timeoutMs: commitTimeoutMs,
    });
    if (!sent.ok) return refusalOf(context, sent.failure, mediaIds);
    const status = statusAnswer.safeParse(sent.json);
    if (status.success) return { kind: 'ok', value: receiptOf(status.data) };
    return doubt({ kind: 'no-answer', host: context.settings.instanceUrl, raw: 'An answer that is no status.' });
  },
  poll: async ({ settings: { instanceUrl } }) => neverPending(instanceUrl),
  reconcile: findStatus,
  identify,
  metrics,
  remove: async (context, { id }) => {
    const sent = await callMastodon(context, { method: 'DELETE', path: `v1/statuses/${id}` });
    if (sent.ok || (sent.failure.kind === 'answer' && sent.failure.status === 404)) return { kind: 'ok', value: null };
    return classifyMastodon(sent.failure, 'read', context.now());
  },
});

/** Stable over attempts and restarts: the delivery and what it says. */
function idempotencyKey(content: DeliveryContent): string {
  const said = [postText(content, limits.hashtags), ...content.images.map(({ sha256 }) => sha256)].join('\n');
  return createHash('sha256')
    .update(content.deliveryKey + createHash('sha256').update(said).digest('hex'))
    .digest('hex');
}

function statusForm(
  { settings: { visibility } }: ChannelContext<MastodonSettings>,
  content: DeliveryContent,
  mediaIds: string[],
): URLSearchParams {
  const form = new URLSearchParams({ status: postText(content, limits.hashtags), visibility, language: 'vi' });
  for (const id of mediaIds) form.append('media_ids[]', id);
  return form;
}

/** `null` when a picture is not the one that was uploaded: drawn anew between the two steps, it can have other bytes. */
function mediaIdsOf({ images }: DeliveryContent, { media }: Stored): string[] | null {
  const ids = images.map(({ sha256 }) => media.find((row) => row.sha256 === sha256 && row.isReady)?.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

type Uploaded = { id: string; isReady: boolean };

/** 200 = ready; 202 = taken and still being worked on. */
async function upload(context: ChannelContext<MastodonSettings>, image: DeliveryImage): Promise<Outcome<Uploaded>> {
  const form = new FormData();
  form.set('description', image.alt.slice(0, maxAltLength));
  form.set('file', new Blob([Buffer.from(image.bytes)], { type: image.mimeType }), image.sha256.slice(0, 16));
  const sent = await callMastodon(context, { method: 'POST', path: 'v2/media', body: form, timeoutMs: uploadTimeoutMs });
  if (!sent.ok) return classifyMastodon(sent.failure, 'prepare', context.now());
  const media = mediaAnswer.safeParse(sent.json);
  return media.success
    ? { kind: 'ok', value: { id: media.data.id, isReady: sent.status === 200 } }
    : unreadable(context, media.error);
}

/**
 * 206 = still being worked on. An instance throws away what belongs to no status for about a day, so a picture of an earlier attempt
 * may be gone; then it is uploaded anew.
 */
async function findAgain(
  context: ChannelContext<MastodonSettings>,
  id: string,
  image: DeliveryImage,
): Promise<Outcome<Uploaded>> {
  const sent = await askForMedia(context, id);
  if (sent.ok) return { kind: 'ok', value: { id, isReady: sent.status === 200 } };
  return isGone(sent) ? upload(context, image) : classifyMastodon(sent.failure, 'prepare', context.now());
}

const askForMedia = (context: ChannelContext<MastodonSettings>, id: string): Promise<Sent> =>
  callMastodon(context, { method: 'GET', path: `v1/media/${id}` });

const isGone = (sent: Sent): boolean => !sent.ok && sent.failure.kind === 'answer' && sent.failure.status === 404;

/**
 * What a failed commit means. A clear refusal may be due to pictures that are gone, which the answer says in words alone: so they are
 * asked for. Nothing is out then, and `prepare` uploads them anew. In doubt nothing is asked; only looking for the post may go on.
 */
async function refusalOf(
  context: ChannelContext<MastodonSettings>,
  failure: HttpFailure,
  mediaIds: string[],
): Promise<Outcome<never>> {
  const outcome = classifyMastodon(failure, 'commit', context.now());
  if (outcome.kind !== 'rejected') return outcome;
  for (const id of mediaIds) {
    if (isGone(await askForMedia(context, id))) return again(failureError('channel.photos-gone', failure), 0);
  }
  return outcome;
}

/** Waiting for the instance is no failure: it is not counted. */
function stillProcessing({ settings: { instanceUrl } }: ChannelContext<MastodonSettings>): Outcome<never> {
  const error = new AppError('channel.media-processing', { params: { host: new URL(instanceUrl).host } });
  return { kind: 'retry', error, afterMs: processingMs, isCounted: false };
}

async function identify(context: ChannelContext<MastodonSettings>): Promise<Outcome<Account>> {
  const sent = await callMastodon(context, { method: 'GET', path: 'v1/accounts/verify_credentials' });
  if (!sent.ok) return classifyMastodon(sent.failure, 'read', context.now());
  const account = accountAnswer.safeParse(sent.json);
  if (!account.success) return unreadable(context, account.error);
  const { id, acct: name, url = null } = account.data;
  const left = Number(sent.headers.get('x-ratelimit-remaining') ?? Number.NaN);
  return { kind: 'ok', value: { id, name, url, tokenUntil: null, quotaLeft: Number.isNaN(left) ? null : left, notices: [] } };
}

async function metrics(context: ChannelContext<MastodonSettings>, { id }: Receipt): Promise<Outcome<ChannelMetrics>> {
  const sent = await callMastodon(context, { method: 'GET', path: `v1/statuses/${id}` });
  if (!sent.ok) return classifyMastodon(sent.failure, 'read', context.now());
  const status = statusAnswer.safeParse(sent.json);
  if (!status.success) return unreadable(context, status.error);
  const { reblogs_count: shares = null, favourites_count: likes = null, replies_count: comments = null } = status.data;
  return { kind: 'ok', value: { shares, likes, comments } };
}
