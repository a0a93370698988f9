import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDailyVisitors } from '../../src/measure/daily-visitors.ts';
import { openScanLog, readDownloads, readScanDays, readScans, type Scan } from '../../src/measure/scans.ts';
import { patience } from '../setup/patience.ts';
import { temporaryFolder } from '../setup/publish-fixture.ts';

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
});
const scan: Scan = { edition: 3, artwork: 1, unitCode: '31135', medium: 'poster' };
const phone = { address: '192.0.2.7', agent: 'Mozilla/5.0 (Linux; Android 14)' };
const clock = { at: new Date('2026-11-22T16:59:00Z') };
const open = (flushMs?: number) => openScanLog({ folder, now: () => clock.at, flushMs });

it('counts by edition, unit, medium and local hour', async () => {
  const log = open();
  clock.at = new Date('2026-11-22T16:59:00Z');
  log.scan(scan, phone);
  log.scan(scan, phone);
  log.scan({ ...scan, unitCode: null, medium: 'web' }, phone);
  await log.flush();
  clock.at = new Date('2026-11-22T17:00:00Z');
  log.scan(scan, phone);
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
  log.scan(scan, phone);
  await log.close();
  const [name = ''] = await readdir(join(folder, 'scans'));
  const line = JSON.parse(await readFile(join(folder, 'scans', name), 'utf8'));
  expect(Object.keys(line).sort()).toEqual(['artwork', 'count', 'edition', 'hour', 'medium', 'unitCode']);
});

it('adds to what other processes and earlier days have written', async () => {
  for (let run = 0; run < 3; run++) {
    const log = open();
    log.scan(scan, phone);
    await log.close();
  }
  expect((await readScans(folder)).totals).toMatchObject([{ ...scan, count: 3 }]);
});

it('writes by itself within its interval', async () => {
  const log = open(20);
  log.scan(scan, phone);
  await vi.waitFor(async () => expect((await readScans(folder)).totals).toHaveLength(1), { timeout: patience(3000) });
  await log.close();
});

it('goes on after a line that a crash tore', async () => {
  await mkdir(join(folder, 'scans'), { recursive: true });
  clock.at = new Date('2026-11-22T03:00:00Z');
  const path = join(folder, 'scans', '2026-11-22.jsonl');
  await writeFile(path, `${JSON.stringify({ ...scan, hour: '2026-11-22T09', count: 4 })}\n{"edition":3,"uni`);
  const log = open();
  log.scan(scan, phone);
  await log.close();
  expect(await readScans(folder)).toMatchObject({ damaged: 1, totals: [{ count: 4 }, { hour: '2026-11-22T10', count: 1 }] });
});

it('keeps the counts while the disk refuses, and writes them afterwards', async () => {
  const log = open(60_000);
  await writeFile(join(folder, 'scans'), 'a file where the folder should be');
  log.scan(scan, phone);
  await expect(log.flush()).rejects.toThrow();
  log.scan(scan, phone);
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

it('says how many of a day’s scans were somebody’s first, by artwork, unit and medium', async () => {
  const log = open();
  clock.at = new Date('2026-11-22T03:00:00Z');
  for (const address of ['192.0.2.7', '192.0.2.7', '192.0.2.8']) log.scan(scan, { ...phone, address });
  log.scan(scan, { ...phone, agent: 'Mozilla/5.0 (iPhone)' });
  log.scan({ ...scan, medium: 'leaflet' }, phone);
  clock.at = new Date('2026-11-22T17:30:00Z');
  log.scan(scan, phone);
  await log.close();
  expect(await readScanDays(folder)).toEqual([
    { ...scan, day: '2026-11-22', scans: 4, visitors: 3 },
    { ...scan, medium: 'leaflet', day: '2026-11-22', scans: 1, visitors: 1 },
    { ...scan, day: '2026-11-23', scans: 1, visitors: 1 },
  ]);
});

it('writes neither an address nor a device nor anything made from them', async () => {
  const log = open();
  log.scan(scan, phone);
  await log.close();
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(names).toHaveLength(2);
  for (const { parentPath, name } of names) {
    const line = JSON.parse(await readFile(join(parentPath, name), 'utf8'));
    expect(Object.keys(line).sort()).toEqual(['artwork', 'count', 'edition', 'hour', 'medium', 'unitCode']);
  }
});

describe('who came before', () => {
  const visit = { day: '2026-11-22', place: '3 1 31135 poster', visitor: phone };

  it('is forgotten with the day, also when the day comes back', () => {
    const visitors = createDailyVisitors();
    expect([visitors.isFirst(visit), visitors.isFirst(visit)]).toEqual([true, false]);
    visitors.keepOnly('2026-11-23');
    expect(visitors.isFirst(visit)).toBe(true);
  });

  it('is forgotten by a restart: the salt lies nowhere', () => {
    expect(createDailyVisitors().isFirst(visit)).toBe(true);
    expect(createDailyVisitors().isFirst(visit)).toBe(true);
  });

  it('takes a bounded memory: past it, scans count and people do not', () => {
    const visitors = createDailyVisitors({ most: 100 });
    const firsts = Array.from({ length: 300 }, (_, index) => {
      return visitors.isFirst({ ...visit, visitor: { ...phone, address: `192.0.2.${index}` } });
    });
    expect(firsts.filter(Boolean)).toHaveLength(100);
  });
});
