import { createLocalReq } from 'payload';
import { expect, it } from 'vitest';
import { mongoMigrations } from '../../src/db/engine/mongo-migrations.ts';
import { unreadDates } from '../../src/db/engine/plan-dates.ts';
import { up } from '../../src/db/migrations/20261129_154501_plan_dates.ts';
import { tellUnreadDates } from '../../src/server/unread-dates.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

/** As the database's own `migrate` calls it. */
async function migrate(): Promise<void> {
  const req = await createLocalReq({}, payload);
  if (payload.db.name === 'sqlite') {
    const { drizzle } = payload.db as unknown as { drizzle: Parameters<typeof up>[0]['db'] };
    await up({ db: drizzle, payload, req });
  } else {
    await mongoMigrations.find(({ name }) => name.endsWith('_plan_dates'))?.up({ payload });
  }
}

const phase = (key: string, start: string | null, end: string | null) => ({
  id: `phase-${key}`,
  key,
  kind: 'phase',
  title: { vi: key },
  start,
  end,
});

/** Past the fields' checks, as they were stored before there were any. */
async function store(collection: 'campaigns' | 'guides', id: string, data: object): Promise<void> {
  const document = await payload.findByID({ collection, id, depth: 0, locale: 'all' });
  await payload.db.updateOne({ collection, id, data: { ...document, ...data } as never });
}

it('reads what can be read surely into the one form, twice without harm, and leaves the rest as it was typed', async () => {
  const guide = await createGuide({ payload, office });
  const { id } = await createCampaign({ payload, office });
  const other = await createCampaign({ payload, office, data: { key: 'khac', title: 'Chiến dịch khác' } });
  await store('guides', guide.id, { reviewedAt: '21/11/2026' });
  await store('campaigns', id, {
    document: { type: 'Kế hoạch', date: '30/01/2026', system: 'dang' },
    period: { start: '01/8/2025', end: '25/12/2026', label: 'năm 2026' },
    phases: [
      phase('a', 'tháng 2/2026', '2026-02-28'),
      phase('b', 'quý I/2026', 'hôm qua'),
      phase('c', '08/08/2025', '31/02/2026'),
      phase('d', null, '2026'),
    ],
  });
  await store('campaigns', other.id, {
    document: { type: 'Kế hoạch', date: '2025 (sau 08/7/2025)', system: 'dang' },
    period: { start: '2026-13-45', end: null, label: 'năm 2026' },
  });
  await migrate();
  await migrate();

  const read = async (key: string) => (await payload.find({ collection: 'campaigns', where: { key: { equals: key } } })).docs[0];
  const campaign = await read('bdhvs');
  expect(campaign?.document?.date).toBe('2026-01-30');
  expect(campaign?.period).toMatchObject({ start: '01/8/2025', end: '2026-12-25' });
  expect(campaign?.phases?.map(({ start, end }) => [start ?? null, end ?? null])).toEqual([
    ['2026-02', '2026-02-28'],
    ['2026-Q1', 'hôm qua'],
    ['2025-08-08', '31/02/2026'],
    [null, '2026'],
  ]);
  expect((await payload.findByID({ collection: 'guides', id: guide.id })).reviewedAt).toBe('2026-11-21');
  expect(await read('khac')).toMatchObject({ document: { date: '2025 (sau 08/7/2025)' }, period: { start: '2026-13-45' } });

  const unread = (await unreadDates(payload)).map(({ title, path, text }) => `${title} ${path} ${text}`);
  expect(unread.toSorted()).toEqual([
    'Bình dân học vụ số period.start 01/8/2025',
    'Bình dân học vụ số phases.1.end hôm qua',
    'Bình dân học vụ số phases.2.end 31/02/2026',
    'Chiến dịch khác document.date 2025 (sau 08/7/2025)',
    'Chiến dịch khác period.start 2026-13-45',
  ]);
  const lines: string[] = [];
  await tellUnreadDates(payload, (line) => lines.push(line));
  expect(lines).toHaveLength(5);
  expect(lines.join('\n')).toContain('campaigns “Chiến dịch khác”, document.date: “2025 (sau 08/7/2025)”');
});

it('lets an editor save around an old text, keeps it unread until somebody types it again, then reads it day first', async () => {
  const { docs } = await payload.find({ collection: 'campaigns', where: { key: { equals: 'bdhvs' } } });
  const id = String(docs[0]?.id);
  const rights = { overrideAccess: false, user: office.editor, collection: 'campaigns', id } as const;
  const saved = await payload.update({ ...rights, data: { summary: 'Chỉ sửa tóm tắt.' } });
  expect(saved).toMatchObject({ summary: 'Chỉ sửa tóm tắt.', period: { start: '01/8/2025' } });
  const typed = await payload.update({ ...rights, data: { period: { ...saved.period, start: '1/8/2025' } } });
  expect(typed.period).toMatchObject({ start: '2025-08-01', end: '2026-12-25' });
});

it('brings the dates of versions along, so that a restored one is as exact', async () => {
  const guide = await createGuide({ payload, office, key: 'cu', title: 'Cũ' });
  const where = { parent: { equals: guide.id } };
  const { docs } = await payload.findVersions({ collection: 'guides', where, depth: 0, locale: 'all' });
  await payload.db.updateVersion({
    collection: 'guides',
    id: String(docs[0]?.id),
    versionData: { ...docs[0], version: { ...docs[0]?.version, reviewedAt: '21/11/2026' } } as never,
  });
  await migrate();
  const after = await payload.findVersions({ collection: 'guides', where });
  expect(after.docs[0]?.version.reviewedAt).toBe('2026-11-21');
});
