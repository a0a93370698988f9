import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { CampaignContent } from '../../src/domain/content.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { loadUnits } from '../../src/units/catalogue.ts';
import { patience } from '../setup/patience.ts';
import { edition, editions, siteState } from '../setup/publish-fixture.ts';

const root = join(import.meta.dirname, '../..');
const wanted = 4;
let folder: string;

/** A store with a small campaign; there is no database anywhere near. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-packs-kill-'));
  const content: CampaignContent = {
    ...(editions.campaign.content as CampaignContent),
    packContents: [
      { artworkKey: 'led', outputs: [] },
      { artworkKey: 'ap-phich', outputs: ['print-pdf'] },
    ],
  };
  const site = siteState({ units: loadUnits(), editions: [editions.guide, editions.scam, edition(content, { number: 3 })] });
  const store = await openFolderStore({ folder: join(folder, 'store') });
  await publishGeneration({ store, site: { ...site, portal: [], boards: [], pictures: [] } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(out: string): ChildProcess {
  const args = ['--import', 'tsx', 'scripts/packs.ts', '--province', '92', '--out', join(folder, out), '--limit', String(wanted)];
  const env = { ...process.env, PANO_DATA: folder, SITE_URL: 'https://bdhvs.example.vn' };
  return spawn(process.execPath, args, { cwd: root, env });
}

function end(child: ChildProcess): Promise<{ code: number | null; signal: string | null; said: string }> {
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, said })));
}

const placeOf = (out: string) => join(folder, out, 'can-tho-2026', '92');
const namesIn = (path: string) => readdir(path).catch(() => []);

async function archivesOf(out: string): Promise<Map<string, Buffer>> {
  const names = (await namesIn(placeOf(out))).filter((name) => name.endsWith('.zip')).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(placeOf(out), name))] as const)));
}

it('killed in the middle, goes on where it stopped and ends with the very same archives', async () => {
  const whole = await end(start('whole'));
  expect(whole.code, whole.said).toBe(0);
  const reference = await archivesOf('whole');
  expect(reference.size).toBe(wanted);

  const child = start('killed');
  const killed = end(child);
  await vi.waitUntil(
    async () => {
      const finished = await namesIn(join(placeOf('killed'), '.so-goi'));
      const drafts = await namesIn(join(placeOf('killed'), '.dang-lam'));
      return finished.length > 0 && drafts.some((name) => name.includes('.zip.'));
    },
    { timeout: patience(120_000), interval: 2 },
  );
  child.kill('SIGKILL');
  expect((await killed).signal).toBe('SIGKILL');
  const finished = (await namesIn(join(placeOf('killed'), '.so-goi'))).length;
  expect(finished).toBeLessThan(wanted);
  // Whatever bears a final name is whole already.
  for (const [name, bytes] of await archivesOf('killed')) expect(bytes.equals(reference.get(name) ?? Buffer.alloc(0))).toBe(true);

  const again = await end(start('killed'));
  expect(again.code, again.said).toBe(0);
  expect(again.said).toContain(`mới ${wanted - finished}, đã có từ trước ${finished}`);
  const resumed = await archivesOf('killed');
  expect([...resumed.keys()]).toEqual([...reference.keys()]);
  for (const [name, bytes] of resumed) expect(bytes.equals(reference.get(name) ?? Buffer.alloc(0))).toBe(true);
  expect(await namesIn(join(placeOf('killed'), '.dang-lam'))).toEqual([]);
});
