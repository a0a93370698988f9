import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPackCache } from '../../../src/packs/downloads/pack-cache.ts';

const start = new Date('2026-11-25T01:00:00.000Z');
const hourMs = 3_600_000;

let folder: string;
let now = start;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-pack-cache-'));
  now = start;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pathOf = (name: string): string => join(folder, name);
const open = (maxBytes: number) => openPackCache({ folder, maxBytes, now: () => now });
const names = async (): Promise<string[]> => (await readdir(folder)).sort();

/** A file of 1,000 bytes, last used so many hours ago. */
async function put(name: string, hoursAgo: number, bytes = Buffer.alloc(1_000, name)): Promise<void> {
  await writeFile(pathOf(name), bytes);
  const at = new Date(start.getTime() - hoursAgo * hourMs);
  await utimes(pathOf(name), at, at);
}

it('takes away what was not asked for for longest, until the rest fits', async () => {
  for (const [index, name] of ['a.zip', 'b.zip', 'c.zip', 'd.zip'].entries()) await put(name, 10 - index);
  await open(2_500).tidy();
  expect(await names()).toEqual(['c.zip', 'd.zip']);
});

it('leaves everything where there is room, and what is not a pack in any case', async () => {
  await put('a.zip', 100);
  await put('sizes.json', 100);
  await open(1_000).tidy();
  expect(await names()).toEqual(['a.zip', 'sizes.json']);
  await open(1).tidy();
  expect(await names()).toEqual(['sizes.json']);
});

it('counts a question as use, also for the process after a restart', async () => {
  await put('a.zip', 10);
  await put('b.zip', 5);
  expect(await open(1_000).has(pathOf('a.zip'))).toBe(true);
  expect((await stat(pathOf('a.zip'))).mtime).toEqual(start);
  now = new Date(start.getTime() + hourMs);
  await open(1_000).tidy();
  expect(await names()).toEqual(['a.zip']);
});

it('takes nothing within ten minutes of its use, however little room there is', async () => {
  await put('a.zip', 10);
  const cache = open(1);
  await cache.has(pathOf('a.zip'));
  now = new Date(start.getTime() + 9 * 60_000);
  await cache.tidy();
  expect(await names()).toEqual(['a.zip']);
  now = new Date(start.getTime() + 11 * 60_000);
  await cache.tidy();
  expect(await names()).toEqual([]);
  expect(await cache.has(pathOf('a.zip'))).toBe(false);
});

it('lets a download that is slower than that read to the end', async () => {
  const bytes = Buffer.alloc(400_000, 'pack');
  await put('slow.zip', 10, bytes);
  const reading = createReadStream(pathOf('slow.zip'), { highWaterMark: 1_000 });
  const chunks: Buffer[] = [];
  for await (const chunk of reading) {
    if (chunks.length === 0) await open(1).tidy();
    chunks.push(chunk as Buffer);
  }
  expect(await names()).toEqual([]);
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
});

it('never says that a pack is there while it takes it away', async () => {
  for (let round = 0; round < 50; round++) {
    await put('a.zip', 10);
    const cache = open(1);
    const [isThere] = await Promise.all([cache.has(pathOf('a.zip')), cache.tidy()]);
    const read = await readFile(pathOf('a.zip')).then(
      () => true,
      () => false,
    );
    expect(read).toBe(isThere);
  }
});

it('clears up drafts of processes that died, and no younger ones', async () => {
  await put('a.zip.17.draft', 25);
  await put('a.zip.9b1d.part', 25);
  await put('b.zip.9b1e.part', 1);
  await open(1_000).tidy();
  expect(await names()).toEqual(['b.zip.9b1e.part']);
});

it('is content with a folder that is not there yet', async () => {
  await openPackCache({ folder: join(folder, 'none'), maxBytes: 1, now: () => now }).tidy();
  expect(await names()).toEqual([]);
});
