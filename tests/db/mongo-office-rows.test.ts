import { describe, expect, it } from 'vitest';
import { mongoMigrations } from '../../src/db/engine/mongo-migrations.ts';
import { payload } from '../setup/with-payload.ts';

type Row = Record<string, unknown>;
type Rows = {
  insertOne(row: Row): Promise<{ insertedId: unknown }>;
  find(filter: Row): { toArray(): Promise<Row[]> };
  deleteMany(filter: Row): Promise<unknown>;
};

const rows = (slug: string): Rows => {
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: Rows }> };
  return collections[slug]?.collection as Rows;
};
const hash = (digit: string) => digit.repeat(64);
const at = new Date('2026-11-21T03:00:00.000Z');

/** Each step runs twice, as after a kill. */
const twice = async (ending: string) => {
  const [step, ...others] = mongoMigrations.filter(({ name }) => name.endsWith(ending));
  expect(others).toEqual([]);
  for (let run = 0; run < 2; run++) await step?.up({ payload });
};
const made = async (slug: string, row: Row) => (await rows(slug).insertOne(row)).insertedId;
const unit = (code: string, path: string, more: Row = {}) =>
  made('units', {
    code,
    name: `Đơn vị ${code}`,
    label: code,
    type: 'x',
    level: 'office',
    path,
    validFrom: '2025-07-01',
    ...more,
  });
const valuesOf = async (slug: string, name: string, value: string) =>
  Object.fromEntries((await rows(slug).find({}).toArray()).map((row) => [row[name], row[value] ?? null]));

