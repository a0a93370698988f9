import { hourMs } from '../../../src/domain/durations.ts';
import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { readVideo, type SeenVideo } from '../kit/read-video.ts';
import type { Publication, TiktokState } from './state.ts';

const addressLifeMs = hourMs;

/** A chunk: 206 until the last, then 201. The address is the only key; it ends after an hour. */
export async function takeChunk(state: TiktokState, { query, bytes, headers }: Call): Promise<Answer> {
  const token = query.get('upload_token');
  const post = [...state.publications.values()].find(({ upload }) => upload?.token === token);
  const upload = post?.upload;
  if (post === undefined || !upload) return { status: 404 };
  if (state.now().getTime() - upload.begunAt.getTime() > addressLifeMs) return { status: 403 };
  if (!/^video\/(mp4|quicktime|webm)$/.test(headers.get('content-type') ?? '')) return { status: 415 };
  const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  const start = Number(first);
  const isGood =
    total === String(upload.size) &&
    start === upload.received.length &&
    bytes.length === Number(last) - start + 1 &&
    bytes.length === expectedLength(upload, start);
  if (!isGood) return { status: 416 };
  upload.received = Buffer.concat([upload.received, bytes]);
  if (upload.received.length < upload.size) {
    return { status: 206, headers: { 'content-range': `bytes 0-${upload.received.length - 1}/${upload.size}` } };
  }
  await complete(state, post, upload.received);
  return { status: 201 };
}

function expectedLength({ size, chunkSize, chunkCount }: NonNullable<Publication['upload']>, start: number): number {
  return start / chunkSize === chunkCount - 1 ? size - start : chunkSize;
}

async function complete(state: TiktokState, post: Publication, bytes: Buffer): Promise<void> {
  const seen = await readVideo(bytes);
  const maxSeconds = state.creators.find(({ openId }) => openId === post.openId)?.maxSeconds ?? 600;
  const failReason = refusalOf(seen, maxSeconds);
  if (failReason !== null || seen === null) {
    Object.assign(post, { status: 'FAILED', failReason });
    return;
  }
  const id = state.nextId();
  state.media.set(id, {
    id,
    accountId: post.openId,
    bytes: Buffer.from(bytes),
    mimeType: seen.mimeType,
    alt: '',
    isPublished: false,
  });
  post.mediaIds.push(id);
  post.completeAt = state.now();
}

function refusalOf(seen: SeenVideo | null, maxSeconds: number): string | null {
  if (seen === null || !['avc', 'hevc', 'vp8', 'vp9'].includes(seen.codec)) return 'file_format_check_failed';
  if (seen.fps < 23 || seen.fps > 60.5) return 'frame_rate_check_failed';
  if (seen.seconds > maxSeconds) return 'duration_check_failed';
  const [short, long] = [Math.min(seen.widthPx, seen.heightPx), Math.max(seen.widthPx, seen.heightPx)];
  return short < 360 || long > 4_096 ? 'picture_size_check_failed' : null;
}
