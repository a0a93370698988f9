import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postLink } from '../../src/codes/post-link.ts';
import { encodeShortCode } from '../../src/codes/short-code.ts';
import { readLinkOpens } from '../../src/measure/link-opens.ts';
import { readScanDays, readScans } from '../../src/measure/scans.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { freePortPair } from '../setup/ports.ts';
import { siteState } from '../setup/publish-fixture.ts';

const root = join(import.meta.dirname, '../..');
/** Of a post: its channel and its mark must survive with the scan. */
const code = encodeShortCode({ edition: 3, artwork: 0, unitCode: null, medium: 'social' });
const mark = '3f2a9c0d1e5b';
const path = postLink({ siteUrl: '', code, kind: 'zalo', mark });
const headers = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1',
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-scans-kill-'));
  await publishGeneration({ store: await openFolderStore({ folder: join(folder, 'store') }), site: siteState() });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The edge as `npm start` runs it. */
async function startEdge(): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePortPair();
  const env = { ...process.env, PANO_DATA: folder, PORT: String(port), SITE_URL: 'https://bdhvs.example.vn' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/edge.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return { child, port };
}

const counted = async () => (await readScans(join(folder, 'measure'))).totals.reduce((sum, { count }) => sum + count, 0);

it('loses nothing that is older than a second when the edge is killed, and goes on counting after it', async () => {
  const first = await startEdge();
  const answeredAt: number[] = [];
  const end = Date.now() + 3_300;
  // Scans must come at a pace, so that the last second holds some of them and the time before holds more.
  while (Date.now() < end) {
    const answer = await fetch(`http://127.0.0.1:${first.port}${path}`, { headers, redirect: 'manual' });
    expect(answer.status).toBe(302);
    answeredAt.push(Date.now());
    await sleep(7);
  }
  const killedAt = Date.now();
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const kept = await counted();
  const owed = answeredAt.filter((at) => at <= killedAt - 1_000).length;
  expect(owed).toBeGreaterThan(100);
  expect(kept).toBeGreaterThanOrEqual(owed);
  expect(kept).toBeLessThanOrEqual(answeredAt.length);

  const second = await startEdge();
  for (let round = 0; round < 5; round++) await fetch(`http://127.0.0.1:${second.port}${path}`, { headers, redirect: 'manual' });
  second.child.kill('SIGTERM');
  await once(second.child, 'exit');
  expect(await counted()).toBe(kept + 5);
  const { byPost, byKind } = await readLinkOpens({ folder: join(folder, 'measure'), sinceDay: '' });
  expect([byPost.get(mark), byKind.get('zalo')]).toEqual([kept + 5, kept + 5]);
  // One phone, one day, two lives of the edge: the salt died with the first.
  const visitors = (await readScanDays(join(folder, 'measure'))).reduce((sum, day) => sum + day.visitors, 0);
  expect(visitors).toBeGreaterThanOrEqual(1);
  expect(visitors).toBeLessThanOrEqual(3);
});
