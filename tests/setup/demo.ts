import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabaseUrl } from './database.ts';
import { freePortPair } from './ports.ts';

const root = join(import.meta.dirname, '../..');

export type Demo = {
  siteUrl: string;
  folder: string;
  /** The table and everything else it has printed so far. */
  output: () => string;
  /** Process id of one of its servers. */
  pidOf: (file: 'studio.ts' | 'edge.ts') => number;
  close: () => Promise<void>;
};

/**
 * Films of the first demo of these sources, by the hash of what they are made from: the next ones, on other databases and other
 * Nodes, do not convert them again.
 */
const keptFilms = join(root, '.pano/test-films');

/** The real `npm run demo` on ports and a data folder of its own, running and ready. */
export async function openDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-demo-'));
  const films = join(folder, 'films');
  await cp(keptFilms, films, { recursive: true }).catch(ignoreMissing);
  const port = await freePortPair();
  const child = runDemo({ folder, port, args: [] });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const close = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output.includes('Tài khoản mẫu') && resolve());
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${output.slice(-4000)}`)));
  });
  await keep(films);
  return { siteUrl: `http://localhost:${port}`, folder, output: () => output, pidOf: (file) => pidOf(child, file), close };
}

/** Whole or not at all: two demos may end at once, and the first is kept. */
async function keep(films: string): Promise<void> {
  const beside = `${keptFilms}.${process.pid}`;
  await cp(films, beside, { recursive: true });
  await rename(beside, keptFilms).catch(() => rm(beside, { recursive: true }));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** A script run beside the demo, on what it has published. Gives what it printed; throws when it fails. */
export function runBeside({ folder, siteUrl }: Pick<Demo, 'folder' | 'siteUrl'>, script: string, args: string[]): string {
  const env = { ...process.env, NODE_ENV: 'production' as const, PANO_DEMO: '1', PANO_DATA: folder, SITE_URL: siteUrl };
  return execFileSync(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, env, encoding: 'utf8' });
}

/** The attacks of `npm run attack` on the demo. Gives the table, whether or not all held. */
export function attackDemo({ siteUrl, output: printed }: Demo): Promise<string> {
  const code = /\/q\/([0-9A-Z]{16})/i.exec(printed())?.[1] ?? '';
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/attack.ts', siteUrl, code], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.once('close', () => resolve(output)));
}

/** The demo's script itself. */
function runDemo({ folder, port, args }: { folder: string; port: number; args: string[] }): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PANO_DATA: folder,
      PORT: String(port),
      DATABASE_URL: testDatabaseUrl(folder),
      // The attacks come as visitors from many addresses.
      PANO_TRUSTED_PROXIES: '127.0.0.0/8,::1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Process id of a child that runs one of the servers. Throws when there is none. */
export function pidOf(parent: ChildProcess, file: string): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const row = rows.find((line) => line.includes(`src/server/${file}`) && line.trim().split(/\s+/)[1] === String(parent.pid));
  if (!row) throw new Error(`no process runs ${file}`);
  return Number(row.trim().split(/\s+/)[0]);
}
