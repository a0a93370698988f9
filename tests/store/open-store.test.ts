import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openDiskCache } from '../../src/store/disk-cache.ts';
import { openStore, readStoreUrl } from '../../src/store/open-store.ts';
import { digest, temporaryFolder } from '../setup/publish-fixture.ts';

it.each([
  ['file:/var/pano/store', { folder: '/var/pano/store' }],
  ['file:///var/pano/my%20store', { folder: '/var/pano/my store' }],
  ['s3://pano', { bucket: 'pano', prefix: '', region: 'us-east-1' }],
  ['s3://pano/a/b/?region=ap-southeast-1', { bucket: 'pano', prefix: 'a/b/', region: 'ap-southeast-1' }],
  [
    's3://pano/store?endpoint=https%3A%2F%2Fs3.example.vn%3A9000',
    { bucket: 'pano', prefix: 'store/', region: 'us-east-1', endpoint: 'https://s3.example.vn:9000' },
  ],
])('reads the address %s', (url, place) => {
  expect(readStoreUrl(url)).toEqual(place);
});

it.each(['', 'file:', 's3://', 's3:///x', 'https://s3.example.vn', '/var/pano/store'])('refuses the address %j', (url) => {
  expect(() => readStoreUrl(url)).toThrow(expect.objectContaining({ code: 'store.url' }));
});

it('never repeats a key that stood in an address', () => {
  expect(() => readStoreUrl('minio://key:secret@host/bucket')).toThrow(/minio:\/\/…@host\/bucket/);
});

it('opens a folder by its address', async () => {
  const folder = join(await temporaryFolder(), 'store');
  const store = await openStore({ url: pathToFileURL(folder).href, cacheFolder: join(folder, 'unused') });
  expect(await store.path(await store.put(Buffer.from('x')))).toContain(folder);
});

it('keeps at most its bytes on disk, the youngest ones, over restarts too', async () => {
  const folder = await temporaryFolder();
  const blob = (letter: string) => ({ sha256: digest('sha256', letter), bytes: Buffer.alloc(100, letter) });
  const [a, b, c] = ['a', 'b', 'c'].map(blob) as [ReturnType<typeof blob>, ReturnType<typeof blob>, ReturnType<typeof blob>];
  const cache = await openDiskCache({ folder, maxBytes: 250 });
  await cache.add(a.sha256, a.bytes);
  await cache.add(b.sha256, b.bytes);
  expect(await cache.read(a.sha256)).toEqual(a.bytes);
  const path = await cache.add(c.sha256, c.bytes);
  expect((await stat(path)).size).toBe(100);
  expect(await Promise.all([a, b, c].map(({ sha256 }) => cache.path(sha256)))).toEqual([join(folder, a.sha256), null, path]);
  const again = await openDiskCache({ folder, maxBytes: 250 });
  expect((await again.read(c.sha256))?.equals(c.bytes)).toBe(true);
  await again.drop(c.sha256);
  expect(await again.read(c.sha256)).toBeNull();
});
