import { dayMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import { type Frequency, frequencies, type Repeat, weeksOfMonth } from '../domain/schedule.ts';
import { localDate } from '../text/dates.ts';
import { isoWeekdayOf } from './occurrences.ts';
import { parseDate } from './wall-time.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** When the schedule begins, as far as it is known: an end that is an instant may lie before that day's post. */
export type RuleStart = {
  date?: string;
  time?: string;
  /** Further times of each day. */
  alsoAt?: readonly string[];
};

type Parts = ReadonlyMap<string, string>;

/**
 * The part of RFC 5545 that a schedule can keep: FREQ, INTERVAL with WKST, BYDAY of a weekly rule, weekdays by week of a monthly
 * one (BYDAY=2SA, BYSETPOS), BYMONTHDAY=-1, and an end. Parts that change nothing here are taken: BYMONTHDAY and BYMONTH of the
 * first day, BYHOUR and BYMINUTE of the times, DTSTART of the first day. What it cannot keep is refused by name,
 * since a rule that is half understood posts on the wrong days. Whether it has an end is asked by `recurrenceProblems`.
 *
 * Throws `schedule.bad-rule`, `schedule.rule-skips`.
 */
export function parseRrule(text: string, start: RuleStart = {}): Repeat {
  const parts = partsOf(text, start);
  const freq = readFrequency(parts.get('FREQ'), text);
  const repeat: Repeat = { freq, ...readStep(parts, freq), ...readDays(parts, freq, start), ...readEnd(parts, start) };
  refuseTimes(parts, start);
  return repeat;
}

const known = new Set('FREQ INTERVAL WKST BYDAY BYSETPOS BYMONTHDAY BYMONTH BYHOUR BYMINUTE BYSECOND COUNT UNTIL'.split(' '));

function partsOf(text: string, start: RuleStart): Parts {
  const lines = text
    .trim()
    .toUpperCase()
    .split(/\s*[\r\n]+\s*/);
  const pairs = lines
    .filter((line) => !isStartOfRule(line, start))
    .map((line) => line.replace(/^RRULE:\s*/, ''))
    .join(';')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /^([^=]*?)\s*=\s*(.*)$/s.exec(part) ?? [part, part, '']);
  const parts = new Map<string, string>();
  for (const [, name = '', value = ''] of pairs) {
    // A part twice means two things.
    if (parts.has(name) || !known.has(name)) throw refused(`${name}=${value}`);
    parts.set(name, value.replaceAll(' ', ''));
  }
  return parts;
}

/** The line "DTSTART…:20270205T070000" that a calendar's file has above the rule, when it says the day and time known already. */
function isStartOfRule(line: string, { date, time }: RuleStart): boolean {
  const [, day, at] = /^DTSTART[^:]*:(\d{8})(?:T(\d{4})\d{2})?$/.exec(line) ?? [];
  const isSameTime = at === undefined || time === undefined || at === time.replace(':', '');
  return day !== undefined && day === date?.replaceAll('-', '') && isSameTime;
}

function readFrequency(value: string | undefined, text: string): Frequency {
  if (value === undefined) throw refused(text.trim().toUpperCase());
  const found = frequencies.find((freq) => freq.toUpperCase() === value);
  if (found === undefined) throw refused(`FREQ=${value}`);
  return found;
}

/** WKST says where weeks begin, which matters only where they are counted by more than one. */
function readStep(parts: Parts, freq: Frequency): Partial<Repeat> {
  const [step, first] = [parts.get('INTERVAL'), parts.get('WKST')];
  if (step !== undefined && !/^0*[1-9]\d{0,3}$/.test(step)) throw refusedPart(parts, 'INTERVAL');
  if (first !== undefined && !days.includes(first)) throw refusedPart(parts, 'WKST');
  const interval = Number(step ?? 1);
  const weekStart = first === undefined ? 1 : days.indexOf(first) + 1;
  return {
    ...(interval > 1 ? { interval } : {}),
    ...(interval > 1 && freq === 'weekly' && weekStart !== 1 ? { weekStart } : {}),
  };
}

