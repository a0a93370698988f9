import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { AppError } from '../../domain/errors.ts';

const maxLogLength = 8_000;

type RunOptions = { cwd?: string; signal?: AbortSignal };

/** Where ffmpeg may be, the better first: what the operator set, what the system keeps up to date, what npm brought. */
async function candidates(): Promise<string[]> {
  const set = process.env.PANO_FFMPEG;
  const brought = await import('@ffmpeg-installer/ffmpeg').then(
    (module) => module.path,
    // The package throws a string on systems for which it has no binary.
    () => null,
  );
  return [set, 'ffmpeg', brought].filter((path): path is string => typeof path === 'string' && path !== '');
}

let found: Promise<string> | null = null;

/** The ffmpeg to use, looked for once. Throws `video.ffmpeg-missing`. */
export function findFfmpeg(): Promise<string> {
  found ??= firstThatRuns().catch((error: unknown) => {
    found = null;
    throw error;
  });
  return found;
}

async function firstThatRuns(): Promise<string> {
  const paths = await candidates();
  for (const path of paths) {
    if ((await run(path, ['-version'])).code === 0) return path;
  }
  throw new AppError('video.ffmpeg-missing', { params: { tried: paths.join(', ') } });
}

/**
 * Runs ffmpeg to its end behind everything else on the machine, never asking and never reading from the terminal. Throws
 * `video.ffmpeg-failed` with its last
 * line, and `video.ffmpeg-missing`.
 */
export async function runFfmpeg(args: string[], options: RunOptions = {}): Promise<void> {
  const quietly = ['-hide_banner', '-nostdin', '-loglevel', 'error', '-y'];
  const { code, log } = await run(await findFfmpeg(), [...quietly, ...args], options);
  if (code === 0) return;
  const reason = log.trim().split('\n').at(-1) ?? '';
  throw new AppError('video.ffmpeg-failed', { cause: new Error(log), params: { reason: reason || `exit code ${code}` } });
}

async function run(
  path: string,
  args: string[],
  { cwd, signal }: RunOptions = {},
): Promise<{ code: number | null; log: string }> {
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd, signal });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-maxLogLength);
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, log };
  } catch (error) {
    signal?.throwIfAborted();
    return { code: null, log: error instanceof Error ? error.message : String(error) };
  }
}
