import { AppError } from '../domain/errors.ts';
import { frequencies, type Recurrence, type Repeat } from '../domain/schedule.ts';
import { formatDateTime, timeZone } from '../text/dates.ts';
import { lastOccurrence } from './occurrences.ts';
import { parseDate } from './wall-time.ts';

/** A typed year like 2207 is caught; no plan among the official ones runs longer than to 2030. */
const maxYears = 5;

/**
 * Refuses a recurrence that cannot be meant, with a sentence for the editor.
 *
 * With `now`, also one whose last occurrence is over. Throws `schedule.*`.
 */
export function validateRecurrence(recurrence: Recurrence, { now }: { now?: Date } = {}): void {
  checkDate('startDate', recurrence.startDate);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(recurrence.time)) refuse('schedule.bad-time', { value: recurrence.time });
  if (recurrence.timeZone !== timeZone) refuse('schedule.time-zone', { value: recurrence.timeZone });
  for (const date of recurrence.exceptDates ?? []) checkDate('exceptDates', date);
  if (recurrence.repeat !== null) checkRepeat(recurrence.repeat, recurrence.startDate);
  if (now !== undefined) checkFuture(recurrence, now);
}

function checkRepeat(repeat: Repeat, startDate: string): void {
  if (!frequencies.includes(repeat.freq)) refuse('schedule.unknown-frequency', { value: String(repeat.freq) });
  if (!repeat.until) refuse('schedule.no-end', {});
  checkDate('until', repeat.until);
  if (repeat.until < startDate) refuse('schedule.end-before-start', { start: startDate, end: repeat.until });
  const yearsApart = Number(repeat.until.slice(0, 4)) - Number(startDate.slice(0, 4));
  if (yearsApart > maxYears) refuse('schedule.end-too-far', { end: repeat.until, years: maxYears });
  for (const weekday of repeat.weekdays ?? []) {
    const isKnown = Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
    if (!isKnown || repeat.freq !== 'weekly') refuse('schedule.unknown-weekday', { value: String(weekday) });
  }
}

function checkDate(field: string, value: string): void {
  if (parseDate(value) === null) refuse('schedule.bad-date', { field, value: String(value) });
}

function checkFuture(recurrence: Recurrence, now: Date): void {
  const last = lastOccurrence(recurrence);
  if (last === null || last <= now) {
    refuse('schedule.in-past', { last: last === null ? '–' : formatDateTime(last) });
  }
}

function refuse(
  code: Extract<ConstructorParameters<typeof AppError>[0], `schedule.${string}`>,
  params: Record<string, string | number>,
): never {
  throw new AppError(code, { params });
}
