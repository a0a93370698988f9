import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { siteState, temporaryFolder } from '../setup/publish-fixture.ts';

const root = join(import.meta.dirname, '../..');

it('npm run rollback lists the generations that are kept, and points back to one of them', async () => {
  const folder = await temporaryFolder();
  const store = await openFolderStore({ folder });
  const { pointer: first } = await publishGeneration({ store, site: siteState() });
  await publishGeneration({ store, site: siteState({ boards: [] }) });
  const run = (...args: string[]) => {
    const env = { ...process.env, STORE_URL: `file:${folder}`, PANO_DATA: join(folder, 'data') };
    return execFileSync(process.execPath, ['--import', 'tsx', 'scripts/rollback.ts', ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
  };
  expect(run().split('\n').slice(0, 2).join('\n')).toMatch(/^ +2 .*đang công khai\n +1 .*08:00:00 23\/11\/2026/);
  expect(run('1')).toContain('dưới số 3');
  const back = await store.readPointer();
  expect(back?.number).toBe(3);
  // The log of changes goes on, so the manifest is another one; what it serves is the same.
  const [before, after] = await Promise.all([first, back].map((one) => readManifest({ store, sha256: one?.manifest ?? '' })));
  const served = (manifest: typeof before) => [...(manifest?.entries() ?? [])].filter(([path]) => path.startsWith('/'));
  expect(served(after).length).toBeGreaterThan(20);
  expect(served(after)).toEqual(served(before));
  expect(() => run('77')).toThrow(/Không quay lại được bản công bố 77/);
  expect((await store.readPointer())?.number).toBe(3);
});
