import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { Fingerprint, Outcome, Reconciliation } from '../define-channel.ts';
import { containsLink } from '../text/post-text.ts';
import { requestTiktok, type TiktokContext } from './call.ts';
import { photoInfo } from './post-info.ts';
import { postUrl } from './status.ts';

/** Nothing goes up before: TikTok fetches the pictures itself. */
export const photosCheckpoint = z.object({ kind: z.literal('photos') });

const begun = z.looseObject({ publish_id: z.string().min(1) });
const listed = z.looseObject({
  videos: z
    .array(z.looseObject({ id: z.string(), video_description: z.string().default(''), create_time: z.number() }))
    .default([]),
  cursor: z.number().optional(),
  has_more: z.boolean().default(false),
});

/** Well inside a worker's lease (see `deliveryPolicy`), so that no call outlives the claim it was made under. */
const commitTimeoutMs = 30_000;
const readTimeoutMs = 20_000;
const pageSize = 20;
const maxPages = 10;

/** The one call: with pictures to fetch, `init` publishes. */
export async function postPhotos(context: TiktokContext, content: DeliveryContent): Promise<Outcome<Receipt>> {
  const sent = await requestTiktok(context, {
    path: 'post/publish/content/init/',
    body: {
      media_type: 'PHOTO',
      post_mode: 'DIRECT_POST',
      post_info: photoInfo(content, context.settings),
      source_info: { source: 'PULL_FROM_URL', photo_images: content.images.map(({ url }) => url), photo_cover_index: 0 },
    },
    data: begun,
    timeoutMs: commitTimeoutMs,
    phase: 'commit',
  });
  if (sent.kind !== 'ok') return sent;
  const sentAt = context.now().toISOString();
  const checkpoint = { kind: 'sent', publishId: sent.value.publish_id, sentAt, isVideo: false };
  return { kind: 'pending', afterMs: 5_000, checkpoint };
}

/** TikTok's list of posts leaves pictures out at times: finding the link proves something, not finding it does not. */
export async function findPhotos(context: TiktokContext, { link, since }: Fingerprint): Promise<Reconciliation> {
  let cursor: number | undefined;
  for (let page = 0; page < maxPages; page++) {
    const sent = await requestTiktok(context, {
      path: 'video/list/',
      fields: ['id', 'create_time', 'video_description'],
      body: { max_count: pageSize, ...(cursor === undefined ? {} : { cursor }) },
      data: listed,
      timeoutMs: readTimeoutMs,
      phase: 'read',
    });
    if (sent.kind !== 'ok') return { kind: 'cannot-tell', error: sent.error, canAskAgain: true };
    const { videos, has_more: hasMore, cursor: next } = sent.value;
    const post = videos.find(({ video_description: text }) => containsLink(text, link));
    if (post !== undefined) return { kind: 'found', receipt: receiptFor(context, post) };
    const isPast = videos.some(({ create_time: seconds }) => seconds * 1000 < since.getTime());
    if (!hasMore || isPast || next === undefined) break;
    cursor = next;
  }
  const error = new AppError('channel.no-answer', { params: { host: new URL(context.settings.apiUrl).host } });
  return { kind: 'cannot-tell', error, canAskAgain: true };
}

function receiptFor({ settings }: TiktokContext, { id, create_time: seconds }: { id: string; create_time: number }): Receipt {
  return { id, url: postUrl(settings.username, { id, isVideo: false }), at: new Date(seconds * 1000).toISOString() };
}
