import { expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { effectKeyOf } from '../../src/delivery/plan/effect-key.ts';
import { isPlanned, plannedIn, subjectOf } from '../../src/delivery/plan/plan.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const sha256 = 'e'.repeat(64);
const at = '2026-12-07T00:00:00.000Z';
const key = effectKeyOf({ subject: sha256, scheduleId: 's1', channelId: 'portal', occurrenceAt: at, artworkKey: null });

it('a schedule of before the rhythms keeps its days, its planned deliveries and their keys, and is not planned anew', async () => {
  await goBackBefore('schedule_rhythms');
  await client().executeMultiple(`
  INSERT INTO editions (id, title, number, version, state, content_type, content_id, sha256, issuer_path, document_id, submitted_by, submitted_at, submitted_by_id, content)
    VALUES ('e1', 'VNeID', 1, 1, 'approved', 'campaign', 'c', '${sha256}', 'vn/', 'd', 'An', '2026-11-21', 'u', '{}');
  INSERT INTO channels (id, name, kind, key) VALUES ('c1', 'Cổng', 'portal', 'portal');
  INSERT INTO schedules (id, title, start_date, time, repeat, until, is_active, active_from, expanded_until, time_zone)
    VALUES ('s1', 'Hằng tuần', '2026-12-01T12:00:00.000Z', '07:00', 'weekly', '2027-10-10T12:00:00.000Z', 1, '2026-11-21T00:00:00.000Z', '2026-12-08T00:00:00.000Z', 'Asia/Ho_Chi_Minh');
  INSERT INTO schedules_weekdays (id, "order", parent_id, value) VALUES ('w1', 1, 's1', '1');
  INSERT INTO schedules_rels ("order", parent_id, path, channels_id) VALUES (1, 's1', 'channels', 'c1');
  INSERT INTO schedules_rels ("order", parent_id, path, editions_id) VALUES (1, 's1', 'editions', 'e1');
  INSERT INTO deliveries (id, effect_key, state, edition_sha256, channel_id, schedule_id, occurrence_at, due_at, next_at, attempts, fence)
    VALUES ('d1', '${key}', 'planned', '${sha256}', 'portal', 's1', '${at}', '${at}', '${at}', 0, 0);`);
  await migrate();

  const schedule = await payloadSchedules(payload).getActive('s1');
  const [delivery] = await payloadDeliveries(payload).list({});
  if (schedule === null || delivery === undefined) throw new Error('Expected the schedule and its delivery.');
  expect(schedule.recurrence).toEqual({
    startDate: '2026-12-01',
    time: '07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    repeat: { freq: 'weekly', until: '2027-10-10', weekdays: [1] },
    exceptDates: [],
  });
  expect(schedule.expandedUntil).toBe('2026-12-08T00:00:00.000Z');
  expect(isPlanned(schedule, delivery)).toBe(true);
  const window = { from: new Date('2026-12-01T00:00:00Z'), to: new Date('2026-12-08T00:00:00Z') };
  expect(plannedIn(schedule, { window, editions: [subjectOf.edition(sha256)] }).map(({ effectKey }) => effectKey)).toContain(
    delivery.effectKey,
  );
});
