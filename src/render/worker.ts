import { parentPort } from 'node:worker_threads';
import { AppError } from '../domain/errors.ts';
import type { WorkerAnswer, WorkerJob } from './pool.ts';
import { renderRendition } from './rendition.ts';

/** One thread of `createRenderPool`: draws what it is sent, one piece after the other. */
const port = parentPort;
if (!port) throw new Error('Expected to run as a worker thread');

port.on('message', async (job: WorkerJob) => {
  const answer = await draw(job);
  // The bytes are moved, not copied: a picture of A3 is several megabytes.
  port.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : []);
});

async function draw({ id, request, pictures }: WorkerJob): Promise<WorkerAnswer> {
  // sharp takes no shared memory.
  const read = async (sha256: string) => Buffer.from(new Uint8Array(pictures[sha256] ?? new SharedArrayBuffer(0)).slice());
  const files = Object.keys(pictures).length > 0 ? read : undefined;
  try {
    const { bytes, ...rendition } = await renderRendition(request, { files });
    return { id, rendition, bytes: Uint8Array.from(bytes) };
  } catch (error) {
    if (error instanceof AppError)
      return { id, code: error.code, params: error.params, cause: String(error.cause ?? error.stack) };
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
