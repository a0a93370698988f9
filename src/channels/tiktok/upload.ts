import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import { type Sent, send } from '../../net/send.ts';
import type { DeliveryContent, DeliveryVideo } from '../contract/delivery-content.ts';
import type { Outcome, Reconciliation } from '../define-channel.ts';
import { afterProgress, again, classifyHttp, doubt } from '../http/classify.ts';
import { requestTiktok, type TiktokContext } from './call.ts';
import { chunkPlan, chunkRange } from './chunks.ts';
import { videoInfo } from './post-info.ts';
import { failureOf, fetchStatus, receiptOf, type SentCheckpoint } from './status.ts';

/** An upload that TikTok has begun. Nothing of it is public before its last chunk. */
export const uploadCheckpoint = z.object({
  kind: z.literal('upload'),
  sha256: z.string(),
  size: z.number(),
  publishId: z.string(),
  /** A credential, good for an hour; `null` = TikTok refused it. */
  uploadUrl: z.string().nullable(),
  begunAt: z.string(),
});
export type UploadCheckpoint = z.infer<typeof uploadCheckpoint>;

const begun = z.looseObject({ publish_id: z.string().min(1), upload_url: z.url() });
const initTimeoutMs = 20_000;
const chunkTimeoutMs = minuteMs;
/** Well inside a worker's lease (see `deliveryPolicy`), so that no call outlives the claim it was made under. */
const commitTimeoutMs = 30_000;
/** TikTok: an hour, less what a chunk and clocks that differ may take. */
const urlLifeMs = 50 * minuteMs;

type Save = (checkpoint: UploadCheckpoint) => Promise<void>;
type PrepareArgs = { content: DeliveryContent; video: DeliveryVideo; earlier: UploadCheckpoint | null; save: Save };

/** Uploads all but the last chunk, from wherever TikTok says an earlier attempt has come. */
export async function uploadAllButLast(context: TiktokContext, args: PrepareArgs): Promise<Outcome<UploadCheckpoint>> {
  const { video, save } = args;
  const resumed = await resume(context, args);
  if (resumed.kind === 'stop') return resumed.outcome;
  let { upload, offset } = resumed;
  if (upload === null) {
    const started = await begin(context, args);
    if (started.kind !== 'ok') return started;
    upload = started.value;
    offset = 0;
    await save(upload);
  }
  const plan = chunkPlan(upload.size);
  const first = Math.floor(offset / plan.chunkBytes);
  for (let index = first; index < plan.count - 1; index++) {
    const sent = await putChunk(context, { video, upload, index, timeoutMs: chunkTimeoutMs });
    if (!sent.ok) {
      if (isUrlRefused(sent)) await save({ ...upload, uploadUrl: null });
      if (isUrlRefused(sent)) return lost(String(statusOf(sent)));
      return afterProgress(classifyHttp(sent.failure, 'prepare', context.now()), index > first);
    }
    await save(upload);
  }
  return { kind: 'ok', value: upload };
}

type Resumed = { kind: 'go'; upload: UploadCheckpoint | null; offset: number } | { kind: 'stop'; outcome: Outcome<never> };
const anew: Resumed = { kind: 'go', upload: null, offset: 0 };

/** An upload that is complete was committed by an earlier attempt: from there only asking goes on. */
async function resume(context: TiktokContext, { video, earlier }: PrepareArgs): Promise<Resumed> {
  if (earlier === null || earlier.sha256 !== video.sha256) return anew;
  const read = await fetchStatus(context, earlier.publishId);
  if (read.kind !== 'ok') {
    return read.error.params.platformCode === 'invalid_publish_id' ? anew : { kind: 'stop', outcome: read };
  }
  const seen = read.value;
  if (seen.status === 'FAILED') {
    const outcome = failureOf(seen);
    return outcome.kind === 'retry' ? anew : { kind: 'stop', outcome };
  }
  if (seen.status !== 'PROCESSING_UPLOAD' || seen.uploaded_bytes >= earlier.size) {
    return { kind: 'stop', outcome: { kind: 'pending', afterMs: 0, checkpoint: sentOf(earlier, context) } };
  }
  return hasLiveUrl(earlier, context) ? { kind: 'go', upload: earlier, offset: seen.uploaded_bytes } : anew;
}

