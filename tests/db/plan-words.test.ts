import { expect, it, vi } from 'vitest';
import { findEditions } from '../../src/db/editions.ts';
import { hashOf } from '../../src/workflow/freeze/canonical.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const frozen = {
  type: 'guide',
  title: { vi: 'Cài VNeID', tay: 'Cài VNeID (Tày)' },
  steps: [{ text: { vi: 'Mở', tay: 'Khay' } }],
};

it('reads stored words of plans into the choices of today, keeps what it cannot read, and says so', async () => {
  const said = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
  await goBackBefore('_plan_words');
  await client().executeMultiple(oldRows);
  await migrate();
  const rows = async (query: string) => (await client().execute(query)).rows.map((row) => Object.values(row));

  expect(await rows('SELECT id, kind, kind_in_plan FROM slogans ORDER BY id')).toEqual([
    ['s1', 'phuong-cham', 'phương châm'],
    ['s2', 'ten-goi', 'tên phong trào thi đua'],
    ['s3', null, 'thông điệp'],
    ['s4', null, null],
  ]);
  expect(await rows('SELECT id, kind, audience FROM campaigns_phases ORDER BY id')).toEqual([
    ['p1', 'deadline', 'internal'],
    ['p2', 'key-date', 'public'],
    ['p3', 'sơ kết', 'public'],
  ]);
  expect(await rows('SELECT id, op, "from", "to", value FROM campaigns_targets ORDER BY id')).toEqual([
    ['t1', '>=', 2025, 2025, 80],
    ['t2', '>=', null, null, 5],
    ['t3', 'khoảng', 2026, 2026, 3],
  ]);
  expect(await rows('SELECT _locale, title FROM campaigns_locales ORDER BY _locale')).toEqual([
    ['tyz', 'Tày'],
    ['vi', 'Chiến dịch'],
  ]);
  expect(await rows('SELECT value FROM payload_preferences')).toEqual([['"tyz"']]);
  const [sentence] = said.mock.calls.flat();
  for (const word of ['“thông điệp”', '“sơ kết”', '“khoảng”']) expect(sentence).toContain(word);
  said.mockRestore();
});

it('reads an edition of before under the code of today and keeps the words that its hash names', async () => {
  const sha256 = hashOf(frozen as never);
  await payload.create({
    collection: 'editions',
    data: {
      ...{ title: 'VNeID', number: 1, version: 1, state: 'approved', contentType: 'guide', contentId: 'c', documentId: 'd' },
      ...{ sha256, issuerPath: 'vn/', submittedBy: 'An', submittedById: 'u', submittedAt: '2026-11-21T00:00:00.000Z' },
      content: frozen as never,
    },
  });
  const [edition] = await findEditions(payload, { sha256: { equals: sha256 } });
  expect(edition?.content).toMatchObject({ title: { tyz: 'Cài VNeID (Tày)' }, steps: [{ text: { vi: 'Mở', tyz: 'Khay' } }] });
  expect(hashOf(edition?.frozen as never)).toBe(sha256);
});

const oldRows = `
  PRAGMA foreign_keys = OFF;
  INSERT INTO campaigns (id, key, document_type, document_date, document_system, period_start, period_label, issuer_unit_id, issuer_path)
    VALUES ('c1', 'c-1', 'Kế hoạch', '2025', 'dang', '2025', 'năm 2025', 'n1', 'vn/');
  INSERT INTO campaigns_locales (title, _locale, _parent_id) VALUES ('Chiến dịch', 'vi', 'c1'), ('Tày', 'tay', 'c1');
  INSERT INTO slogans (id, key, campaign_id, kind) VALUES
    ('s1', 'k1', 'c1', 'phương châm'), ('s2', 'k2', 'c1', 'tên phong trào thi đua'), ('s3', 'k3', 'c1', 'thông điệp'), ('s4', 'k4', 'c1', NULL);
  INSERT INTO campaigns_phases (_order, _parent_id, id, key, kind) VALUES
    (1, 'c1', 'p1', 'p1', 'deadline'), (2, 'c1', 'p2', 'p2', 'Mốc thời gian'), (3, 'c1', 'p3', 'p3', 'sơ kết');
  INSERT INTO campaigns_targets (_order, _parent_id, id, key, op, value, year) VALUES
    (1, 'c1', 't1', 't1', '>=', 80, 2025), (2, 'c1', 't2', 't2', 'ít nhất', 5, NULL), (3, 'c1', 't3', 't3', 'khoảng', 3, 2026);
  INSERT INTO users (id, email, name, role) VALUES ('u1', 'an@pano.example', 'An', 'admin');
  INSERT INTO payload_preferences (id, key, value) VALUES ('f1', 'locale', '"tay"');`;
