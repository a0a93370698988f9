import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePortPair } from '../setup/ports.ts';

const root = join(import.meta.dirname, '../..');
const admin = { email: 'admin@example.vn', password: 'mot-mat-khau-rat-dai' };
const secrets = { PAYLOAD_SECRET: 's'.repeat(48), PANO_SECRETS_KEY: Buffer.alloc(32, 9).toString('base64') };

let folder: string;
let port: number;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-start-'));
  port = await freePortPair();
});
afterAll(async () => {
  for (const child of children) {
    if (child.exitCode !== null) continue;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

/** The real `npm start`; ends with its exit code or when it says that it runs. */
function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PANO_DATA: folder,
      PORT: String(port),
      ...env,
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return new Promise((resolve) => {
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('Pano đang chạy')) resolve({ code: null, output });
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('exit', (code) => resolve({ code, output }));
  });
}

it('refuses the secrets of development', async () => {
  const { code, output } = await start({});
  expect([code, output]).toEqual([1, expect.stringContaining('Chưa đặt khóa bí mật riêng')]);
});

it('asks for the first administrator where nobody can be asked, and says how', { timeout: 240_000 }, async () => {
  const { code, output } = await start(secrets);
  expect([code, output]).toEqual([1, expect.stringContaining('PANO_ADMIN_EMAIL')]);
});

it('starts without sample data, and its first administrator can log in', { timeout: 240_000 }, async () => {
  const { output } = await start({ ...secrets, PANO_ADMIN_EMAIL: admin.email, PANO_ADMIN_PASSWORD: admin.password });
  expect(output).toContain(`http://localhost:${port}`);
  const site = `http://localhost:${port}`;
  const login = await fetch(`${site}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  expect(login.status).toBe(200);
  expect(((await login.json()) as { user: { role: string } }).user.role).toBe('admin');
  await expect.poll(async () => (await fetch(`${site}/content/v1/campaigns`)).status, { timeout: 30_000 }).toBe(200);
  const campaigns = (await (await fetch(`${site}/content/v1/campaigns`)).json()) as { total: number };
  expect(campaigns.total).toBe(0);
});
