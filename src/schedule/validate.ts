import { AppError, type ErrorCode, type ParamsAfter } from '../domain/errors.ts';
import { frequencies, monthDays, type Recurrence, type Repeat, weeksOfMonth } from '../domain/schedule.ts';
import { dateTimeInBoth, localDate, timeZone } from '../text/dates.ts';
import { lastOccurrence, timesOf } from './occurrences.ts';
import { isTime, parseDate } from './wall-time.ts';

/** A typed year like 2207 is caught; no plan among the official ones runs longer than to 2030. */
const maxYears = 5;
/** Every day of those years. */
const maxCount = maxYears * 366;
/** A year: a longer pause is another campaign. */
const maxCooldownDays = 366;
/** The longest step, in days. */
const maxInterval = 366;
/** Nobody reads more posts of one thing on one day. */
const maxTimesADay = 6;

/** What is wrong with one field of a plan; `field` as the studio's form and the import's columns name it. */
export type Problem = { field: PlanField; error: AppError };
/** Fields whose values can be wrong by themselves; names of artworks and channels are looked up by others. */
export type PlanField =
  | 'editions'
  | 'theme'
  | 'startDate'
  | 'time'
  | 'alsoAt'
  | 'repeat'
  | 'interval'
  | 'weekdays'
  | 'weekStart'
  | 'monthDay'
  | 'weeks'
  | 'until'
  | 'count'
  | 'exceptDates'
  | 'cooldownDays';

/**
 * Refuses a recurrence that cannot be meant, with a sentence for the editor.
 *
 * With `now`, also one whose last occurrence is over. Throws `schedule.*`.
 */
export function validateRecurrence(recurrence: Recurrence, { now }: { now?: Date } = {}): void {
  const [first] = recurrenceProblems(recurrence, now === undefined ? {} : { now });
  if (first !== undefined) throw first.error;
}

/** Everything that is wrong with a recurrence, field by field. Whether it is over is asked only of one that is sound. */
export function recurrenceProblems(recurrence: Recurrence, { now }: { now?: Date } = {}): Problem[] {
  const { startDate, repeat, exceptDates = [] } = recurrence;
  const problems = [
    ...unknownKeys(recurrence, recurrenceKeys),
    ...(startDate === '' ? [problem('startDate', 'schedule.no-date')] : dateProblems('startDate', startDate)),
    ...timeProblems(recurrence),
    ...(recurrence.timeZone === timeZone ? [] : [problem('time', 'schedule.time-zone', { value: recurrence.timeZone })]),
    ...exceptDates.flatMap((date) => dateProblems('exceptDates', date)),
    ...(repeat === null ? [] : repeatProblems(repeat, startDate)),
  ];
  if (problems.length > 0) return problems;
  const endless = countProblems(recurrence);
  return endless.length > 0 || now === undefined ? endless : pastProblems(recurrence, now);
}

const recurrenceKeys = ['startDate', 'time', 'alsoAt', 'timeZone', 'repeat', 'exceptDates'];
const repeatKeys = ['freq', 'interval', 'weekdays', 'weekStart', 'monthDay', 'weeks', 'until', 'count'];

/** A part that nobody here knows would be left out in silence, and the rest of it would post on other days. */
function unknownKeys(given: object, known: readonly string[]): Problem[] {
  return Object.entries(given)
    .filter(([key, value]) => value !== undefined && !known.includes(key))
    .map(([key]) => problem('repeat', 'schedule.unknown-part', { part: key.slice(0, 60) }));
}

function timeProblems({ time, alsoAt = [] }: Recurrence): Problem[] {
  if (time === '') return [problem('time', 'schedule.no-time')];
  const wrong = alsoAt.filter((value) => !isTime(value));
  const isTooOften = timesOf({ time, alsoAt }).length > maxTimesADay;
  return [
    ...(isTime(time) ? [] : [problem('time', 'schedule.bad-time', { value: time })]),
    ...wrong.map((value) => problem('alsoAt', 'schedule.bad-time', { value })),
    ...(isTooOften ? [problem('alsoAt', 'schedule.too-often', { most: maxTimesADay })] : []),
  ];
}

/** What is wrong with how often the same edition may come. */
export function cooldownProblems(days: number): Problem[] {
  const isSound = Number.isInteger(days) && days >= 0 && days <= maxCooldownDays;
  return isSound ? [] : [problem('cooldownDays', 'schedule.bad-cooldown', { value: String(days), most: maxCooldownDays })];
}

