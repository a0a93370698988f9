import { join } from 'node:path';
import type { Files } from '../render/compose/compose.ts';
import { type RenderPool, renderOn } from '../render/threads/pool.ts';
import { picturesOf, type SharedPictures, sharePictures } from '../render/threads/shared-pictures.ts';
import { createThreads } from '../render/threads/threads.ts';
import { projectRoot } from '../typeset/packages.ts';
import type { Pack, PackProgress } from './pack.ts';
import { drawnFilesOf } from './pack-files.ts';
import { packRecordings } from './pack-recordings.ts';
import { assertPackable, type PackRequest } from './pack-request.ts';

/** The order that a thread receives. */
export type PackOrder = { request: PackRequest; uploads: SharedPictures; path: string };

export type PackPool = {
  /** Draws a pack and writes it to `path`. A file of that name is overwritten. */
  make(order: { request: PackRequest; path: string; onProgress?: (progress: PackProgress) => void }): Promise<Pack>;
  /** Draws a single file, as a render pool does. */
  render: RenderPool['render'];
  /**
   * Packs in the making at once.
   *
   * @default 2
   */
  size: number;
  close(): Promise<void>;
};

type PoolOptions = {
  size?: number;
  /** Reads uploads. */
  files: Files;
};

const workerPath = join(projectRoot, 'src', 'packs', 'pack-worker.ts');

/**
 * Creates worker threads that make whole packs. A thread gets a pack and not a file, because grounds, letters and pictures stay
 * warm in it, and the bytes go from there to the disk without crossing threads.
 */
export function createPackPool({ size = 2, files }: PoolOptions): PackPool {
  const threads = createThreads({ file: workerPath, size });
  const share = sharePictures(files);
  return {
    size,
    render: renderOn(threads, share),
    make: async ({ request, path, onProgress }) => {
      assertPackable(request);
      const pictures = drawnFilesOf(request).flatMap((file) => picturesOf(file.request));
      const recordings = packRecordings(request).map(({ sha256 }) => sha256);
      const order: PackOrder = { request, path, uploads: await share([...new Set([...pictures, ...recordings])]) };
      return threads.run<Pack, PackProgress>('make', order, onProgress);
    },
    close: threads.close,
  };
}
