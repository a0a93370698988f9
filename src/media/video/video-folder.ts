import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { VideoFacts } from '../../domain/video.ts';
import { probeVideo } from './probe.ts';
import { fileSource } from './source.ts';

/** A video that was made, as it lies on the disk. */
export type VideoFile = { path: string; sha256: string; byteLength: number; facts: VideoFacts };

export type VideoFolder = {
  /** `null` when it has not been made, or its file is not whole any more. */
  find(key: string): Promise<VideoFile | null>;
  /**
   * Makes a video and keeps it. Of two that make the same one, in whatever processes, the first stays: uploads go on by its hash.
   */
  keep(key: string, make: (outputPath: string) => Promise<void>): Promise<VideoFile>;
  /** Takes away what nobody has asked for since, and what was left half made. */
  prune(before: Date): Promise<void>;
};

const draftPrefix = 'draft-';

/**
 * Videos by the name of what they are made from. Each is a folder that is filled beside the others and then renamed, so that
 * after a kill -9 there is a whole video or none.
 */
export function videoFolder(folder: string): VideoFolder {
  const find = async (key: string): Promise<VideoFile | null> => {
    const place = join(folder, key);
    const path = join(place, 'film.mp4');
    const [text, found] = await Promise.all([
      readFile(join(place, 'film.json'), 'utf8').catch(() => null),
      stat(path).catch(() => null),
    ]);
    if (text === null) return null;
    const video = JSON.parse(text) as Omit<VideoFile, 'path'>;
    if (found?.size === video.byteLength) {
      await utimes(place, new Date(), new Date());
      return { ...video, path };
    }
    await rm(place, { recursive: true, force: true });
    return null;
  };
  return {
    find,
    keep: async (key, make) => {
      await mkdir(folder, { recursive: true });
      const draft = await mkdtemp(join(folder, draftPrefix));
      try {
        await make(join(draft, 'film.mp4'));
        await describe(draft);
        await rename(draft, join(folder, key)).catch(unlessThere);
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
      const video = await find(key);
      if (video === null) throw new Error(`Expected the film ${key} to be there after it was made.`);
      return video;
    },
    prune: async (before) => {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) {
        const place = join(folder, name);
        const found = await stat(place).catch(() => null);
        if (found !== null && found.mtimeMs < before.getTime()) await rm(place, { recursive: true, force: true });
      }
    },
  };
}

async function describe(draft: string): Promise<void> {
  const path = join(draft, 'film.mp4');
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const source = await fileSource(path);
  const video = { sha256: hash.digest('hex'), byteLength: source.byteLength, facts: await probeVideo(source) };
  await writeFile(join(draft, 'film.json'), JSON.stringify(video));
}

function unlessThere(error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
}
