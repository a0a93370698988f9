import * as rruleModule from 'rrule';
import type { Recurrence, Repeat } from '../domain/schedule.ts';
import { floating, floatingToInstant, instantToFloating, parseDate } from './wall-time.ts';

/** rrule ships CommonJS to Node and ESM to bundlers: the names stand under `default` in the first. */
const { RRule } = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;

/**
 * Instants of a valid recurrence, `from` and `to` included, oldest first, each once.
 *
 * Asking for two windows that overlap gives the same instants, so expanding again is harmless.
 */
export function occurrences(recurrence: Recurrence, { from, to }: { from: Date; to: Date }): Date[] {
  const first = instantToFloating(from);
  const last = instantToFloating(to);
  const start = floating(recurrence.startDate, recurrence.time);
  const repeated = recurrence.repeat === null ? [] : ruleOf(start, recurrence.repeat).between(first, last, true);
  const isInside = start >= first && start <= last;
  const walls = new Set([...(isInside ? [start] : []), ...repeated].map((wall) => wall.getTime()));
  const except = new Set(recurrence.exceptDates ?? []);
  return [...walls]
    .sort((one, other) => one - other)
    .map((wall) => new Date(wall))
    .filter((wall) => !except.has(wall.toISOString().slice(0, 10)))
    .map(floatingToInstant);
}

/** The last instant, `null` when every day is excepted. */
export function lastOccurrence(recurrence: Recurrence): Date | null {
  const from = floatingToInstant(floating(recurrence.startDate, '00:00'));
  const to = floatingToInstant(floating(recurrence.repeat?.until ?? recurrence.startDate, '23:59'));
  return occurrences(recurrence, { from, to }).at(-1) ?? null;
}

function ruleOf(start: Date, repeat: Repeat) {
  const until = floating(repeat.until, '23:59');
  if (repeat.freq === 'daily') return new RRule({ freq: RRule.DAILY, dtstart: start, until });
  if (repeat.freq === 'monthly')
    return new RRule({ freq: RRule.MONTHLY, dtstart: start, until, ...monthDay(start.getUTCDate()) });
  const weekdays = repeat.weekdays?.length ? repeat.weekdays : [isoWeekday(start)];
  return new RRule({ freq: RRule.WEEKLY, dtstart: start, until, byweekday: weekdays.map((weekday) => weekday - 1) });
}

/** The 31st of a month with 30 days is its last day: RFC 5545 alone would skip the month in silence. */
function monthDay(day: number): { bymonthday: number[]; bysetpos?: number } {
  if (day <= 28) return { bymonthday: [day] };
  return { bymonthday: Array.from({ length: day - 27 }, (_, index) => 28 + index), bysetpos: -1 };
}

/** 1 = Monday … 7 = Sunday. */
function isoWeekday(wall: Date): number {
  return wall.getUTCDay() || 7;
}

/** Weekday of an ISO date. */
export function isoWeekdayOf(date: string): number {
  return isoWeekday(parseDate(date) ?? new Date(Number.NaN));
}
