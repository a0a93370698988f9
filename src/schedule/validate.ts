import { AppError, type ErrorCode, type ParamsAfter } from '../domain/errors.ts';
import { frequencies, type Recurrence, type Repeat } from '../domain/schedule.ts';
import { formatDateTime, timeZone } from '../text/dates.ts';
import { lastOccurrence } from './occurrences.ts';
import { isTime, parseDate } from './wall-time.ts';

/** A typed year like 2207 is caught; no plan among the official ones runs longer than to 2030. */
const maxYears = 5;
/** Every day of those years. */
const maxCount = maxYears * 366;
/** A year: a longer pause is another campaign. */
const maxCooldownDays = 366;

/** What is wrong with one field of a plan; `field` as the studio's form and the import's columns name it. */
export type Problem = { field: PlanField; error: AppError };
/** Fields whose values can be wrong by themselves; names of artworks and channels are looked up by others. */
export type PlanField =
  | 'editions'
  | 'theme'
  | 'startDate'
  | 'time'
  | 'repeat'
  | 'weekdays'
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
  const { startDate, time, repeat, exceptDates = [] } = recurrence;
  const problems = [
    ...dateProblems('startDate', startDate),
    ...(isTime(time) ? [] : [problem('time', 'schedule.bad-time', { value: time })]),
    ...(recurrence.timeZone === timeZone ? [] : [problem('time', 'schedule.time-zone', { value: recurrence.timeZone })]),
    ...exceptDates.flatMap((date) => dateProblems('exceptDates', date)),
    ...(repeat === null ? [] : repeatProblems(repeat, startDate)),
  ];
  return problems.length > 0 || now === undefined ? problems : pastProblems(recurrence, now);
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
  const weekdays = (repeat.weekdays ?? []).filter(
    (weekday) => repeat.freq !== 'weekly' || !Number.isInteger(weekday) || weekday < 1 || weekday > 7,
  );
  return [
    ...endProblems(repeat, startDate),
    ...weekdays.map((weekday) => problem('weekdays', 'schedule.unknown-weekday', { value: String(weekday) })),
  ];
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
  const yearsApart = Number(until.slice(0, 4)) - Number(startDate.slice(0, 4));
  return yearsApart > maxYears ? [problem('until', 'schedule.end-too-far', { end: until, years: maxYears })] : [];
}

function dateProblems(field: PlanField, value: string): Problem[] {
  return parseDate(value) === null ? [problem(field, 'schedule.bad-date', { field, value: String(value) })] : [];
}

function pastProblems(recurrence: Recurrence, now: Date): Problem[] {
  const last = lastOccurrence(recurrence);
  if (last !== null && last > now) return [];
  return [problem('startDate', 'schedule.in-past', { last: last === null ? '–' : formatDateTime(last) })];
}

function problem<Code extends ErrorCode>(field: PlanField, code: Code, ...[params]: ParamsAfter<Code>): Problem {
  return { field, error: AppError.of({ code, params: params ?? {} }) };
}