function readDays(parts: Parts, freq: Frequency, start: RuleStart): Partial<Repeat> {
  if (parts.has('BYMONTH')) refuseMonth(parts, freq, start);
  if (freq === 'weekly') {
    const odd = ['BYMONTHDAY', 'BYSETPOS'].find((name) => parts.has(name));
    if (odd !== undefined) throw refusedPart(parts, odd);
    return parts.has('BYDAY') ? { weekdays: readWeekdays(parts) } : {};
  }
  if (freq === 'daily') {
    const odd = ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'].find((name) => parts.has(name));
    if (odd !== undefined) throw refusedPart(parts, odd);
    return {};
  }
  if (!parts.has('BYDAY')) return readMonthDay(parts, freq, start);
  if (freq === 'yearly') throw refusedPart(parts, 'BYDAY');
  if (parts.has('BYMONTHDAY')) throw refusedPart(parts, 'BYMONTHDAY');
  return { monthDay: 'by-week', ...readWeeks(parts) };
}

/** "2SA", "1SA,3SA", or "MO,TU,WE,TH,FR" with "BYSETPOS=-1": the same weeks for each day. */
function readWeeks(parts: Parts): Partial<Repeat> {
  const positions = parts.get('BYSETPOS');
  if (positions !== undefined) {
    const weekdays = readWeekdays(parts);
    return { weekdays, weeks: readPositions(positions.split(','), () => refusedPart(parts, 'BYSETPOS')) };
  }
  const named = (parts.get('BYDAY') ?? '').split(',').map((day) => /^([+-]?\d)([A-Z]{2})$/.exec(day));
  const weekdays = [...new Set(named.map((found) => days.indexOf(found?.[2] ?? '') + 1))];
  const [weekday] = weekdays;
  if (weekday === undefined || weekday === 0 || weekdays.length > 1) throw refusedPart(parts, 'BYDAY');
  const positioned = named.map((found) => found?.[1] ?? '');
  return { weekdays: [weekday], weeks: readPositions(positioned, () => refusedPart(parts, 'BYDAY')) };
}

function readPositions(texts: string[], refuse: () => AppError): number[] {
  const weeks = texts.map((text) => (/^[+-]?\d$/.test(text) ? Number(text) : 0));
  if (weeks.some((week) => !(weeksOfMonth as readonly number[]).includes(week))) throw refuse();
  return [...new Set(weeks)];
}

function readWeekdays(parts: Parts): number[] {
  const weekdays = (parts.get('BYDAY') ?? '').split(',').map((day) => days.indexOf(day) + 1);
  if (weekdays.includes(0)) throw refusedPart(parts, 'BYDAY');
  return [...new Set(weekdays)];
}

/**
 * The day of the first post, or the last of the month. A rule that leaves out the months without its day would be read as ours,
 * which takes their last day: then it must say so, "BYMONTHDAY=28,29,30,31;BYSETPOS=-1".
 */
function readMonthDay(parts: Parts, freq: Frequency, { date }: RuleStart): Partial<Repeat> {
  const [value, position] = [parts.get('BYMONTHDAY'), parts.get('BYSETPOS')];
  const day = date === undefined || parseDate(date) === null ? undefined : Number(date.slice(8));
  if (value === '-1' && position === undefined && freq === 'monthly') return { monthDay: 'last-day' };
  if (position !== undefined) {
    const filled = day === undefined || day < 29 ? null : Array.from({ length: day - 27 }, (_, index) => 28 + index).join();
    if (position !== '-1') throw refusedPart(parts, 'BYSETPOS');
    if (value === undefined || value !== filled) throw refusedPart(parts, value === undefined ? 'BYSETPOS' : 'BYMONTHDAY');
    return {};
  }
  if (value !== undefined && (!/^\d{1,2}$/.test(value) || Number(value) !== day)) throw refusedPart(parts, 'BYMONTHDAY');
  const isMissed = day !== undefined && (freq === 'monthly' ? day > 28 : date?.endsWith('-02-29'));
  if (isMissed) throw new AppError('schedule.rule-skips', { params: { day: freq === 'monthly' ? String(day) : '29/02' } });
  return {};
}

