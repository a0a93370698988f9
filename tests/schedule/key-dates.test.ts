import { expect, it } from 'vitest';
import { keyDates } from '../../src/schedule/key-dates.ts';
import { lunarToIso } from '../../src/schedule/lunar.ts';

/** Mùng Một Tết as the state calendar has it. In 2030 China celebrates a day later, since its clocks are an hour ahead. */
const tet = [
  ...['2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06'],
  ...['2028-01-26', '2029-02-13', '2030-02-02', '2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08'],
  ...['2036-01-28', '2037-02-15', '2038-02-04', '2039-01-24', '2040-02-12', '2041-02-01', '2042-01-22', '2043-02-10'],
  ...['2044-01-30', '2045-02-17', '2046-02-06', '2047-01-26', '2048-02-14', '2049-02-02', '2050-01-23'],
];

it.each(tet)('has Tết on %s', (date) => {
  expect(lunarToIso({ year: Number(date.slice(0, 4)), month: 1, day: 1 })).toBe(date);
});

it('keeps to Hà Nội’s clock in the years in which Peking’s calendar has another day: 1985 by a month, 2007 by a day', () => {
  expect(lunarToIso({ year: 1985, month: 1, day: 1 })).toBe('1985-01-21');
  expect(lunarToIso({ year: 2007, month: 1, day: 1 })).toBe('2007-02-17');
});

/** 2023 had a leap second month and 2025 a leap sixth: months after it come one later. */
it.each([
  ['2023-04-29', { year: 2023, month: 3, day: 10 }],
  ['2024-04-18', { year: 2024, month: 3, day: 10 }],
  ['2025-04-07', { year: 2025, month: 3, day: 10 }],
  ['2026-04-26', { year: 2026, month: 3, day: 10 }],
  ['2025-10-06', { year: 2025, month: 8, day: 15 }],
])('counts leap months: %s', (date, day) => {
  expect(lunarToIso(day)).toBe(date);
});

it('lists a year’s key dates in order, 10/10 as a day to speak on and Tết as one to keep quiet on', () => {
  const dates = keyDates({ from: '2026-11-25', to: '2027-11-24' });
  expect(dates.map(({ date }) => date)).toEqual(dates.map(({ date }) => date).toSorted());
  expect(dates).toContainEqual(expect.objectContaining({ id: 'chuyen-doi-so', date: '2027-10-10', advice: 'speak' }));
  expect(dates).toContainEqual(expect.objectContaining({ id: 'tet', date: '2027-02-06', advice: 'keep-quiet' }));
  const peak = keyDates({ from: '2026-11-25', to: '2027-11-24', tetPeak: 'Kế hoạch, mục V.1.2' });
  const changed = peak.filter(({ id, advice }) => dates.find((day) => day.id === id)?.advice !== advice);
  expect(changed.map(({ id, advice, reason }) => [id, advice, reason])).toEqual(
    ['tet', 'tet-2', 'tet-3'].map((id) => [id, 'speak', 'Kế hoạch, mục V.1.2']),
  );
  expect(dates.every(({ date }) => date >= '2026-11-25' && date <= '2027-11-24')).toBe(true);
  expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length);
});
