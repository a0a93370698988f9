import { join } from 'node:path';
import type { TypedUser } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { healthReports } from '../../../../src/app/studio/health/report.ts';
import { openScanLog } from '../../../../src/measure/scans.ts';
import { folder, office, payload } from '../../../setup/with-office.ts';

const now = new Date();
const markOfPage = (page: number) => `${page}`.repeat(12);

beforeAll(async () => {
  for (const page of [1, 2]) {
    const key = `trang-${page}`;
    await payload.create({ collection: 'channels', data: { name: key, key, kind: 'facebook', settings: { pageId: '4711' } } });
    const effect = { effectKey: markOfPage(page).padEnd(64, '0'), editionSha256: '7'.repeat(64), channelId: key };
    const at = now.toISOString();
    const moment = { dueAt: at, nextAt: at, occurrenceAt: at, receipt: { id: '1', url: null, at } };
    const data = { ...effect, ...moment, scheduleId: 'at-once', state: 'published', attempts: 1, fence: 1, trail: [] };
    await payload.db.create({ collection: 'deliveries', data: { ...data, checkpoint: { intent: null, channel: null } } });
  }
  for (const kind of ['portal', 'zalo', 'web-portal']) {
    await payload.db.create({ collection: 'channels', data: { name: kind, key: kind, kind, settings: {} } });
  }
  await scanned(now, [markOfPage(1), markOfPage(1), markOfPage(1), markOfPage(2), undefined]);
  await scanned(new Date(now.getTime() - 40 * 86_400_000), [markOfPage(1)]);
});

async function scanned(at: Date, marks: (string | undefined)[]): Promise<void> {
  const scans = openScanLog({ folder: join(folder, 'measure'), now: () => at });
  for (const post of marks) {
    const scan = { edition: 1, artwork: 0, unitCode: null, medium: 'social', channel: 'facebook', post } as const;
    scans.scan(scan, { address: '192.0.2.7', agent: 'Mozilla/5.0' });
  }
  await scans.close();
}

it('counts what came of each channel’s posts in thirty days, two pages of one kind apart', async () => {
  const { reports, opens } = await healthReports({ payload, user: office.admin as TypedUser, now, language: 'vi' });
  const byKey = new Map(reports.map((report) => [report.state.id, report]));
  expect(byKey.get('trang-1')).toMatchObject({ opens: 3, lastPosts: [{ opens: 3 }] });
  expect(byKey.get('trang-2')).toMatchObject({ opens: 1, lastPosts: [{ opens: 1 }] });
  expect(byKey.get('portal')?.opens).toBeNull();
  expect([byKey.get('zalo')?.opens, byKey.get('web-portal')?.opens]).toEqual([0, 0]);
  expect(Object.fromEntries(opens.byKind)).toEqual({ facebook: 5 });
});
