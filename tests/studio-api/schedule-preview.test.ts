import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedUser } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { importUnits } from '../../src/db/units.ts';
import { expandSchedules } from '../../src/delivery/plan/expand.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { openScanLog } from '../../src/measure/scans.ts';
import { deliveryContext } from '../../src/server/worker.ts';
import { readSettings } from '../../src/settings.ts';
import { previewPlan } from '../../src/studio-api/schedule-preview.ts';
import { findUnit, indexUnits, loadUnits } from '../../src/units/catalogue.ts';
import { payload } from '../setup/with-payload.ts';

let fields: Record<string, unknown>;
beforeAll(async () => {
  const by = { issuerPath: 'vn/', documentId: 'd', submittedBy: 'An', submittedById: 'u', submittedAt: new Date().toISOString() };
  const what = { title: 'VNeID', contentType: 'campaign', contentId: 'c', content: {}, version: 1, number: 1 } as const;
  const edition = await payload.create({
    collection: 'editions',
    data: { ...by, ...what, sha256: 'e'.repeat(64), state: 'approved' },
  });
  const posting = { quietFrom: '21:30', quietTo: '06:00', blackoutDates: [{ date: '2027-02-06T12:00:00.000Z', note: 'Tết' }] };
  const page = { name: 'Trang Gia Viên', key: 'trang', kind: 'facebook', settings: { pageId: '4711' }, posting } as const;
  const channels = [
    await payload.create({ collection: 'channels', data: page }),
    await payload.create({ collection: 'channels', data: { name: 'Cổng', key: 'cong', kind: 'portal' } }),
  ];
  fields = {
    editions: [edition.id],
    channels: channels.map(({ id }) => id),
    startDate: '2027-02-05T12:00:00.000Z',
    time: '22:00',
    repeat: 'daily',
    count: 8,
    cooldownDays: 0,
    isActive: true,
  };
});

const measureFolder = mkdtempSync(join(tmpdir(), 'pano-hours-'));
afterAll(() => rmSync(measureFolder, { recursive: true }));

const now = () => new Date('2027-02-01T00:00:00.000Z');
const administrator = { id: 'a', collection: 'users', name: 'A', role: 'admin', unitPath: 'vn/' } as TypedUser;
const preview = (body: Record<string, unknown>) =>
  previewPlan({
    language: 'vi',
    payload,
    delivery: { deliveries: payloadDeliveries(payload) },
    measureFolder,
    now: now(),
    user: administrator,
    form: body,
  });

it('says in words what the plan does, and shows the next five times where each channel takes them', async () => {
  const { summary, problems, next } = await preview(fields);
  expect(problems).toEqual([]);
  expect(summary).toBe('22:00 ngày 05/02/2027, sau đó hằng ngày cho đủ 8 lần');
  expect(next).toHaveLength(5);
  expect((next as unknown[]).slice(0, 2)).toEqual([
    {
      at: '22:00 ngày 05/02/2027',
      posts: [
        { channel: 'Trang Gia Viên', at: '06:00 ngày 07/02/2027', reasons: ['quiet', 'blackout'] },
        { channel: 'Cổng', at: null, reasons: [] },
      ],
    },
    {
      at: '22:00 ngày 06/02/2027',
      posts: [
        { channel: 'Trang Gia Viên', at: '06:00 ngày 08/02/2027', reasons: ['blackout', 'quiet'] },
        { channel: 'Cổng', at: null, reasons: [] },
      ],
    },
  ]);
});

it('says how many times are left, in the reader’s language, and warns where the same edition goes out that day already', async () => {
  const twice = { ...fields, alsoAt: [{ time: '7h' }], interval: 2 };
  const { summary, total, sameDay } = await preview(twice);
  expect(summary).toBe('07:00 và 22:00 ngày 05/02/2027, sau đó 2 ngày một lần cho đủ 8 lần');
  expect({ total, sameDay }).toEqual({ total: 8, sameDay: [] });
  const at = '2027-02-05T00:00:00.000Z';
  const other = {
    editionSha256: 'e'.repeat(64),
    artworkKey: null,
    channelId: 'cong',
    scheduleId: 'other',
    occurrenceAt: at,
    dueAt: at,
  };
  const deliveries = payloadDeliveries(payload);
  await deliveries.insertMissing([{ ...other, effectKey: 'same-day' }], now());
  expect((await preview(fields)).sameDay).toEqual([{ channel: 'Cổng', at: '22:00 ngày 05/02/2027', other: '07:00' }]);
  await payload.delete({ collection: 'deliveries', where: { effectKey: { equals: 'same-day' } } });
  expect((await preview(fields)).sameDay).toEqual([]);
});