// SQLite's twins are in `office-paths-migration.test.ts` and `file-owners.test.ts`.
describe.runIf(process.env.TEST_MONGODB_URL)('rows that MongoDB had before offices owned them', () => {
  it('get the path of their office; what cannot be told is left to administrators', async () => {
    const emptied = [
      'units',
      'editions',
      'themes',
      'channels',
      'schedules',
      'deliveries',
      'delivery-attempts',
      'delivery-metrics',
    ];
    for (const slug of emptied) await rows(slug).deleteMany({});
    await unit('92', 'vn/92/');
    const haiPhong = await unit('31', 'vn/31/');
    const edition = (number: number, issuerPath: string) =>
      made('editions', {
        ...{ title: 'VNeID', number, version: number, state: 'approved', contentType: 'guide', contentId: 'k', content: {} },
        ...{ documentId: `d${number}`, sha256: hash(String(number)), issuerPath },
      });
    const [e1, e2] = [await edition(1, 'vn/92/92-btgdv/'), await edition(2, 'vn/92/31135/')];
    await edition(3, 'vn/31/');
    const theme = await made('themes', { key: 't', title: { vi: 't' }, issuerPath: 'vn/31/' });
    const portal = await made('channels', { name: 'Cổng', kind: 'portal', key: 'cong' });
    const page = await made('channels', { name: 'Trang', kind: 'facebook', key: 'trang', unit: haiPhong });
    await made('channels', { name: 'Cả nước', kind: 'facebook', key: 'vn' });
    const schedule = (title: string, more: Row) => made('schedules', { title, startDate: at, time: '07:00', ...more });
    const one = await schedule('one', { editions: [e1] });
    const two = await schedule('two', { editions: [e1, e2], channels: [portal] });
    await schedule('theme', { theme });
    await schedule('channel', { channels: [page] });
    await schedule('unknown', {});
    const delivery = (effectKey: string, digit: string, scheduleId: unknown, channelId: string) =>
      made('deliveries', {
        ...{ effectKey, state: 'published', editionSha256: hash(digit), channelId, scheduleId: String(scheduleId) },
        ...{ dueAt: at, nextAt: at, attempts: 0, fence: 0 },
      });
    const own = await delivery('own', '1', two, 'cong');
    await delivery('at-once', '3', 'at-once', 'cong');
    await delivery('foreign', '3', two, 'trang');
    await delivery('gone', '9', one, 'cong');
    await delivery('both-gone', '9', 'x', 'trang');
    const untold = await delivery('untold', '9', 'x', 'cong');
    await made('delivery-attempts', { key: 'a', deliveryId: String(own), number: 1 });
    await made('delivery-metrics', { key: 'm', deliveryId: String(untold), age: '1h' });

    await twice('_fill_office_paths');
    expect(await valuesOf('channels', 'key', 'officePath')).toEqual({ cong: null, trang: 'vn/31/', vn: 'vn/' });
    expect(await valuesOf('schedules', 'title', 'officePath')).toEqual({
      ...{ one: 'vn/92/92-btgdv/', two: 'vn/92/', theme: 'vn/31/', channel: 'vn/31/', unknown: null },
    });
    expect(await valuesOf('deliveries', 'effectKey', 'officePath')).toEqual({
      ...{ own: 'vn/92/92-btgdv/', 'at-once': 'vn/31/', foreign: 'vn/92/', gone: 'vn/92/92-btgdv/' },
      ...{ 'both-gone': 'vn/31/', untold: null },
    });
    expect(await valuesOf('delivery-attempts', 'key', 'officePath')).toEqual({ a: 'vn/92/92-btgdv/' });
    expect(await valuesOf('delivery-metrics', 'key', 'officePath')).toEqual({ m: null });
  });

  it('files get the unit whose documents use them, and units the names in which they issued', async () => {
    for (const slug of ['units', 'editions', 'media', 'articles', 'guides']) await rows(slug).deleteMany({});
    const file = (digit: string) => made('media', { filename: `${digit}.png`, sha256: hash(digit) });
    const [m1, m2, , m4, m5] = [await file('1'), await file('2'), await file('3'), await file('4'), await file('5')];
    await unit('92', 'vn/92/');
    const [a, b] = [await unit('a', 'vn/92/a/', { logo: m4 }), await unit('b', 'vn/92/b/')];
    const article = (key: string, issuerUnit: unknown, issuerPath: string, issuerName: string, files: unknown[]) =>
      made('articles', { key, issuerUnit, issuerPath, issuerName, files });
    await article('a1', a, 'vn/92/a/', 'Tên đã duyệt', [m1, m2, m4]);
    await article('b1', b, 'vn/92/b/', 'Thủ tướng Chính phủ', [m2]);
    const guide = { key: 'g1', issuerUnit: b, issuerPath: 'vn/92/b/', issuerName: 'Đơn vị b' };
    await made('guides', { ...guide, steps: [{ id: 's1', picture: m5 }] });
    const edition = (number: number, content: object, more: Row = {}) =>
      made('editions', {
        ...{ title: 'Tin', number, state: 'approved', sha256: hash(String(number)), approvedAt: at, content },
        ...{ documentId: 'a1', issuerPath: 'vn/92/a/', ...more },
      });
    const files = [{ sha256: hash('1') }];
    await edition(1, { issuer: { unitCode: 'a', name: 'Tên đã duyệt' }, files }, { sharedAt: at });
    await edition(2, { issuer: { unitCode: 'a', name: 'Tên không ai mang nữa' }, files: [] });

    await twice('_file_owners_filled');
    expect(await valuesOf('media', 'filename', 'issuerPath')).toEqual({
      '1.png': 'vn/92/a/',
      // Of two offices of one city: the city's.
      '2.png': 'vn/92/',
      // Nobody's: nothing uses it; a logo.
      ...{ '3.png': null, '4.png': null },
      '5.png': 'vn/92/b/',
    });
    expect(await valuesOf('media', 'filename', 'sharedAt')).toMatchObject({ '1.png': at, '2.png': null });
    expect(await valuesOf('units', 'code', 'issuingNames')).toEqual({ '92': null, a: 'Tên đã duyệt', b: null });
    const names = await valuesOf('articles', 'key', 'issuerName');
    expect(names).toEqual({ a1: 'Tên đã duyệt', b1: 'Thủ tướng Chính phủ' });
  });
});
