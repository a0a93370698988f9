import { dayMs } from '../../../src/domain/durations.ts';
import { type Answer, ok } from '../kit/answer.ts';
import { readVideo, type SeenVideo } from '../kit/read-video.ts';
import { graphError } from './errors.ts';
import { addPost } from './posts.ts';
import type { FacebookState, SimulatedPage, SimulatedVideo } from './state.ts';

/** An upload that is not finished is forgotten after a day. */
const forgottenAfterMs = dayMs;

export function newVideo(
  state: FacebookState,
  page: SimulatedPage,
  { form, size }: Pick<SimulatedVideo, 'form' | 'size'>,
): SimulatedVideo {
  const video: SimulatedVideo = {
    id: state.nextId(),
    pageId: page.id,
    form,
    sessionId: state.nextId(),
    size,
    bytes: Buffer.alloc(0),
    begunAt: state.now(),
    finished: null,
    trouble: null,
    postId: null,
  };
  state.videos.set(video.id, video);
  return video;
}

/** Accepts a video for publishing; what is wrong with it comes out only after it was worked on. */
export async function finishVideo(
  state: FacebookState,
  video: SimulatedVideo,
  words: { title: string; description: string; hasThumb: boolean },
): Promise<Answer> {
  const seen = await readVideo(video.bytes);
  if (video.finished !== null) return graphError({ code: 100, subcode: 1363043, message: 'This upload was finished before.' });
  video.finished = { ...words, at: state.now(), flaw: flawOf(video, seen) };
  return ok({ success: true });
}

/** Lets time do its work: what is finished and old enough is public or refused, what is abandoned is forgotten. */
export function settleVideos(state: FacebookState): void {
  const now = state.now().getTime();
  for (const video of state.videos.values()) {
    const { finished } = video;
    if (finished === null && now - video.begunAt.getTime() > forgottenAfterMs) state.videos.delete(video.id);
    const isOpen = finished !== null && video.postId === null && video.trouble === null;
    if (isOpen && now >= finished.at.getTime() + state.processingMs) publishOrRefuse(state, video, finished);
  }
}

function publishOrRefuse(state: FacebookState, video: SimulatedVideo, words: NonNullable<SimulatedVideo['finished']>): void {
  const page = state.pages.find(({ id }) => id === video.pageId);
  video.trouble = words.flaw;
  if (page === undefined || video.trouble !== null) return;
  const { id, bytes } = video;
  state.media.set(id, { id, accountId: page.id, bytes, mimeType: 'video/mp4', alt: words.title, isPublished: true });
  const message = [words.title, words.description].filter((text) => text !== '').join('\n\n');
  video.postId = addPost(state, page, { message, link: null, mediaIds: [id] }).id;
}

function flawOf({ form }: SimulatedVideo, seen: SeenVideo | null): string | null {
  if (seen === null) return 'The video file you tried to upload is in an unsupported format or broken.';
  if (form === 'feed') return null;
  const { seconds, widthPx, heightPx } = seen;
  if (seconds < 3 || seconds > 90) return 'A reel must be between 3 and 90 seconds long.';
  return widthPx < 540 || heightPx < 960 || Math.abs(widthPx / heightPx - 9 / 16) > 0.01
    ? 'A reel must be 9:16, at least 540×960.'
    : null;
}
