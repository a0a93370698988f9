import type { Options } from 'rrule';
import * as rruleModule from 'rrule';
import type { CampaignContent, Phase } from '../../../domain/content.ts';
import { dayMs } from '../../../domain/durations.ts';
import { daysOfPlanDate, type PlanDate, planDateOf } from '../../../text/plan-date.ts';

/** rrule ships CommonJS to Node and ESM to bundlers: in CommonJS the names are under `default`. */
const { RRule } = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;

/** Whole days from `start` up to, not including, `after`, as ISO dates. `rule`: an RRULE, or `null`. */
export type EventDays = { start: string; after: string; rule: string | null };

/**
 * Days of a phase, as exact as the plan: a month or a quarter is all of its days, an end alone is a deadline. No day is invented:
 * `null` for a bare year ("2026" is no event of 365 days), for what is no date, and for a rule whose days only a made-up
 * beginning would give.
 */
export function eventDays({ phase, period }: { phase: Phase; period: CampaignContent['period'] }): EventDays | null {
  const [start, end] = [spanOf(phase.start), spanOf(phase.end)];
  const begins = start ?? end;
  if (begins === null) return null;
  if (phase.rrule !== undefined && hasDays({ rrule: phase.rrule, begins })) {
    const whole = spanOf(period.end)?.last ?? null;
    const until = isOneDay(phase) ? whole : (end?.last ?? whole);
    const repeated = repeatedDays({ rrule: phase.rrule, first: notBefore({ begins, period }), until });
    if (repeated) return repeated;
  }
  if (begins.kind === 'year' || end?.kind === 'year') return null;
  const [last] = [begins.first, end?.last ?? begins.last].sort().slice(-1);
  return { start: begins.first, after: dayAfter(last ?? begins.first), rule: null };
}

type Span = { kind: Exclude<PlanDate['kind'], 'undated'>; first: string; last: string };

function spanOf(stored: string | null): Span | null {
  const date = planDateOf(stored);
  const days = date === null ? null : daysOfPlanDate(date);
  return date === null || days === null ? null : { kind: date.kind as Span['kind'], ...days };
}

/** "2025" of a campaign that began in July does not mean January: no report was due before the campaign began. */
function notBefore({ begins, period }: { begins: Span; period: CampaignContent['period'] }): string {
  const begun = spanOf(period.start)?.first ?? begins.first;
  return begun > begins.first && begun <= begins.last ? begun : begins.first;
}

/**
 * Whether a rule says by itself on which days it comes, given how exact its beginning is. "Every three months" from "2025" would
 * take its day from the campaign's beginning and its months from nowhere.
 */
function hasDays({ rrule, begins }: { rrule: string; begins: Span }): boolean {
  if (begins.kind === 'day') return true;
  const freq = /FREQ=(\w+)/i.exec(rrule)?.[1]?.toUpperCase();
  const interval = Number(/INTERVAL=(\d+)/i.exec(rrule)?.[1] ?? 1);
  if (freq === 'DAILY') return interval === 1;
  if (!/BY(?:DAY|MONTHDAY|YEARDAY)=/i.test(rrule)) return false;
  return interval === 1 || freq === 'YEARLY' || (freq === 'MONTHLY' && begins.kind === 'month');
}

/** Then its end says how long it is, not when it stops coming back. */
const isOneDay = ({ start, end }: Phase): boolean => start !== null && start === end && spanOf(start)?.kind === 'day';

type Repeated = { rrule: string; first: string; until: string | null };

/**
 * Calendars count DTSTART as an occurrence whatever the rule says, so it must be one. The earliest of the ends holds, and it is
 * written as a day: RFC 5545 forbids COUNT beside UNTIL. `null` for a rule that cannot be read, or that never comes.
 */
function repeatedDays({ rrule, first, until }: Repeated): EventDays | null {
  try {
    const { until: own, count, ...rule } = RRule.parseString(rrule.replace(/^RRULE:/, ''));
    const dtstart = new Date(`${first}T00:00:00Z`);
    const ends = [own, lastCounted({ rule, count, dtstart }), until === null ? null : new Date(`${until}T00:00:00Z`)];
    const [limit] = ends.filter((end) => end instanceof Date).sort((one, other) => one.getTime() - other.getTime());
    const start = new RRule({ ...rule, dtstart, until: limit }).after(new Date(0), true);
    if (!start) return null;
    const text = RRule.optionsToString(rule).replace(/^RRULE:/, '');
    const end = limit ? `;UNTIL=${limit.toISOString().slice(0, 10).replaceAll('-', '')}` : '';
    const day = start.toISOString().slice(0, 10);
    return { start: day, after: dayAfter(day), rule: text + end };
  } catch {
    // The rule was written by hand and is wrong: the event is shown once.
    return null;
  }
}

type Counted = { rule: Partial<Options>; count: number | null | undefined; dtstart: Date };

/** The last day of a rule that comes so many times; no plan has an event of more than a lifetime of days. */
function lastCounted({ rule, count, dtstart }: Counted): Date | null {
  if (!count) return null;
  const most = 40_000;
  return new RRule({ ...rule, dtstart, count: Math.min(count, most) }).all().at(-1) ?? null;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}
