import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFolderStore } from '../../src/store/folder.ts';
import { temporaryFolder } from '../setup/publish-fixture.ts';
import { storeContract } from './contract.ts';

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('the folder driver keeps the contract', () => storeContract(() => openFolderStore({ folder })));

it('does not write a blob again', async () => {
  const store = await openFolderStore({ folder });
  const path = await store.path(await store.put(Buffer.from('once')));
  const { ino } = await stat(path);
  await utimes(path, 1000, 1000);
  await store.put(Buffer.from('once'));
  const after = await stat(path);
  expect(after.ino).toBe(ino);
  expect(after.mtimeMs, 'its date says that it is wanted').toBeGreaterThan(Date.now() - 60_000);
});

it('writes a blob anew when a power cut left its name without its bytes', async () => {
  const store = await openFolderStore({ folder });
  const sha256 = await store.put(Buffer.from('whole'));
  await writeFile(await store.path(sha256), '');
  await (await openFolderStore({ folder })).put(Buffer.from('whole'));
  expect((await store.get(sha256)).toString()).toBe('whole');
});

it('clears what a process that died was writing, a day later', async () => {
  await openFolderStore({ folder });
  const [old, young] = ['old', 'young'].map((name) => join(folder, 'tmp', name)) as [string, string];
  for (const path of [old, young]) await writeFile(path, 'half');
  await utimes(old, 1000, 1000);
  await openFolderStore({ folder });
  expect(await readdir(join(folder, 'tmp'))).toEqual(['young']);
});

it('refuses a blob whose bytes were changed', async () => {
  const store = await openFolderStore({ folder });
  const sha256 = await store.put(Buffer.from('genuine'));
  await writeFile(await store.path(sha256), 'forged!');
  await expect(store.get(sha256)).rejects.toMatchObject({ code: 'store.blob-corrupt' });
});

it.each(['', 'not json', '{"number":1}', '{"number":"1","manifest":"x","at":"y"}', 'null'])(
  'refuses the pointer file %j',
  async (text) => {
    const store = await openFolderStore({ folder });
    await writeFile(join(folder, 'current.json'), text);
    await expect(store.readPointer()).rejects.toMatchObject({ code: 'store.pointer-corrupt' });
  },
);

it('leaves nothing in the folder for unfinished files', async () => {
  const store = await openFolderStore({ folder });
  const manifest = await store.put(Buffer.from('{}'));
  await store.flipPointer({ number: 1, manifest, at: '2026-11-23T01:00:00.000Z' });
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});

it('tells a watcher that the pointer has moved', async () => {
  const store = await openFolderStore({ folder });
  const manifest = await store.put(Buffer.from('{}'));
  await new Promise<void>((resolve, reject) => {
    const unwatch = store.watchPointer(() => {
      unwatch();
      resolve();
    });
    store.flipPointer({ number: 1, manifest, at: '2026-11-23T01:00:00.000Z' }).catch(reject);
  });
  expect((await store.readPointer())?.number).toBe(1);
});
