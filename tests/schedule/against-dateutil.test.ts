import { expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import type { Recurrence } from '../../src/domain/schedule.ts';
import { occurrences } from '../../src/schedule/occurrences.ts';
import { parseRrule } from '../../src/schedule/rrule-text.ts';
import { recurrenceProblems } from '../../src/schedule/validate.ts';
import { toLocalIso } from '../../src/text/dates.ts';
import { patience } from '../setup/patience.ts';
import { askPython, pythonWith } from '../setup/python.ts';

/** RFC 5545 as python-dateutil reads it, over random rules; what is refused must be refused for a reason of ours. */

type Case = { rule: string; date: string; times: string[]; except: string[] };

const wanted = 600;
const python = pythonWith({ modules: ['dateutil.rrule'], packages: ['python-dateutil'] });

/** mulberry32: the same rules at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(20_261_129);
const upTo = (most: number) => 1 + Math.floor(random() * most);
const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const some = <T>(values: readonly T[], most: number): T[] => [...new Set(Array.from({ length: upTo(most) }, () => one(values)))];
const isNow = (share: number) => random() < share;
const two = (value: number) => String(value).padStart(2, '0');
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Month ends, leap days and ends of years come often. */
function aDate(years: number[]): string {
  const year = one(years);
  const known = isNow(0.4) ? one(['01-31', '02-28', '02-29', '04-30', '12-31', '12-28', '01-01', '08-30']) : null;
  const date = `${year}-${known ?? `${two(upTo(12))}-${two(upTo(28))}`}`;
  return date.endsWith('02-29') && year % 4 !== 0 ? `${year}-02-28` : date;
}

function aCase(): Case {
  const date = aDate([2027, 2028]);
  const times = isNow(0.3) ? some(['05:30', '07:00', '11:45', '19:00', '23:59'], 3).sort() : [one(['00:00', '07:00', '23:30'])];
  const freq = one(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
  const parts = [`FREQ=${freq}`];
  if (isNow(0.6)) parts.push(`INTERVAL=${upTo(freq === 'DAILY' ? 40 : freq === 'YEARLY' ? 3 : 6)}`);
  if (isNow(0.4)) parts.push(`WKST=${one(days)}`);
  if (freq === 'WEEKLY' && isNow(0.8)) parts.push(`BYDAY=${some(days, 4).join(',')}`);
  if (freq === 'MONTHLY') parts.push(...aMonthDay(date));
  if (freq === 'YEARLY' && isNow(0.5)) parts.push(`BYMONTH=${Number(date.slice(5, 7))}`, `BYMONTHDAY=${Number(date.slice(8))}`);
  parts.push(isNow(0.5) ? `COUNT=${upTo(freq === 'YEARLY' ? 5 : 40)}` : `UNTIL=${anEnd()}`);
  const except = isNow(0.4) ? Array.from({ length: 20 }, () => aDate([2027, 2028, 2029])) : [];
  return { rule: parts.join(';'), date, times, except: isNow(0.2) ? [...except, date] : except };
}

function aMonthDay(date: string): string[] {
  const day = Number(date.slice(8));
  const filled = `BYMONTHDAY=${Array.from({ length: day - 27 }, (_, at) => 28 + at).join()}`;
  return one([
    () => [],
    () => ['BYMONTHDAY=-1'],
    () => (day > 28 ? [filled, 'BYSETPOS=-1'] : [`BYMONTHDAY=${day}`]),
    () => {
      const weekday = one(days);
      return [`BYDAY=${some(['1', '2', '3', '4', '-1'], 3).map((week) => week + weekday)}`];
    },
    () => [`BYDAY=${some(days, 5)}`, `BYSETPOS=${some(['1', '2', '3', '4', '-1'], 2)}`],
  ])();
}

function anEnd(): string {
  const day = aDate([2029, 2030]).replaceAll('-', '');
  return one([day, `${day}T${two(upTo(23))}${two(upTo(59))}00Z`, `${day}T${two(upTo(23))}0000`, `${day}T000000`]);
}

function recurrenceOf({ rule, date, times, except }: Case): Recurrence {
  const [time = '', ...alsoAt] = times;
  const repeat = parseRrule(rule, { date, time, alsoAt });
  return { startDate: date, time, alsoAt, timeZone: 'Asia/Ho_Chi_Minh', repeat, exceptDates: except };
}

it.skipIf(python === null)(
  `agrees with python-dateutil over ${wanted} random rules, and refuses only what it says that it refuses`,
  { timeout: patience(120_000) },
  () => {
    const accepted: { asked: Case; recurrence: Recurrence }[] = [];
    const refused = new Set<string>();
    while (accepted.length < wanted) {
      const asked = aCase();
      try {
        const recurrence = recurrenceOf(asked);
        const [problem] = recurrenceProblems(recurrence);
        if (problem === undefined) accepted.push({ asked, recurrence });
        else refused.add(problem.error.code);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.add(error.code === 'schedule.bad-rule' ? `bad ${String(error.params.part).slice(0, 5)}` : error.code);
      }
    }
    // A month without the 31st, an instant between two posts of a day, and ends that are years away.
    expect([...refused].sort()).toEqual(['bad UNTIL', 'schedule.end-too-far', 'schedule.rule-skips']);
    const expected = askPython({
      python: python ?? '',
      script: 'tests/schedule/occurrences-by-dateutil.py',
      input: accepted.map(({ asked }) => asked),
    }) as string[][];
    const always = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2045-01-01T00:00:00Z') };
    const differ = accepted.flatMap(({ asked, recurrence }, at) => {
      const got = occurrences(recurrence, always).map((instant) => toLocalIso(instant).slice(0, 16));
      return got.join() === expected[at]?.join() ? [] : [{ asked, got, expected: expected[at] }];
    });
    expect(differ.slice(0, 3)).toEqual([]);
    const kinds = new Set(accepted.flatMap(({ asked }) => asked.rule.split(';').map((part) => part.replace(/=.*/, ''))));
    expect(kinds).toEqual(new Set(['FREQ', 'INTERVAL', 'WKST', 'BYDAY', 'BYSETPOS', 'BYMONTHDAY', 'BYMONTH', 'COUNT', 'UNTIL']));
    expect(expected.flat().length).toBeGreaterThan(20_000);
  },
);
