import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePortPair } from '../setup/ports.ts';
import { firstAdmin, type Started, startPano, startSecrets } from '../setup/start.ts';

let folder: string;
let port: number;
const started: Started[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-start-'));
  port = await freePortPair();
});
afterAll(async () => {
  for (const { stop } of started) await stop();
  await rm(folder, { recursive: true, force: true });
});

function start(env: Record<string, string>): Started['settled'] {
  const next = startPano({ folder, port, env });
  started.push(next);
  return next.settled;
}

it('refuses the secrets of development', async () => {
  const { code, output } = await start({});
  expect([code, output]).toEqual([1, expect.stringContaining('Chưa đặt khóa bí mật riêng')]);
});

it('asks for the first administrator where nobody can be asked, and says how', { timeout: 240_000 }, async () => {
  const { code, output } = await start(startSecrets);
  expect([code, output]).toEqual([1, expect.stringContaining('PANO_ADMIN_EMAIL')]);
});

it('starts without sample data, and its first administrator can log in', { timeout: 240_000 }, async () => {
  const account = { PANO_ADMIN_EMAIL: firstAdmin.email, PANO_ADMIN_PASSWORD: firstAdmin.password };
  const { output } = await start({ ...startSecrets, ...account });
  expect(output).toContain(`http://localhost:${port}`);
  const site = `http://localhost:${port}`;
  const login = await fetch(`${site}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(firstAdmin),
  });
  expect(login.status).toBe(200);
  expect(((await login.json()) as { user: { role: string } }).user.role).toBe('admin');
  await expect.poll(async () => (await fetch(`${site}/content/v1/campaigns`)).status, { timeout: 30_000 }).toBe(200);
  const campaigns = (await (await fetch(`${site}/content/v1/campaigns`)).json()) as { total: number };
  expect(campaigns.total).toBe(0);
});
