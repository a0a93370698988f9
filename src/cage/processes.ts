import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secondMs } from '../domain/durations.ts';
import type { CageAnswer, CageJob } from './child.ts';

/** How a process ended: what its watchdog or V8 wrote last, and what the system says. */
export type Death = { reason: 'memory' | 'time' | 'other'; detail: string };

/** Plain data, so that copies of our sources in one process (Next's bundle, the studio beside it) can share the processes. */
type Outcome = { answer: CageAnswer } | { death: Death } | { isBusy: true };

export type Processes = {
  /** Never throws. `clockMs`: how long the job may take by the clock. */
  ask(job: CageJob, clockMs: number): Promise<Outcome>;
  close(): void;
};

/** Of JavaScript alone; V8 ends the process beyond it. */
const heapMb = 256;
/** A process that holds more than this between jobs is not used again. */
const mostLeftMb = 240;
const mostWaiting = 32;
/** Node and tsx on a machine that is busy with something else. */
const startMs = 60 * secondMs;
const keptStderr = 4_000;

const folder = dirname(fileURLToPath(import.meta.url));

/** The environment of the process: no secret of ours is in it. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ', 'LD_LIBRARY_PATH'];

type Kept = { child: ChildProcess; isReady: Promise<boolean>; stderr: () => string };

/** Processes start with the first job, stay for the next ones, and do not keep this process alive. */
export function openProcesses(size: number): Processes {
  const idle: Kept[] = [];
  const all = new Set<Kept>();
  const waiting: ((kept: Kept) => void)[] = [];

  const open = (): Kept => {
    const kept = startChild();
    all.add(kept);
    return kept;
  };
  const take = async (): Promise<Kept | null> => {
    const free = idle.pop();
    if (free) return free;
    if (all.size < size) return open();
    return waiting.length < mostWaiting ? new Promise((resolve) => waiting.push(resolve)) : null;
  };
  const end = (kept: Kept) => {
    all.delete(kept);
    kept.child.kill('SIGKILL');
  };
  const giveBack = (kept: Kept, isUsable: boolean) => {
    if (!isUsable) end(kept);
    const next = waiting.shift();
    if (next) next(isUsable ? kept : open());
    else if (isUsable) idle.push(kept);
  };

  return {
    ask: async (job, clockMs) => {
      const kept = await take();
      if (kept === null) return { isBusy: true };
      const outcome = await askOne({ kept, job, clockMs });
      giveBack(kept, 'answer' in outcome && outcome.answer.leftMb <= mostLeftMb);
      return outcome;
    },
    close: () => {
      for (const kept of all) end(kept);
      idle.length = 0;
    },
  };
}

function startChild(): Kept {
  const given = passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const env = { NODE_ENV: 'production', ...Object.fromEntries(given) } as NodeJS.ProcessEnv;
  const args = [
    `--max-old-space-size=${heapMb}`,
    '--expose-gc',
    '--no-warnings',
    join(/* turbopackIgnore: true */ folder, 'child.mjs'),
  ];
  const child: ChildProcess = spawn(/* turbopackIgnore: true */ process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env,
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-keptStderr);
  });
  // Told by `close`; without a listener it would end this process.
  child.on('error', () => {});
  const isReady = new Promise<boolean>((resolve) => {
    const tooLate = setTimeout(() => child.kill('SIGKILL'), startMs).unref();
    const settle = (value: boolean) => {
      clearTimeout(tooLate);
      resolve(value);
    };
    child.once('message', () => settle(true)).once('close', () => settle(false));
  });
  hold(child, false);
  (child.stderr as { unref?: () => void } | null)?.unref?.();
  return { child, isReady, stderr: () => stderr };
}

/** Whether the process keeps this one alive. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const method = isHeld ? 'ref' : 'unref';
  child[method]();
  child.channel?.[method]();
}

type Asking = { kept: Kept; job: CageJob; clockMs: number };

async function askOne({ kept, job, clockMs }: Asking): Promise<Outcome> {
  hold(kept.child, true);
  try {
    if (!(await kept.isReady)) return { death: { reason: 'other', detail: `It did not start: ${kept.stderr()}` } };
    return await answerOf({ kept, job, clockMs });
  } finally {
    hold(kept.child, false);
  }
}

function answerOf({ kept: { child, stderr }, job, clockMs }: Asking): Promise<Outcome> {
  return new Promise((resolve) => {
    let isOverdue = false;
    const overdue = setTimeout(() => {
      isOverdue = true;
      child.kill('SIGKILL');
    }, clockMs);
    const settle = (outcome: Outcome) => {
      clearTimeout(overdue);
      child.off('message', onAnswer).off('close', onClose);
      resolve(outcome);
    };
    const onAnswer = (answer: CageAnswer) => settle({ answer });
    const onClose = (code: number | null, signal: string | null) =>
      settle({ death: deathOf({ said: stderr(), isOverdue, how: signal ?? `exit code ${code}` }) });
    child.on('message', onAnswer).on('close', onClose);
    if (child.exitCode !== null || child.signalCode !== null) return onClose(child.exitCode, child.signalCode);
    // A process that goes meanwhile is told by `close`.
    child.send(job, () => {});
  });
}

function deathOf({ said, isOverdue, how }: { said: string; isOverdue: boolean; how: string }): Death {
  const detail = `${how}: ${said.trim().split('\n').at(-1) ?? ''}`;
  if (isOverdue || said.includes('cage: time')) return { reason: 'time', detail };
  const isMemory = /cage: memory|heap out of memory|Allocation failed|bad_alloc/.test(said);
  return { reason: isMemory ? 'memory' : 'other', detail };
}
