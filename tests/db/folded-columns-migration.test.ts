import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { beforeAll, expect, it } from 'vitest';
import { fillSearchColumns } from '../../src/db/search/fill-columns.ts';
import { searchedFields } from '../../src/db/search/searched-fields.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

beforeAll(async () => {
  await goBackBefore('_search_columns');
  await client().execute('PRAGMA foreign_keys = OFF');
  for (const { table, row } of oldRows) await insertOld(table, row);
  await migrate();
});

const stored = async (table: string, id: string) => {
  const { rows } = await client().execute({ sql: `SELECT search_text, sort_key FROM ${table} WHERE id = ?`, args: [id] });
  return rows[0] as unknown as { search_text: string; sort_key: string };
};

it.each([
  [
    'campaigns',
    'c1',
    ['hoa binh hoc so', 'peace learns', 'hoa binh hoc so 2026', 'ubnd tinh phu tho', 'uy ban nhan dan tinh phu tho'],
  ],
  ['guides', 'g1', ['dinh danh dien tu']],
  ['themes', 't1', ['an toan tren mang', 'an toan', 'muc ii']],
  ['slogans', 's1', ['di tung ngo go tung nha']],
  ['media', 'm1', ['lop hoc jpg', 'lop hoc o nha van hoa']],
  ['editions', 'e1', ['hoa binh hoc so', '7', 'an ban so 7']],
  ['schedules', 'l1', ['hang tuan']],
  ['channels', 'k1', ['cong thong tin can tho', 'cong can tho']],
  ['webhooks', 'w1', ['cong so thong tin', 'https nhan tin vn x']],
  ['units', 'u1', ['phuong ninh kieu thanh pho can tho', '31135', 'phuong tan an quan ninh kieu thanh pho can tho']],
  ['users', 'n1', ['nguyen thi li', 'li can tho vn']],
])('fills the columns of %s that were stored before', async (table, id, phrases) => {
  const { search_text, sort_key } = await stored(table, id);
  for (const phrase of phrases) expect(search_text).toContain(` ${phrase} `);
  expect(sort_key).toMatch(/^.+!/);
});

it('names every collection that has the columns, and leaves no row without them', async () => {
  const withColumns = payload.config.collections
    .filter(({ flattenedFields }) => flattenedFields.some(({ name }) => name === 'searchText'))
    .map(({ slug }) => slug);
  expect(withColumns.sort()).toEqual(Object.keys(searchedFields).sort());
  for (const slug of withColumns) {
    const { rows } = await client().execute(
      `SELECT count(*) AS n FROM ${slug.replaceAll('-', '_')} WHERE search_text IS NULL OR sort_key IS NULL`,
    );
    expect([slug, Number(rows[0]?.n)]).toEqual([slug, 0]);
  }
});

it('has both columns in an index', async () => {
  const { rows } = await client().execute("SELECT name FROM sqlite_master WHERE type = 'index'");
  const names = new Set(rows.map(({ name }) => name));
  for (const slug of Object.keys(searchedFields)) {
    expect(names).toContain(`${slug}_search_text_idx`);
    expect(names).toContain(`${slug}_sort_key_idx`);
  }
});

it('may run twice: the second time changes nothing', async () => {
  const before = await stored('campaigns', 'c1');
  await fillSearchColumns((payload.db as unknown as SQLiteAdapter).drizzle as never);
  expect(await stored('campaigns', 'c1')).toEqual(before);
});

it('reads old rows as before: documents, their languages and units keep every other value', async () => {
  expect(await payload.findByID({ collection: 'campaigns', id: 'c1', locale: 'en', depth: 0 })).toMatchObject({
    title: 'Peace learns',
    key: 'hoa-binh-hoc-so-2026',
    issuerName: 'UBND tỉnh Phú Thọ',
  });
  expect(await payload.findByID({ collection: 'units', id: 'u1' })).toMatchObject({ code: '31135', path: 'vn/92/31135/' });
});

/** More rows than one UPDATE takes. */
const manyUnits = Array.from({ length: 1_201 }, (_, at) => {
  const name = `Xã ${at}`;
  return { table: 'units', row: { id: `x${at}`, label: name, name, code: `x${at}`, path: 'vn/x/', folded_label: `xa ${at}` } };
});

const text = (table: string, parent: string, locale: string, row: object) => ({
  table: `${table}_locales`,
  row: { _parent_id: parent, _locale: locale, ...row },
});

const oldRows: { table: string; row: Record<string, unknown> }[] = [
  { table: 'campaigns', row: { id: 'c1', key: 'hoa-binh-hoc-so-2026', issuer_name: 'UBND tỉnh Phú Thọ' } },
  text('campaigns', 'c1', 'vi', { title: 'Hoà Bình học số' }),
  text('campaigns', 'c1', 'en', { title: 'Peace learns' }),
  { table: 'guides', row: { id: 'g1', key: 'dinh-danh' } },
  text('guides', 'g1', 'vi', { title: 'Ðịnh danh điện tử' }),
  { table: 'themes', row: { id: 't1', campaign_id: 'c1', key: 'an-toan', section: 'Mục II' } },
  text('themes', 't1', 'vi', { title: 'An toàn trên mạng' }),
  { table: 'slogans', row: { id: 's1', campaign_id: 'c1', key: 'di-tung-ngo' } },
  text('slogans', 's1', 'vi', { text: '“Đi từng ngõ, gõ từng nhà”' }),
  { table: 'media', row: { id: 'm1', filename: 'lớp học.jpg' } },
  text('media', 'm1', 'vi', { alt: 'Lớp học ở nhà văn hoá'.normalize('NFD') }),
  { table: 'editions', row: { id: 'e1', title: 'Hòa Bình học số', number: 7, content_id: 'hoa-binh' } },
  { table: 'channels', row: { id: 'k1', name: 'Cổng thông tin Cần Thơ', kind: 'portal', key: 'cong-can-tho' } },
  { table: 'webhooks', row: { id: 'w1', name: 'Cổng Sở Thông tin', url: 'https://nhan-tin.vn/x', key: 'so-tt' } },
  { table: 'schedules', row: { id: 'l1', title: 'Hằng tuần' } },
  { table: 'users', row: { id: 'n1', name: 'Nguyễn Thị Lý', email: 'ly@can-tho.vn' } },
  {
    table: 'units',
    row: {
      id: 'u1',
      label: 'Phường Ninh Kiều, thành phố Cần Thơ',
      name: 'Phường Ninh Kiều',
      code: '31135',
      path: 'vn/92/31135/',
    },
  },
  ...manyUnits,
];

/** A row of the old form. Columns that it must have and that say nothing here get a sign. */
async function insertOld(table: string, row: Record<string, unknown>): Promise<void> {
  const { rows: columns } = await client().execute(`PRAGMA table_info(${table})`);
  const needed = columns.filter(
    ({ notnull, dflt_value, pk }) => Number(notnull) === 1 && dflt_value === null && Number(pk) === 0,
  );
  const whole = { ...Object.fromEntries(needed.map(({ name }) => [String(name), '0'])), ...row };
  const names = Object.keys(whole);
  const sql = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  await client().execute({ sql, args: Object.values(whole) as never });
}
