import { join } from 'node:path';
import { Piscina } from 'piscina';
import { openError } from '../../domain/crossing-error.ts';
import { AppError } from '../../domain/errors.ts';
import { projectRoot } from '../../typeset/packages.ts';
import type { ThreadAnswer, ThreadCall, ThreadNote } from './thread.ts';

export type Threads = {
  /**
   * Calls the function `name` of the threads' file with a job that can cross threads; the same errors. Throws `render.crashed`
   * when a thread dies twice on it, `render.closed` after and while closing. `onNote` hears what the function says on the way.
   */
  run<Value, Note = never>(name: string, job: unknown, onNote?: (note: Note) => void): Promise<Value>;
  /** Ends the threads; what waits or runs is refused with `render.closed`. */
  close(): Promise<void>;
};

/**
 * Worker threads, so that the serving thread is never held up. They start with the first job and do not keep the process alive.
 *
 * `file` exports the functions that run there. They must have no effect that a repeat would double: a job whose thread died is
 * simply run again, once. A second death means that the job itself kills threads.
 */
export function createThreads({ file, size }: { file: string; size: number }): Threads {
  let pool: Piscina | null = null;
  let isClosed = false;
  let calls = 0;
  const listeners = new Map<number, (note: never) => void>();
  const open = (): Piscina => {
    const opened = openPool(file, size);
    opened.on('message', ({ id, note }: ThreadNote) => listeners.get(id)?.(note as never));
    // A thread died before it could take a job, and nobody starts another one: whoever waits goes to new threads.
    opened.on('error', () => {
      if (pool === opened) pool = null;
      void opened.destroy();
    });
    return opened;
  };
  const ask = async (call: ThreadCall, deaths = 0): Promise<ThreadAnswer> => {
    if (isClosed) throw new AppError('render.closed');
    try {
      pool ??= open();
      return (await pool.run(call)) as ThreadAnswer;
    } catch (cause) {
      if (isClosed) throw new AppError('render.closed', { cause });
      // The job never reached a thread: no other thread would take it either.
      if (isUncopied(cause)) throw cause;
      if (deaths > 0) throw new AppError('render.crashed', { cause });
      return ask(call, deaths + 1);
    }
  };
  return {
    run: async <Value, Note = never>(name: string, job: unknown, onNote?: (note: Note) => void) => {
      const id = ++calls;
      if (onNote) listeners.set(id, onNote);
      try {
        return openAnswer<Value>(await ask({ id, name, job }));
      } finally {
        listeners.delete(id);
      }
    },
    close: async () => {
      isClosed = true;
      await pool?.destroy();
    },
  };
}

function openPool(file: string, size: number): Piscina {
  return new Piscina({
    filename: join(projectRoot, 'src', 'render', 'threads', 'thread.mjs'),
    name: 'answer',
    workerData: file,
    minThreads: size,
    maxThreads: size,
    execArgv: [],
    // React made for development notes down where each element of a design was made.
    env: { ...process.env, NODE_ENV: 'production' },
    // Waiting by `Atomics` would hold up what a job left running in its thread, as sharp does.
    atomics: 'disabled',
    recordTiming: false,
  });
}

function openAnswer<Value>(answer: ThreadAnswer): Value {
  if ('value' in answer) return answer.value as Value;
  throw openError(answer.error);
}

function isUncopied(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'DataCloneError';
}
