import { expect, it } from 'vitest';
import { forget, forgetOld, keep, type Place, readKept } from '../../../src/app/studio/typing/kept.ts';

const place: Place = { user: 'u1', collection: 'articles', id: '7', locale: 'vi' };
const hour = 3_600_000;
const week = 7 * 24 * hour;

function shelf(most = Number.POSITIVE_INFINITY) {
  const rows = new Map<string, string>();
  return {
    rows,
    get length() {
      return rows.size;
    },
    key: (at: number) => [...rows.keys()][at] ?? null,
    getItem: (key: string) => rows.get(key) ?? null,
    removeItem: (key: string) => void rows.delete(key),
    setItem: (key: string, text: string) => {
      if (text.length > most) throw new Error('QuotaExceededError');
      rows.set(key, text);
    },
  };
}
const typed = (session: string, at: number, title = session) => ({ session, at, savedAt: '', values: { title } });

it('keeps what each visit typed last, the newest first, for its account, document and language alone', () => {
  const store = shelf();
  keep(store, place, typed('a', hour, 'một'));
  keep(store, place, typed('a', 2 * hour, 'hai'));
  keep(store, place, typed('b', 3 * hour));
  expect(readKept(store, place, 4 * hour).map(({ values }) => values.title)).toEqual(['b', 'hai']);
  for (const other of [{ user: 'u2' }, { id: null }, { locale: 'en' }, { collection: 'guides' }])
    expect(readKept(store, { ...place, ...other }, 4 * hour)).toEqual([]);
});

it('forgets what was saved, and after a week what nobody came back to', () => {
  const store = shelf();
  keep(store, place, typed('a', hour));
  keep(store, place, typed('b', 2 * hour));
  forget(store, place, 'b');
  expect(readKept(store, place, 3 * hour).map(({ session }) => session)).toEqual(['a']);
  store.setItem('something-else', 'not ours');
  expect(readKept(store, place, week + hour)).toEqual([]);
  forgetOld(store, week + hour);
  expect([...store.rows.keys()]).toEqual(['something-else']);
});

it('says when there is no room, and reads nothing from what it did not write', () => {
  expect(keep(shelf(10), place, typed('a', hour))).toBe(false);
  const store = shelf();
  keep(store, place, typed('a', hour));
  for (const text of ['{', '"x"', '[1, null, {"session": 1}]']) {
    store.setItem([...store.rows.keys()][0] ?? '', text);
    expect(readKept(store, place, hour)).toEqual([]);
  }
});
