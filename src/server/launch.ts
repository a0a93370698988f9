import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../settings.ts';
import { editorBuilds } from './editor-builds.ts';

/** Pause before a process that died is started again; it doubles for one that dies before it is ready, up to the longest. */
const restartAfterMs = 1_000;
const longestRestartMs = 60_000;

/** A process that says nothing for so long hangs; a slow machine takes some minutes after an update. */
const readyWithinMs = 600_000;
/** Whoever waits is told now and then what for. */
const tellEveryMs = 30_000;

/**
 * How Node runs an edge: it serves bytes and makes little garbage, so a small nursery and few memory arenas cost no speed and
 * keep 50 MB of a large site free.
 */
export const edgeRuntime = { execArgv: ['--max-semi-space-size=2', '--heap-growing-percent=20'], env: { MALLOC_ARENA_MAX: '2' } };

export type Launched = {
  studioUrl: string;
  /** Process ids by name, as they are now: tests kill them. */
  pids: () => Record<string, number | undefined>;
  /** Ends all of them and waits. */
  stop: () => Promise<void>;
  /** When the studio answers for the first time: it may wait for its database while the edge serves. */
  studioReady: Promise<void>;
};

/**
 * Starts the edge on the public port and, behind it, the studio with the worker. A process that dies is started again; the edge
 * serves meanwhile. Resolves when the edge serves; whoever needs the studio waits for `studioReady`. Throws `settings.port-busy`
 * before anything starts.
 */
export async function launch({ settings, command }: { settings: Settings; command: string }): Promise<Launched> {
  await assertPortFree(settings.port, command);
  const studioPort = await freePort();
  const studioUrl = `http://127.0.0.1:${studioPort}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PANO_DATA: settings.dataFolder,
    PORT: String(settings.port),
    SITE_URL: settings.siteUrl,
    DATABASE_URL: settings.databaseUrl,
    PAYLOAD_SECRET: settings.secret,
    PANO_SECRETS_KEY: settings.secretsKey,
    PANO_PUBLISHER: settings.publisher,
    PANO_STUDIO_PORT: String(studioPort),
    PANO_STUDIO_URL: studioUrl,
  };
  const edge = supervise({
    name: 'edge',
    file: 'edge.ts',
    env: { ...env, ...edgeRuntime.env },
    execArgv: edgeRuntime.execArgv,
  });
  const studio = supervise({ name: 'studio', file: 'studio.ts', env, execArgv: [editorBuilds], isRetried: true });
  studio.ready.catch((error: unknown) => console.error(error));
  const stop = async () => {
    await Promise.all([edge.stop(), studio.stop()]);
  };
  try {
    await edge.ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { studioUrl, stop, studioReady: studio.ready, pids: () => ({ edge: edge.pid(), studio: studio.pid() }) };
}

type Supervised = { ready: Promise<void>; pid: () => number | undefined; stop: () => Promise<void> };

type Process = {
  name: string;
  file: string;
  env: NodeJS.ProcessEnv;
  execArgv?: string[];
  /** Whether one that ends before it is ready is started again. @default false */
  isRetried?: boolean;
};

function supervise({ name, file, env, execArgv = [], isRetried = false }: Process): Supervised {
  let child: ChildProcess;
  let isStopping = false;
  let onReady: () => void;
  let onFailure: (error: Error) => void;
  const ready = new Promise<void>((resolve, reject) => {
    onReady = resolve;
    onFailure = reject;
  });
  const begunAt = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - begunAt) / 1_000);
    if (seconds * 1_000 >= readyWithinMs) onFailure(new Error(`${name} was not ready within ${seconds} s`));
    else console.log(`Đang chờ tiến trình ${name} khởi động, đã ${seconds} giây…`);
  }, tellEveryMs);
  let isReady = false;
  let pauseMs = restartAfterMs;
  const start = () => {
    if (isStopping) return;
    child = spawn(process.execPath, [...execArgv, '--import', 'tsx', join(import.meta.dirname, file)], {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', () => {
      isReady = true;
      pauseMs = restartAfterMs;
      clearInterval(timer);
      onReady();
    });
    child.on('exit', (code, signal) => {
      if (isStopping) return;
      console.error(`${name} ended (${signal ?? code})${isReady ? '; it is started again' : ''}`);
      if (isReady || isRetried) {
        setTimeout(start, pauseMs);
        if (!isReady) console.error(`Tiến trình ${name} chưa chạy được, thử lại sau ${pauseMs / 1_000} giây.`);
        pauseMs = Math.min(longestRestartMs, pauseMs * 2);
      } else onFailure(new Error(`${name} ended before it was ready`));
    });
  };
  start();
  return { ready, pid: () => child.pid, stop };

  async function stop(): Promise<void> {
    isStopping = true;
    clearInterval(timer);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(killer);
  }
}

/** Throws `settings.port-busy`, naming a port that is free. */
export async function assertPortFree(port: number, command: string): Promise<void> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (!isFree) throw new AppError('settings.port-busy', { params: { port, other: await freePort(), command } });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
