import { z } from 'zod';
import type { Receipt } from '../../../domain/delivery.ts';
import { AppError } from '../../../domain/errors.ts';
import type { DeliveryContent, DeliveryImage, DeliveryVideo } from '../../contract/delivery-content.ts';
import type { Fingerprint, Outcome, Reconciliation } from '../../define-channel.ts';
import { again } from '../../http/classify.ts';
import { imageBlob } from '../../http/image-blob.ts';
import { postText } from '../../text/post-text.ts';
import { type GraphCall, type GraphContext, requestGraph, timeouts } from '../call.ts';
import { type GraphCheckpoint, graphCheckpoint, type UploadedVideo } from '../checkpoint.ts';
import { findPost } from '../find-post.ts';
import { graphLimits } from '../limits.ts';
import { readVideo } from './status.ts';

const accepted = z.looseObject({ success: z.literal(true) });
const pollAfterMs = 20_000;

type Work = { content: DeliveryContent; video: DeliveryVideo; checkpoint: GraphCheckpoint };

/**
 * `finish` publishes what was uploaded. Facebook then works on it for a while, so an accepted video is not a published one
 * yet.
 */
export async function commitVideo(context: GraphContext, { content, video, checkpoint }: Work): Promise<Outcome<Receipt>> {
  const { video: uploaded } = checkpoint;
  if (uploaded?.sha256 !== video.sha256) return again(new AppError('channel.photos-missing'), 0);
  const sent = await requestGraph(context, {
    ...finish(context, { content, video, uploaded }),
    timeoutMs: timeouts.commitMs,
    phase: 'commit',
    answer: accepted,
  });
  return sent.kind === 'ok' ? { kind: 'pending', afterMs: pollAfterMs, checkpoint } : sent;
}

/** Asks until the video is public. What can't be processed will never be. */
export async function pollVideo(
  context: GraphContext,
  { checkpoint }: { checkpoint: GraphCheckpoint },
): Promise<Outcome<Receipt>> {
  const { video } = checkpoint;
  if (video === null) throw new Error('Expected a video: nothing else is worked on after it was accepted.');
  const seen = await readVideo(context, video.id, 'read');
  if (seen.kind !== 'ok') return seen;
  if (seen.value.kind === 'published') return { kind: 'ok', value: seen.value.receipt };
  if (seen.value.kind === 'failed') return { kind: 'rejected', error: seen.value.error };
  return { kind: 'pending', afterMs: pollAfterMs, checkpoint };
}

/**
 * After a lost answer: a video by its id, which was known before, anything else by its link.
 *
 * "Absent" is true also of a video that Facebook could not process; preparing it again then says why.
 */
export async function findPublished(context: GraphContext, fingerprint: Fingerprint): Promise<Reconciliation> {
  const video = graphCheckpoint.safeParse(fingerprint.checkpoint).data?.video ?? null;
  if (video === null) return findPost(context, fingerprint);
  const seen = await readVideo(context, video.id, 'read');
  if (seen.kind !== 'ok') {
    const error = 'error' in seen ? seen.error : new AppError('channel.still-working');
    return { kind: 'cannot-tell', error, canAskAgain: true };
  }
  switch (seen.value.kind) {
    case 'published':
      return { kind: 'found', receipt: seen.value.receipt };
    case 'accepted':
      return { kind: 'cannot-tell', error: new AppError('channel.still-working'), canAskAgain: true };
    default:
      return { kind: 'absent' };
  }
}

type Finish = { content: DeliveryContent; video: DeliveryVideo; uploaded: UploadedVideo };

function finish({ settings }: GraphContext, { content, video, uploaded }: Finish): Omit<GraphCall, 'timeoutMs'> {
  const words = {
    upload_phase: 'finish',
    title: content.title,
    description: postText(content, graphLimits.hashtags),
  };
  if (uploaded.form === 'reel') {
    const body = new URLSearchParams({ ...words, video_id: uploaded.id, video_state: 'PUBLISHED' });
    return { method: 'POST', path: `${settings.pageId}/video_reels`, body };
  }
  const body = withThumb({ ...words, upload_session_id: uploaded.sessionId, published: 'true' }, video.poster);
  return { host: 'videoUrl', method: 'POST', path: `${settings.pageId}/videos`, body };
}

/** Plain where there is no picture: a multipart form writes each line end of a text as CRLF. */
function withThumb(fields: Record<string, string>, poster: DeliveryImage | null): FormData | URLSearchParams {
  if (poster === null) return new URLSearchParams(fields);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('thumb', ...imageBlob(poster));
  return form;
}
