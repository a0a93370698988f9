import { expect, it } from 'vitest';
import type { Recurrence, Repeat } from '../../src/domain/schedule.ts';
import { occurrences } from '../../src/schedule/occurrences.ts';
import { cooldownProblems, recurrenceProblems, subjectProblems, validateRecurrence } from '../../src/schedule/validate.ts';
import { toLocalIso } from '../../src/text/dates.ts';

const base: Recurrence = { startDate: '2026-11-22', time: '07:00', timeZone: 'Asia/Ho_Chi_Minh', repeat: null };
const mondays: Recurrence = { ...base, repeat: { freq: 'weekly', weekdays: [1], until: '2027-10-10' } };
const always = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2040-01-01T00:00:00Z') };

function localDays(recurrence: Recurrence, window = always): string[] {
  return occurrences(recurrence, window).map((instant) => toLocalIso(instant).slice(0, 10));
}

it('expands "tomorrow 07:00, every Monday until 10/10" to tomorrow and then each Monday at 07:00 local time', () => {
  const all = occurrences(mondays, always).map(toLocalIso);
  expect(all.slice(0, 3)).toEqual(['2026-11-22T07:00:00+07:00', '2026-11-23T07:00:00+07:00', '2026-11-30T07:00:00+07:00']);
  expect(all.at(-1)).toBe('2027-10-04T07:00:00+07:00');
  expect(all).toHaveLength(47);
  expect(all.every((text) => text.endsWith('T07:00:00+07:00'))).toBe(true);
});

it('includes the end day itself when 10/10 is one of the weekdays', () => {
  const sundays: Recurrence = { ...base, repeat: { freq: 'weekly', weekdays: [7], until: '2027-10-10' } };
  expect(localDays(sundays).at(-1)).toBe('2027-10-10');
  expect(localDays(sundays).filter((day) => day === '2026-11-22')).toHaveLength(1);
});

const tables: {
  name: string;
  startDate: string;
  time?: string;
  repeat: Repeat | null;
  exceptDates?: string[];
  days: string[];
}[] = [
  { name: 'once', startDate: '2026-11-22', repeat: null, days: ['2026-11-22'] },
  {
    name: 'the 31st goes to the last day of shorter months',
    startDate: '2026-10-31',
    repeat: { freq: 'monthly', until: '2027-03-31' },
    days: ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'],
  },
  {
    name: 'the 30th uses the leap day',
    startDate: '2027-12-30',
    repeat: { freq: 'monthly', until: '2028-03-30' },
    days: ['2027-12-30', '2028-01-30', '2028-02-29', '2028-03-30'],
  },
  {
    name: 'daily over the leap day',
    startDate: '2028-02-27',
    repeat: { freq: 'daily', until: '2028-03-01' },
    days: ['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-01'],
  },
  {
    name: 'daily over the year change',
    startDate: '2026-12-30',
    repeat: { freq: 'daily', until: '2027-01-02' },
    days: ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'],
  },
  {
    name: 'early in the morning, when UTC still has the day before',
    startDate: '2026-11-30',
    time: '00:30',
    repeat: { freq: 'weekly', weekdays: [1], until: '2026-12-07' },
    days: ['2026-11-30', '2026-12-07'],
  },
  {
    name: 'late at night on the last day',
    startDate: '2026-12-06',
    time: '23:59',
    repeat: { freq: 'daily', until: '2026-12-07' },
    days: ['2026-12-06', '2026-12-07'],
  },
  {
    name: 'weekly without weekdays keeps the weekday of the start',
    startDate: '2026-11-25',
    repeat: { freq: 'weekly', until: '2026-12-09' },
    days: ['2026-11-25', '2026-12-02', '2026-12-09'],
  },
  {
    name: 'two weekdays',
    startDate: '2026-11-22',
    repeat: { freq: 'weekly', weekdays: [5, 2], until: '2026-12-01' },
    days: ['2026-11-22', '2026-11-24', '2026-11-27', '2026-12-01'],
  },
  {
    name: 'five times in all, the first outside the weekdays counted',
    startDate: '2026-11-22',
    repeat: { freq: 'weekly', weekdays: [1, 4], count: 5 },
    days: ['2026-11-22', '2026-11-23', '2026-11-26', '2026-11-30', '2026-12-03'],
  },
  {
    name: 'three times, an excepted day counted',
    startDate: '2026-11-22',
    repeat: { freq: 'daily', count: 3 },
    exceptDates: ['2026-11-23'],
    days: ['2026-11-22', '2026-11-24'],
  },
  {
    name: 'without the excepted days',
    startDate: '2026-12-30',
    repeat: { freq: 'daily', until: '2027-01-02' },
    exceptDates: ['2027-01-01', '2026-12-30'],
    days: ['2026-12-31', '2027-01-02'],
  },
  {
    name: 'every second week, from the week of the first day',
    startDate: '2026-11-25',
    repeat: { freq: 'weekly', interval: 2, weekdays: [1, 3], until: '2026-12-31' },
    days: ['2026-11-25', '2026-12-07', '2026-12-09', '2026-12-21', '2026-12-23'],
  },
  {
    name: 'every second week that begins on a Sunday',
    startDate: '2026-11-22',
    repeat: { freq: 'weekly', interval: 2, weekdays: [1], weekStart: 7, count: 3 },
    days: ['2026-11-22', '2026-11-23', '2026-12-07'],
  },
  {
    name: 'the second Saturday of each month',
    startDate: '2026-12-12',
    repeat: { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2], count: 4 },
    days: ['2026-12-12', '2027-01-09', '2027-02-13', '2027-03-13'],
  },
  {
    name: 'the last Friday of each month',
    startDate: '2026-11-27',
    repeat: { freq: 'monthly', monthDay: 'by-week', weekdays: [5], weeks: [-1], until: '2027-02-28' },
    days: ['2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26'],
  },
  {
    name: 'the last day of each month',
    startDate: '2026-11-30',
    repeat: { freq: 'monthly', monthDay: 'last-day', until: '2027-03-31' },
    days: ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'],
  },
  {
    name: 'every second month on the 31st',
    startDate: '2026-10-31',
    repeat: { freq: 'monthly', interval: 2, until: '2027-04-30' },
    days: ['2026-10-31', '2026-12-31', '2027-02-28', '2027-04-30'],
  },
  {
    name: 'every year',
    startDate: '2026-10-10',
    repeat: { freq: 'yearly', until: '2029-10-10' },
    days: ['2026-10-10', '2027-10-10', '2028-10-10', '2029-10-10'],
  },
  {
    name: 'every year on 29 February, else on the 28th',
    startDate: '2028-02-29',
    repeat: { freq: 'yearly', until: '2032-12-31' },
    days: ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
  },
];

