import { dayMs } from '../../../src/domain/durations.ts';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { graphError, missing } from './errors.ts';
import type { FacebookState, SimulatedPage } from './state.ts';
import { finishVideo, newVideo } from './video-life.ts';

const reelsPerDay = 30;

/** `POST /{page}/video_reels`: start and finish. The bytes go to another host between them. */
export async function reel(state: FacebookState, { params, headers }: Call, page: SimulatedPage): Promise<Answer> {
  const phase = params.get('upload_phase');
  if (phase === 'start') {
    if (recentReels(state, page) >= reelsPerDay)
      return graphError({ code: 613, message: 'Calls to this api have exceeded the rate limit.' });
    const { id } = newVideo(state, page, { form: 'reel', size: null });
    return ok({ video_id: id, upload_url: `http://${headers.get('host')}/video-upload/v26.0/${id}` });
  }
  if (phase !== 'finish') return graphError({ code: 100, message: 'Param upload_phase must be one of {start, finish}' });
  const video = state.videos.get(params.get('video_id') ?? '');
  if (video?.form !== 'reel' || video.pageId !== page.id) return missing(params.get('video_id') ?? '');
  if (params.get('video_state') !== 'PUBLISHED')
    return graphError({ code: 100, message: 'Only video_state PUBLISHED is simulated.' });
  if (video.size === null || video.bytes.length < video.size)
    return graphError({ code: 100, message: 'The video is not uploaded.' });
  return finishVideo(state, video, {
    title: params.get('title') ?? '',
    description: params.get('description') ?? '',
    hasThumb: false,
  });
}

/** The host of reels' bytes. It wants both headers, keeps what it got of a body cut short, and goes on from there. */
export function reelBytes(state: FacebookState, { headers, bytes, token }: Call, id: string): Answer {
  const offset = headers.get('offset') ?? '';
  const size = headers.get('file_size') ?? '';
  if (!/^\d+$/.test(offset)) return debugInfo('HeaderValuePredicate: Header Offset not convertable to unsigned long');
  if (!/^\d+$/.test(size)) return debugInfo('HeaderValuePredicate: Header File_Size not convertable to unsigned long');
  if (!headers.has('content-length')) return debugInfo('Content-Length is required');
  const video = state.videos.get(id);
  const page = state.pages.find((candidate) => candidate.id === video?.pageId);
  const isAllowed =
    /^OAuth /.test(headers.get('authorization') ?? '') && page?.token === token && !state.expiredTokens.has(token);
  if (video === undefined || !isAllowed) return graphError({ code: 190, message: 'Error validating access token.' });
  if (Number(offset) !== video.bytes.length) return debugInfo(`Expected offset ${video.bytes.length}`);
  if (video.bytes.length + bytes.length > Number(size)) return debugInfo('More bytes than file_size');
  video.size = Number(size);
  video.bytes = Buffer.concat([video.bytes, bytes]);
  return ok({ success: true });
}

function debugInfo(message: string): Answer {
  return { status: 400, json: { debug_info: { retriable: false, type: 'ParameterValidationError', message } } };
}

function recentReels({ videos, now }: FacebookState, page: SimulatedPage): number {
  const since = now().getTime() - dayMs;
  const isRecent = (at: Date | undefined): boolean => at !== undefined && at.getTime() > since;
  return [...videos.values()].filter(
    ({ form, pageId, finished }) => form === 'reel' && pageId === page.id && isRecent(finished?.at),
  ).length;
}
