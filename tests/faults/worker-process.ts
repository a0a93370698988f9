import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundled } from '../setup/bundle.ts';
import type { WorkerAnswer, WorkerOrder, WorkerSetup } from './delivery-worker.ts';

const root = join(import.meta.dirname, '../..');

export type Worker = {
  /** `'killed'` when the worker died of the order. */
  order(order: WorkerOrder): Promise<WorkerAnswer | 'killed'>;
  end(): Promise<void>;
};

/** Starts a worker process and waits until it has opened its database. */
export async function startWorker({ setup, env }: { setup: WorkerSetup; env: Record<string, string> }): Promise<Worker> {
  const child = spawn(process.execPath, await bundled('tests/faults/delivery-worker.ts'), {
    cwd: root,
    env: { ...process.env, ...env, WORKER_SETUP: JSON.stringify(setup) },
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const answers = answersOf(child);
  const next = async (): Promise<WorkerAnswer | 'killed'> => {
    const { value } = await answers.next();
    if (value !== undefined) return value;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode === 'SIGKILL') return 'killed';
    throw new Error(`The worker ended with ${child.exitCode ?? child.signalCode}: ${errors}`);
  };
  await next();
  return {
    order: (order) => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return next();
    },
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

/** Lines that begin with NUL are answers; whatever else a library prints is not. */
async function* answersOf({ stdout }: ChildProcess): AsyncGenerator<WorkerAnswer, undefined> {
  if (stdout === null) return;
  for await (const line of createInterface({ input: stdout }))
    if (line.startsWith('\u0000')) yield JSON.parse(line.slice(1)) as WorkerAnswer;
}
