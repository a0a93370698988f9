import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shareInFlight } from '../../concurrency/share-in-flight.ts';
import { AppError } from '../../domain/errors.ts';
import type { VideoFacts } from '../../domain/video.ts';
import { writeWhole } from '../../store/write-whole.ts';
import { posterFrame } from './convert.ts';

/** An upload, by the hash of its bytes and where they lie. */
export type VideoSource = { sha256: string; path: string; facts: VideoFacts };
export type PosterSize = { widthPx: number; heightPx: number };
export type TakePoster = (video: VideoSource, size: PosterSize) => Promise<Buffer | null>;

/** Posters of videos, each taken once: a preview asks for the same one for every channel at the same time. */
export function createPosters({ folder }: { folder: string }): TakePoster {
  const share = shareInFlight<Buffer | null>();
  return (video, size) => {
    const path = join(folder, `${video.sha256}-${size.widthPx}x${size.heightPx}.jpg`);
    return share(path, () => readOrTake({ folder, path, video, size }));
  };
}

type Wanted = { video: VideoSource; size: PosterSize };

async function readOrTake({ folder, path, ...wanted }: Wanted & { folder: string; path: string }): Promise<Buffer | null> {
  const known = await readFile(path).catch(() => null);
  if (known !== null) return known;
  const bytes = await frameOrNone(wanted);
  if (bytes === null) return null;
  await mkdir(folder, { recursive: true });
  await writeWhole({ path, bytes });
  return Buffer.from(bytes);
}

async function frameOrNone({ video: { path: inputPath, facts }, size }: Wanted): Promise<Uint8Array | null> {
  try {
    return await posterFrame({ inputPath, facts, size });
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
