import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { indexPaths } from '../../src/domain/content-index.ts';
import { publishGeneration, rollbackGeneration } from '../../src/publish/generation/publish-generation.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { type Manifest, readManifest } from '../../src/store/manifest.ts';
import { edition, editions, guide, siteState, temporaryFolder, withoutEdition } from '../setup/publish-fixture.ts';

let folder = '';
let store: BlobStore;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openFolderStore({ folder });
});

const blobs = async (): Promise<string[]> => (await readdir(join(folder, 'blobs'), { recursive: true })).sort();
const changedGuide = edition({ ...guide, title: { vi: 'Cài VNeID' } }, { number: 9, version: 2, day: 22 });
const changedSite = () => siteState({ editions: [...siteState().editions, changedGuide] });

it('publishes once: the same content again, at any hour, makes no generation', async () => {
  const first = await publishGeneration({ store, site: siteState() });
  const before = await blobs();
  expect(first).toMatchObject({ isNew: true, pointer: { number: 1 } });
  const again = await publishGeneration({ store, site: siteState({ at: '2026-11-30T01:00:00.000Z' }) });
  expect(again).toEqual({ isNew: false, changed: 0, changedFeeds: [], pointer: first.pointer });
  expect(await blobs()).toEqual(before);
});

it('makes a new generation when a board window ends, though nobody changed anything', async () => {
  await publishGeneration({ store, site: siteState() });
  const { isNew, changed } = await publishGeneration({ store, site: siteState({ at: '2027-01-02T01:00:00.000Z' }) });
  expect(isNew).toBe(true);
  expect(changed).toBeGreaterThan(0);
});

it('says which feeds have new bytes: a withdrawn guide changes those that name it, no calendar', async () => {
  await publishGeneration({ store, site: siteState() });
  const { changedFeeds } = await publishGeneration({ store, site: withoutEdition(editions.guide) });
  const subjects = ['audience/nguoi-cao-tuoi', 'campaign/can-tho-2026', 'portal', 'unit/92'];
  expect(changedFeeds.filter((path) => path.endsWith('.atom'))).toEqual(subjects.map((name) => `/feeds/${name}.atom`));
  expect(changedFeeds.filter((path) => path.endsWith('.ics'))).toEqual([]);
});

it('puts only what changed, and keeps the dates of what did not', async () => {
  const { pointer: first } = await publishGeneration({ store, site: siteState() });
  const puts: string[] = [];
  const counting: BlobStore = {
    ...store,
    put: async (bytes) => {
      const sha256 = await store.put(bytes);
      puts.push(sha256);
      return sha256;
    },
  };
  const { pointer: second, changed } = await publishGeneration({ store: counting, site: changedSite() });
  const before = await readManifest({ store, sha256: first.manifest });
  const after = await readManifest({ store, sha256: second.manifest });
  const differing = [...after.entries()].filter(([path, entry]) => JSON.stringify(entry) !== JSON.stringify(before.find(path)));
  expect(changed).toBe(differing.length);
  expect(changed).toBeLessThan(after.size * 0.6);
  expect(puts.length).toBeLessThanOrEqual(changed * 3 + 1);
  expect(after.find('/huong-dan/nhan-dien-lua-dao')).toEqual(before.find('/huong-dan/nhan-dien-lua-dao'));
});

it('never gives new bytes an old date: some players look at nothing else', async () => {
  const { pointer: first } = await publishGeneration({ store, site: siteState() });
  const { pointer: second } = await publishGeneration({ store, site: siteState({ publisher: 'UBND thành phố Cần Thơ' }) });
  const before = await readManifest({ store, sha256: first.manifest });
  const after = await readManifest({ store, sha256: second.manifest });
  const page = '/huong-dan/cai-vneid';
  const date = (manifest: Manifest) => Date.parse(manifest.find(page)?.lastModified ?? '');
  expect(date(after)).toBeGreaterThan(date(before));
});

it('stores encodings that unpack to the very same bytes', async () => {
  const { pointer } = await publishGeneration({ store, site: siteState() });
  const manifest = await readManifest({ store, sha256: pointer.manifest });
  let compressed = 0;
  for (const [, { bodies }] of manifest.entries()) {
    const identity = await store.get(bodies.identity.sha256);
    expect(identity.length).toBe(bodies.identity.bytes);
    if (bodies.br) expect(brotliDecompressSync(await store.get(bodies.br.sha256)).equals(identity)).toBe(true);
    if (bodies.gzip) expect(gunzipSync(await store.get(bodies.gzip.sha256)).equals(identity)).toBe(true);
    if (bodies.br) compressed++;
  }
  expect(compressed).toBeGreaterThan(20);
});

it('leaves the old generation whole when it dies at any write', async () => {
  await publishGeneration({ store, site: siteState() });
  const old = await store.readPointer();
  let alive = 0;
  for (let dieAt = 0; dieAt < 60; dieAt += 7) {
    let left = dieAt;
    const dying: BlobStore = {
      ...store,
      put: (bytes) => (left-- > 0 ? store.put(bytes) : Promise.reject(new Error('power cut'))),
      flipPointer: (pointer) => (left-- > 0 ? store.flipPointer(pointer) : Promise.reject(new Error('power cut'))),
    };
    const site = withoutEdition(editions.campaign);
    const result = await publishGeneration({ store: dying, site }).catch((cause: Error) => cause.message);
    if (result !== 'power cut') break;
    expect(await store.readPointer()).toEqual(old);
    alive++;
  }
  expect(alive).toBeGreaterThan(3);
  const { pointer } = await publishGeneration({ store, site: withoutEdition(editions.campaign) });
  expect(pointer.number).toBe(2);
});

it('dies between blobs and pointer, and publishes the same generation afterwards', async () => {
  const dying: BlobStore = { ...store, flipPointer: () => Promise.reject(new Error('power cut')) };
  await expect(publishGeneration({ store: dying, site: siteState() })).rejects.toThrow('power cut');
  expect(await store.readPointer()).toBeNull();
  const before = await blobs();
  expect((await publishGeneration({ store, site: siteState() })).pointer.number).toBe(1);
  expect(await blobs()).toEqual(before);
});

it('points back under a new number', async () => {
  const { pointer: first } = await publishGeneration({ store, site: siteState() });
  await publishGeneration({ store, site: changedSite() });
  const at = '2026-11-24T01:00:00.000Z';
  const back = await rollbackGeneration({ store, manifest: first.manifest, at });
  expect(back).toMatchObject({ number: 3, at });
  const [before, after] = await Promise.all([first, back].map(({ manifest }) => readManifest({ store, sha256: manifest })));
  const withoutLog = (manifest: Manifest | undefined) =>
    [...(manifest?.entries() ?? [])].filter(([path]) => path !== indexPaths.changes);
  expect(withoutLog(after)).toEqual(withoutLog(before));
  expect(before?.size).toBeGreaterThan(20);
  const unknown = rollbackGeneration({ store, manifest: '0'.repeat(64), at });
  await expect(unknown).rejects.toMatchObject({ code: 'publish.manifest-unknown' });
});
