import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGeneration } from '../../src/edge/generation/generation.ts';
import { type Published, publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { openStore } from '../../src/store/open-store.ts';
import { benchSite } from '../bench/site.ts';
import { bundled } from '../setup/bundle.ts';
import { patience } from '../setup/patience.ts';
import { hasGo, type S3Server, startS3Server } from '../store/s3-server.ts';

type PublishOrder = import('./publish-worker.ts').PublishOrder;
type KillPoint = import('./publish-worker.ts').KillPoint;

const root = join(import.meta.dirname, '../..');
let folder = '';
/** Hashes of the manifests of the first generation and of the second one. */
const manifests = { old: '', new: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-publish-kill-'));
  const store = await openStore({ url: `file:${join(folder, 'both')}`, cacheFolder: folder });
  manifests.old = (await publishGeneration({ store, site: benchSite({ documents: 6 }) })).pointer.manifest;
  await cp(join(folder, 'both'), join(folder, 'template'), { recursive: true });
  manifests.new = (await publishGeneration({ store, site: benchSite({ documents: 6, changed: 6 }) })).pointer.manifest;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Ended = { signal: string | null; published: Published | null };

/** Runs one publisher process to its end: the second generation over the first. */
async function publish(order: Omit<PublishOrder, 'cacheFolder' | 'changed'>): Promise<Ended> {
  const full: PublishOrder = { ...order, cacheFolder: join(folder, 'cache'), changed: 6 };
  const env = { ...process.env, PUBLISH_ORDER: JSON.stringify(full) };
  const child = spawn(process.execPath, await bundled('tests/faults/publish-worker.ts'), { cwd: root, env });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code !== 0 && signal === null) return reject(new Error(`The publisher ended with ${code}: ${errors}`));
      resolve({ signal, published: signal === null ? (JSON.parse(out) as Published) : null });
    });
  });
}

/** Loads what is public as an edge does, and reads every blob that it names. Gives the manifest's hash. */
async function readWhole(store: BlobStore): Promise<string> {
  const pointer = await store.readPointer();
  if (!pointer) throw new Error('nothing is public');
  await loadGeneration({ store, pointer });
  for (const sha256 of (await readManifest({ store, sha256: pointer.manifest })).blobs()) await store.get(sha256);
  return pointer.manifest;
}

type Case = { killAt: KillPoint; sees: 'old' | 'new' };

const everywhere: Case[] = [
  { killAt: 'before-first-blob', sees: 'old' },
  { killAt: 'between-blobs', sees: 'old' },
  { killAt: 'before-manifest', sees: 'old' },
  { killAt: 'after-manifest', sees: 'old' },
  { killAt: 'before-flip', sees: 'old' },
  { killAt: 'after-flip', sees: 'new' },
];
const inFolder: Case[] = [
  { killAt: 'blob-half-written', sees: 'old' },
  { killAt: 'blob-not-named', sees: 'old' },
  { killAt: 'blobs-half-synced', sees: 'old' },
  { killAt: 'pointer-half-written', sees: 'old' },
  { killAt: 'pointer-not-named', sees: 'old' },
  { killAt: 'pointer-named', sees: 'new' },
];
const inBucket: Case[] = [
  { killAt: 'blob-half-sent', sees: 'old' },
  { killAt: 'pointer-not-sent', sees: 'old' },
  { killAt: 'pointer-half-sent', sees: 'old' },
  { killAt: 'pointer-not-answered', sees: 'new' },
];

/** Killed there, the public has what the case says, whole; published again, the second generation, whole. */
async function killAndRepeat({ killAt, sees, storeUrl }: Case & { storeUrl: string }): Promise<void> {
  const open = async () => openStore({ url: storeUrl, cacheFolder: await mkdtemp(join(folder, 'reader-')) });
  expect((await publish({ storeUrl, killAt })).signal).toBe('SIGKILL');
  expect(await readWhole(await open())).toBe(manifests[sees]);
  const { published } = await publish({ storeUrl });
  expect(published).toMatchObject({ isNew: sees === 'old', pointer: { number: 2, manifest: manifests.new } });
  const store = await open();
  expect(await readWhole(store)).toBe(manifests.new);
  expect((await store.readGenerations()).map(({ number }) => number)).toEqual([2, 1]);
}

describe('a publication into a folder, killed with kill -9', () => {
  it.each([...everywhere, ...inFolder])(
    'at $killAt leaves the $sees generation, and succeeds when it is repeated',
    async (point) => {
      const place = join(folder, point.killAt);
      await cp(join(folder, 'template'), place, { recursive: true });
      await killAndRepeat({ ...point, storeUrl: `file:${place}` });
    },
  );
});

describe.skipIf(!hasGo)('a publication into an S3 bucket, killed with kill -9', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
  }, patience(600_000));
  afterAll(() => server.stop());

  it.each([...everywhere, ...inBucket])(
    'at $killAt leaves the $sees generation, and succeeds when it is repeated',
    async (point) => {
      const storeUrl = server.storeUrl();
      const store = await openStore({ url: storeUrl, cacheFolder: join(folder, 'cache') });
      await publishGeneration({ store, site: benchSite({ documents: 6 }) });
      await killAndRepeat({ ...point, storeUrl });
    },
  );
});
