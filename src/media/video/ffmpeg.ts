import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';

const maxLogLength = 8_000;

/** `mostMs`: by the clock; ffmpeg is ended after it. A film of an hour takes that long on a slow machine. */
type RunOptions = { cwd?: string; signal?: AbortSignal; mostMs?: number };
const usualMostMs = 240 * minuteMs;

/** A program with the arguments that always come first. */
export type Ffmpeg = { name: string; path: string; first: string[]; version: string };

/** FFmpeg 5.0: what Debian and Ubuntu still mend. Older ones are not given films of strangers. */
const leastAvutil = 57;

/** The FFmpeg of npm's `node-av`, behind a command line of ours. */
const brought = () => ({
  name: 'node-av',
  path: process.execPath,
  first: ['--no-warnings', join(dirname(fileURLToPath(import.meta.url)), '..', 'ffmpeg', 'program.mjs')],
});

/** Where ffmpeg may be, the better first: what the operator set, what the system keeps up to date, what npm brought. */
function candidates(): Omit<Ffmpeg, 'version'>[] {
  const set = process.env.PANO_FFMPEG;
  const named = [set, 'ffmpeg'].filter((path): path is string => path !== undefined && path !== '');
  return [...named.map(bounded), brought()];
}

/** Address space in kB; a film of 4K takes 2 GB of it. */
const mostKb = 6_000_000;

/** A program of the system has no watchdog: the shell bounds its memory and its core file, where there is a shell. */
function bounded(program: string): Omit<Ffmpeg, 'version'> {
  if (process.platform === 'win32') return { name: program, path: program, first: [] };
  const script = `ulimit -v ${mostKb}; ulimit -c 0; exec "$0" "$@"`;
  return { name: program, path: '/bin/sh', first: ['-c', script, program] };
}

let found: Promise<Ffmpeg> | null = null;

/** The ffmpeg to use, looked for once. Throws `video.ffmpeg-missing`. */
export function findFfmpeg(): Promise<Ffmpeg> {
  found ??= firstThatRuns().catch((error: unknown) => {
    found = null;
    throw error;
  });
  return found;
}

async function firstThatRuns(): Promise<Ffmpeg> {
  const tried: string[] = [];
  for (const ffmpeg of candidates()) {
    const { code, output } = await run({ ...ffmpeg, version: '' }, ['-version']);
    const avutil = Number(/libavutil\s+(\d+)/.exec(output)?.[1] ?? 0);
    const version = /^ffmpeg version (\S+)/.exec(output)?.[1] ?? '';
    if (code === 0 && avutil >= leastAvutil) return { ...ffmpeg, version };
    tried.push(code === 0 ? `${ffmpeg.name} (${version})` : ffmpeg.name);
  }
  throw new AppError('video.ffmpeg-missing', { params: { tried: tried.join(', ') } });
}

/**
 * Runs ffmpeg to its end behind everything else on the machine, never asking and never reading from the terminal. Throws
 * `video.ffmpeg-failed` with its last line, and `video.ffmpeg-missing`.
 */
export async function runFfmpeg(args: string[], options: RunOptions = {}): Promise<void> {
  const quietly = ['-hide_banner', '-nostdin', '-loglevel', 'error', '-y'];
  const { code, log } = await run(await findFfmpeg(), [...quietly, ...args], options);
  if (code === 0) return;
  const reason = log.trim().split('\n').at(-1) ?? '';
  throw new AppError('video.ffmpeg-failed', { cause: new Error(log), params: { reason: reason || `exit code ${code}` } });
}

type Ended = { code: number | null; log: string; output: string };

async function run({ path, first }: Ffmpeg, args: string[], options: RunOptions = {}): Promise<Ended> {
  const { cwd, signal, mostMs = usualMostMs } = options;
  const child = spawn(path, [...first, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
    signal,
    killSignal: 'SIGKILL',
    timeout: mostMs,
    env: environment(),
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const said = { log: '', output: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.log = (said.log + text).slice(-maxLogLength);
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.output = (said.output + text).slice(-maxLogLength);
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...said };
  } catch (error) {
    signal?.throwIfAborted();
    return { code: null, log: error instanceof Error ? error.message : String(error), output: '' };
  }
}

/** No secret of ours, and no proxy: the films that it reads may name addresses. */
function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'LD_LIBRARY_PATH'];
  const given = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { NODE_ENV: 'production', ...Object.fromEntries(given) } as NodeJS.ProcessEnv;
}
