import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type S3Server = {
  /** `STORE_URL` of an empty store: each call gives another prefix. */
  storeUrl(): string;
  endpoint: string;
  stop(): void;
};

const source = join(import.meta.dirname, 's3-server');
const built = join(import.meta.dirname, '../../.pano/s3-server');

/** The server is written in Go. Where there is none, its tests say so instead of passing. */
export const hasGo = canRun('go', ['version']);

/** What the AWS client signs with; gofakes3 takes any key. */
const s3Keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

/**
 * Starts gofakes3, built when its source or its modules have changed. `isConditional: false` is a store without conditional
 * writes.
 */
export async function startS3Server({ isConditional = true } = {}): Promise<S3Server> {
  Object.assign(process.env, s3Keys);
  const child = spawn(buildServer(), isConditional ? [] : ['-unconditional'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const endpoint = await announced(child);
  let prefixes = 0;
  return {
    endpoint,
    storeUrl: () => `s3://pano/test-${prefixes++}?endpoint=${encodeURIComponent(endpoint)}`,
    stop: () => child.kill('SIGKILL'),
  };
}

function buildServer(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(source).sort()) hash.update(readFileSync(join(source, name)));
  const binary = join(built, hash.digest('hex').slice(0, 16));
  if (!existsSync(binary)) execFileSync('go', ['build', '-o', binary, '.'], { cwd: source, stdio: 'inherit' });
  return binary;
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const [, endpoint] = /listening on (\S+)\n/.exec(printed) ?? [];
      if (endpoint) resolve(endpoint);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the S3 server ended with ${code}`)));
  });
}

function canRun(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
