import { join } from 'node:path';
import { projectRoot } from '../../typeset/packages.ts';
import type { Files } from '../compose/compose.ts';
import type { Rendition, RenditionRequest } from '../request.ts';
import { picturesOf, type SharedPictures, sharePictures } from './shared-pictures.ts';
import { createThreads, type Threads } from './threads.ts';

/** What a thread is sent. */
export type RenderJob = { request: RenditionRequest; pictures: SharedPictures };

export type RenderPool = {
  /** `renderRendition` on another thread; the same errors, and `render.crashed` when the thread dies twice on it. */
  render(request: RenditionRequest): Promise<Rendition>;
  /** Ends the threads; what waits or runs is refused with `render.closed`. */
  close(): Promise<void>;
};

type PoolOptions = {
  /** Threads. */
  size?: number;
  workerPath?: string;
  /** Reads photos and logos. Without it they are left out. */
  files?: Files;
};

/** Worker threads that draw. Rendering has no effect outside, so a piece whose thread died is drawn again, once. */
export function createRenderPool({ size = 2, workerPath = defaultWorker, files }: PoolOptions = {}): RenderPool {
  const threads = createThreads({ file: workerPath, size });
  return { render: renderOn(threads, files ? sharePictures(files) : async () => ({})), close: threads.close };
}

/** Draws in threads whose file exports `render` of `worker.ts`. */
export function renderOn(threads: Threads, share: (hashes: string[]) => Promise<SharedPictures>): RenderPool['render'] {
  return async (request) => {
    const job: RenderJob = { request, pictures: await share(picturesOf(request)) };
    const { bytes, ...rendition } = await threads.run<Rendition>('render', job);
    return { ...rendition, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  };
}

const defaultWorker = join(projectRoot, 'src', 'render', 'threads', 'worker.ts');
