import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { opensOfPost, readLinkOpens } from '../../src/measure/link-opens.ts';
import { openScanLog, readScanDays } from '../../src/measure/scans.ts';
import { temporaryFolder } from '../setup/publish-fixture.ts';

const social = { edition: 3, artwork: 0, unitCode: null, medium: 'social' } as const;
const phone = { address: '192.0.2.7', agent: 'Mozilla/5.0 (Linux; Android 14)' };

it('adds up opens by post, kind and hour of the day, beside paper and lines of earlier days', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'scans'));
  const old = JSON.stringify({ ...social, hour: '2026-11-20T08', count: 4 });
  await writeFile(join(folder, 'scans', '2026-11-20.jsonl'), `${old}\n`);
  const clock = { at: new Date('2026-11-21T12:30:00Z') };
  const log = openScanLog({ folder, now: () => clock.at });
  for (let index = 0; index < 3; index++) log.scan({ ...social, channel: 'zalo', post: 'aaaaaaaaaaaa' }, phone);
  log.scan({ ...social, channel: 'zalo' }, phone);
  log.scan({ ...social, medium: 'poster' }, phone);
  await log.flush();
  clock.at = new Date('2026-11-22T01:00:00Z');
  log.scan({ ...social, channel: 'facebook', post: 'bbbbbbbbbbbb' }, phone);
  await log.close();
  const all = await readLinkOpens({ folder, sinceDay: '2026-11-01' });
  expect(Object.fromEntries(all.byPost)).toEqual({ aaaaaaaaaaaa: 3, bbbbbbbbbbbb: 1 });
  expect(Object.fromEntries(all.byKind)).toEqual({ zalo: 4, facebook: 1 });
  expect(all.hoursByKind.get('zalo')?.[19]).toBe(4);
  expect(all.hoursByKind.get('facebook')?.[8]).toBe(1);
  const later = await readLinkOpens({ folder, sinceDay: '2026-11-22' });
  expect(Object.fromEntries(later.byKind)).toEqual({ facebook: 1 });
});

it('adds up a post’s first thirty days, and leaves out what a crash tore', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'scans'));
  const line = (day: string) => JSON.stringify({ ...social, channel: 'zalo', post: 'aaaaaaaaaaaa', hour: `${day}T08`, count: 2 });
  for (const day of ['2026-10-31', '2026-11-01', '2026-12-01', '2026-12-02']) {
    await writeFile(join(folder, 'scans', `${day}.jsonl`), `${line(day)}\n{"edition":3,"chan`);
  }
  const postedAt = new Date('2026-11-01T03:00:00Z');
  expect(await opensOfPost({ folder, mark: 'aaaaaaaaaaaa', postedAt })).toBe(4);
  expect(await opensOfPost({ folder, mark: 'bbbbbbbbbbbb', postedAt })).toBe(0);
});

it('counts somebody who comes by two channels as one person', async () => {
  const folder = await temporaryFolder();
  const log = openScanLog({ folder, now: () => new Date('2026-11-21T12:30:00Z') });
  log.scan({ ...social, channel: 'zalo' }, phone);
  log.scan({ ...social, channel: 'facebook' }, phone);
  await log.close();
  expect(await readScanDays(folder)).toEqual([
    { ...social, channel: 'zalo', day: '2026-11-21', scans: 1, visitors: 1 },
    { ...social, channel: 'facebook', day: '2026-11-21', scans: 1, visitors: 0 },
  ]);
});

it('reads nothing where nothing has been counted', async () => {
  const { byPost, byKind } = await readLinkOpens({ folder: join(await temporaryFolder(), 'nowhere'), sinceDay: '' });
  expect([byPost.size, byKind.size]).toEqual([0, 0]);
});
