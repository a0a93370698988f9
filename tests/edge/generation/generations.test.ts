import { rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { internalPaths } from '../../../src/domain/generation.ts';
import { openBodyCache } from '../../../src/edge/http/body-cache.ts';
import { publishGeneration, rollbackGeneration } from '../../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { readManifest } from '../../../src/store/manifest.ts';
import { sha256Of } from '../../../src/store/sha256.ts';
import { patience } from '../../setup/patience.ts';
import { edition, editions, guide, scamGuide, siteState, temporaryFolder } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';

let site: OpenEdge;
afterEach(() => site?.close());

/** The site as its `turn`-th generation: two documents carry the turn in their titles. */
const turned = (turn: number) =>
  siteState({
    editions: [
      edition({ ...guide, title: { vi: `Lượt ${turn}.` } }, { number: 100 + turn * 2, version: turn, day: 20 }),
      edition({ ...scamGuide, title: { vi: `Lượt ${turn}.` } }, { number: 101 + turn * 2, version: turn, day: 20 }),
    ],
    portal: [],
    boards: [],
    pictures: [],
  });
const turnIn = (text: string): number => Number(/Lượt (\d+)\./.exec(text)?.[1]);

it('answers 503 in Vietnamese before the first generation, and 200 once there is one', async () => {
  site = await openEdge();
  const early = await site.ask('/');
  expect([early.status, early.headers['retry-after']]).toEqual([503, '10']);
  expect(early.text).toContain('Trang đang được chuẩn bị');
  expect((await site.ask('/healthz')).status).toBe(503);
  await site.publish(siteState());
  expect((await site.ask('/')).status).toBe(200);
});

it('sees a flip by itself within two seconds', async () => {
  site = await openEdge({ site: turned(1) });
  await publishGeneration({ store: site.store, site: turned(2) });
  await vi.waitFor(() => expect(site.edge.generation()).toBe(2), { timeout: patience(2000), interval: 20 });
  expect(turnIn((await site.ask('/huong-dan/cai-vneid')).text)).toBe(2);
});

it('never mixes generations nor goes back, while thousands read and one publishes', async () => {
  site = await openEdge({ site: turned(1), pollMs: 20 });
  const turns = 8;
  let isPublishing = true;
  const publishing = (async () => {
    for (let turn = 2; turn <= turns; turn++) await publishGeneration({ store: site.store, site: turned(turn) });
    await site.edge.refresh();
    isPublishing = false;
  })();
  let reads = 0;
  const reader = async (): Promise<void> => {
    let newest = 0;
    while (isPublishing || reads < 3000) {
      const { text, status, headers } = await site.ask(`/huong-dan/${reads % 2 === 0 ? 'cai-vneid' : 'nhan-dien-lua-dao'}`);
      const turn = turnIn(text);
      expect(status).toBe(200);
      expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text));
      expect(turn).toBeGreaterThanOrEqual(newest);
      newest = turn;
      const list = (await site.ask('/content/v1/guides')).text;
      expect(new Set([...list.matchAll(/"vi":"Lượt (\d+)\."/g)].map((match) => match[1])).size).toBe(1);
      reads += 2;
    }
    expect(newest).toBeLessThanOrEqual(turns);
  };
  await Promise.all([publishing, ...Array.from({ length: 6 }, reader)]);
  expect(reads).toBeGreaterThanOrEqual(3000);
  expect(turnIn((await site.ask('/huong-dan/cai-vneid')).text)).toBe(turns);
});

it('follows a rollback, which is a step forward', async () => {
  site = await openEdge({ site: turned(1) });
  const first = await site.store.readPointer();
  await site.publish(turned(2));
  await rollbackGeneration({ store: site.store, manifest: first?.manifest ?? '', at: '2026-11-23T03:00:00.000Z' });
  await site.edge.refresh();
  expect(site.edge.generation()).toBe(3);
  expect(turnIn((await site.ask('/huong-dan/cai-vneid')).text)).toBe(1);
});

it.each(['manifest', 'codes', 'frame'] as const)(
  'keeps the old generation when the %s of the new one is damaged',
  async (part) => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    site = await openEdge({ site: turned(1) });
    const folder = await temporaryFolder();
    const other = await openFolderStore({ folder });
    const { pointer } = await publishGeneration({ store: other, site: siteState({ publisher: 'UBND khác' }) });
    const manifest = await readManifest({ store: other, sha256: pointer.manifest });
    for (const sha256 of manifest.blobs()) await site.store.put(await other.get(sha256));
    await site.store.put(await other.get(pointer.manifest));
    const broken = part === 'manifest' ? pointer.manifest : manifest.find(internalPaths[part])?.bodies.identity.sha256;
    await writeFile(await site.store.path(String(broken)), 'tampered');
    await site.store.flipPointer({ ...pointer, number: 2 });
    await site.edge.refresh();
    expect(site.edge.generation()).toBe(1);
    expect((await site.ask('/huong-dan/cai-vneid')).status).toBe(200);
    expect(log).toHaveBeenCalledWith('A generation was refused.', expect.objectContaining({ code: 'store.blob-corrupt' }));
    log.mockRestore();
  },
);

