import type { TypedUser } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { atOnce } from '../../src/delivery/plan/at-once.ts';
import { office, payload } from '../setup/with-office.ts';

/** Cần Thơ's editor and approver, a commune of Hải Phòng, Hải Phòng itself, and the country's office. */
const people = {
  'Cần Thơ': { role: 'editor', unitPath: 'vn/92/' },
  'Hải Phòng': { role: 'editor', unitPath: 'vn/31/' },
  'the approver of Hải Phòng': { role: 'approver', unitPath: 'vn/31/' },
  'Gia Viên': { role: 'editor', unitPath: 'vn/31/11359/' },
  'the officer of Gia Viên': { role: 'officer', unitPath: 'vn/31/11359/' },
  'the country': { role: 'editor', unitPath: 'vn/' },
  nobody: { role: 'editor', unitPath: '' },
} as const;
type Name = keyof typeof people;
const user = (name: Name) => ({ ...office.editor, id: `id-${name}`, name, ...people[name] }) as TypedUser;
const as = (name: Name) => ({ overrideAccess: false, user: user(name), depth: 0 }) as const;

const at = '2099-01-01T12:00:00.000Z';
let serial = 0;
const ids: Record<string, string> = {};

async function newEdition(name: string, issuerPath: string, more: Record<string, unknown> = {}) {
  const number = ++serial;
  const row = await payload.create({
    collection: 'editions',
    data: {
      ...{ title: `Bản ${name}`, number, version: 1, state: 'approved', contentType: 'guide', contentId: name, documentId: name },
      ...{ sha256: String(number).padStart(64, 'e'), issuerPath, submittedBy: 'x', submittedById: 'x', submittedAt: at },
      ...{ approvedAt: at, content: {}, ...more },
    },
  });
  ids[name] = String(row.id);
}

async function newChannel(name: string, kind: 'facebook' | 'portal', code?: string) {
  const settings = kind === 'facebook' ? { pageId: '100200300400500' } : {};
  const data = { key: name, name: `Kênh ${name}`, kind, settings, ...(code ? { unit: office.unitId(code) } : {}) };
  ids[name] = String((await payload.create({ collection: 'channels', data })).id);
}

type Plan = { editions: string[]; channels: string[]; whichEdition?: 'newest' | 'fixed' };
const plan = ({ editions, channels, whichEdition = 'newest' }: Plan) => ({
  ...{ title: 'Một lịch', whichEdition, startDate: at, time: '07:00' },
  ...{ editions: editions.map((name) => ids[name] ?? name), channels: channels.map((name) => ids[name] ?? name) },
});
const schedule = (name: Name, given: Plan) => payload.create({ collection: 'schedules', data: plan(given), ...as(name) });
const statusOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 200,
    (error: { status?: number }) => error.status ?? error,
  );

beforeAll(async () => {
  await newEdition('ct', 'vn/92/92-btgdv/');
  await newEdition('hp', 'vn/31/31-btgdv/');
  await newEdition('gv', 'vn/31/11359/11359-mttq/');
  await newEdition('ct-public', 'vn/92/92-btgdv/', { sharedAt: at });
  await newChannel('page-ct', 'facebook', '92');
  await newChannel('page-hp', 'facebook', '31');
  await newChannel('page-gv', 'facebook', '11359');
  await newChannel('page-vn', 'facebook');
  await newChannel('portal', 'portal');
});

describe('a new schedule', () => {
  it.each<[Name, Plan, number]>([
    ['Cần Thơ', { editions: ['ct'], channels: ['page-ct', 'portal'] }, 200],
    ['Hải Phòng', { editions: ['hp', 'gv'], channels: ['page-hp', 'page-gv'] }, 200],
    ['the approver of Hải Phòng', { editions: ['gv'], channels: ['page-gv'] }, 200],
    ['the country', { editions: ['ct', 'gv'], channels: ['page-vn', 'page-ct', 'portal'] }, 200],
    ['Gia Viên', { editions: ['gv'], channels: ['page-gv', 'portal'] }, 200],
    ['Gia Viên', { editions: ['ct-public'], channels: ['page-gv'], whichEdition: 'fixed' }, 200],
    // The next edition of another office is approved before it is public.
    ['Gia Viên', { editions: ['ct-public'], channels: ['page-gv'] }, 403],
    // A commune does not post on the page of its province, nor of a neighbour, nor on the country's.
    ['Gia Viên', { editions: ['gv'], channels: ['page-hp'] }, 403],
    ['Gia Viên', { editions: ['gv'], channels: ['page-gv', 'page-ct'] }, 403],
    ['Hải Phòng', { editions: ['hp'], channels: ['page-vn'] }, 403],
    // Nobody schedules the words of another office, or of the one above, before they are public.
    ['Hải Phòng', { editions: ['ct'], channels: ['portal'] }, 403],
    ['Gia Viên', { editions: ['hp'], channels: ['portal'], whichEdition: 'fixed' }, 403],
    ['the officer of Gia Viên', { editions: ['gv'], channels: ['page-gv'] }, 403],
    ['nobody', { editions: ['gv'], channels: ['portal'] }, 403],
  ])('%s: %j → %s', async (name, given, status) => {
    expect(await statusOf(schedule(name, given))).toBe(status);
  });

  it('belongs to the office that makes it, and an administrator’s to the office that it is about', async () => {
    expect(await schedule('Gia Viên', { editions: ['gv'], channels: ['portal'] })).toMatchObject({ officePath: 'vn/31/11359/' });
    const data = { ...plan({ editions: ['hp', 'gv'], channels: ['portal'] }), officePath: 'vn/92/' };
    const made = await payload.create({ collection: 'schedules', data, overrideAccess: false, user: office.admin, depth: 0 });
    expect(made).toMatchObject({ officePath: 'vn/31/' });
  });
});