it('posts twice a day; a count counts posts, and an excepted day both', () => {
  const twice: Recurrence = { ...base, alsoAt: ['19:30'], repeat: { freq: 'daily', count: 5 }, exceptDates: ['2026-11-23'] };
  expect(occurrences(twice, always).map((at) => toLocalIso(at).slice(0, 16))).toEqual([
    ...['2026-11-22T07:00', '2026-11-22T19:30', '2026-11-24T07:00'],
  ]);
  const once: Recurrence = { ...base, alsoAt: ['19:30', '07:00', '05:00'] };
  expect(occurrences(once, always).map((at) => toLocalIso(at).slice(11, 16))).toEqual(['05:00', '07:00', '19:30']);
  const evening = { from: new Date('2026-11-24T02:00:00Z'), to: new Date('2026-11-25T00:00:00Z') };
  expect(occurrences({ ...twice, repeat: { freq: 'daily', until: '2027-01-01' } }, evening)).toHaveLength(2);
});

it.each(tables)('expands $name', ({ days, ...rest }) => {
  const { name: _, ...recurrence } = rest;
  validateRecurrence({ ...base, ...recurrence });
  expect(localDays({ ...base, ...recurrence })).toEqual(days);
});

it('names everything that is wrong, each by its field', () => {
  const wrong = { ...base, startDate: '30/11', time: '7h', repeat: { freq: 'weekly' as const, weekdays: [9], count: -1 } };
  expect(recurrenceProblems(wrong).map(({ field }) => field)).toEqual(['startDate', 'time', 'count', 'weekdays']);
  expect(subjectProblems({ editions: [], theme: null })).toMatchObject([{ field: 'editions' }]);
  expect(subjectProblems({ editions: ['1'], theme: 't' })).toMatchObject([{ field: 'theme' }]);
  expect(cooldownProblems(1.5)).toMatchObject([{ field: 'cooldownDays' }]);
  expect([...subjectProblems({ editions: ['1'], theme: null }), ...cooldownProblems(0)]).toEqual([]);
});

it('keeps the same wall time all year: no summer time', () => {
  const daily: Recurrence = { ...base, repeat: { freq: 'daily', until: '2027-11-21' } };
  expect(new Set(occurrences(daily, always).map((instant) => instant.getUTCHours()))).toEqual(new Set([0]));
  expect(occurrences(daily, always)).toHaveLength(365);
});

it('gives the same instants whether asked once or window by window', () => {
  const cuts = ['2026-11-22', '2026-11-30', '2027-01-01', '2027-06-15', '2027-10-31'].map((day) => new Date(`${day}T00:00:00Z`));
  const pieces = cuts.slice(1).flatMap((to, index) => occurrences(mondays, { from: cuts[index] as Date, to }));
  expect(new Set(pieces.map((instant) => instant.toISOString()))).toEqual(
    new Set(occurrences(mondays, always).map((instant) => instant.toISOString())),
  );
});

