import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { graphError } from './errors.ts';
import type { FacebookState, SimulatedPage, SimulatedVideo } from './state.ts';
import { finishVideo, newVideo } from './video-life.ts';

/** `POST /{page}/videos`: start, transfer, finish. Facebook dictates the parts, and writes offsets as strings. */
export async function feedVideo(state: FacebookState, call: Call, page: SimulatedPage): Promise<Answer> {
  const phase = call.params.get('upload_phase');
  if (phase === 'start') return start(state, call, page);
  const session = call.params.get('upload_session_id');
  const video = [...state.videos.values()].find(({ sessionId, pageId }) => sessionId === session && pageId === page.id);
  if (video === undefined) return graphError({ code: 100, subcode: 1363041, message: 'The upload session does not exist.' });
  if (phase === 'transfer') return transfer(state, call, video);
  if (phase === 'finish') return finish(state, call, video);
  return graphError({ code: 100, message: 'Param upload_phase must be one of {start, transfer, finish, cancel}' });
}

function start(state: FacebookState, { params }: Call, page: SimulatedPage): Answer {
  const size = Number(params.get('file_size') ?? Number.NaN);
  if (!Number.isInteger(size) || size <= 0) return graphError({ code: 100, message: 'Param file_size must be an integer' });
  const video = newVideo(state, page, { form: 'feed', size });
  return ok({ video_id: video.id, upload_session_id: video.sessionId, ...wanted(state, video) });
}

/** A part at another place or of another length is refused, with the place that is wanted, as numbers. */
async function transfer(state: FacebookState, { params, files }: Call, video: SimulatedVideo): Promise<Answer> {
  const file = files.get('video_file_chunk');
  if (file === undefined) return graphError({ code: 100, message: 'Requires video_file_chunk' });
  const part = Buffer.from(await file.arrayBuffer());
  const { start_offset: from, end_offset: to } = wanted(state, video);
  if (params.get('start_offset') !== from || part.length !== Number(to) - Number(from)) {
    const data = { start_offset: Number(from), end_offset: Number(to) };
    return graphError({ code: 6000, subcode: 1363037, message: 'There was a problem uploading your video.', data });
  }
  video.bytes = Buffer.concat([video.bytes, part]);
  return ok(wanted(state, video));
}

async function finish(state: FacebookState, { params, files }: Call, video: SimulatedVideo): Promise<Answer> {
  if (video.bytes.length !== video.size)
    return graphError({ code: 100, subcode: 1363042, message: 'The upload is not complete.' });
  return finishVideo(state, video, {
    title: params.get('title') ?? '',
    description: params.get('description') ?? '',
    hasThumb: files.has('thumb'),
  });
}

function wanted({ partBytes }: FacebookState, { bytes, size }: SimulatedVideo): { start_offset: string; end_offset: string } {
  return { start_offset: String(bytes.length), end_offset: String(Math.min(bytes.length + partBytes, size ?? 0)) };
}
