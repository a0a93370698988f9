import { expect, it } from 'vitest';
import { presentPeople } from '../../src/db/present-people.ts';
import { payload } from '../setup/with-payload.ts';

const an = { id: 'a', name: 'An' };
const bay = { id: 'b', name: 'Bảy' };
const chi = { id: 'c', name: 'Chi' };

/** As from a process of its own each time: nothing is kept but in the database. */
const look = (person: typeof an, now: number, document = 'guides/1') =>
  presentPeople({ payload, document, person, staysMs: 40, now });
const rows = async () => (await payload.db.count({ collection: 'payload-kv', where: {} })).totalDocs;

it('tells every process who has a document open, of that document alone, for as long as a form says so', async () => {
  expect(await look(an, 0)).toEqual([]);
  expect(await look(bay, 30)).toEqual(['An']);
  expect(await look(an, 35)).toEqual(['Bảy']);
  expect(await look(chi, 36, 'guides/10')).toEqual([]);
  expect((await look(chi, 71)).sort()).toEqual(['An']);
});

it('keeps one row for a person and a document, and none of those who have left', async () => {
  const before = await rows();
  for (let now = 100; now < 140; now += 10) await look(an, now, 'articles/1');
  expect(await rows()).toBeLessThanOrEqual(before + 1);
  await look(bay, 1_000, 'articles/2');
  expect(await rows()).toBe(1);
});

it('is not disturbed by two windows of one person that open at the same moment', async () => {
  const [first, second] = await Promise.all([look(an, 2_000, 'themes/1'), look(an, 2_000, 'themes/1')]);
  expect([first, second]).toEqual([[], []]);
  expect(await look(bay, 2_001, 'themes/1')).toEqual(['An']);
});