it('takes an hour as people write it, and asks for what is not filled in yet without blaming it', async () => {
  expect((await preview({ ...fields, time: '19h30' })).summary).toContain('19:30 ngày 05/02/2027');
  const { problems } = await preview({ ...fields, startDate: null, time: '' });
  expect((problems as { field: string; message: string }[]).map(({ message }) => message)).toEqual([
    'Lịch chưa có ngày đầu. Hãy chọn ngày đăng lần đầu.',
    'Lịch chưa có giờ. Hãy nhập giờ đăng, ví dụ 07:00 hoặc 7h30.',
  ]);
});

it('leaves out what the cooldown leaves out', async () => {
  const { next } = await preview({ ...fields, cooldownDays: 3 });
  expect((next as { at: string }[]).map(({ at }) => at.slice(-10))).toEqual(['05/02/2027', '08/02/2027', '11/02/2027']);
});

it('proposes hours of the channel with their reason, and the year’s key dates', async () => {
  const { slots, keyDates } = await preview(fields);
  expect((slots as unknown[])[0]).toEqual({
    channel: 'Trang Gia Viên',
    at: '11:30 ngày 01/02/2027',
    date: '2027-02-01',
    time: '11:30',
    why: 'giờ nghỉ trưa, nhiều người mở điện thoại',
  });
  expect(keyDates).toContainEqual(expect.objectContaining({ id: 'tet', date: '2027-02-06', advice: 'keep-quiet' }));
  expect(keyDates).toContainEqual(expect.objectContaining({ id: 'chuyen-doi-so', date: '2027-10-10', advice: 'speak' }));
});

it('lets a campaign with its peak at Tết speak then, and no other', async () => {
  await importUnits({ payload, units: ['vn', '15'].map((code) => findUnit(indexUnits(loadUnits()), code)) });
  const [unit] = (await payload.find({ collection: 'units', where: { code: { equals: '15' } } })).docs;
  const document = { type: 'Kế hoạch', date: '2026', system: 'dang' } as const;
  const row = {
    title: 'C',
    key: 'c',
    document,
    period: { start: '2026', label: '2026' },
    issuerUnit: unit?.id,
    scopeUnits: [unit?.id],
  };
  const tetPeak = { isPeak: true, reason: 'Kế hoạch, mục V.1.2' };
  await expect(
    payload.create({ collection: 'campaigns', data: { ...row, tetPeak: { isPeak: true, reason: ' ' } } as never }),
  ).rejects.toThrow();
  await payload.create({ collection: 'campaigns', data: { ...row, tetPeak } as never });
  const adviceOf = async (body: Record<string, unknown>) => {
    const { keyDates } = await preview(body);
    return (keyDates as { id: string; advice: string; reason?: string }[]).find(({ id }) => id === 'tet');
  };
  expect(await adviceOf(fields)).toMatchObject({ advice: 'speak', reason: tetPeak.reason });
  expect(await adviceOf({ ...fields, editions: [] })).toMatchObject({ advice: 'keep-quiet' });
});

it('proposes the hours in which links of the channel’s posts are really opened, once enough were', async () => {
  const scans = openScanLog({ folder: measureFolder, now: () => new Date('2027-01-20T13:30:00.000Z') });
  const scan = { edition: 1, artwork: 0, unitCode: null, medium: 'social', channel: 'facebook' } as const;
  for (let index = 0; index < 250; index++) scans.scan(scan, { address: '192.0.2.7', agent: 'Mozilla/5.0' });
  await scans.close();
  const { slots } = await preview(fields);
  expect((slots as unknown[])[0]).toMatchObject({
    time: expect.stringMatching(/^(19|20):/),
    why: expect.stringContaining('100% lượt mở liên kết'),
  });
});

