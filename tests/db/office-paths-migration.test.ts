import { expect, it } from 'vitest';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const hash = (digit: string) => digit.repeat(64);
const edition = (number: number, path: string) => `
  INSERT INTO editions (id, title, number, version, state, content_type, content_id, sha256, issuer_path, document_id, submitted_by, submitted_at, submitted_by_id, content)
    VALUES ('e${number}', 'VNeID', ${number}, 1, 'approved', 'guide', 'k', '${hash(String(number))}', '${path}', 'd${number}', 'An', '2026-11-21T03:00:00.000Z', 'u', '{}');`;
const schedule = (id: string, theme = 'NULL') => `
  INSERT INTO schedules (id, title, start_date, time, theme_id) VALUES ('${id}', '${id}', '2027-12-01T12:00:00.000Z', '07:00', ${theme});`;
const names = (parent: string, kind: 'editions' | 'channels', id: string) => `
  INSERT INTO schedules_rels ("order", parent_id, path, ${kind}_id) VALUES (1, '${parent}', '${kind}', '${id}');`;
const delivery = (id: string, digit: string, scheduleId: string, channel: string) => `
  INSERT INTO deliveries (id, effect_key, state, edition_sha256, channel_id, schedule_id, due_at, next_at, attempts, fence)
    VALUES ('${id}', '${id}', 'published', '${hash(digit)}', '${channel}', '${scheduleId}', '2026-11-24T00:00:00.000Z', '2026-11-24T00:00:00.000Z', 0, 0);`;
const at = '2026-11-24T00:00:00.000Z';

const oldRows = `
  INSERT INTO units (id, code, name, label, type, level, path, valid_from) VALUES ('u92', '92', 'Cần Thơ', 'Cần Thơ', 'thành phố', 'province', 'vn/92/', '2025-07-01'), ('u31', '31', 'Hải Phòng', 'Hải Phòng', 'thành phố', 'province', 'vn/31/', '2025-07-01');
  INSERT INTO campaigns (id, key, document_type, document_date, document_system, period_start, period_label, issuer_unit_id, issuer_path)
    VALUES ('c', 'c', 'Kế hoạch', '2025-04-17', 'dang', '2025-04-17', 'năm 2025', 'u31', 'vn/31/');
  INSERT INTO themes (id, key, campaign_id, issuer_path) VALUES ('t', 't', 'c', 'vn/31/');
  INSERT INTO channels (id, name, kind, key, unit_id) VALUES ('c1', 'Cổng', 'portal', 'cong', NULL), ('c2', 'Trang', 'facebook', 'trang', 'u31'), ('c3', 'Cả nước', 'facebook', 'vn', NULL);
  ${edition(1, 'vn/92/92-btgdv/')}${edition(2, 'vn/92/31135/')}${edition(3, 'vn/31/')}
  ${schedule('one')}${names('one', 'editions', 'e1')}
  ${schedule('two')}${names('two', 'editions', 'e1')}${names('two', 'editions', 'e2')}${names('two', 'channels', 'c1')}
  ${schedule('theme', "'t'")}${schedule('channel')}${names('channel', 'channels', 'c2')}${schedule('unknown')}
  ${delivery('own', '1', 'two', 'cong')}${delivery('at-once', '3', 'at-once', 'cong')}${delivery('foreign', '3', 'two', 'trang')}
  ${delivery('gone', '9', 'one', 'cong')}${delivery('both-gone', '9', 'x', 'trang')}${delivery('untold', '9', 'x', 'cong')}
  INSERT INTO delivery_attempts (id, key, delivery_id, number, fence, worker, started_at, phase) VALUES ('a', 'a', 'own', 1, 1, 'w', '${at}', 'claimed');
  INSERT INTO delivery_metrics (id, key, delivery_id, channel_id, age, taken_at, "values") VALUES ('m', 'm', 'untold', 'cong', '1h', '${at}', '{}');`;

it('gives every row of before the path of its office, and leaves what cannot be told to administrators', async () => {
  await goBackBefore('office_paths');
  await client().executeMultiple(oldRows);
  await migrate();
  const paths = async (collection: 'channels' | 'schedules' | 'deliveries' | 'delivery-attempts' | 'delivery-metrics') => {
    const { docs } = await payload.find({ collection, depth: 0, sort: 'id', pagination: false });
    return Object.fromEntries(docs.map(({ id, officePath }) => [id, officePath ?? null]));
  };
  expect(await paths('channels')).toEqual({ c1: null, c2: 'vn/31/', c3: 'vn/' });
  expect(await paths('schedules')).toEqual({
    ...{ one: 'vn/92/92-btgdv/', two: 'vn/92/', theme: 'vn/31/', channel: 'vn/31/', unknown: null },
  });
  expect(await paths('deliveries')).toEqual({
    ...{ own: 'vn/92/92-btgdv/', 'at-once': 'vn/31/', foreign: 'vn/92/', gone: 'vn/92/92-btgdv/' },
    ...{ 'both-gone': 'vn/31/', untold: null },
  });
  expect(await paths('delivery-attempts')).toEqual({ a: 'vn/92/92-btgdv/' });
  expect(await paths('delivery-metrics')).toEqual({ m: null });
});
