import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealAll } from '../../src/db/channels/channel-row.ts';
import { newKeys } from '../../src/db/channels/channel-tokens.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { readSettings } from '../../src/settings.ts';
import { startBurningPlatform } from '../delivery/burning-channel.ts';
import { bundled } from '../setup/bundle.ts';
import { patience } from '../setup/patience.ts';

const root = join(import.meta.dirname, '../..');
const workers = 4;
const rounds = 5;
let folder: string;
let platform: Awaited<ReturnType<typeof startBurningPlatform>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-tokens-'));
  platform = await startBurningPlatform();
  process.env.PANO_DATA = folder;
  process.env.DATABASE_URL = `file:${join(folder, 'pano.db')}`;
  const { openPayload } = await import('../../src/server/payload.ts');
  const payload = await openPayload();
  const secrets = { accessToken: 'access-token-1', refreshToken: 'refresh-token-1' };
  const sealed = sealAll({ keyring: readKeyring(readSettings().secretsKey), channelId: 'oa', secrets });
  const data = { key: 'oa', name: 'OA', kind: 'burning', settings: { url: platform.url }, secrets: sealed, ...newKeys(1) };
  await payload.db.create({ collection: 'channels', data });
  await payload.destroy();
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

async function work(owner: string, startAt: number): Promise<string> {
  const env = { ...process.env, WORKER_ORDER: JSON.stringify({ owner, startAt, rounds }) };
  const child = spawn(process.execPath, await bundled('tests/faults/token-worker.ts'), { cwd: root, env });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve(out.trim().split('\n').at(-1) ?? '') : reject(new Error(errors))));
  });
}

it('burns no token when four processes renew the same channel at once, five times over', {
  timeout: patience(240_000),
}, async () => {
  const startAt = Date.now() + 20_000;
  await Promise.all(Array.from({ length: workers }, (_, index) => work(`worker-${index}`, startAt)));
  expect(platform.state.burnt).toEqual([]);
  // Each worker saw a newer pair five times; how many were fetched depends on how often they met.
  expect(platform.state.refreshes).toBeGreaterThanOrEqual(rounds);
  expect(platform.state.refreshes).toBeLessThanOrEqual(workers * rounds);
  const files = (await readdir(folder)).filter((file) => file.includes('.db'));
  const bytes = (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('\n');
  expect(bytes).not.toMatch(/(access|refresh)-token-\d/);
});
