import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { readVideo } from '../kit/read-video.ts';
import { badParam, failure, success } from './envelope.ts';
import type { SimulatedAccount, ZaloState } from './state.ts';

const maxBytes = 50 * 1024 * 1024;

/** `POST article/upload_video/preparevideo`. */
export async function prepareVideo(state: ZaloState, account: SimulatedAccount, { files }: Call): Promise<Answer> {
  const file = files.get('file');
  if (file === undefined) return badParam('file');
  if (file.size > maxBytes) return failure(-210, 'The file is larger than 50 MB');
  const token = `video-${state.nextId()}`;
  const readyAt = new Date(state.now().getTime() + state.videoWorkMs);
  const bytes = Buffer.from(await file.arrayBuffer());
  const isGood = (await readVideo(bytes)) !== null;
  const id = `v${state.nextId()}`;
  state.media.set(id, { id, accountId: account.id, bytes, mimeType: 'video/mp4', alt: '', isPublished: false });
  state.videos.set(token, {
    id,
    accountId: account.id,
    name: file.name,
    size: bytes.length,
    isGood,
    readyAt,
  });
  return success({ token });
}

/** `GET article/upload_video/verify`, with the token as a header or in the query: 3 processing, 1 ready, 4 failed. */
export function verifyVideo(state: ZaloState, { headers, query }: Call): Answer {
  const video = state.videos.get(headers.get('token') ?? query.get('token') ?? '');
  if (video === undefined) return badParam('token');
  const { id, name, size, isGood, readyAt } = video;
  const about = { video_name: name, video_size: size };
  if (state.now() < readyAt) return success({ ...about, status: 3, status_message: 'Video is processing', convert_percent: 40 });
  if (!isGood) return success({ ...about, status: 4, status_message: 'Video convert failed', convert_percent: 0 });
  return success({ ...about, status: 1, status_message: 'Video is ready', convert_percent: 100, video_id: id });
}