describe('a schedule of Cần Thơ', () => {
  const outsiders = ['Hải Phòng', 'the approver of Hải Phòng', 'Gia Viên', 'the officer of Gia Viên', 'nobody'] as const;
  let id: string;
  beforeAll(async () => {
    id = String((await schedule('Cần Thơ', { editions: ['ct'], channels: ['page-ct'] })).id);
  });
  const where = { isActive: { equals: true } };

  it.each(outsiders)(
    'is not read, changed, copied, put into the bin or deleted by %s, one by one or all at once',
    async (name) => {
      const on = { collection: 'schedules', ...as(name) } as const;
      const found = await payload.find({ ...on, pagination: false });
      expect(found.docs.map(({ officePath }) => officePath).filter((path) => path?.startsWith('vn/92/'))).toEqual([]);
      for (const attempt of [
        () => payload.findByID({ ...on, id }),
        () => payload.update({ ...on, id, data: { isActive: false } }),
        () => payload.update({ ...on, id, data: { deletedAt: at } }),
        () => payload.duplicate({ ...on, id }),
        () => payload.delete({ ...on, id }),
      ]) {
        expect([403, 404]).toContain(await statusOf(attempt()));
      }
      await payload.update({ ...on, where, data: { isActive: false } }).catch(() => {});
      await payload.delete({ ...on, where: { id: { equals: id } } }).catch(() => {});
      expect(await payload.findByID({ collection: 'schedules', id, depth: 0 })).toMatchObject({
        isActive: true,
        title: 'Một lịch',
      });
      await payload.update({ collection: 'schedules', where: { officePath: { contains: 'vn/31/' } }, data: { isActive: true } });
    },
  );

  it('does not move to another office, nor take up what is not its editor’s', async () => {
    const on = { collection: 'schedules', id, ...as('Cần Thơ') } as const;
    expect(await payload.update({ ...on, data: { officePath: 'vn/31/', title: 'Đổi tên' } })).toMatchObject({
      officePath: 'vn/92/',
    });
    for (const data of [
      { channels: [ids['page-hp'] ?? ''] },
      { editions: [ids.hp ?? ''] },
      { editions: [ids.ct ?? '', ids.gv ?? ''] },
    ]) {
      expect(await statusOf(payload.update({ ...on, data }))).toBe(403);
      expect(await statusOf(payload.update({ ...on, data: { ...data, isActive: false } }))).toBe(403);
    }
    await payload.update({ ...on, data: { title: 'Một lịch' } });
  });

  it('can always be switched off, also with a channel that an administrator added', async () => {
    const rights = { overrideAccess: false, user: office.admin, depth: 0 } as const;
    const data = plan({ editions: ['ct'], channels: ['page-ct', 'page-vn'] });
    const mixed = String((await payload.create({ collection: 'schedules', data, ...rights })).id);
    const on = { collection: 'schedules', id: mixed, ...as('Cần Thơ') } as const;
    expect(await statusOf(payload.update({ ...on, data: { title: 'Khác' } }))).toBe(403);
    expect(await payload.update({ ...on, data: { isActive: false } })).toMatchObject({ isActive: false });
    expect(await statusOf(payload.update({ ...on, data: { isActive: true } }))).toBe(403);
  });
});

