import * as rruleModule from 'rrule';
import type { Recurrence, Repeat } from '../domain/schedule.ts';
import { floating, floatingToInstant, instantToFloating, parseDate } from './wall-time.ts';

/** rrule ships CommonJS to Node and ESM to bundlers: in the first the names are under `default`. */
const { RRule } = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;

/**
 * Instants of a valid recurrence, `from` and `to` included, oldest first, each once.
 *
 * Asking for two windows that overlap gives the same instants, so expanding again is harmless.
 */
export function occurrences(recurrence: Recurrence, { from, to }: { from: Date; to: Date }): Date[] {
  const first = instantToFloating(from);
  const last = instantToFloating(to);
  const except = new Set(recurrence.exceptDates ?? []);
  return wallTimes(recurrence, { first, last })
    .filter((wall) => wall >= first && wall <= last && !except.has(wall.toISOString().slice(0, 10)))
    .map(floatingToInstant);
}

/** The last instant, `null` when every day is excepted. */
export function lastOccurrence(recurrence: Recurrence): Date | null {
  const from = floatingToInstant(floating(recurrence.startDate, '00:00'));
  const lastDay = recurrence.repeat === null ? recurrence.startDate : (recurrence.repeat.until ?? endOfCounting);
  return occurrences(recurrence, { from, to: floatingToInstant(floating(lastDay, '23:59')) }).at(-1) ?? null;
}

/** A rule that ends by a count ends long before. */
const endOfCounting = '9999-12-31';

/**
 * The start and what the rule adds. A counted rule is walked from its start, since a window does not say how many came before
 * it.
 */
function wallTimes({ startDate, time, repeat }: Recurrence, { first, last }: { first: Date; last: Date }): Date[] {
  const start = floating(startDate, time);
  if (repeat === null) return [start];
  const rule = ruleOf(start, repeat);
  const repeated = repeat.count === undefined ? rule.between(first, last, true) : rule.all();
  const walls = [...new Set([start, ...repeated].map((wall) => wall.getTime()))].sort((one, other) => one - other);
  return walls.slice(0, repeat.count).map((wall) => new Date(wall));
}

function ruleOf(start: Date, repeat: Repeat) {
  const { until, count } = repeat;
  const end = until === undefined ? { count: count ?? 1 } : { until: floating(until, '23:59') };
  if (repeat.freq === 'daily') return new RRule({ freq: RRule.DAILY, dtstart: start, ...end });
  if (repeat.freq === 'monthly')
    return new RRule({ freq: RRule.MONTHLY, dtstart: start, ...end, ...monthDay(start.getUTCDate()) });
  const weekdays = repeat.weekdays?.length ? repeat.weekdays : [isoWeekday(start)];
  return new RRule({ freq: RRule.WEEKLY, dtstart: start, ...end, byweekday: weekdays.map((weekday) => weekday - 1) });
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
