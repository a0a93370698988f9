import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEdge, type Edge } from '../../src/edge/create-edge.ts';
import { openScanLog } from '../../src/measure/scans.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { edition, editions, guide, siteState, temporaryFolder, withoutEdition } from '../setup/publish-fixture.ts';

const now = () => new Date('2026-11-23T02:00:00.000Z');
const later = edition({ ...guide, title: { vi: 'Bản thứ hai' } }, { number: 9, version: 2, day: 22 });
const secondSite = () => siteState({ editions: [...siteState().editions, later] });

let folder: string;
let store: BlobStore;
let edge: Edge | null = null;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  folder = await temporaryFolder();
  store = await openFolderStore({ folder });
  await publishGeneration({ store, site: siteState() });
  await publishGeneration({ store, site: secondSite() });
});
afterEach(async () => {
  await edge?.close();
  edge = null;
});

const pointerFile = () => join(folder, 'current.json');
const blobFile = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256);

/** A real edge that starts on what is in the folder now, and what it says at an address. */
async function startEdge(): Promise<(path: string) => Promise<{ status: number; text: string }>> {
  const own = await openFolderStore({ folder });
  const scans = openScanLog({ folder: join(folder, 'measure'), now });
  const downloads = {
    offers: async () => [],
    progress: async () => ({ state: 'working' as const, done: 0, total: 0 }),
    file: async () => null,
  };
  edge = await createEdge({ store: own, packs: async () => null as never, downloads, scans, proxy: null, now, pollMs: 50 });
  const port = await edge.listen({ port: 0, host: '127.0.0.1' });
  return async (path) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
}

const torn: [name: string, tear: () => Promise<void>][] = [
  ['empty', () => writeFile(pointerFile(), '')],
  ['cut in the middle', async () => truncate(pointerFile(), 40)],
  ['garbage', () => writeFile(pointerFile(), Buffer.from([0, 255, 1, 254, 7]))],
  ['zeros, as after a power cut', () => writeFile(pointerFile(), Buffer.alloc(400))],
  ['JSON of something else', () => writeFile(pointerFile(), '{"number":"2"}')],
  ['null', () => writeFile(pointerFile(), 'null')],
  ['gone', () => rm(pointerFile())],
];

describe.each(torn)('a pointer that is %s', (_name, tear) => {
  it('gives way to the newest whole generation, and the next publication mends it', async () => {
    const before = await store.readPointer();
    await tear();
    const ask = await startEdge();
    expect((await ask('/huong-dan/cai-vneid')).text).toContain('Bản thứ hai');
    expect((await ask('/healthz')).text).toContain('"generation":2');
    const again = await publishGeneration({ store: await openFolderStore({ folder }), site: secondSite() });
    expect(again).toMatchObject({ isNew: false, pointer: { number: 2 } });
    expect(JSON.parse(await readFile(pointerFile(), 'utf8'))).toMatchObject({ number: 2, manifest: before?.manifest });
    const next = await publishGeneration({ store, site: withoutEdition(editions.scam) });
    expect(next.pointer.number).toBe(3);
    await edge?.refresh();
    expect((await ask('/huong-dan/nhan-dien-lua-dao')).status).toBe(410);
  });
});

it('a running edge serves on while the pointer is torn', async () => {
  const ask = await startEdge();
  await writeFile(pointerFile(), 'garbage');
  await edge?.refresh();
  expect((await ask('/huong-dan/cai-vneid')).status).toBe(200);
});

it('a torn entry of the journal is passed over by its name', async () => {
  const names = (await readdir(join(folder, 'generations'))).sort();
  await writeFile(join(folder, 'generations', names.at(-1) ?? ''), '{"num');
  await writeFile(pointerFile(), '');
  expect((await store.readPointer())?.number).toBe(2);
});

it('a store of before there was a journal gives its newest manifest, above every number', async () => {
  const { pointer } = { pointer: await store.readPointer() };
  await rm(join(folder, 'generations'), { recursive: true });
  await writeFile(pointerFile(), 'x');
  const manifest = pointer?.manifest ?? '';
  await utimes(blobFile(manifest), new Date(), new Date(Date.now() + 60_000));
  const found = await (await openFolderStore({ folder })).readPointer();
  expect(found?.manifest).toBe(manifest);
  expect(found?.number).toBeGreaterThan(1_000_000);
});

it('with nothing left it says so, and a publication begins above every number', async () => {
  await rm(join(folder, 'generations'), { recursive: true });
  await rm(join(folder, 'blobs'), { recursive: true });
  await writeFile(pointerFile(), 'x');
  const fresh = await openFolderStore({ folder });
  await expect(fresh.readPointer()).rejects.toMatchObject({ code: 'store.pointer-corrupt' });
  const { pointer } = await publishGeneration({ store: fresh, site: siteState() });
  expect(pointer.number).toBeGreaterThan(1_000_000);
  expect((await startEdge().then((ask) => ask('/huong-dan/cai-vneid'))).status).toBe(200);
});

describe.each([
  ['cut', (path: string) => truncate(path, 100)],
  ['flipped', async (path: string) => flip(path)],
  ['empty', (path: string) => writeFile(path, '')],
  ['missing', (path: string) => rm(path)],
])('a manifest that is %s', (_name, spoil) => {
  it('gives way to the generation before at the start of an edge, and is whole after the next publication', async () => {
    const pointer = await store.readPointer();
    await spoil(blobFile(pointer?.manifest ?? ''));
    const ask = await startEdge();
    expect((await ask('/huong-dan/cai-vneid')).text).toContain('Cài đặt và kích hoạt VNeID');
    const { pointer: next } = await publishGeneration({ store: await openFolderStore({ folder }), site: secondSite() });
    await edge?.refresh();
    expect((await ask('/huong-dan/cai-vneid')).text).toContain('Bản thứ hai');
    expect(edge?.generation()).toBe(next.number);
  });
});

/** One bit of the byte in the middle. */
async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