describe('deliveries', () => {
  const paths = async (name: Name, collection: 'deliveries' | 'delivery-attempts' | 'delivery-metrics') =>
    [
      ...new Set((await payload.find({ collection, pagination: false, ...as(name) })).docs.map(({ officePath }) => officePath)),
    ].sort();

  beforeAll(async () => {
    const deliveries = payloadDeliveries(payload);
    const now = new Date('2026-11-30T00:00:00.000Z');
    const shared = await schedule('Gia Viên', { editions: ['ct-public'], channels: ['page-gv'], whichEdition: 'fixed' });
    const sha256 = async (name: string) =>
      (await payload.findByID({ collection: 'editions', id: ids[name] ?? '', depth: 0 })).sha256;
    const due = { artworkKey: null, occurrenceAt: now.toISOString(), dueAt: now.toISOString() };
    await deliveries.insertMissing(
      [
        { ...due, effectKey: 'ct', editionSha256: await sha256('ct'), channelId: 'portal', scheduleId: atOnce },
        { ...due, effectKey: 'gv', editionSha256: await sha256('gv'), channelId: 'portal', scheduleId: atOnce },
        {
          ...due,
          effectKey: 'shared',
          editionSha256: await sha256('ct-public'),
          channelId: 'page-gv',
          scheduleId: String(shared.id),
        },
      ],
      now,
    );
    for (const delivery of await deliveries.claimDue({ now, leaseMs: 60_000, owner: 'w', limit: 10 })) {
      await deliveries.attempts.begin(delivery, now);
      const numbers = { channelId: delivery.channelId, age: '1h' as const, takenAt: now.toISOString(), values: {} };
      await deliveries.metrics.add({ deliveryId: delivery.id, ...numbers } as never);
      await deliveries.save({ ...delivery, leaseUntil: null }, delivery.fence);
    }
  });

  it.each<[Name, string[]]>([
    ['Cần Thơ', ['vn/92/92-btgdv/']],
    ['Hải Phòng', ['vn/31/11359/', 'vn/31/11359/11359-mttq/']],
    ['Gia Viên', ['vn/31/11359/', 'vn/31/11359/11359-mttq/']],
    ['the officer of Gia Viên', ['vn/31/11359/', 'vn/31/11359/11359-mttq/']],
    ['nobody', []],
  ])('and their attempts and numbers: %s reads those of %j', async (name, expected) => {
    for (const collection of ['deliveries', 'delivery-attempts', 'delivery-metrics'] as const) {
      expect(await paths(name, collection)).toEqual(expected);
    }
  });

  it('follow the issuer when a newer edition takes the place of theirs', async () => {
    await newEdition('moved', 'vn/92/31135/');
    const deliveries = payloadDeliveries(payload);
    const delivery = await deliveries.getByKey('ct');
    const { sha256 } = await payload.findByID({ collection: 'editions', id: ids.moved ?? '', depth: 0 });
    const now = new Date('2026-11-30T01:00:00.000Z');
    await deliveries.move({ id: delivery?.id ?? '', from: ['claimed'], patch: { editionSha256: sha256 }, now });
    expect(await payload.findByID({ collection: 'deliveries', id: delivery?.id ?? '' })).toMatchObject({
      officePath: 'vn/92/31135/',
    });
  });
});

it('shows a channel to those who may post on it, and its settings to administrators alone', async () => {
  const names = async (name: Name) => (await payload.find({ collection: 'channels', sort: 'key', ...as(name) })).docs;
  const keys = async (name: Name) => (await names(name)).map(({ key }) => key);
  expect(await keys('Gia Viên')).toEqual(['page-gv', 'portal']);
  expect(await keys('Hải Phòng')).toEqual(['page-gv', 'page-hp', 'portal']);
  expect(await keys('the country')).toEqual(['page-ct', 'page-gv', 'page-hp', 'page-vn', 'portal']);
  expect(JSON.stringify(await names('the country'))).not.toContain('100200300400500');
  const where = { 'settings.pageId': { equals: '100200300400500' } };
  expect(await statusOf(payload.find({ collection: 'channels', where, ...as('Gia Viên') }))).not.toBe(200);
  const all = await payload.find({ collection: 'channels', overrideAccess: false, user: office.admin });
  expect(JSON.stringify(all.docs)).toContain('100200300400500');
});

it('posts about a theme what its own office has approved, and of others what is public', async () => {
  const content = { themeIds: ['chung'] };
  await newEdition('theme-hp', 'vn/31/31-btgdv/', { contentType: 'article', content, approvedAt: '2099-01-03T00:00:00.000Z' });
  await newEdition('theme-ct', 'vn/92/92-btgdv/', { contentType: 'article', content, approvedAt: '2099-01-02T00:00:00.000Z' });
  const sha256 = async (name: string) =>
    (await payload.findByID({ collection: 'editions', id: ids[name] ?? '', depth: 0 })).sha256;
  const { newestOfTheme } = payloadSchedules(payload);
  expect(await newestOfTheme('chung', 'vn/92/')).toBe(await sha256('theme-ct'));
  expect(await newestOfTheme('chung', 'vn/48/')).toBeNull();
  await payload.update({ collection: 'editions', id: ids['theme-hp'] ?? '', data: { sharedAt: at } });
  expect(await newestOfTheme('chung', 'vn/92/')).toBe(await sha256('theme-hp'));
});
