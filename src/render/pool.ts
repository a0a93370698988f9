import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../domain/errors.ts';
import type { Files } from './compose.ts';
import { packageFile, projectRoot } from './packages.ts';
import { logoOf } from './piece-logo.ts';
import type { Rendition, RenditionRequest } from './request.ts';

/** What a worker answers: a rendition, an error for people, or the text of a bug. */
export type WorkerAnswer =
  | { id: number; rendition: Omit<Rendition, 'bytes'>; bytes: Uint8Array }
  | { id: number; code: ErrorCode; params: ErrorParams; cause: string }
  | { id: number; bug: string };

/** What a worker is sent. `pictures`, by their hash, are shared memory: a run of personalised pieces reads its photo once. */
export type WorkerJob = { id: number; request: RenditionRequest; pictures: Record<string, SharedArrayBuffer> };

type Job = WorkerJob & {
  crashes: number;
  resolve: (rendition: Rendition) => void;
  reject: (error: Error) => void;
};
type Seat = { worker: Worker; job: Job | null };

export type RenderPool = {
  /** `renderRendition` on another thread; the same errors. Throws `render.crashed` when the worker dies twice on it. */
  render(request: RenditionRequest): Promise<Rendition>;
  /** Ends the workers; what waits or runs is refused with `render.closed`. */
  close(): Promise<void>;
};

type State = { seats: Seat[]; waiting: Job[]; size: number; workerPath: string; isClosed: boolean; lastId: number };

type PoolOptions = {
  /** Threads. */
  size?: number;
  workerPath?: string;
  /** Reads photos and logos. Without it they are left out. */
  files?: Files;
};

/**
 * Worker threads that draw, so that the serving thread is never held up. Workers start with the first job.
 *
 * Rendering has no effect outside, so a piece whose worker died is simply drawn again, once. A second death means that the
 * piece itself kills workers.
 */
export function createRenderPool({ size = 2, workerPath = defaultWorker, files }: PoolOptions = {}): RenderPool {
  const read = files ? sharePictures(files) : null;
  const state: State = { seats: [], waiting: [], size, workerPath, isClosed: false, lastId: 0 };
  return {
    render: async (request) => {
      const wanted = read && !state.isClosed ? picturesOf(request) : [];
      const pictures: WorkerJob['pictures'] = {};
      for (const sha256 of wanted) if (read) pictures[sha256] = await read(sha256);
      return new Promise((resolve, reject) => {
        if (state.isClosed) throw new AppError('render.closed');
        state.lastId++;
        state.waiting.push({ id: state.lastId, request, pictures, crashes: 0, resolve, reject });
        startWaiting(state);
      });
    },
    close: async () => {
      state.isClosed = true;
      for (const { reject } of state.waiting.splice(0)) reject(new AppError('render.closed'));
      await Promise.all(state.seats.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Hashes of the uploads that a piece shows. */
function picturesOf(request: RenditionRequest): string[] {
  return [request.artwork.photo?.sha256, logoOf(request)?.sha256].filter((sha256) => sha256 !== undefined);
}

/** Uploads are at most some megabytes each; a campaign has a handful of photos. */
const mostPictures = 12;

function sharePictures(files: Files): (sha256: string) => Promise<SharedArrayBuffer> {
  const known = new Map<string, Promise<SharedArrayBuffer>>();
  return (sha256) => {
    const picture = known.get(sha256) ?? files(sha256).then(share);
    known.delete(sha256);
    known.set(sha256, picture);
    // A file that could not be read may be there the next time.
    picture.catch(() => known.delete(sha256));
    if (known.size > mostPictures) known.delete(known.keys().next().value ?? '');
    return picture;
  };
}

function share(bytes: Buffer): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

function startWaiting(state: State): void {
  while (state.waiting.length > 0 && !state.isClosed) {
    const free = state.seats.find(({ job }) => job === null) ?? (state.seats.length < state.size ? openSeat(state) : null);
    const job = free && state.waiting.shift();
    if (!free || !job) return;
    free.job = job;
    free.worker.ref();
    const { id, request, pictures } = job;
    free.worker.postMessage({ id, request, pictures } satisfies WorkerJob);
  }
}

/** An idle worker does not keep the process alive; `startWaiting` holds it for the time of a job. */
function openSeat(state: State): Seat {
  const worker = new Worker(bootstrap(state.workerPath), { eval: true, execArgv: [] });
  const seat: Seat = { worker, job: null };
  worker.on('message', (answer: WorkerAnswer) => finish(state, seat, answer));
  worker.on('error', (error) => clearSeat(state, seat, error));
  worker.on('exit', () => clearSeat(state, seat, new Error('The worker exited')));
  worker.unref();
  state.seats.push(seat);
  return seat;
}

/** tsx does not reach into worker threads on Node 20, `--import` or not, so the thread registers it itself. */
function bootstrap(workerPath: string): string {
  const tsx = pathToFileURL(packageFile('tsx/dist/esm/api/index.mjs')).href;
  return `import('${tsx}').then(({ register }) => { register(); return import('${pathToFileURL(workerPath).href}'); });`;
}

function finish(state: State, seat: Seat, answer: WorkerAnswer): void {
  const { job } = seat;
  if (!job || job.id !== answer.id) return;
  seat.job = null;
  seat.worker.unref();
  settle(job, answer);
  startWaiting(state);
}

/** Acts once for a dead worker, whichever of `error` and `exit` comes first. */
function clearSeat(state: State, seat: Seat, cause: Error): void {
  const place = state.seats.indexOf(seat);
  if (place < 0) return;
  state.seats.splice(place, 1);
  const { job } = seat;
  if (job && state.isClosed) job.reject(new AppError('render.closed', { cause }));
  else if (job && job.crashes > 0) job.reject(new AppError('render.crashed', { cause }));
  else if (job) state.waiting.unshift({ ...job, crashes: job.crashes + 1 });
  startWaiting(state);
}

const defaultWorker = join(projectRoot, 'src', 'render', 'worker.ts');

function settle({ resolve, reject }: Job, answer: WorkerAnswer): void {
  if ('rendition' in answer) resolve({ ...answer.rendition, bytes: Buffer.from(answer.bytes.buffer) });
  else if ('bug' in answer) reject(new Error(answer.bug));
  else reject(new AppError(answer.code, { params: answer.params, cause: new Error(answer.cause) }));
}
