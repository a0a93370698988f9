import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { getPayload, type Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mongoMigrations } from '../../src/db/engine/mongo-migrations.ts';
import { migrations } from '../../src/db/migrations/index.ts';

const url = process.env.TEST_MONGODB_URL;
let folder: string;
let payload: Payload;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-scope-units-'));
  process.env.PANO_DATA = folder;
  process.env.DATABASE_URL = url ? `${url}/scope-units-${process.pid}` : `file:${join(folder, 'pano.db')}`;
  const { default: config } = await import('../../payload.config.ts');
  payload = await getPayload({ config });
});
afterAll(async () => {
  await payload.destroy();
  await rm(folder, { recursive: true, force: true });
});

const read = async () => {
  const { docs } = await payload.find({ collection: 'campaigns', depth: 0, sort: 'key' });
  return docs.map(({ key, scopeUnits, guides, title }) => ({ key, scopeUnits, guides, title }));
};

it.skipIf(url)('makes a list of the one unit that a stored campaign was for, and keeps all else of it', async () => {
  const { client } = payload.db as unknown as SQLiteAdapter;
  const migrate = (list: typeof migrations) => payload.db.migrate({ migrations: list as never });
  const first = migrations.findIndex(({ name }) => name.endsWith('sharing_scope_units_ended_bodies'));
  expect(first).toBeGreaterThan(0);
  await migrate(migrations.slice(0, first));
  await client.executeMultiple(oldRows);
  await migrate(migrations);
  await migrate(migrations);

  expect(await read()).toEqual([{ key: 'cu', scopeUnits: ['u2'], guides: ['g1'], title: 'Chiến dịch cũ' }]);
  const { docs } = await payload.findVersions({ collection: 'campaigns', depth: 0 });
  expect(docs.map(({ version }) => version.scopeUnits)).toEqual([['u2']]);
  const unit = await payload.findByID({ collection: 'units', id: 'u2', depth: 0 });
  expect(unit).toMatchObject({ code: '20791', supportPhone: '0235 3 874 123' });
  expect(unit.endedOn ?? null).toBeNull();
  // What hangs on a rebuilt table is still there: people’s units, translations of versions.
  expect(await payload.findByID({ collection: 'users', id: 'p1', depth: 0 })).toMatchObject({ unit: 'u1' });
  expect(docs.map(({ version }) => version.title)).toEqual(['Bản trước']);
  await payload.update({ collection: 'campaigns', id: 'c1', data: { summary: 'Vẫn sửa được.' } });
  expect(await read()).toMatchObject([{ scopeUnits: ['u2'] }]);
});

it.runIf(url)('makes a list of the one unit on MongoDB too, twice without harm', async () => {
  type Driver = { insertOne(row: object): Promise<unknown>; findOne(filter: object): Promise<Record<string, unknown> | null> };
  const { collections, versions } = payload.db as unknown as Record<string, Record<string, { collection: Driver }>>;
  const rows = collections?.campaigns?.collection as Driver;
  const old = versions?.campaigns?.collection as Driver;
  await rows.insertOne({ key: 'cu', title: { vi: 'Chiến dịch cũ' }, scopeUnit: 'u2' });
  await old.insertOne({ parent: 'c1', version: { key: 'cu', scopeUnit: 'u2' } });
  for (const { up } of [...mongoMigrations, ...mongoMigrations]) await up({ payload });
  expect(await rows.findOne({ key: 'cu' })).toMatchObject({ scopeUnits: ['u2'] });
  expect(await old.findOne({ parent: 'c1' })).toMatchObject({ version: { scopeUnits: ['u2'] } });
  for (const { down } of mongoMigrations) await down({ payload });
  expect(await rows.findOne({ key: 'cu' })).toMatchObject({ scopeUnit: 'u2' });
  expect(await old.findOne({ parent: 'c1' })).toMatchObject({ version: { scopeUnit: 'u2' } });
});

const oldRows = `
  INSERT INTO units (id, label, name, code, level, type, path, valid_from, support_phone) VALUES
    ('u1', 'Ban', 'Ban', '48-btgdv', 'office', 'Ban', 'vn/48/48-btgdv/', '2025-07-01', NULL),
    ('u2', 'Xã Thăng Bình', 'Xã Thăng Bình', '20791', 'commune', 'Xã', 'vn/48/20791/', '2025-07-01', '0235 3 874 123');
  INSERT INTO guides (id, key, reviewed_at, issuer_unit_id, issuer_path) VALUES ('g1', 'cai-vneid', '2026-01-01', 'u1', 'vn/48/48-btgdv/');
  INSERT INTO campaigns (id, key, document_type, document_date, document_system, scope_unit_id, period_start, period_label, issuer_unit_id, issuer_path)
    VALUES ('c1', 'cu', 'Kế hoạch', '2025-04-17', 'dang', 'u2', '2025-04-17', 'năm 2025', 'u1', 'vn/48/48-btgdv/');
  INSERT INTO campaigns_locales (title, summary, _locale, _parent_id) VALUES ('Chiến dịch cũ', 'Tóm tắt', 'vi', 'c1');
  INSERT INTO campaigns_rels ("order", parent_id, path, guides_id) VALUES (1, 'c1', 'guides', 'g1');
  INSERT INTO _campaigns_v (id, parent_id, version_key, version_document_type, version_document_date, version_document_system, version_scope_unit_id, version_period_start, version_period_label, version_issuer_unit_id)
    VALUES ('v1', 'c1', 'cu', 'Kế hoạch', '2025-04-17', 'dang', 'u2', '2025-04-17', 'năm 2025', 'u1');
  INSERT INTO _campaigns_v_locales (version_title, _locale, _parent_id) VALUES ('Bản trước', 'vi', 'v1');
  INSERT INTO users (id, name, role, email, unit_id) VALUES ('p1', 'An', 'editor', 'an@example.vn', 'u1');`;
