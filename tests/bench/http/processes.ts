import { type ChildProcess, execFile, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { edgeRuntime } from '../../../src/server/launch.ts';
import type { Load, Loaded } from './client.ts';

const root = join(import.meta.dirname, '../../..');

/** A server in a process of its own. */
export type Served = {
  port: number;
  /** Milliseconds from starting the process until it said that it was ready. */
  bootMs: number;
  /** Resident memory now, in megabytes. */
  rssMb(): number;
  close(): Promise<void>;
};

type Started = { script: string; args?: string[]; execArgv?: string[]; env?: Record<string, string>; port?: number };

async function start({ script, args = [], execArgv = [], env = {}, port }: Started): Promise<Served> {
  const startedAt = performance.now();
  const child = fork(join(root, script), args, {
    cwd: root,
    execArgv: [...execArgv, '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const message = await firstMessage(child);
  return {
    port: port ?? message.port ?? 0,
    bootMs: performance.now() - startedAt,
    rssMb: () => rssOf(child.pid ?? 0),
    close: () => end(child),
  };
}

/** The real edge process over a data folder with a store in it. */
export async function startEdge(dataFolder: string): Promise<Served> {
  const port = await freePort();
  const env = { PANO_DATA: dataFolder, STORE_URL: `file:${join(dataFolder, 'store')}`, PORT: String(port), PANO_DEMO: '1' };
  return start({ script: 'src/server/edge.ts', execArgv: edgeRuntime.execArgv, env: { ...env, ...edgeRuntime.env }, port });
}

/** The real studio over a migrated database: Payload's REST as it comes. */
export async function startStudio({ dataFolder, databaseUrl }: { dataFolder: string; databaseUrl: string }): Promise<Served> {
  const port = await freePort();
  const env = { PANO_DATA: dataFolder, DATABASE_URL: databaseUrl, PANO_STUDIO_PORT: String(port), PANO_DEMO: '1' };
  return start({ script: 'src/server/studio.ts', env, port });
}

/** Plain `node:http` with one body. */
export function startBare({
  file,
  contentType,
  encoding = '',
}: {
  file: string;
  contentType: string;
  encoding?: string;
}): Promise<Served> {
  return start({ script: 'tests/bench/http/bare-server.ts', args: [file, contentType, encoding] });
}

/** One round of load from a process of its own. */
export async function runLoad(load: Load): Promise<Loaded> {
  const client = join(import.meta.dirname, 'client.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', client, JSON.stringify(load)]);
  return JSON.parse(stdout) as Loaded;
}

function firstMessage(child: ChildProcess): Promise<{ port?: number }> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port?: number }));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Linux only, as the machines are that this is measured on. */
function rssOf(pid: number): number {
  const [, kilobytes = 'NaN'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
