import { dayMs } from '../../../src/domain/durations.ts';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { readVideo } from '../kit/read-video.ts';
import { badRequest } from './errors.ts';
import { spend } from './quota.ts';
import { readResource } from './resource.ts';
import type { SimulatedChannel, UploadSession, YoutubeState } from './state.ts';
import { view } from './videos.ts';

const granule = 262_144;
const sessionLifeMs = 7 * dayMs;

/** Begins a resumable upload: an empty answer whose `Location` is the session. */
export function begin(state: YoutubeState, { json, headers, query }: Call, channel: SimulatedChannel): Answer {
  if (query.get('uploadType') !== 'resumable') return badRequest('badRequest', 'This simulator speaks uploadType=resumable.');
  const length = Number(headers.get('x-upload-content-length') ?? Number.NaN);
  const type = headers.get('x-upload-content-type') ?? '';
  if (!(length > 0)) return badRequest('mediaBodyRequired', 'The request does not include the video content.');
  if (!/^(video\/|application\/octet-stream)/.test(type))
    return badRequest('invalidFilename', `Media type '${type}' is not supported.`);
  const read = readResource(json);
  if ('refused' in read) return read.refused;
  if (uploadsOfDay(state, channel) >= state.quota.uploadsOfChannel) {
    const message = 'The user has exceeded the number of videos they may upload.';
    return badRequest('uploadLimitExceeded', message);
  }
  const refused = spend(state, { uploads: 1 });
  if (refused !== null) return refused;
  const id = `AAANRR${state.nextId()}`;
  const received = Buffer.alloc(0);
  state.sessions.set(id, { ...read.accepted, channelId: channel.id, length, received, videoId: null, createdAt: state.now() });
  const location = `http://${headers.get('host')}/upload/youtube/v3/videos?uploadType=resumable&upload_id=${id}`;
  return { status: 200, headers: { location, 'x-guploader-uploadid': id } };
}

function uploadsOfDay({ videos, now }: YoutubeState, { id }: SimulatedChannel): number {
  const since = now().getTime() - dayMs;
  return [...videos.values()].filter(({ channelId, uploadedAt }) => channelId === id && uploadedAt.getTime() > since).length;
}

/** A chunk, or the question how far the upload is. */
export async function resume(state: YoutubeState, call: Call): Promise<Answer> {
  const session = state.sessions.get(call.query.get('upload_id') ?? '');
  if (session === undefined) return { status: 404, body: 'Not Found' };
  if (state.now().getTime() - session.createdAt.getTime() > sessionLifeMs) return { status: 410, body: 'Gone' };
  const [, first, last, total] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+)$/.exec(call.headers.get('content-range') ?? '') ?? [];
  if (total === undefined || Number(total) !== session.length) return badRequest('badContent', 'Invalid Content-Range.');
  const done = session.videoId === null ? undefined : state.videos.get(session.videoId);
  if (done !== undefined) return ok(view(state, done));
  if (first === undefined || last === undefined) return incomplete(session);
  const refused = take(state, session, { bytes: call.bytes, first: Number(first), last: Number(last) });
  if (refused !== null) return refused;
  return session.received.length === session.length ? finish(state, session) : incomplete(session);
}

/** Keeps a chunk: in order, of 256 KiB granules, and as long as it says. What it has already, it does not keep twice. */
function take(
  state: YoutubeState,
  session: UploadSession,
  { bytes, first, last }: { bytes: Buffer; first: number; last: number },
): Answer | null {
  const isLast = last + 1 === session.length;
  const isWhole = bytes.length === last - first + 1 && first <= session.received.length;
  if (!isWhole || (!isLast && bytes.length % granule !== 0))
    return badRequest('badContent', 'Failed to parse Content-Range header.');
  const fresh = bytes.subarray(session.received.length - first);
  const kept = state.keepOfNextChunk ?? fresh.length;
  state.keepOfNextChunk = null;
  session.received = Buffer.concat([session.received, fresh.subarray(0, kept)]);
  return null;
}

/** 308 without `Location`, and without `Range` as long as nothing is stored. */
function incomplete({ received }: UploadSession): Answer {
  return { status: 308, headers: received.length === 0 ? {} : { range: `bytes=0-${received.length - 1}` } };
}

/** YouTube takes any file, and says later whether it is a video. */
async function finish(state: YoutubeState, session: UploadSession): Promise<Answer> {
  const seen = await readVideo(session.received);
  const { snippet, privacyStatus, publishAt, channelId } = session;
  const id = `vid${state.nextId().slice(-8)}`;
  const video = {
    id,
    channelId,
    snippet,
    privacyStatus,
    publishAt,
    hasBeenPublic: false,
    uploadedAt: state.now(),
    failureReason: seen === null ? 'invalidFile' : null,
    thumbnail: null,
    captions: [],
    views: 0,
  };
  const mimeType = seen?.mimeType ?? 'application/octet-stream';
  state.media.set(id, { id, accountId: channelId, bytes: session.received, mimeType, alt: snippet.title, isPublished: false });
  state.videos.set(id, video);
  session.videoId = id;
  session.received = Buffer.alloc(0);
  return { ...ok(view(state, video)), status: 201 };
}
