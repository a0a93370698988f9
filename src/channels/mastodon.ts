import { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import { sha256Of } from '../store/sha256.ts';
import { checkContent } from './checks/check-content.ts';
import type { DeliveryContent, DeliveryImage } from './contract/delivery-content.ts';
import { readingHours } from './contract/reading-hours.ts';
import { type Account, type ChannelMetrics, defineChannel, type Outcome } from './define-channel.ts';
import { again, doubt, failureError } from './http/classify.ts';
import { neverPending } from './http/never-pending.ts';
import { type MastodonContext, requestMastodon } from './mastodon/call.ts';
import { findStatus } from './mastodon/find-status.ts';
import { checkAgainstInstance } from './mastodon/instance.ts';
import { countedText, mastodonLimits as limits } from './mastodon/limits.ts';
import { accountAnswer, mediaAnswer, receiptOf, statusAnswer } from './mastodon/read-answer.ts';
import { type MastodonSettings, mastodonSettings } from './mastodon/settings.ts';
import { postText } from './text/post-text.ts';

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
  settings: mastodonSettings,
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
    const sent = await requestMastodon(context, {
      method: 'POST',
      path: 'v1/statuses',
      headers: { 'idempotency-key': idempotencyKey(content) },
      body: statusForm(context, content, mediaIds),
      timeoutMs: commitTimeoutMs,
      phase: 'commit',
      answer: statusAnswer,
      unreadable: () => doubt({ kind: 'no-answer', host: context.settings.instanceUrl, raw: 'An answer that is no status.' }),
    });
    if (sent.kind === 'ok') return { kind: 'ok', value: receiptOf(sent.value.data) };
    return sent.kind === 'rejected' ? refusalOf(context, sent.error, mediaIds) : sent;
  },
  poll: async ({ settings: { instanceUrl } }) => neverPending(instanceUrl),
  reconcile: findStatus,
  identify,
  metrics,
  remove: async (context, { id }) => {
    const path = `v1/statuses/${id}`;
    const sent = await requestMastodon(context, {
      method: 'DELETE',
      path,
      phase: 'read',
      answer: z.unknown(),
      accept: noneThere,
    });
    return sent.kind === 'ok' ? { kind: 'ok', value: null } : sent;
  },
});

/** Stable over attempts and restarts: the delivery and what it says. */
function idempotencyKey(content: DeliveryContent): string {
  const said = [postText(content, limits.hashtags), ...content.images.map(({ sha256 }) => sha256)].join('\n');
  return sha256Of(content.deliveryKey + sha256Of(said));
}

function statusForm(
  { settings: { visibility } }: MastodonContext,
  content: DeliveryContent,
  mediaIds: string[],
): URLSearchParams {
  const form = new URLSearchParams({ status: postText(content, limits.hashtags), visibility, language: 'vi' });
  for (const id of mediaIds) form.append('media_ids[]', id);
  return form;
}

/** `null` when a picture is not the one that was uploaded: drawn again between the two steps, it can have other bytes. */
function mediaIdsOf({ images }: DeliveryContent, { media }: Stored): string[] | null {
  const ids = images.map(({ sha256 }) => media.find((row) => row.sha256 === sha256 && row.isReady)?.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

type Uploaded = { id: string; isReady: boolean };

/** 200 = ready; 202 = taken and still being worked on. */
async function upload(context: MastodonContext, image: DeliveryImage): Promise<Outcome<Uploaded>> {
  const form = new FormData();
  form.set('description', image.alt.slice(0, maxAltLength));
  form.set('file', new Blob([Buffer.from(image.bytes)], { type: image.mimeType }), image.sha256.slice(0, 16));
  const sent = await requestMastodon(context, {
    method: 'POST',
    path: 'v2/media',
    body: form,
    timeoutMs: uploadTimeoutMs,
    phase: 'prepare',
    answer: mediaAnswer,
  });
  if (sent.kind !== 'ok') return sent;
  return { kind: 'ok', value: { id: sent.value.data.id, isReady: sent.value.status === 200 } };
}

/**
 * 206 = still being worked on. An instance throws away what belongs to no status for about a day, so a picture of an earlier
 * attempt may be gone; then it is uploaded again.
 */
async function findAgain(context: MastodonContext, id: string, image: DeliveryImage): Promise<Outcome<Uploaded>> {
  const sent = await readMedia(context, id);
  if (sent.kind !== 'ok') return sent;
  const { status } = sent.value;
  return status === 404 ? upload(context, image) : { kind: 'ok', value: { id, isReady: status === 200 } };
}

/** The news is in the status: 404 = it is gone. */
const readMedia = (context: MastodonContext, id: string) =>
  requestMastodon(context, { method: 'GET', path: `v1/media/${id}`, phase: 'prepare', answer: z.unknown(), accept: noneThere });

const noneThere = ({ status }: { status: number }): null | undefined => (status === 404 ? null : undefined);

/**
 * What a refused commit means. It may be due to pictures that are gone, which the answer says in words alone: so they are
 * looked up. Nothing is out then, and `prepare` uploads them again. In doubt nothing is asked: only looking for the post may
 * go on.
 */
async function refusalOf(context: MastodonContext, error: AppError, mediaIds: string[]): Promise<Outcome<never>> {
  for (const id of mediaIds) {
    const media = await readMedia(context, id);
    if (media.kind !== 'ok' || media.value.status !== 404) continue;
    const { host } = new URL(context.settings.instanceUrl);
    const raw = error.cause instanceof Error ? error.cause.message : '';
    return again(failureError('channel.photos-gone', { kind: 'no-answer', host, raw }), 0);
  }
  return { kind: 'rejected', error };
}

/** Waiting for the instance is no failure: it is not counted. */
function stillProcessing({ settings: { instanceUrl } }: MastodonContext): Outcome<never> {
  const error = new AppError('channel.media-processing', { params: { host: new URL(instanceUrl).host } });
  return { kind: 'retry', error, afterMs: processingMs, isCounted: false };
}

async function identify(context: MastodonContext): Promise<Outcome<Account>> {
  const path = 'v1/accounts/verify_credentials';
  const sent = await requestMastodon(context, { method: 'GET', path, phase: 'read', answer: accountAnswer });
  if (sent.kind !== 'ok') return sent;
  const { data, headers } = sent.value;
  const { id, acct: name, url = null } = data;
  const left = Number(headers.get('x-ratelimit-remaining') ?? Number.NaN);
  return { kind: 'ok', value: { id, name, url, tokenUntil: null, quotaLeft: Number.isNaN(left) ? null : left, notices: [] } };
}

async function metrics(context: MastodonContext, { id }: Receipt): Promise<Outcome<ChannelMetrics>> {
  const sent = await requestMastodon(context, {
    method: 'GET',
    path: `v1/statuses/${id}`,
    phase: 'read',
    answer: statusAnswer,
  });
  if (sent.kind !== 'ok') return sent;
  const { reblogs_count: shares = null, favourites_count: likes = null, replies_count: comments = null } = sent.value.data;
  return { kind: 'ok', value: { shares, likes, comments } };
}