it('includes both ends of the window', () => {
  const from = new Date('2026-11-23T00:00:00Z');
  expect(localDays(mondays, { from, to: from })).toEqual(['2026-11-23']);
});

const refusals: { code: string; change: Partial<Recurrence> | { repeat: unknown } }[] = [
  { code: 'schedule.bad-date', change: { startDate: '2027-02-29' } },
  { code: 'schedule.bad-date', change: { startDate: '22/11/2026' } },
  { code: 'schedule.bad-date', change: { exceptDates: ['2026-13-01'] } },
  { code: 'schedule.bad-time', change: { time: '24:00' } },
  { code: 'schedule.bad-time', change: { time: '7:00' } },
  { code: 'schedule.time-zone', change: { timeZone: 'Europe/Paris' as 'Asia/Ho_Chi_Minh' } },
  { code: 'schedule.no-end', change: { repeat: { freq: 'daily' } } },
  { code: 'schedule.end-before-start', change: { repeat: { freq: 'daily', until: '2026-11-21' } } },
  { code: 'schedule.end-too-far', change: { repeat: { freq: 'daily', until: '2207-10-10' } } },
  { code: 'schedule.bad-count', change: { repeat: { freq: 'daily', count: 0 } } },
  { code: 'schedule.bad-count', change: { repeat: { freq: 'daily', count: 2.5 } } },
  { code: 'schedule.bad-count', change: { repeat: { freq: 'daily', count: 99_999 } } },
  { code: 'schedule.two-ends', change: { repeat: { freq: 'daily', count: 3, until: '2026-12-10' } } },
  { code: 'schedule.unknown-frequency', change: { repeat: { freq: 'hourly', until: '2027-10-10' } } },
  { code: 'schedule.unknown-part', change: { repeat: { freq: 'weekly', every: 2, until: '2027-10-10' } } },
  { code: 'schedule.unknown-part', change: { repeat: { freq: 'monthly', bysetpos: 2, until: '2027-10-10' } } },
  { code: 'schedule.unknown-part', change: { rrule: 'FREQ=DAILY' } as Partial<Recurrence> },
  { code: 'schedule.bad-interval', change: { repeat: { freq: 'weekly', interval: 0, until: '2027-10-10' } } },
  { code: 'schedule.bad-interval', change: { repeat: { freq: 'weekly', interval: 1.5, until: '2027-10-10' } } },
  { code: 'schedule.unknown-weekday', change: { repeat: { freq: 'weekly', weekStart: 9, until: '2027-10-10' } } },
  { code: 'schedule.unknown-month-day', change: { repeat: { freq: 'weekly', monthDay: 'last-day', until: '2027-10-10' } } },
  { code: 'schedule.unknown-month-day', change: { repeat: { freq: 'monthly', monthDay: 'first', until: '2027-10-10' } } },
  { code: 'schedule.unknown-week', change: { repeat: { freq: 'monthly', weeks: [2], until: '2027-10-10' } } },
  {
    code: 'schedule.unknown-week',
    change: { repeat: { freq: 'monthly', monthDay: 'by-week', weeks: [5], until: '2027-10-10' } },
  },
  { code: 'schedule.no-week', change: { repeat: { freq: 'monthly', monthDay: 'by-week', until: '2027-10-10' } } },
  { code: 'schedule.end-too-far', change: { repeat: { freq: 'yearly', count: 7 } } },
  { code: 'schedule.no-date', change: { startDate: '' } },
  { code: 'schedule.no-time', change: { time: '' } },
  { code: 'schedule.bad-time', change: { alsoAt: ['19h'] } },
  { code: 'schedule.too-often', change: { alsoAt: ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00'] } },
  { code: 'schedule.unknown-weekday', change: { repeat: { freq: 'weekly', weekdays: [0], until: '2027-10-10' } } },
  { code: 'schedule.unknown-weekday', change: { repeat: { freq: 'weekly', weekdays: [8], until: '2027-10-10' } } },
  { code: 'schedule.unknown-weekday', change: { repeat: { freq: 'daily', weekdays: [1], until: '2027-10-10' } } },
];

it.each(refusals)('refuses with $code: $change', ({ code, change }) => {
  expect(() => validateRecurrence({ ...base, ...change } as Recurrence)).toThrow(
    expect.objectContaining({ code, remedy: 'fix-content', forPeople: expect.stringMatching(/^(?!.*\{\w+\}).*Hãy/) }),
  );
});

it('refuses a schedule that is over, and accepts it while one occurrence is left', () => {
  expect(() => validateRecurrence(mondays, { now: new Date('2027-10-04T00:00:00Z') })).toThrow('schedule.in-past');
  expect(() => validateRecurrence(mondays, { now: new Date('2027-10-03T23:59:00Z') })).not.toThrow();
});
