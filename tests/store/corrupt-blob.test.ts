import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { request as startRequest } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEdge, type Edge } from '../../src/edge/create-edge.ts';
import { openScanLog } from '../../src/measure/scans.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import { editions, picture, siteState, temporaryFolder } from '../setup/publish-fixture.ts';

const now = () => new Date('2026-11-23T02:00:00.000Z');
const page = '/huong-dan/cai-vneid';
/** Longer than what an edge keeps in memory: it is streamed from its file. */
const long = picture(editions.campaign, { artworkKey: 'ap-phich', formatId: 'poster-a3', bytes: Buffer.alloc(5_000_000, 7) });
const site = () => siteState({ pictures: [picture(editions.campaign), long] });
const longPath = `/m/sha256-${long.sha256}.png`;

let folder: string;
let store: BlobStore;
let edge: Edge;
let port: number;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  folder = await temporaryFolder();
  store = await openFolderStore({ folder });
  await publishGeneration({ store, site: site() });
});
afterEach(() => edge.close());

async function startEdge(): Promise<void> {
  const scans = openScanLog({ folder: join(folder, 'measure'), now });
  const downloads = {
    offers: async () => [],
    progress: async () => ({ state: 'working' as const, done: 0, total: 0 }),
    file: async () => null,
  };
  const own = await openFolderStore({ folder });
  edge = await createEdge({ store: own, packs: async () => null as never, downloads, scans, proxy: null, now, pollMs: 50 });
  port = await edge.listen({ port: 0, host: '127.0.0.1' });
}

function ask(path: string, encoding = 'identity'): Promise<{ status: number; encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    const request = startRequest({ port, path, headers, host: '127.0.0.1', agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

async function bodiesOf(path: string) {
  const pointer = await store.readPointer();
  const entry = (await readManifest({ store, sha256: pointer?.manifest ?? '' })).find(path);
  if (!entry) throw new Error(`Nothing at ${path}.`);
  return entry.bodies;
}
const blobFile = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256);

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
const spoils: [name: string, spoil: (path: string) => Promise<void>][] = [
  ['with a flipped bit', flip],
  ['cut', (path) => truncate(path, 20)],
  ['empty', (path) => truncate(path, 0)],
  ['missing', (path) => rm(path)],
];

describe.each(spoils)('a blob %s', (_name, spoil) => {
  it('of one encoding: the reader gets the right bytes, and the next publication mends it', async () => {
    const { identity, br } = await bodiesOf(page);
    await spoil(blobFile(br?.sha256 ?? ''));
    await startEdge();
    const plain = await ask(page, 'br');
    expect(plain).toMatchObject({ status: 200, encoding: undefined });
    expect(sha256Of(plain.body)).toBe(identity.sha256);
    await publishGeneration({ store, site: site() });
    expect(sha256Of(await readFile(blobFile(br?.sha256 ?? '')))).toBe(br?.sha256);
    expect((await ask(page, 'br')).encoding).toBe('br');
  });

  it('of the plain bytes: they are unpacked from another encoding', async () => {
    const { identity } = await bodiesOf(page);
    await spoil(blobFile(identity.sha256));
    await startEdge();
    const answer = await ask(page);
    expect(answer.status).toBe(200);
    expect(sha256Of(answer.body)).toBe(identity.sha256);
    await publishGeneration({ store, site: site() });
    expect(sha256Of(await readFile(blobFile(identity.sha256)))).toBe(identity.sha256);
  });

  it('in every encoding: 503 and never other bytes, until the next publication', async () => {
    const bodies = Object.values(await bodiesOf(page));
    for (const { sha256 } of bodies) await spoil(blobFile(sha256));
    await startEdge();
    expect((await ask(page)).status).toBe(503);
    expect((await ask('/huong-dan/nhan-dien-lua-dao')).status).toBe(200);
    await publishGeneration({ store, site: site() });
    expect((await ask(page)).status).toBe(200);
    for (const { sha256 } of bodies) expect(sha256Of(await readFile(blobFile(sha256)))).toBe(sha256);
    expect(await store.damaged()).toEqual([]);
  });

  it('of a file that is streamed is not sent', async () => {
    await spoil(blobFile(long.sha256));
    await startEdge();
    expect((await ask(longPath)).status).toBe(503);
    await publishGeneration({ store, site: site() });
    const answer = await ask(longPath);
    expect([answer.status, sha256Of(answer.body)]).toEqual([200, long.sha256]);
  });

  it('that nobody has read is found by the next publication', async () => {
    await startEdge();
    const { identity } = await bodiesOf('/content/v1/guides/cai-vneid');
    await spoil(blobFile(identity.sha256));
    await publishGeneration({ store, site: site() });
    expect(sha256Of(await readFile(blobFile(identity.sha256)))).toBe(identity.sha256);
  });

  it('of an index that every edge needs: the edge starts on it again after the next publication', async () => {
    const { identity } = await bodiesOf('internal:codes');
    await spoil(blobFile(identity.sha256));
    await startEdge();
    expect((await ask(page)).status).toBe(503);
    await publishGeneration({ store, site: site() });
    await edge.refresh();
    expect((await ask(page)).status).toBe(200);
  });
});
