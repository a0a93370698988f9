import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import type { Outcome } from '../define-channel.ts';
import { failureError } from '../http/classify.ts';
import type { Requested } from '../http/request.ts';
import { readTimeoutMs, requestYoutube, type YoutubeContext } from './call.ts';
import type { YoutubeSettings } from './settings.ts';

const status = z.looseObject({
  uploadStatus: z.string().optional(),
  failureReason: z.string().optional(),
  rejectionReason: z.string().optional(),
  privacyStatus: z.string(),
  publishAt: z.string().optional(),
});
/** Counts are strings; hidden ones are absent. */
const statistics = z.looseObject({
  viewCount: z.string().optional(),
  likeCount: z.string().optional(),
  commentCount: z.string().optional(),
});
const list = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), status: status.optional(), statistics: statistics.optional() })),
});

export type VideoStatus = z.infer<typeof status>;
type YoutubeVideo = z.infer<typeof list>['items'][number];

/** One video as YouTube has it; `null` = there is none of that id. */
export async function readVideo(
  context: YoutubeContext,
  { id, part }: { id: string; part: 'status' | 'statistics' },
): Promise<Requested<YoutubeVideo | null>> {
  const sent = await requestYoutube(context, {
    method: 'GET',
    path: 'youtube/v3/videos',
    query: { part, id },
    timeoutMs: readTimeoutMs,
    phase: 'read',
    answer: list,
  });
  return sent.kind === 'ok' ? { kind: 'ok', value: sent.value.data.items[0] ?? null } : sent;
}

/** Whether the public sees what it should. `waiting` = YouTube brings it out by itself at `publishAt`. */
export function visibilityOf(
  { privacyStatus, publishAt }: VideoStatus,
  { privacy }: Pick<YoutubeSettings, 'privacy'>,
): 'as-wanted' | 'waiting' | 'not-yet' {
  if (privacyStatus === privacy) return 'as-wanted';
  return publishAt === undefined ? 'not-yet' : 'waiting';
}

export function receiptOf(id: string, now: Date): Receipt {
  return { id, url: `https://www.youtube.com/watch?v=${id}`, at: now.toISOString() };
}

/** `ok` = processed and good; otherwise why it can't go public yet, or at all. */
export function readinessOf({ uploadStatus = 'processed', failureReason, rejectionReason }: VideoStatus): Outcome<null> {
  const failure = { kind: 'no-answer' as const, host: 'YouTube', raw: `uploadStatus: ${uploadStatus}` };
  if (uploadStatus === 'processed') return { kind: 'ok', value: null };
  if (uploadStatus === 'uploaded') {
    return { kind: 'retry', error: failureError('channel.video-processing', failure), afterMs: 30_000, isCounted: false };
  }
  const reason = failureReason ?? rejectionReason ?? uploadStatus;
  return { kind: 'rejected', error: failureError('channel.video-failed', failure, { reason }) };
}