/** Of a yearly rule, when it is the month of the first day. */
function refuseMonth(parts: Parts, freq: Frequency, { date }: RuleStart): void {
  const isSame = freq === 'yearly' && date !== undefined && Number(parts.get('BYMONTH')) === Number(date.slice(5, 7));
  if (!isSame) throw refusedPart(parts, 'BYMONTH');
}

/** Times are said beside the rule; a rule may repeat them. */
function refuseTimes(parts: Parts, { time, alsoAt = [] }: RuleStart): void {
  const [hours, minutes] = [parts.get('BYHOUR'), parts.get('BYMINUTE')];
  if (!/^0{1,2}$/.test(parts.get('BYSECOND') ?? '0')) throw refusedPart(parts, 'BYSECOND');
  if (hours === undefined && minutes === undefined) return;
  const part = hours === undefined ? 'BYMINUTE' : 'BYHOUR';
  if (time === undefined) throw refusedPart(parts, part);
  const two = (value: string) => value.padStart(2, '0');
  const said = (hours ?? time.slice(0, 2)).split(',').flatMap((hour) => {
    return (minutes ?? time.slice(3)).split(',').map((minute) => `${two(hour)}:${two(minute)}`);
  });
  const isSame = [...new Set(said)].sort().join() === [...new Set([time, ...alsoAt])].sort().join();
  if (!isSame) throw refusedPart(parts, part);
}

function readEnd(parts: Parts, start: RuleStart): Partial<Repeat> {
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  if (count !== undefined && !/^\d{1,6}$/.test(count)) throw refusedPart(parts, 'COUNT');
  // RFC 5545 §3.3.10: both in one rule are forbidden, and mean different ends.
  if (count !== undefined && until !== undefined) throw refused('COUNT + UNTIL');
  if (count !== undefined) return { count: Number(count) };
  return until === undefined ? {} : { until: readUntil(until, start) };
}

/**
 * The last day on which a post may go out. An instant, in UTC or in Viet Nam's time, ends the day before when it lies before that
 * day's posts (RFC 5545 §3.3.10: UNTIL bounds the rule inclusively). Between two posts of one day it is no end that can be kept.
 */
function readUntil(value: string, { time = '00:00', alsoAt = [] }: RuleStart): string {
  const [, year, month, day, at] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z?)?$/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  if (parseDate(date) === null) throw refused(`UNTIL=${value}`);
  if (at === undefined) return date;
  const zone = value.endsWith('Z') ? 'Z' : '+07:00';
  const end = new Date(`${date}T${at.slice(0, 2)}:${at.slice(2, 4)}:${at.slice(4)}${zone}`);
  if (Number.isNaN(end.getTime())) throw refused(`UNTIL=${value}`);
  const last = localDate(end);
  const posts = [time, ...alsoAt].map((post) => new Date(`${last}T${post}:00+07:00`) <= end);
  if (posts.every((isIn) => isIn)) return last;
  if (posts.some((isIn) => isIn)) throw refused(`UNTIL=${value}`);
  return localDate(new Date(end.getTime() - dayMs));
}

/** A rule in the words of RFC 5545 without its end, for which files have columns. `parseRrule` reads it back. */
export function writeRrule(repeat: Omit<Repeat, 'until' | 'count'>, startDate: string): string {
  const { freq, interval = 1, weekdays = [], weekStart = 1, monthDay, weeks = [] } = repeat;
  const isByWeek = monthDay === 'by-week';
  const named = isByWeek && weekdays.length === 0 ? [isoWeekdayOf(startDate)] : weekdays;
  const names = named.map((weekday) => days[weekday - 1] ?? '').join(',');
  const parts = [
    `FREQ=${freq.toUpperCase()}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(weekStart > 1 ? [`WKST=${days[weekStart - 1]}`] : []),
    ...(names === '' ? [] : [`BYDAY=${names}`]),
    ...(isByWeek ? [`BYSETPOS=${weeks.join(',')}`] : []),
    ...(monthDay === 'last-day' ? ['BYMONTHDAY=-1'] : []),
  ];
  return parts.join(';');
}

function refusedPart(parts: Parts, name: string): AppError {
  return refused(`${name}=${parts.get(name)}`);
}

function refused(part: string): AppError {
  return new AppError('schedule.bad-rule', { params: { part: part.slice(0, 60) } });
}
