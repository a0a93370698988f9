import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { hourMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { Failed, Outcome } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import type { Requested } from '../http/request.ts';
import { requestTiktok, type TiktokContext } from './call.ts';

/** TikTok's own misspelling. Ids are 64-bit: they come as strings where they are too large for a number. */
const status = z.looseObject({
  status: z.string(),
  fail_reason: z.string().optional(),
  publicaly_available_post_id: z.array(z.union([z.string(), z.number()])).default([]),
  uploaded_bytes: z.number().default(0),
});
export type PublishStatus = z.infer<typeof status>;

/** What goes on after TikTok has taken a post. */
export const sentCheckpoint = z.object({
  kind: z.literal('sent'),
  publishId: z.string(),
  sentAt: z.string(),
  isVideo: z.boolean(),
});
export type SentCheckpoint = z.infer<typeof sentCheckpoint>;

const readTimeoutMs = 20_000;
const pollMs = 10_000;
const moderationPollMs = 120_000;
/** A public post gets its id after moderation. Afterwards the post is taken as published without an address. */
const idWaitMs = 2 * hourMs;

/** Files and pictures that the content must answer for; the rest is not its fault. */
const contentReasons = /^(file_format|duration|frame_rate|picture_size)_check_failed$/;

export function fetchStatus(context: TiktokContext, publishId: string): Promise<Requested<PublishStatus>> {
  return requestTiktok(context, {
    path: 'post/publish/status/fetch/',
    body: { publish_id: publishId },
    data: status,
    timeoutMs: readTimeoutMs,
    phase: 'read',
  });
}

/** Asks after a post that TikTok works on. */
export async function pollPost(context: TiktokContext, sent: SentCheckpoint): Promise<Outcome<Receipt>> {
  const read = await fetchStatus(context, sent.publishId);
  if (read.kind !== 'ok') return read;
  const seen = read.value;
  if (seen.status === 'FAILED') return failureOf(seen);
  if (seen.status !== 'PUBLISH_COMPLETE') return { kind: 'pending', afterMs: pollMs, checkpoint: sent };
  const waitedMs = context.now().getTime() - Date.parse(sent.sentAt);
  const hasPublicId = seen.publicaly_available_post_id.length > 0;
  const isPublic = context.settings.privacy === 'PUBLIC_TO_EVERYONE';
  if (isPublic && !hasPublicId && waitedMs < idWaitMs) return { kind: 'pending', afterMs: moderationPollMs, checkpoint: sent };
  return { kind: 'ok', value: receiptOf(context, seen, sent) };
}

/** Without a public id the receipt carries the publish id, by which the post can be asked after. */
export function receiptOf(
  { settings, now }: TiktokContext,
  { publicaly_available_post_id: [id] }: PublishStatus,
  { publishId, isVideo }: Pick<SentCheckpoint, 'publishId' | 'isVideo'>,
): Receipt {
  const at = now().toISOString();
  if (id === undefined) return { id: publishId, url: null, at };
  return { id: String(id), url: postUrl(settings.username, { id: String(id), isVideo }), at };
}

export function postUrl(username: string, { id, isVideo }: { id: string; isVideo: boolean }): string {
  return `https://www.tiktok.com/@${username}/${isVideo ? 'video' : 'photo'}/${id}`;
}

/** Why TikTok did not publish what it had taken. Nothing is public. */
export function failureOf({ fail_reason: reason = 'unknown' }: PublishStatus): Failed {
  const params = { reason, platformCode: reason, platformSubcode: '–', host: '–' };
  if (contentReasons.test(reason)) return { kind: 'rejected', error: new AppError('channel.video-failed', { params }) };
  if (reason === 'auth_removed') return { kind: 'auth', error: new AppError('channel.login-needed', { params }) };
  if (reason.startsWith('spam_risk')) return { kind: 'blocked', error: new AppError('channel.blocked-by-platform', { params }) };
  if (reason === 'internal' || reason.endsWith('_pull_failed'))
    return again(new AppError('channel.server-error', { params: { ...params, status: 200 } }), null);
  return { kind: 'rejected', error: new AppError('channel.refused', { params }) };
}
