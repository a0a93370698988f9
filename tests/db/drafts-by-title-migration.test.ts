import { expect, it } from 'vitest';
import { migrations } from '../../src/db/migrations/index.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const oldRows = `
  INSERT INTO units (id, label, name, code, level, type, path, valid_from) VALUES ('u1', '92', 'Thành phố Cần Thơ', '92', 'office', 'x', 'vn/92/', '2025-07-01'), ('u2', 'Cần Thơ', 'Cần Thơ', '92x', 'province', 'x', 'vn/92x/', '2025-07-01');
  INSERT INTO guides (id, key, reviewed_at, issuer_unit_id, issuer_name, issuer_path) VALUES ('g1', 'cai-vneid', '2026-01-30', 'u1', 'Thành phố Cần Thơ', 'vn/92/');
  INSERT INTO guides_locales (title, _locale, _parent_id) VALUES ('Cài VNeID', 'vi', 'g1');
  INSERT INTO campaigns (id, key, document_type, document_date, document_system, period_start, period_label, issuer_unit_id, issuer_name, issuer_path)
    VALUES ('c1', 'cu', 'Kế hoạch', '2026-01-30', 'dang', '2026', 'năm 2026', 'u1', 'Thành phố Cần Thơ', 'vn/92/');
  INSERT INTO campaigns_locales (title, _locale, _parent_id) VALUES ('Chiến dịch cũ', 'vi', 'c1');
  INSERT INTO campaigns_artworks (_order, _parent_id, id, key, design, guide_id) VALUES (1, 'c1', 'p1', 'ap-phich', 'leaflet-a5', 'g1');
  INSERT INTO campaigns_artworks_locales (headline, _locale, _parent_id) VALUES ('Học số', 'vi', 'p1'), ('Learn', 'en', 'p1');
  INSERT INTO campaigns_artworks_values (_order, _parent_id, id, value) VALUES (1, 'p1', 'v1', 80);
  INSERT INTO campaigns_legal_basis (_order, _parent_id, id, type, date, issuer, role) VALUES (1, 'c1', 'l1', 'Nghị quyết', '2024', 'Bộ Chính trị', 'can-cu');
  INSERT INTO campaigns_rels ("order", parent_id, path, units_id) VALUES (1, 'c1', 'scopeUnits', 'u2');`;

it('documents of before keep every row, and a draft of now lacks what it lacks', async () => {
  await goBackBefore('_drafts_by_title');
  await client().executeMultiple(oldRows);
  const before = await schemaOf();
  await migrate();
  const read = () => payload.findByID({ collection: 'campaigns', id: 'c1', depth: 0, locale: 'all' });
  const whole = {
    document: { type: 'Kế hoạch', date: '2026-01-30', system: 'dang' },
    artworks: [{ key: 'ap-phich', guide: 'g1', headline: { vi: 'Học số', en: 'Learn' }, values: [{ value: 80 }] }],
    legalBasis: [{ type: 'Nghị quyết', role: 'can-cu' }],
    scopeUnits: ['u2'],
  };
  expect(await read()).toMatchObject(whole);
  await payload.update({ collection: 'campaigns', id: 'c1', data: { document: { type: '' }, artworks: [] } });
  expect(await read()).toMatchObject({ artworks: [], legalBasis: whole.legalBasis, scopeUnits: ['u2'] });
  const { id } = await payload.create({ collection: 'campaigns', data: { title: 'Mới', issuerUnit: 'u1' } as never });
  expect((await payload.findByID({ collection: 'campaigns', id, depth: 0 })).document?.date ?? null).toBeNull();

  // The way back leaves the tables as they were.
  await payload.delete({ collection: 'campaigns', where: { id: { exists: true } } });
  const since = migrations.slice(migrations.findIndex(({ name }) => name.endsWith('_drafts_by_title')));
  for (const { down } of since.reverse()) await down({ db: (payload.db as { drizzle?: unknown }).drizzle } as never);
  expect(await schemaOf()).toEqual(before);
});

/** Columns by table and name, whether each may be null, and where keys of others lead. */
async function schemaOf(): Promise<unknown[]> {
  const { rows } = await client().execute(
    `SELECT m.name AS 'table', c.name, c.type, c."notnull" AS needed, c.dflt_value AS given,
       (SELECT f."table" || f.on_delete FROM pragma_foreign_key_list(m.name) f WHERE f."from" = c.name) AS leads
     FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name GLOB '*' ORDER BY 1, c.name`,
  );
  return rows.map((row) => ({ ...row }));
}
