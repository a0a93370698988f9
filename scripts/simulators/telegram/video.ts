import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { readVideo } from '../kit/read-video.ts';
import { problem } from './problem.ts';
import type { TelegramState } from './state.ts';

const maxVideoBytes = 50 * 1024 * 1024;

/**
 * `file_id`, or an upload under the field's own name. Gives the id of a stored video, or a refusal; only MPEG-4 plays inside
 * a chat.
 */
export async function takeVideo(state: TelegramState, { files, params }: Call): Promise<{ id: string } | { refusal: Answer }> {
  const given = params.get('video');
  if (given !== null && state.media.has(given)) return { id: given };
  const file = files.get('video');
  if (file === undefined) return { refusal: problem(400, 'Bad Request: there is no video in the request') };
  if (file.size > maxVideoBytes) return { refusal: problem(413, 'Request Entity Too Large') };
  const bytes = Buffer.from(await file.arrayBuffer());
  const seen = await readVideo(bytes);
  if (seen?.mimeType !== 'video/mp4') return { refusal: problem(400, 'Bad Request: VIDEO_CONTENT_TYPE_INVALID') };
  const id = `BAACAgUAAx${state.nextId()}`;
  state.media.set(id, { id, accountId: '', bytes, mimeType: 'video/mp4', alt: '', isPublished: true });
  return { id };
}
