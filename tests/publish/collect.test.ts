import { utimes } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { collectGarbage } from '../../src/publish/generation/collect.ts';
import { publishGeneration, publishResources, rollbackGeneration } from '../../src/publish/generation/publish-generation.ts';
import { htmlResource } from '../../src/publish/generation/resource.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { keptGenerations } from '../../src/store/pointer.ts';
import { editions, siteState, temporaryFolder, withoutEdition } from '../setup/publish-fixture.ts';

let store: BlobStore;
beforeEach(async () => {
  store = await openFolderStore({ folder: await temporaryFolder() });
});

const at = '2026-11-23T01:00:00.000Z';
async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of store.list()) found.push(sha256);
  return found;
}
/** Two days later everything that is there is old. */
const collect = (alsoNamed: string[] = []) => collectGarbage({ store, alsoNamed, now: new Date(Date.now() + 2 * 86_400_000) });

/** Generation number `turn`: one page that only it has. */
const turned = (turn: number) =>
  publishResources({ store, at, resources: [htmlResource({ path: '/', lastModified: at, markup: `Lượt ${turn}` })] });

it('leaves every blob of every kept generation, so that a rollback works', async () => {
  const { pointer: first } = await publishGeneration({ store, site: siteState() });
  await publishGeneration({ store, site: withoutEdition(editions.campaign) });
  const before = await names();
  expect(await collect()).toEqual({ kept: before.length, removed: 0 });
  await rollbackGeneration({ store, manifest: first.manifest, at });
  for (const sha256 of (await readManifest({ store, sha256: first.manifest })).blobs()) await store.get(sha256);
});

it('takes what only generations named that are kept no longer, and leaves uploads that an edition names', async () => {
  const upload = await store.put(Buffer.from('a film'));
  const orphan = await store.put(Buffer.from('of a publication that died'));
  const { pointer } = await turned(1);
  const [page = ''] = (await readManifest({ store, sha256: pointer.manifest })).blobs();
  for (let turn = 2; turn <= keptGenerations; turn++) await turned(turn);
  await collect([upload]);
  expect(await names()).toEqual(expect.arrayContaining([upload, page, pointer.manifest]));
  expect(await names()).not.toContain(orphan);
  await turned(keptGenerations + 1);
  expect(await collect([upload])).toMatchObject({ removed: 2 });
  expect(await names()).not.toContain(page);
  expect(await names()).toContain(upload);
});

it('leaves young blobs, and old ones that were put again', async () => {
  const sha256 = await store.put(Buffer.from('of a publication under way'));
  const now = new Date();
  expect(await collectGarbage({ store, alsoNamed: [], now })).toEqual({ kept: 1, removed: 0 });
  await utimes(await store.path(sha256), 1000, 1000);
  await store.put(Buffer.from('of a publication under way'));
  expect(await collectGarbage({ store, alsoNamed: [], now })).toEqual({ kept: 1, removed: 0 });
});

it('takes nothing when a kept manifest cannot be read', async () => {
  await turned(1);
  const { pointer } = await turned(2);
  await store.put(Buffer.from('an orphan'));
  await store.remove(pointer.manifest);
  const before = await names();
  await expect(collect()).rejects.toMatchObject({ code: 'store.blob-missing' });
  expect(await names()).toEqual(before);
});
