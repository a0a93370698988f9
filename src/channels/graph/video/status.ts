import { z } from 'zod';
import type { Receipt } from '../../../domain/delivery.ts';
import { AppError } from '../../../domain/errors.ts';
import type { Outcome, Phase } from '../../define-channel.ts';
import { type GraphContext, requestGraph, timeouts } from '../call.ts';

const trouble = z.looseObject({ code: z.coerce.string().catch('–'), message: z.string().catch('') });
const step = z.looseObject({
  status: z.string(),
  publish_status: z.string().optional(),
  bytes_transferred: z.coerce.number().optional(),
  errors: z.array(trouble).optional(),
});
const video = z.looseObject({
  post_id: z.coerce.string().optional(),
  permalink_url: z.string().optional(),
  status: z.looseObject({
    video_status: z.string(),
    uploading_phase: step.optional(),
    processing_phase: step.optional(),
    publishing_phase: step.optional(),
  }),
});
type Video = z.infer<typeof video>;

/**
 * `received`: Facebook has some or all of its bytes, and was not told to publish it. `accepted`: it was told to, and works on
 * it.
 */
export type VideoState =
  | { kind: 'received'; bytes: number }
  | { kind: 'accepted' }
  | { kind: 'published'; receipt: Receipt }
  | { kind: 'failed'; error: AppError };

/** Asks for the state of a video. Its id is known before anything is public, so this works after a lost answer too. */
export async function readVideo(context: GraphContext, id: string, phase: Phase): Promise<Outcome<VideoState>> {
  const sent = await requestGraph(context, {
    method: 'GET',
    path: id,
    query: { fields: 'status,post_id,permalink_url' },
    timeoutMs: timeouts.readMs,
    phase,
    answer: video,
  });
  return sent.kind === 'ok' ? { kind: 'ok', value: stateOf(context, id, sent.value) } : sent;
}

/** By the phases where there are any; `video_status` alone says "processing" both before and after `finish`. */
function stateOf(context: GraphContext, id: string, seen: Video): VideoState {
  const {
    video_status: overall,
    uploading_phase: uploading,
    processing_phase: processing,
    publishing_phase: publishing,
  } = seen.status;
  const phases = [uploading, processing, publishing];
  if (overall === 'error' || phases.some((each) => each?.status === 'error'))
    return failed(phases.flatMap((each) => each?.errors ?? []));
  const isPublic = publishing === undefined ? overall === 'ready' : publishing.status === 'complete';
  if (isPublic) return { kind: 'published', receipt: receiptOf(context, id, seen) };
  const isAccepted = publishing?.status === 'in_progress' || ['in_progress', 'complete'].includes(processing?.status ?? '');
  return isAccepted ? { kind: 'accepted' } : { kind: 'received', bytes: uploading?.bytes_transferred ?? 0 };
}

function failed(troubles: z.infer<typeof trouble>[]): VideoState {
  const reason = troubles.map(({ code, message }) => `${code}: ${message}`).join('; ');
  return { kind: 'failed', error: new AppError('channel.video-failed', { params: { reason } }) };
}

/** Graph gives posts of videos without the page in front, and addresses without the host. */
function receiptOf({ settings, now }: GraphContext, id: string, { post_id: post, permalink_url: link }: Video): Receipt {
  const postId = post === undefined || post.includes('_') ? post : `${settings.pageId}_${post}`;
  return { id: postId ?? id, url: new URL(link ?? `/${id}`, 'https://www.facebook.com').href, at: now().toISOString() };
}
