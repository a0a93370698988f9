import type { Options } from 'rrule';
import * as rruleModule from 'rrule';
import type { CampaignContent, Phase } from '../../../domain/content.ts';
import { dayMs } from '../../../domain/durations.ts';

/** rrule ships CommonJS to Node and ESM to bundlers: in CommonJS the names are under `default`. */
const { RRule } = (rruleModule as { default?: typeof rruleModule }).default ?? rruleModule;

/** Whole days from `start` up to, not including, `after`, as ISO dates. `rule`: an RRULE, or `null`. */
export type EventDays = { start: string; after: string; rule: string | null };

/**
 * Days of a phase. Plans are as exact as they like: "2026" is the whole year, "2026-04" the whole month, an end alone is a
 * deadline. `null` where there is no date at all, and for what is no date.
 */
export function eventDays({ phase, period }: { phase: Phase; period: CampaignContent['period'] }): EventDays | null {
  const first = firstDay(phase.start) ?? firstDay(phase.end);
  if (first === null) return null;
  const last = lastDay(phase.end) ?? lastDay(phase.start) ?? first;
  if (phase.rrule !== undefined) {
    const until = isOneDay(phase) ? lastDay(period.end) : (lastDay(phase.end) ?? lastDay(period.end));
    const repeated = repeatedDays({ rrule: phase.rrule, first: notBefore({ first, phase, period }), until });
    if (repeated) return repeated;
  }
  return { start: first, after: dayAfter([first, last].sort().at(-1) ?? first), rule: null };
}

type Begun = { first: string; phase: Phase; period: CampaignContent['period'] };

/** "2025" of a campaign that began in July does not mean January: no report was due before the campaign began. */
function notBefore({ first, phase: { start }, period }: Begun): string {
  const begun = firstDay(period.start);
  return begun !== null && begun > first && begun.startsWith(start ?? begun) ? begun : first;
}

/** Then its end says how long it is, not when it stops coming back. */
const isOneDay = ({ start, end }: Phase): boolean => start !== null && start === end && start.length === '2026-10-10'.length;

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

function firstDay(date: string | null): string | null {
  return asDay(date, (exact) => exact.padEnd('2026-01-01'.length, '-01'));
}

function lastDay(date: string | null): string | null {
  return asDay(date, (exact) => {
    if (exact.length === 4) return `${exact}-12-31`;
    if (exact.length === 10) return exact;
    return new Date(Date.UTC(Number(exact.slice(0, 4)), Number(exact.slice(5)), 0)).toISOString().slice(0, 10);
  });
}

function asDay(date: string | null, complete: (exact: string) => string): string | null {
  if (date === null || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return null;
  const day = complete(date);
  return Number.isNaN(Date.parse(day)) ? null : day;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}
