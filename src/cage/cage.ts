import { openError } from '../domain/crossing-error.ts';
import { secondMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import type { Taken } from './child.ts';
import type { Death, Processes } from './processes.ts';

/** What a job may take. */
export type CageLimits = {
  /** Memory of the whole process, native modules included. */
  megabytes: number;
  /** Of the processor, so that a busy machine refuses nothing. */
  cpuSeconds: number;
  /** By the clock, for a parser that only waits. */
  clockSeconds: number;
  outputBytes: number;
};

type Call = {
  /** From the project's root: the file that exports `name`, an async function of one argument. Argument and value are copied. */
  file: string;
  name: string;
  job: unknown;
  limits?: Partial<CageLimits>;
  /** Hears what the job took, when it was answered. */
  onTaken?: (taken: Taken) => void;
};

/** Processes in which uploads are parsed. Whatever happens to one is an `AppError` for the user, and nothing to this process. */
export type Cage = {
  /** Throws what the function throws, and `upload.*` for a job that took too much or whose process died. */
  run<Value>(call: Call): Promise<Value>;
  /** Ends the processes; what runs there is refused. */
  close(): Promise<void>;
};

/**
 * `cpuSeconds`: the largest picture takes 3 s. `megabytes`: Node and the parsers take 130 MB, an upload of 50 MB three times its
 * size, a picture of 50 megapixels 200 MB.
 */
export const cageLimits: CageLimits = { megabytes: 512, cpuSeconds: 10, clockSeconds: 120, outputBytes: 64_000_000 };

let ids = 0;

/** `processes` are asked for with each job, so that they may open with the first one. */
export function createCage(processes: () => Promise<Processes>): Cage {
  return {
    run: async <Value>({ limits: given, onTaken, ...call }: Call) => {
      const limits = { ...cageLimits, ...given };
      const { megabytes, cpuSeconds, clockSeconds, outputBytes } = limits;
      const bounds = { mostMb: megabytes, mostCpuMs: cpuSeconds * secondMs, mostOutputBytes: outputBytes };
      ids = (ids % 2 ** 30) + 1;
      const outcome = await (await processes()).ask({ ...call, ...bounds, id: ids }, clockSeconds * secondMs);
      if ('isBusy' in outcome) throw new AppError('upload.busy');
      if ('death' in outcome) throw errorOf(outcome.death, limits);
      const { answer } = outcome;
      onTaken?.(answer.taken);
      if ('error' in answer) throw openError(answer.error);
      return answer.value as Value;
    },
    close: async () => (await processes()).close(),
  };
}

function errorOf({ reason, detail }: Death, { megabytes, cpuSeconds }: CageLimits): AppError {
  const cause = new Error(`The parser ended with ${detail}`);
  if (reason === 'memory') return new AppError('upload.memory', { cause, params: { most: megabytes } });
  if (reason === 'time') return new AppError('upload.time', { cause, params: { most: cpuSeconds } });
  return new AppError('upload.crashed', { cause });
}

type Shared = typeof globalThis & { panoCage?: Promise<Processes> };

/**
 * The processes that everything in this process shares: Next's bundle of our sources, the studio beside it, and specs. The studio
 * opens them before Next, whose bundle does not know where our files are; so the bundler is kept from following this import.
 */
export function sharedProcesses(): Promise<Processes> {
  const shared: Shared = globalThis;
  shared.panoCage ??= import(/* turbopackIgnore: true */ './processes.ts').then(({ openProcesses }) => openProcesses(1));
  return shared.panoCage;
}

/** The cage of this process. */
export function sharedCage(): Cage {
  return createCage(sharedProcesses);
}
