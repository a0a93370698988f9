import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../domain/errors.ts';
import type { Cue } from '../captions/webvtt.ts';
import { makeRendition, type VideoRendition } from './convert.ts';
import { createPosters, type FilmSource, type TakePoster } from './posters.ts';
import { type FilmFile, filmFolder } from './video-folder.ts';

export type FilmOrder = { film: FilmSource; rendition: VideoRendition; captions: Cue[] };

/** Films in the forms that channels, boards and pages take. Each is made once, one after the other, beside everything else. */
export type FilmShelf = {
  /**
   * The film if it is there or done in a moment. Throws `video.converting` when it takes longer: it is made on behind, and whoever
   * asks again later finds it, or hears why it could not be made.
   */
  take(order: FilmOrder): Promise<FilmFile>;
  /** The film, however long it takes. */
  make(order: FilmOrder): Promise<FilmFile>;
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
/** Changes when films of the same order would come out otherwise. */
const recipe = 1;

export function createFilmShelf({ folder, patience = patienceMs }: { folder: string; patience?: number }): FilmShelf {
  const films = filmFolder(join(folder, 'films'));
  const running = new Map<string, Promise<FilmFile>>();
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const start = (key: string, { film, rendition, captions }: FilmOrder): Promise<FilmFile> => {
    const { path: inputPath, facts } = film;
    const making = last.then(() =>
      films.keep(key, (outputPath) =>
        makeRendition({ inputPath, facts, outputPath, rendition, captions, signal: closing.signal }),
      ),
    );
    last = making.catch(() => undefined);
    const forget = () => void running.delete(key);
    making.then(forget, () => setTimeout(forget, failureKeptMs).unref());
    running.set(key, making);
    return making;
  };
  const make = async (order: FilmOrder): Promise<FilmFile> => {
    const key = keyOf(order);
    return running.get(key) ?? (await films.find(key)) ?? running.get(key) ?? start(key, order);
  };
  return {
    make,
    take: async (order) => {
      const { widthPx, heightPx } = order.rendition;
      const film = await withPatience(make(order), patience);
      if (film !== null) return film;
      throw new AppError('video.converting', { params: { what: `${widthPx} × ${heightPx}` } });
    },
    poster: createPosters({ folder: join(folder, 'posters') }),
    prune: (now) => films.prune(new Date(now.getTime() - keptMs)),
    close: () => closing.abort(),
  };
}

function keyOf({ film, rendition, captions }: FilmOrder): string {
  const order = JSON.stringify([recipe, film.sha256, rendition, captions]);
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