it.each([
  ['truncated', (path: string) => truncate(path, 20)],
  ['tampered', async (path: string) => writeFile(path, Buffer.alloc((await stat(path)).size, 'x'))],
  ['missing', (path: string) => rm(path)],
])('keeps the old generation when a page of the new one is %s, and takes the new one when it is mended', async (_, damage) => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  site = await openEdge({ site: turned(1) });
  const other = await openFolderStore({ folder: await temporaryFolder() });
  const { pointer } = await publishGeneration({ store: other, site: turned(2) });
  const manifest = await readManifest({ store: other, sha256: pointer.manifest });
  for (const sha256 of [...manifest.blobs(), pointer.manifest]) await site.store.put(await other.get(sha256));
  const broken = manifest.find('/huong-dan/cai-vneid')?.bodies.identity.sha256 ?? '';
  await damage(await site.store.path(broken));
  await site.store.flipPointer({ ...pointer, number: 2 });
  await site.edge.refresh();
  expect(site.edge.generation()).toBe(1);
  expect(turnIn((await site.ask('/huong-dan/cai-vneid')).text)).toBe(1);
  expect(log).toHaveBeenCalledWith('A generation was refused.', expect.objectContaining({ params: { sha256: broken } }));
  await site.store.put(await other.get(broken));
  await site.edge.refresh();
  expect(turnIn((await site.ask('/huong-dan/cai-vneid')).text)).toBe(2);
  log.mockRestore();
});

it('keeps the old generation when the pointer names a manifest that is not there', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  site = await openEdge({ site: turned(1) });
  const pointer = { number: 2, manifest: '0'.repeat(64), at: '2026-11-23T03:00:00.000Z' };
  await writeFile(join(site.folder, '../store/current.json'), JSON.stringify(pointer));
  await site.edge.refresh();
  expect([site.edge.generation(), (await site.ask('/huong-dan')).status]).toEqual([1, 200]);
  expect(log).toHaveBeenCalledWith('A generation was refused.', expect.objectContaining({ code: 'store.blob-missing' }));
  log.mockRestore();
});

it('gives the bytes of another encoding for a body that was tampered with, never the forged ones', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  site = await openEdge({ site: siteState() });
  const pointer = await site.store.readPointer();
  const manifest = await readManifest({ store: site.store, sha256: pointer?.manifest ?? '' });
  const sha256 = manifest.find('/huong-dan/cai-vneid')?.bodies.identity.sha256 ?? '';
  await writeFile(await site.store.path(sha256), '<h1>forged</h1>');
  const { status, text } = await site.ask('/huong-dan/cai-vneid');
  expect(status).toBe(200);
  expect(sha256Of(text)).toBe(sha256);
  expect(text).not.toContain('forged');
  expect((await site.ask('/huong-dan')).status).toBe(200);
  log.mockRestore();
});

it('says in Vietnamese that a port is busy', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  site = await openEdge({ site: siteState({ publisher: editions.guide.content.issuer.name }) });
  const { port } = holder.address() as AddressInfo;
  const second = await openEdge();
  await second.close();
  await expect(second.edge.listen({ port, host: '127.0.0.1' })).rejects.toMatchObject({
    code: 'edge.port-busy',
    params: { port },
  });
  await new Promise((resolve) => holder.close(resolve));
});

it('keeps at most its bytes in memory, the youngest ones, and reads each body once', async () => {
  const store = await openFolderStore({ folder: await temporaryFolder() });
  const names = await Promise.all(['a', 'b', 'c'].map((letter) => store.put(Buffer.alloc(100, letter))));
  const [a = '', b = '', c = ''] = names;
  const get = vi.spyOn(store, 'get');
  const cache = openBodyCache({ store, maxBytes: 250 });
  await Promise.all([cache.read(a), cache.read(a), cache.read(b)]);
  expect(get).toHaveBeenCalledTimes(2);
  cache.peek(a);
  await cache.read(c);
  expect(cache.usedBytes()).toBe(200);
  expect([cache.peek(a), cache.peek(b), cache.peek(c)].map((body) => body?.length)).toEqual([100, undefined, 100]);
});