/** What is wrong with what is to go out: exactly one of the two must be named. */
export function subjectProblems({ editions, theme }: { editions: readonly string[]; theme: string | null }): Problem[] {
  if (editions.length > 0 && theme !== null) return [problem('theme', 'schedule.two-subjects')];
  return editions.length === 0 && theme === null ? [problem('editions', 'schedule.no-subject')] : [];
}

function repeatProblems(repeat: Repeat, startDate: string): Problem[] {
  if (!frequencies.includes(repeat.freq)) {
    return [problem('repeat', 'schedule.unknown-frequency', { value: String(repeat.freq) })];
  }
  return [...unknownKeys(repeat, repeatKeys), ...endProblems(repeat, startDate), ...stepProblems(repeat), ...dayProblems(repeat)];
}

function stepProblems({ freq, interval, weekStart }: Repeat): Problem[] {
  const isSound = interval === undefined || (Number.isInteger(interval) && interval >= 1 && interval <= maxInterval);
  const isWeekStart = weekStart === undefined || (freq === 'weekly' && isWeekday(weekStart));
  return [
    ...(isSound ? [] : [problem('interval', 'schedule.bad-interval', { value: String(interval), most: maxInterval })]),
    ...(isWeekStart ? [] : [problem('weekStart', 'schedule.unknown-weekday', { value: String(weekStart) })]),
  ];
}

/** Weekdays belong to weekly rules and to months by week; so do days of the month to monthly rules. */
function dayProblems({ freq, weekdays = [], monthDay, weeks = [] }: Repeat): Problem[] {
  const isByWeek = freq === 'monthly' && monthDay === 'by-week';
  const isMonthDay = monthDay === undefined || (freq === 'monthly' && monthDays.includes(monthDay));
  const wrongWeeks = weeks.filter((week) => !isByWeek || !(weeksOfMonth as readonly number[]).includes(week));
  return [
    ...weekdays
      .filter((weekday) => !(freq === 'weekly' || isByWeek) || !isWeekday(weekday))
      .map((weekday) => problem('weekdays', 'schedule.unknown-weekday', { value: String(weekday) })),
    ...(isMonthDay ? [] : [problem('monthDay', 'schedule.unknown-month-day', { value: String(monthDay) })]),
    ...wrongWeeks.map((week) => problem('weeks', 'schedule.unknown-week', { value: String(week) })),
    ...(isByWeek && weeks.length === 0 ? [problem('weeks', 'schedule.no-week')] : []),
  ];
}

function isWeekday(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 7;
}

function endProblems({ until, count }: Repeat, startDate: string): Problem[] {
  if (count !== undefined) {
    if (until) return [problem('count', 'schedule.two-ends', { end: until, count })];
    const isSound = Number.isInteger(count) && count >= 1 && count <= maxCount;
    return isSound ? [] : [problem('count', 'schedule.bad-count', { value: String(count), most: maxCount })];
  }
  if (!until) return [problem('until', 'schedule.no-end')];
  const malformed = dateProblems('until', until);
  if (malformed.length > 0) return malformed;
  if (until < startDate) return [problem('until', 'schedule.end-before-start', { start: startDate, end: until })];
  if (parseDate(startDate) === null) return [];
  return yearsBetween(startDate, until) > maxYears
    ? [problem('until', 'schedule.end-too-far', { end: until, years: maxYears })]
    : [];
}

function dateProblems(field: PlanField, value: string): Problem[] {
  return parseDate(value) === null ? [problem(field, 'schedule.bad-date', { field, value: String(value) })] : [];
}

/** A count may hide an end that a typed date would not be allowed: 100 times yearly. */
function countProblems(recurrence: Recurrence): Problem[] {
  const { repeat, startDate } = recurrence;
  if (repeat?.count === undefined) return [];
  const last = lastOccurrence({ ...recurrence, exceptDates: [] });
  if (last === null || yearsBetween(startDate, localDate(last)) <= maxYears) return [];
  return [problem('count', 'schedule.end-too-far', { end: localDate(last), years: maxYears })];
}

function yearsBetween(start: string, end: string): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}

function pastProblems(recurrence: Recurrence, now: Date): Problem[] {
  const last = lastOccurrence(recurrence);
  if (last !== null && last > now) return [];
  return [problem('startDate', 'schedule.in-past', { last: last === null ? '–' : dateTimeInBoth(last) })];
}

function problem<Code extends ErrorCode>(field: PlanField, code: Code, ...[params]: ParamsAfter<Code>): Problem {
  return { field, error: AppError.of({ code, params: params ?? {} }) };
}
