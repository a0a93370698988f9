import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CrossingError, packError } from '../domain/crossing-error.ts';
import { AppError } from '../domain/errors.ts';
import { cells } from './watched.mjs';

/** A call of a function that `file` exports. */
export type CageJob = {
  id: number;
  file: string;
  name: string;
  job: unknown;
  mostMb: number;
  mostCpuMs: number;
  mostOutputBytes: number;
};

/** What the job took: the most memory of the whole process while it ran, and the processor's time. */
export type Taken = { peakMb: number; cpuMs: number };

/** `leftMb`: memory that the process holds afterwards. */
export type CageAnswer = { id: number; leftMb: number; taken: Taken } & ({ value: unknown } | { error: CrossingError });

type Functions = Record<string, ((job: unknown) => Promise<unknown>) | undefined>;

const megabyte = 1024 ** 2;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Answers jobs of the parent, one at a time, until the parent goes away. `watched` is shared with the watchdog. */
export function answerJobs(watched: Int32Array): void {
  const set = (cell: number, value: number) => Atomics.store(watched, cell, value);
  process.on('message', (job: CageJob) => {
    const before = process.cpuUsage();
    set(cells.mostMb, job.mostMb);
    set(cells.mostCpuMs, job.mostCpuMs);
    set(cells.peakMb, rssMb());
    set(cells.job, job.id);
    void answer(job).then((said) => {
      set(cells.job, 0);
      const { user, system } = process.cpuUsage(before);
      const peakMb = Math.max(Atomics.load(watched, cells.peakMb), rssMb());
      // Memory of the last job must not count against the next one.
      (globalThis as { gc?: () => void }).gc?.();
      const taken = { peakMb, cpuMs: Math.round((user + system) / 1000) };
      process.send?.({ id: job.id, leftMb: rssMb(), taken, ...said } satisfies CageAnswer);
    });
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ isReady: true });
}

const rssMb = (): number => Math.round(process.memoryUsage.rss() / megabyte);

async function answer({ file, name, job, mostOutputBytes }: CageJob): Promise<{ value: unknown } | { error: CrossingError }> {
  try {
    const functions = (await import(pathToFileURL(resolve(root, file)).href)) as Functions;
    const work = functions[name];
    if (!work) throw new Error(`Expected a function out of ${Object.keys(functions).join(', ')}, got ${name}`);
    const value = await work(job);
    if (bytesOf(value) <= mostOutputBytes) return { value };
    return { error: packError(new AppError('upload.output', { params: { most: Math.round(mostOutputBytes / 1e6) } })) };
  } catch (error) {
    return { error: packError(error) };
  }
}

function bytesOf(value: unknown): number {
  const bytes = value !== null && typeof value === 'object' && 'bytes' in value ? value.bytes : value;
  return ArrayBuffer.isView(bytes) ? bytes.byteLength : 0;
}
