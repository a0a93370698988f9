import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { Failed, Outcome } from '../define-channel.ts';
import { jsonType, requestYoutube, type YoutubeContext } from './call.ts';
import type { YoutubeCheckpoint } from './prepare.ts';
import { readVideo, receiptOf, visibilityOf } from './video.ts';

/** Well inside a worker's lease (see `deliveryPolicy`), so that no call outlives the claim it was made under. */
const commitTimeoutMs = 30_000;
const minWaitMs = 30_000;

const updated = z.looseObject({
  id: z.string(),
  status: z.looseObject({ privacyStatus: z.string(), publishAt: z.string().optional() }),
});

/** The one call that shows the video to the public. `update` replaces the whole part, so all of it is sent. */
export async function goPublic(context: YoutubeContext, checkpoint: YoutubeCheckpoint): Promise<Outcome<Receipt>> {
  const { videoId, publishAt } = checkpoint;
  const { privacy } = context.settings;
  const visibility = publishAt === null ? { privacyStatus: privacy } : { privacyStatus: 'private', publishAt };
  const status = { ...visibility, selfDeclaredMadeForKids: false, embeddable: true, license: 'youtube' };
  const sent = await requestYoutube(context, {
    method: 'PUT',
    path: 'youtube/v3/videos',
    query: { part: 'status' },
    headers: { 'content-type': jsonType },
    body: JSON.stringify({ id: videoId, status }),
    timeoutMs: commitTimeoutMs,
    phase: 'commit',
    answer: updated,
  });
  if (sent.kind !== 'ok') return sent;
  const { id, status: shown } = sent.value.data;
  const now = context.now();
  switch (visibilityOf(shown, context.settings)) {
    case 'as-wanted':
      return { kind: 'ok', value: receiptOf(id, now) };
    case 'waiting':
      return { kind: 'pending', afterMs: waitMs(shown.publishAt, now), checkpoint };
    case 'not-yet':
      // YouTube takes the order and keeps the video private: so it treats projects that it has not audited.
      return { kind: 'blocked', error: new AppError('channel.audit-needed') };
  }
}

type Seen =
  | { kind: 'found'; receipt: Receipt }
  | { kind: 'waiting'; receipt: Receipt; afterMs: number }
  | { kind: 'private' | 'deleted' }
  | { kind: 'failed'; outcome: Failed };

/** What the public sees of a video now. */
export async function readVisibility(context: YoutubeContext, id: string): Promise<Seen> {
  const read = await readVideo(context, { id, part: 'status' });
  if (read.kind !== 'ok') return { kind: 'failed', outcome: read };
  const status = read.value?.status;
  if (status === undefined) return { kind: 'deleted' };
  const receipt = receiptOf(id, context.now());
  switch (visibilityOf(status, context.settings)) {
    case 'as-wanted':
      return { kind: 'found', receipt };
    case 'waiting':
      return { kind: 'waiting', receipt, afterMs: waitMs(status.publishAt, context.now()) };
    case 'not-yet':
      return { kind: 'private' };
  }
}

function waitMs(publishAt: string | undefined, now: Date): number {
  return Math.max(minWaitMs, publishAt === undefined ? 0 : Date.parse(publishAt) - now.getTime());
}
