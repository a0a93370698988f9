import { expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

it('brings a schedule of one edition into the tables of several, to be planned anew from now on under the new keys', async () => {
  await goBackBefore('schedules_and_posting_hours');
  await client().executeMultiple(oldRows);
  await migrate();

  const [schedule, ...others] = await payloadSchedules(payload).listUnexpanded(new Date('2030-01-01'));
  expect(others).toEqual([]);
  expect(schedule).toMatchObject({
    id: 's1',
    title: 'Hằng tuần',
    subject: { kind: 'editions', sha256s: ['e'.repeat(64)] },
    channelIds: ['portal'],
    recurrence: {
      startDate: '2026-12-01',
      timeZone: 'Asia/Ho_Chi_Minh',
      repeat: { freq: 'weekly', until: '2027-10-10', weekdays: [1] },
    },
    cooldownDays: 0,
    expandedUntil: null,
  });
  expect(Date.now() - Date.parse(schedule?.activeFrom ?? '')).toBeLessThan(60_000);
  expect(await payloadDeliveries(payload).list({})).toMatchObject([
    { id: 'd1', occurrenceAt: '2026-12-01T00:00:00.000Z', dueAt: '2026-12-01T00:00:00.000Z' },
  ]);
});

const oldRows = `
  INSERT INTO editions (id, title, number, version, state, content_type, content_id, sha256, issuer_path, document_id, submitted_by, submitted_at, submitted_by_id, content)
    VALUES ('e1', 'VNeID', 1, 1, 'approved', 'campaign', 'c', '${'e'.repeat(64)}', 'vn/', 'd', 'An', '2026-11-21', 'u', '{}');
  INSERT INTO channels (id, name, kind, key) VALUES ('c1', 'Cổng', 'portal', 'portal');
  INSERT INTO schedules (id, title, edition_id, start_date, time, repeat, until, is_active, active_from, expanded_until)
    VALUES ('s1', 'Hằng tuần', 'e1', '2026-12-01T12:00:00.000Z', '07:00', 'weekly', '2027-10-10T12:00:00.000Z', 1, '2026-11-21T00:00:00.000Z', '2026-12-03T00:00:00.000Z');
  INSERT INTO schedules_weekdays (id, "order", parent_id, value) VALUES ('w1', 1, 's1', '1');
  INSERT INTO schedules_rels ("order", parent_id, path, channels_id) VALUES (1, 's1', 'channels', 'c1');
  INSERT INTO deliveries (id, effect_key, state, edition_sha256, channel_id, schedule_id, due_at, next_at, attempts, fence)
    VALUES ('d1', 'k1', 'scheduled', '${'e'.repeat(64)}', 'portal', 's1', '2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z', 0, 0);`;
