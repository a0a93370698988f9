import type { Options } from 'rrule';
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
    .filter((wall) => wall >= first && wall <= last && !except.has(dayOf(wall)))
    .map(floatingToInstant);
}

/** The last instant, `null` when every day is excepted. */
export function lastOccurrence(recurrence: Recurrence): Date | null {
  const from = floatingToInstant(floating(recurrence.startDate, '00:00'));
  const lastDay = recurrence.repeat === null ? recurrence.startDate : (recurrence.repeat.until ?? endOfCounting);
  return occurrences(recurrence, { from, to: floatingToInstant(floating(lastDay, '23:59')) }).at(-1) ?? null;
}

/** The times of each day, each once, in their order. */
export function timesOf({ time, alsoAt = [] }: Pick<Recurrence, 'time' | 'alsoAt'>): string[] {
  return [...new Set([time, ...alsoAt])].sort();
}

/** A rule that ends by a count ends long before. */
const endOfCounting = '9999-12-31';

/** All times of the days; a count counts posts, so the last of its days may have fewer. */
function wallTimes(recurrence: Recurrence, window: { first: Date; last: Date }): Date[] {
  const times = timesOf(recurrence);
  const walls = daysOf(recurrence, { ...window, timesADay: times.length }).flatMap((day) =>
    times.map((time) => floating(day, time)),
  );
  return walls.slice(0, recurrence.repeat?.count);
}

type Window = { first: Date; last: Date; timesADay: number };

/**
 * The first day and those that the rule adds, as ISO dates. A counted rule is walked from its start, since a window does not say
 * how many came before it.
 */
function daysOf({ startDate, repeat }: Recurrence, { first, last, timesADay }: Window): string[] {
  if (repeat === null) return [startDate];
  const start = floating(startDate, '00:00');
  const { until, count = 1 } = repeat;
  const end = until === undefined ? {} : { until: floating(until, '23:59') };
  const rule = new RRule({ dtstart: start, interval: repeat.interval ?? 1, ...end, ...rhythmOf(repeat, start) });
  if (until !== undefined) return inOrder([startDate, ...rule.between(floating(dayOf(first), '00:00'), last, true).map(dayOf)]);
  const days = new Set([startDate]);
  // rrule's own count takes a day twice that is the fourth Thursday and the last one.
  rule.all((day) => days.size * timesADay < count && days.add(dayOf(day)).size > 0);
  return inOrder(days);
}

const inOrder = (days: Iterable<string>): string[] => [...new Set(days)].sort();

function rhythmOf(repeat: Repeat, start: Date): Partial<Options> & Pick<Options, 'freq'> {
  const weekdays = repeat.weekdays?.length ? repeat.weekdays : [isoWeekday(start)];
  const byweekday = weekdays.map((weekday) => weekday - 1);
  switch (repeat.freq) {
    case 'daily':
      return { freq: RRule.DAILY };
    case 'weekly':
      return { freq: RRule.WEEKLY, byweekday, wkst: (repeat.weekStart ?? 1) - 1 };
    case 'monthly':
      if (repeat.monthDay === 'last-day') return { freq: RRule.MONTHLY, bymonthday: [-1] };
      if (repeat.monthDay === 'by-week') return { freq: RRule.MONTHLY, byweekday, bysetpos: [...new Set(repeat.weeks ?? [1])] };
      return { freq: RRule.MONTHLY, ...monthDay(start.getUTCDate()) };
    case 'yearly':
      return { freq: RRule.YEARLY, bymonth: [start.getUTCMonth() + 1], ...monthDay(start.getUTCDate()) };
  }
}

/** The 31st of a month with 30 days is its last day: RFC 5545 alone would skip the month in silence. So is 29 February's. */
function monthDay(day: number): { bymonthday: number[]; bysetpos?: number } {
  if (day <= 28) return { bymonthday: [day] };
  return { bymonthday: Array.from({ length: day - 27 }, (_, index) => 28 + index), bysetpos: -1 };
}

function dayOf(wall: Date): string {
  return wall.toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
function isoWeekday(wall: Date): number {
  return wall.getUTCDay() || 7;
}

/** Weekday of an ISO date. */
export function isoWeekdayOf(date: string): number {
  return isoWeekday(parseDate(date) ?? new Date(Number.NaN));
}
