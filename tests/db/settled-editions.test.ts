import { describe, expect, it } from 'vitest';
import { findEditions } from '../../src/db/editions.ts';
import { type OldEdition, supersededAmong } from '../../src/db/engine/settle-editions.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const hash = (digit: string) => digit.repeat(64);
const edition = (number: number, state: string, documentId = 'd', note = 'NULL') => `
  INSERT INTO editions (id, title, number, version, state, content_type, content_id, sha256, issuer_path, document_id, submitted_by, submitted_at, approved_at, submitted_by_id, content, note, trail)
    VALUES ('e${number}', 'VNeID', ${number}, ${number}, '${state}', 'campaign', '${documentId}', '${hash(String(number))}', 'vn/', '${documentId}', 'An', '2026-11-21T03:00:00.000Z', '2026-11-2${number}T03:00:00.000Z', 'u', '{}', ${note}, '[{"at":"2026-11-21T03:00:00.000Z","by":"An","act":"submitted"}]');`;

const oldRows = `
  ${edition(1, 'approved')}${edition(2, 'approved')}${edition(3, 'approved')}
  ${edition(4, 'withdrawn', 'other', "'Số điện thoại đã đổi.'")}${edition(5, 'submitted', 'other')}
  INSERT INTO channels (id, name, kind, key) VALUES ('c1', 'Cổng', 'portal', 'portal');
  INSERT INTO schedules (id, title, start_date, time, is_active, active_from) VALUES ('s1', 'Một lần', '2027-12-01T12:00:00.000Z', '07:00', 1, '2026-11-21T00:00:00.000Z');
  INSERT INTO schedules_rels ("order", parent_id, path, editions_id) VALUES (1, 's1', 'editions', 'e1');
  INSERT INTO schedules_rels ("order", parent_id, path, channels_id) VALUES (1, 's1', 'channels', 'c1');
  INSERT INTO deliveries (id, effect_key, state, edition_sha256, channel_id, schedule_id, due_at, next_at, attempts, fence)
    VALUES ('d3', 'k3', 'published', '${hash('3')}', 'portal', 'at-once', '2026-11-24T00:00:00.000Z', '2026-11-24T00:00:00.000Z', 0, 0),
           ('d2', 'k2', 'published', '${hash('2')}', 'portal', 'at-once', '2026-11-25T00:00:00.000Z', '2026-11-25T00:00:00.000Z', 0, 0);`;

it('brings a database of before to one approved edition a document, and changes nothing that is public or scheduled', async () => {
  await goBackBefore('one_public_edition');
  await client().executeMultiple(oldRows);
  await migrate();

  const editions = await findEditions(payload, {});
  // Number 2 was brought back over number 3 on the portal: it is what people read, so it stays.
  expect(editions.map(({ number, state }) => [number, state])).toEqual([
    [1, 'superseded'],
    [2, 'approved'],
    [3, 'superseded'],
    [4, 'withdrawn'],
    [5, 'submitted'],
  ]);
  expect(editions[2]?.trail.map(({ by, act, note }) => [by, act, note])).toEqual([
    ['An', 'submitted', ''],
    ['hệ thống', 'superseded', 'Khi nâng cấp: ấn bản số 2 là bản đang có hiệu lực.'],
  ]);
  expect(editions[3]).toMatchObject({ withdrawnReason: 'Số điện thoại đã đổi.' });
  const { docs } = await payload.find({ collection: 'editions', sort: 'number' });
  expect(docs.map(({ label }) => label)[0]).toBe('VNeID · số 1 · 21/11/2026');
  const [schedule] = await payloadSchedules(payload).listUnexpanded(new Date('2030-01-01'));
  expect(schedule?.subject).toEqual({ kind: 'editions', sha256s: [hash('1')] });
  expect((await payload.findByID({ collection: 'schedules', id: 's1', depth: 0 })).whichEdition ?? null).toBeNull();
});

describe('which approved editions become superseded', () => {
  const row = (number: number, state = 'approved'): OldEdition => {
    return { id: `e${number}`, document: 'campaign/d', number, state, sha256: String(number) };
  };
  const out = (number: number, day: number) => ({ editionSha256: String(number), dueAt: `2026-11-0${day}T00:00:00.000Z` });
  it.each([
    ['none of one', [row(1)], [], []],
    ['all but the newest where none is public', [row(1), row(2)], [], [{ id: 'e1', for: 2 }]],
    ['the public one too, which stays public until the newer one is', [row(1), row(2)], [out(1, 1)], [{ id: 'e1', for: 2 }]],
    ['the newer one, where an older one was brought back', [row(1), row(2)], [out(2, 1), out(1, 2)], [{ id: 'e2', for: 1 }]],
    ['all, where the document was taken back', [row(1), row(2, 'withdrawn')], [out(1, 1), out(2, 2)], [{ id: 'e1', for: null }]],
    ['none, where a corrected one waits after a withdrawal', [row(1, 'withdrawn'), row(2)], [out(1, 1)], []],
    ['none, when it runs again', [row(1), row(2, 'superseded')], [out(1, 1), out(2, 2)], []],
  ])('%s', (_, editions, deliveries, expected) => {
    expect(supersededAmong(editions, deliveries)).toEqual(expected);
  });
});
