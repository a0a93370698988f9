import { type Answer, ok } from '../kit/answer.ts';
import type { SimulatedVideo } from './state.ts';

/** `GET /{video}?fields=status,post_id,permalink_url`. A reel's post is named without the page, and addresses have no host. */
export function videoStatus(video: SimulatedVideo): Answer {
  const { id, form, postId, finished } = video;
  const post = form === 'reel' ? postId?.split('_')[1] : postId;
  return ok({
    id,
    status: statusOf(video),
    ...(post == null ? {} : { post_id: post }),
    ...(finished === null ? {} : { permalink_url: form === 'reel' ? `/reel/${id}/` : `/watch/?v=${id}` }),
  });
}

/** "processing" is said of a video that waits for `finish` as well as of one that is worked on: the phases tell them apart. */
function statusOf({ bytes, size, finished, trouble, postId }: SimulatedVideo): unknown {
  const isWhole = size !== null && bytes.length === size;
  const uploading = { status: isWhole ? 'complete' : 'in_progress', bytes_transferred: bytes.length, source_file_size: size };
  const errors = [{ code: 1363024, message: trouble }];
  const processing = trouble === null ? { status: phase(finished !== null, postId !== null) } : { status: 'error', errors };
  const publishing =
    postId === null ? { status: 'not_started' } : { status: 'complete', publish_status: 'published', publish_time: finished?.at };
  const overall = trouble !== null ? 'error' : postId !== null ? 'ready' : 'processing';
  return { video_status: overall, uploading_phase: uploading, processing_phase: processing, publishing_phase: publishing };
}

function phase(hasBegun: boolean, isOver: boolean): string {
  if (isOver) return 'complete';
  return hasBegun ? 'in_progress' : 'not_started';
}
