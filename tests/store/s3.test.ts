import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openBucket } from '../../src/store/s3-bucket.ts';
import type { PointerLease } from '../../src/store/s3-pointer.ts';
import { temporaryFolder } from '../setup/publish-fixture.ts';
import { storeContract } from './contract.ts';
import { hasGo, type S3Server, startS3Server } from './s3-server.ts';

/** A lease within this process. */
function oneByOne(): PointerLease {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const running = last.then(run);
    last = running.catch(() => undefined);
    return running;
  };
}

const at = '2026-11-23T01:00:00.000Z';
const buildMs = 600_000;

describe.skipIf(!hasGo).each([
  { name: 'that writes on conditions', isConditional: true },
  { name: 'without conditional writes, under a lease', isConditional: false },
])('a bucket $name keeps the contract', ({ isConditional }) => {
  let server: S3Server;
  let url = '';
  let cacheFolder = '';
  beforeAll(async () => {
    server = await startS3Server({ isConditional });
  }, buildMs);
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = server.storeUrl();
    cacheFolder = await temporaryFolder();
  });
  const lease = oneByOne();
  storeContract(() => openStore({ url, cacheFolder, ...(isConditional ? {} : { lease }) }));
});

describe.skipIf(!hasGo)('a bucket', () => {
  let server: S3Server;
  let url = '';
  let cacheFolder = '';
  beforeAll(async () => {
    server = await startS3Server();
  }, buildMs);
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = server.storeUrl();
    cacheFolder = await temporaryFolder();
  });
  const prefixOf = (storeUrl: string) => `${new URL(storeUrl).pathname.slice(1)}/`;
  const bucketOf = () => openBucket({ bucket: 'pano', prefix: prefixOf(url), endpoint: server.endpoint, region: 'us-east-1' });

  it('refuses a blob whose bytes were changed, and a damaged copy on this machine is fetched again', async () => {
    const store = await openStore({ url, cacheFolder });
    const sha256 = await store.put(Buffer.from('genuine'));
    expect((await store.get(sha256)).toString()).toBe('genuine');
    await writeFile(join(cacheFolder, sha256), 'forged!');
    expect((await store.get(sha256)).toString()).toBe('genuine');
    await bucketOf().put(`blobs/${sha256.slice(0, 2)}/${sha256}`, Buffer.from('forged!'));
    const elsewhere = await openStore({ url, cacheFolder: await temporaryFolder() });
    await expect(elsewhere.get(sha256)).rejects.toMatchObject({ code: 'store.blob-corrupt' });
  });

  it('goes on giving what was read when it can no longer be reached', async () => {
    const gone = await startS3Server();
    const far = { url: gone.storeUrl(), cacheFolder };
    const store = await openStore(far);
    const [known, unknown] = await Promise.all(['known', 'unknown'].map((text) => store.put(Buffer.from(text))));
    await store.get(known ?? '');
    gone.stop();
    expect((await (await openStore(far)).get(known ?? '')).toString()).toBe('known');
    await expect(store.get(unknown ?? '')).rejects.toMatchObject({ code: 'store.unreachable', remedy: 'retry' });
  });

  it('lets one of many machines flip, and says to the others who was faster', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore({ url, cacheFolder })));
    const manifest = await (stores[0] as (typeof stores)[0]).put(Buffer.from('{}'));
    const flips = await Promise.allSettled(stores.map((store) => store.flipPointer({ number: 1, manifest, at })));
    expect(flips.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const flip of flips) if (flip.status === 'rejected') expect(flip.reason).toMatchObject({ code: 'store.pointer-old' });
    expect((await stores[1]?.readGenerations())?.length).toBe(1);
  });

  it('does not write a blob again', async () => {
    const store = await openStore({ url, cacheFolder });
    const sha256 = await store.put(Buffer.from('once'));
    const key = `blobs/${sha256.slice(0, 2)}/${sha256}`;
    await bucketOf().put(key, Buffer.from('tw0s'));
    await store.put(Buffer.from('once'));
    expect((await bucketOf().get(key))?.bytes.toString()).toBe('tw0s');
  });

  it('refuses a pointer that is no pointer', async () => {
    await bucketOf().put('current.json', Buffer.from('not json'));
    await expect((await openStore({ url, cacheFolder })).readPointer()).rejects.toMatchObject({ code: 'store.pointer-corrupt' });
  });

  it('is not flipped without conditions and without a lease', async () => {
    const old = await startS3Server({ isConditional: false });
    const store = await openStore({ url: old.storeUrl(), cacheFolder });
    const manifest = await store.put(Buffer.from('{}'));
    await expect(store.flipPointer({ number: 1, manifest, at })).rejects.toMatchObject({ code: 'store.no-condition' });
    expect(await store.readPointer()).toBeNull();
    old.stop();
  });

  it('that does not exist is an error of the setup, not an empty store', async () => {
    const store = await openStore({ url: url.replace('s3://pano/', 's3://none/'), cacheFolder });
    await expect(store.readPointer()).rejects.toMatchObject({ code: 'store.unreachable', params: { reason: 'NoSuchBucket' } });
  });
});