it.each([
  ['an empty form', {}, ['editions', 'startDate', 'time']],
  [
    'junk',
    { editions: 'x', channels: 7, startDate: {}, time: 7, repeat: 'hourly', exceptDates: 'x' },
    ['editions', 'startDate', 'time'],
  ],
  ['a past day', { startDate: '2026-01-01T12:00:00.000Z', repeat: null, count: null }, ['startDate']],
  ['no end', { count: null }, ['until']],
])('shows %s with its problems by field, and breaks at nothing', async (name, change, wrong) => {
  const { problems } = await preview(name === 'an empty form' || name === 'junk' ? change : { ...fields, ...change });
  expect((problems as { field: string }[]).map(({ field }) => field)).toEqual(wrong);
});

it('shows what the worker then plans', async () => {
  const data = { ...fields, title: 'Thử' } as never;
  await payload.create({ collection: 'schedules', data });
  const inside = { render: null as never, store: null as never, videos: null as never, generation: null as never };
  const ctx = deliveryContext({ payload, ...inside, settings: readSettings(), now });
  const far = { ...deliveryPolicy, horizonMs: 20 * 86_400_000 };
  // Two workers at once, as two processes would.
  const worker = { ...ctx, schedules: payloadSchedules(payload), policy: far };
  await Promise.all([expandSchedules(worker), expandSchedules(worker)]);
  const planned = await payloadDeliveries(payload).list({ channelIds: ['trang'] });
  expect(planned.map(({ dueAt }) => dueAt).slice(0, 2)).toEqual(['2027-02-06T23:00:00.000Z', '2027-02-07T23:00:00.000Z']);
  expect(await payloadDeliveries(payload).list({})).toHaveLength(16);
});

it('says which edition goes out: the one in force, or the one it is fixed at', async () => {
  const { docs } = await payload.find({ collection: 'editions', depth: 0 });
  const [first] = docs;
  if (first === undefined) throw new Error('Expected an edition.');
  const posted = async (change: object, editions = [first.id]) => (await preview({ ...fields, editions, ...change })).posted;
  expect(await posted({ whichEdition: 'newest' })).toEqual([
    'Sẽ đăng bản số 1 của “VNeID”; có bản mới được duyệt thì đăng bản mới.',
  ]);
  expect(await posted({ whichEdition: 'fixed' })).toEqual(['Cố định ở bản số 1 của “VNeID”, cả khi có bản mới.']);
  await payload.db.updateOne({ collection: 'editions', id: first.id, data: { state: 'superseded' } });
  expect(await posted({ whichEdition: 'newest' })).toEqual([expect.stringContaining('Chưa có bản nào của “VNeID” được duyệt')]);
  const by = { issuerPath: 'vn/', documentId: 'd', submittedBy: 'An', submittedById: 'u', submittedAt: new Date().toISOString() };
  const what = { title: 'VNeID', contentType: 'campaign', contentId: 'c', content: {}, version: 2, number: 2 } as const;
  const data = { ...by, ...what, sha256: 'f'.repeat(64), state: 'approved' as const, approvedAt: new Date().toISOString() };
  const second = await payload.create({ collection: 'editions', data });
  expect(await posted({ whichEdition: 'newest' })).toEqual([expect.stringContaining('Sẽ đăng bản số 2')]);
  expect(await posted({ whichEdition: 'newest' }, [first.id, second.id])).toHaveLength(1);
  expect(await posted({ whichEdition: 'fixed' })).toEqual([
    'Cố định ở bản số 1 của “VNeID”, dù bản số 2 mới là bản có hiệu lực.',
  ]);
  // A schedule from before there was a choice is fixed.
  expect(await posted({ whichEdition: undefined })).toEqual([expect.stringContaining('Cố định ở bản số 1')]);
  await payload.delete({ collection: 'editions', id: second.id });
  await payload.db.updateOne({ collection: 'editions', id: first.id, data: { state: 'approved' } });
});
