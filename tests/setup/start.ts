import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const startSecrets = { PAYLOAD_SECRET: 's'.repeat(48), PANO_SECRETS_KEY: Buffer.alloc(32, 9).toString('base64') };
export const firstAdmin = { email: 'admin@example.vn', password: 'mot-mat-khau-rat-dai' };

export type Started = {
  child: ChildProcess;
  /** When it ended, with its code, or when it says that it runs: then the code is `null`. */
  settled: Promise<{ code: number | null; output: string }>;
  stop: () => Promise<void>;
};

/** The real `npm start`, with nothing in its environment but what is given. */
export function startPano({ folder, port, env }: { folder: string; port: number; env: Record<string, string> }): Started {
  const given = { PATH: process.env.PATH, HOME: process.env.HOME, PANO_DATA: folder, PORT: String(port), ...env };
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: given as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const settled = new Promise<{ code: number | null; output: string }>((resolve) => {
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('Pano đang chạy')) resolve({ code: null, output });
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('exit', (code) => resolve({ code, output }));
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { child, settled, stop };
}
