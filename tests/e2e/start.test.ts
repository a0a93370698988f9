import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patience } from '../setup/patience.ts';
import { freePortPair } from '../setup/ports.ts';
import { type Started, startPano, startSecrets } from '../setup/start.ts';

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

it('asks for the first administrator where nobody can be asked, and says how', { timeout: patience(240_000) }, async () => {
  const { code, output } = await start(startSecrets);
  expect([code, output]).toEqual([1, expect.stringContaining('PANO_ADMIN_EMAIL')]);
});
