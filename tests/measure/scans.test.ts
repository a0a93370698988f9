import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { openScanLog, readDownloads, readScans, type Scan } from '../../src/measure/scans.ts';
import { temporaryFolder } from '../publish/fixture.ts';

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
});
const scan: Scan = { edition: 3, artwork: 1, unitCode: '31135', medium: 'poster' };
const clock = { at: new Date('2026-11-22T16:59:00Z') };
const open = (flushMs?: number) => openScanLog({ folder, now: () => clock.at, flushMs });

it('counts by edition, unit, medium and local hour', async () => {
  const log = open();
  clock.at = new Date('2026-11-22T16:59:00Z');
  log.scan(scan);
  log.scan(scan);
  log.scan({ ...scan, unitCode: null, medium: 'web' });
  await log.flush();
  clock.at = new Date('2026-11-22T17:00:00Z');
  log.scan(scan);
  log.download({ campaignId: 'can-tho-2026', unitCode: '31135' });
  await log.close();
  expect(await readdir(join(folder, 'scans'))).toEqual(['2026-11-22.jsonl', '2026-11-23.jsonl']);
  const { totals, damaged } = await readScans(folder);
  expect(damaged).toBe(0);
  expect(totals).toHaveLength(3);
  expect(totals).toContainEqual({ ...scan, hour: '2026-11-22T23', count: 2 });
  expect(totals).toContainEqual({ ...scan, unitCode: null, medium: 'web', hour: '2026-11-22T23', count: 1 });
  expect(totals).toContainEqual({ ...scan, hour: '2026-11-23T00', count: 1 });
  expect((await readDownloads(folder)).totals).toEqual([
    { campaignId: 'can-tho-2026', unitCode: '31135', hour: '2026-11-23T00', count: 1 },
  ]);
});

it('keeps how often, and nothing else', async () => {
  const log = open();
  log.scan(scan);
  await log.close();
  const [name = ''] = await readdir(join(folder, 'scans'));
  const line = JSON.parse(await readFile(join(folder, 'scans', name), 'utf8'));
  expect(Object.keys(line).sort()).toEqual(['artwork', 'count', 'edition', 'hour', 'medium', 'unitCode']);
});

it('adds to what other processes and earlier days have written', async () => {
  for (let run = 0; run < 3; run++) {
    const log = open();
    log.scan(scan);
    await log.close();
  }
  expect((await readScans(folder)).totals).toMatchObject([{ ...scan, count: 3 }]);
});

it('writes by itself within its interval', async () => {
  const log = open(20);
  log.scan(scan);
  await vi.waitFor(async () => expect((await readScans(folder)).totals).toHaveLength(1), { timeout: 3000 });
  await log.close();
});

it('goes on after a line that a crash tore', async () => {
  await mkdir(join(folder, 'scans'), { recursive: true });
  clock.at = new Date('2026-11-22T03:00:00Z');
  const path = join(folder, 'scans', '2026-11-22.jsonl');
  await writeFile(path, `${JSON.stringify({ ...scan, hour: '2026-11-22T09', count: 4 })}\n{"edition":3,"uni`);
  const log = open();
  log.scan(scan);
  await log.close();
  expect(await readScans(folder)).toMatchObject({ damaged: 1, totals: [{ count: 4 }, { hour: '2026-11-22T10', count: 1 }] });
});

it('keeps the counts while the disk refuses, and writes them afterwards', async () => {
  const log = open(60_000);
  await writeFile(join(folder, 'scans'), 'a file where the folder should be');
  log.scan(scan);
  await expect(log.flush()).rejects.toThrow();
  log.scan(scan);
  await rm(join(folder, 'scans'));
  await log.close();
  expect((await readScans(folder)).totals).toMatchObject([{ count: 2 }]);
});

it('reads an empty folder as nothing', async () => {
  expect(await readScans(join(folder, 'nowhere'))).toEqual({ totals: [], damaged: 0 });
  await mkdir(join(folder, 'scans'));
  await appendFile(join(folder, 'scans', 'notes.txt'), 'not a log');
  expect(await readScans(folder)).toEqual({ totals: [], damaged: 0 });
});
