import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../domain/errors.ts';
import type { Cue } from '../captions/webvtt.ts';
import { makeRendition, type VideoRendition } from './convert.ts';
import { createPosters, type TakePoster, type VideoSource } from './posters.ts';
import { type VideoFile, videoFolder } from './video-folder.ts';

export type VideoOrder = { video: VideoSource; rendition: VideoRendition; captions: Cue[] };

/** Videos in the forms that channels, boards and pages take. Each is made once, one after the other, beside everything else. */
export type VideoCache = {
  /**
   * The video if it is there or done in a moment. Throws `video.converting` when it takes longer: it is made on behind, and
   * whoever asks again later finds it, or hears why it could not be made.
   */
  take(order: VideoOrder): Promise<VideoFile>;
  /** The video, however long it takes. */
  make(order: VideoOrder): Promise<VideoFile>;
  /** A telling frame as a JPEG of that size; `null` where ffmpeg finds none. */
  poster: TakePoster;
  /** Takes away what no channel, board or page has asked for in a fortnight. */
  prune(now: Date): Promise<void>;
  /** Stops ffmpeg. What it was making is made anew when it is asked for again. */
  close(): void;
};

/** Far inside the lease of a claim, also when a worker holds eight of them. */
const patienceMs = 5_000;
/** A failure is told to whoever asks within this; then it is tried anew. */
const failureKeptMs = 60_000;
const keptMs = 14 * 86_400_000;
/** Changes when videos of the same order would come out otherwise. */
const recipe = 1;

export function createVideoCache({ folder, patience = patienceMs }: { folder: string; patience?: number }): VideoCache {
  const videos = videoFolder(join(folder, 'films'));
  const running = new Map<string, Promise<VideoFile>>();
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const start = (key: string, { video, rendition, captions }: VideoOrder): Promise<VideoFile> => {
    const { path: inputPath, facts } = video;
    const making = last.then(() =>
      videos.keep(key, (outputPath) =>
        makeRendition({ inputPath, facts, outputPath, rendition, captions, signal: closing.signal }),
      ),
    );
    last = making.catch(() => undefined);
    const forget = () => void running.delete(key);
    making.then(forget, () => setTimeout(forget, failureKeptMs).unref());
    running.set(key, making);
    return making;
  };
  const make = async (order: VideoOrder): Promise<VideoFile> => {
    const key = keyOf(order);
    return running.get(key) ?? (await videos.find(key)) ?? running.get(key) ?? start(key, order);
  };
  return {
    make,
    take: async (order) => {
      const { widthPx, heightPx } = order.rendition;
      const video = await withPatience(make(order), patience);
      if (video !== null) return video;
      throw new AppError('video.converting', { params: { what: `${widthPx} × ${heightPx}` } });
    },
    poster: createPosters({ folder: join(folder, 'posters') }),
    prune: (now) => videos.prune(new Date(now.getTime() - keptMs)),
    close: () => closing.abort(),
  };
}

function keyOf({ video, rendition, captions }: VideoOrder): string {
  const order = JSON.stringify([recipe, video.sha256, rendition, captions]);
  return createHash('sha256').update(order).digest('hex');
}

/** `null` when it is not done in time; it goes on, and its failure is told to whoever asks next. */
async function withPatience<T>(work: Promise<T>, ms: number): Promise<T | null> {
  const enough = new AbortController();
  try {
    return await Promise.race([work, wait(ms, null, { signal: enough.signal })]);
  } finally {
    enough.abort();
    work.catch(() => undefined);
  }
}
