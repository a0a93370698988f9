import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorBuilds } from './editor-builds.ts';
import { packFiles } from './packed-files.ts';

const root = join(import.meta.dirname, '../..');
const stampPath = join(root, '.next/pano-build');
const lockPath = join(root, '.next.lock');
const inputs = ['src', 'collections', 'payload.config.ts', 'next.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds the studio with Next unless the last build was made from exactly these files. Returns whether it built. Throws with
 * Next's output. Two processes that start at once do not build over each other: the second waits and finds the work done.
 */
export async function buildStudio(): Promise<boolean> {
  const unlock = await lock();
  try {
    return await buildIfStale();
  } finally {
    await unlock();
  }
}

async function buildIfStale(): Promise<boolean> {
  const stamp = await hashInputs();
  if ((await readFile(stampPath, 'utf8').catch(() => '')) === stamp) return false;
  await runNextBuild();
  await packFiles(join(root, '.next'));
  await writeFile(stampPath, stamp);
  return true;
}

/** A folder is made by one process only. One left behind by a process that died is taken over. */
async function lock(): Promise<() => Promise<void>> {
  for (;;) {
    const isMine = await mkdir(lockPath).then(
      () => true,
      () => false,
    );
    if (isMine) {
      await writeFile(join(lockPath, 'pid'), String(process.pid));
      return () => rm(lockPath, { recursive: true, force: true });
    }
    if (await isAbandoned()) await rm(lockPath, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Its process is gone, or died before it could leave its number. */
async function isAbandoned(): Promise<boolean> {
  const pid = Number(await readFile(join(lockPath, 'pid'), 'utf8').catch(() => '0'));
  if (pid > 0) return !isRunning(pid);
  const found = await stat(lockPath).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > 10_000;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function runNextBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The build reads the configuration but serves no requests, so it gets a random secret that is not stored.
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        NODE_OPTIONS: [process.env.NODE_OPTIONS ?? '', editorBuilds].join(' ').trim(),
        PAYLOAD_SECRET: randomBytes(32).toString('hex'),
        PANO_SECRETS_KEY: randomBytes(32).toString('base64'),
      },
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`next build ended with ${code}:\n${Buffer.concat(output).toString().slice(-4000)}`));
    });
  });
}

async function hashInputs(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(inputs.map((input) => listFiles(join(root, input))))).flat().sort()) {
    hash.update(path.slice(root.length)).update('\0');
    hash.update(await readFile(path));
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [path];
  const names = await readdir(path);
  return (await Promise.all(names.map((name) => listFiles(join(path, name))))).flat();
}