/** A lost answer is harmless: an upload without bytes publishes nothing. */
async function begin(context: TiktokContext, { content, video }: PrepareArgs): Promise<Outcome<UploadCheckpoint>> {
  const size = video.byteLength;
  const plan = chunkPlan(size);
  const sent = await requestTiktok(context, {
    path: 'post/publish/video/init/',
    body: {
      post_info: videoInfo(content, context.settings),
      source_info: { source: 'FILE_UPLOAD', video_size: size, chunk_size: plan.chunkBytes, total_chunk_count: plan.count },
    },
    data: begun,
    timeoutMs: initTimeoutMs,
    phase: 'prepare',
  });
  if (sent.kind !== 'ok') return sent;
  const { publish_id: publishId, upload_url: uploadUrl } = sent.value;
  const begunAt = context.now().toISOString();
  return { kind: 'ok', value: { kind: 'upload', sha256: video.sha256, size, publishId, uploadUrl, begunAt } };
}

/** Sends the last chunk: the call after which TikTok publishes by itself. */
export async function sendLastChunk(
  context: TiktokContext,
  { video, upload }: { video: DeliveryVideo | null; upload: UploadCheckpoint },
): Promise<Outcome<Receipt>> {
  if (video?.sha256 !== upload.sha256 || !hasLiveUrl(upload, context)) return lost('expired');
  const index = chunkPlan(upload.size).count - 1;
  const sent = await putChunk(context, { video, upload, index, timeoutMs: commitTimeoutMs });
  if (sent.ok && sent.status !== 206) return { kind: 'pending', afterMs: 5_000, checkpoint: sentOf(upload, context) };
  if (sent.ok) return doubt({ kind: 'no-answer', host: 'TikTok', raw: '206 to the last chunk.' });
  return statusOf(sent) === 403 ? lost('403') : classifyHttp(sent.failure, 'commit', context.now());
}

/** What TikTok has of an upload whose last chunk may have arrived. */
export async function findUpload(context: TiktokContext, upload: UploadCheckpoint): Promise<Reconciliation> {
  const read = await fetchStatus(context, upload.publishId);
  if (read.kind !== 'ok') return { kind: 'cannot-tell', error: read.error, canAskAgain: true };
  const seen = read.value;
  const { publishId } = upload;
  if (seen.status === 'PUBLISH_COMPLETE')
    return { kind: 'found', receipt: receiptOf(context, seen, { publishId, isVideo: true }) };
  const isIncomplete = seen.status === 'PROCESSING_UPLOAD' && seen.uploaded_bytes < upload.size;
  if (isIncomplete || seen.status === 'FAILED') return { kind: 'absent' };
  return { kind: 'cannot-tell', error: new AppError('channel.video-processing'), canAskAgain: true };
}

type Put = { video: DeliveryVideo; upload: UploadCheckpoint; index: number; timeoutMs: number };

/**
 * No token goes along: the address is the key. TikTok says 206 to a part and 201 to the last one: any other success, such as a
 * middle box's empty 200, says nothing about what TikTok has.
 */
async function putChunk({ fetch }: TiktokContext, { video, upload, index, timeoutMs }: Put): Promise<Sent> {
  const { start, end } = chunkRange(chunkPlan(upload.size), index);
  const { uploadUrl } = upload;
  const sent = await send(fetch, {
    url: new URL(uploadUrl ?? ''),
    method: 'PUT',
    headers: { 'content-type': video.mimeType, 'content-range': `bytes ${start}-${end - 1}/${upload.size}` },
    body: new Uint8Array(await video.read(start, end)),
    mayBeEmpty: true,
    timeoutMs,
    secrets: [uploadUrl ?? ''],
  });
  if (!sent.ok || sent.status === 201 || sent.status === 206) return sent;
  return { ok: false, failure: { kind: 'no-answer', host: 'TikTok', raw: `HTTP ${sent.status} to a chunk.` } };
}

function hasLiveUrl({ uploadUrl, begunAt }: UploadCheckpoint, { now }: TiktokContext): boolean {
  return uploadUrl !== null && now().getTime() - Date.parse(begunAt) < urlLifeMs;
}

function sentOf({ publishId }: UploadCheckpoint, { now }: TiktokContext): SentCheckpoint {
  return { kind: 'sent', publishId, sentAt: now().toISOString(), isVideo: true };
}

function statusOf(sent: Sent): number | null {
  return !sent.ok && sent.failure.kind === 'answer' ? sent.failure.status : null;
}

/** 403 = the address has ended; 416 = TikTok expects other bytes; 404 = it knows no such upload. */
function isUrlRefused(sent: Sent): boolean {
  return [403, 404, 416].includes(statusOf(sent) ?? 0);
}

function lost(platformCode: string): Outcome<never> {
  return again(new AppError('channel.upload-lost', { params: { platformCode } }), 0);
}
