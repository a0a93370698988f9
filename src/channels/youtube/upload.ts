import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { type Sent, send } from '../../net/send.ts';
import type { DeliveryVideo } from '../contract/delivery-content.ts';
import type { Failed, Outcome } from '../define-channel.ts';
import { afterProgress, again, failureError } from '../http/classify.ts';
import { jsonType, readTimeoutMs, requestYoutube, type YoutubeContext } from './call.ts';
import { classifyYoutube } from './errors.ts';

/** Chunks must be multiples of 256 KiB, but for the last. 8 MiB take less than a minute at 1.2 Mbit/s, within the lease. */
const chunkBytes = 32 * 262_144;
const chunkTimeoutMs = 60_000;

const video = z.looseObject({ id: z.string().min(1) });

/** How far the platform has the file. `gone`: the session is over and a new one is needed. */
type Position =
  | { kind: 'at'; offset: number }
  | { kind: 'done'; id: string }
  | { kind: 'gone' }
  | { kind: 'failed'; outcome: Failed };

export type UploadArgs = {
  video: DeliveryVideo;
  /** Snippet and status as YouTube wants them. */
  resource: unknown;
  /** From an earlier attempt, `null` = none. It is a credential: anyone who has it may upload. */
  session: string | null;
  save: (session: string) => Promise<void>;
};

/**
 * Uploads in one resumable session and gives the video's id. A session is saved before its first byte; afterwards the
 * platform is asked how far it has come, so a lost answer, even that of the last chunk, never makes a second video.
 */
export async function uploadVideo(context: YoutubeContext, args: UploadArgs): Promise<Outcome<string>> {
  const size = args.video.byteLength;
  let session = args.session;
  let position: Position = session === null ? { kind: 'gone' } : await put(context, session, { range: `*/${size}` });
  if (position.kind === 'gone' || session === null) {
    const begun = await beginSession(context, args);
    if (begun.kind !== 'ok') return begun;
    session = begun.value;
    await args.save(session);
    position = { kind: 'at', offset: 0 };
  }
  let hasProgressed = false;
  while (position.kind === 'at') {
    const { offset }: { offset: number } = position;
    position = await putChunk(context, session, { video: args.video, offset });
    if (position.kind === 'at' && position.offset <= offset) return stuck(offset);
    hasProgressed ||= position.kind === 'at';
    await args.save(session);
  }
  if (position.kind === 'done') return { kind: 'ok', value: position.id };
  if (position.kind === 'failed') return afterProgress(position.outcome, hasProgressed);
  return again(new AppError('channel.upload-lost', { params: { platformCode: 'session' } }), 0);
}

/** A lost answer is harmless: a session without bytes makes no video. */
async function beginSession(context: YoutubeContext, { video: file, resource }: UploadArgs): Promise<Outcome<string>> {
  const sent = await requestYoutube(context, {
    method: 'POST',
    path: 'upload/youtube/v3/videos',
    query: { uploadType: 'resumable', part: 'snippet,status', notifySubscribers: String(context.settings.notifySubscribers) },
    headers: {
      'content-type': jsonType,
      'x-upload-content-length': String(file.byteLength),
      'x-upload-content-type': file.mimeType,
    },
    body: JSON.stringify(resource),
    mayBeEmpty: true,
    timeoutMs: readTimeoutMs,
    phase: 'prepare',
    answer: z.unknown(),
  });
  if (sent.kind !== 'ok') return sent;
  const { headers, status } = sent.value;
  const session = headers.get('location');
  if (session !== null && URL.canParse(session)) return { kind: 'ok', value: session };
  return again(new AppError('channel.server-error', { params: { status, platformCode: 'Location' } }), null);
}

async function putChunk(
  context: YoutubeContext,
  session: string,
  { video: file, offset }: { video: DeliveryVideo; offset: number },
): Promise<Position> {
  const end = Math.min(offset + chunkBytes, file.byteLength);
  const bytes = new Uint8Array(await file.read(offset, end));
  return put(context, session, { range: `${offset}-${end - 1}/${file.byteLength}`, bytes });
}

/** Without bytes it only asks how far the upload is (`Content-Range` with a star). */
async function put(
  { fetch, now, secrets }: YoutubeContext,
  session: string,
  { range, bytes }: { range: string; bytes?: Uint8Array<ArrayBuffer> },
): Promise<Position> {
  const { accessToken = '' } = secrets;
  const sent = await send(fetch, {
    url: new URL(session),
    method: 'PUT',
    headers: { authorization: `Bearer ${accessToken}`, 'content-range': `bytes ${range}` },
    body: bytes,
    alsoOk: [308],
    mayBeEmpty: true,
    timeoutMs: chunkTimeoutMs,
    secrets: [accessToken, session],
  });
  if (sent.ok) return positionOf(sent, now());
  const { failure } = sent;
  const isGone = failure.kind === 'answer' && (failure.status === 404 || failure.status === 410);
  return isGone ? { kind: 'gone' } : { kind: 'failed', outcome: classifyYoutube(failure, 'prepare', now()) };
}

/** 308 without `Range` = nothing is stored; with it, the platform may have kept less than it was sent. */
function positionOf(sent: Extract<Sent, { ok: true }>, now: Date): Position {
  if (sent.status === 308) {
    const last = /^bytes=0-(\d+)$/.exec(sent.headers.get('range') ?? '')?.[1];
    return { kind: 'at', offset: last === undefined ? 0 : Number(last) + 1 };
  }
  const parsed = video.safeParse(sent.json);
  if (parsed.success) return { kind: 'done', id: parsed.data.id };
  const failure = { kind: 'no-answer' as const, host: 'YouTube', raw: 'An upload answered without an id.' };
  return { kind: 'failed', outcome: classifyYoutube(failure, 'prepare', now) };
}

function stuck(offset: number): Outcome<never> {
  const failure = { kind: 'no-answer' as const, host: 'YouTube', raw: `The upload does not get past byte ${offset}.` };
  return again(failureError('channel.server-error', failure, { status: 308, platformCode: 'Range' }), null);
}
