import { pathToFileURL } from 'node:url';
import * as workerThreads from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type CrossingError, packError } from '../../domain/crossing-error.ts';

/** A call of a function that the thread's file exports. `id` names it among the calls of the pool. */
export type ThreadCall = { id: number; name: string; job: unknown };

/** What a call says on the way. */
export type ThreadNote = { id: number; note: unknown };

/** What a thread answers. Errors cross as plain data: one that carries what cannot be copied would be lost on the way. */
export type ThreadAnswer = { value: unknown } | { error: CrossingError };

/** Since Node 21; the types of Node 20 do not have it. */
const { isMarkedAsUntransferable = () => false } = workerThreads as { isMarkedAsUntransferable?: (memory: unknown) => boolean };

type Functions = Record<string, (job: unknown, note: (note: unknown) => void) => Promise<unknown>>;

const functions = (await import(pathToFileURL(String(workerData)).href)) as Functions;

/**
 * Runs one call. `bytes` of the value are moved to the other thread where they may be, and else copied: a picture of A3 is
 * several megabytes.
 */
export async function answer(asked: ThreadCall): Promise<unknown> {
  const given = await call(asked);
  const bytes = 'value' in given ? movableBytes(given.value) : null;
  if (!bytes) return given;
  return move({
    get [transferableSymbol]() {
      return bytes.buffer;
    },
    get [valueSymbol]() {
      return given;
    },
  });
}

async function call({ id, name, job }: ThreadCall): Promise<ThreadAnswer> {
  try {
    const work = functions[name];
    if (!work) throw new Error(`Expected a function out of ${Object.keys(functions).join(', ')}, got ${name}`);
    const value = await work(job, (note) => parentPort?.postMessage({ id, note } satisfies ThreadNote));
    assertCrosses(value);
    return { value };
  } catch (error) {
    return { error: packError(error) };
  }
}

/** Throws `DataCloneError` here, where it has a stack and can be answered: on its way out it would take the thread with it. */
function assertCrosses(value: unknown): void {
  const isObject = value !== null && typeof value === 'object' && !ArrayBuffer.isView(value);
  structuredClone(isObject ? { ...value, bytes: null } : value);
}

/**
 * Bytes may be moved when they fill their memory (small buffers share theirs with others) and when JavaScript made it: since Node
 * 21 memory of a native module, such as sharp's, is refused with `DataCloneError`. Node 20 copies it silently.
 */
function movableBytes(value: unknown): Uint8Array | null {
  const bytes = value !== null && typeof value === 'object' && 'bytes' in value ? value.bytes : null;
  if (!(bytes instanceof Uint8Array) || bytes.byteLength !== bytes.buffer.byteLength) return null;
  return isMarkedAsUntransferable(bytes.buffer) ? null : bytes;
}
