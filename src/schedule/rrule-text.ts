import { dayMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import { type Frequency, frequencies, type Repeat } from '../domain/schedule.ts';
import { localDate } from '../text/dates.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** When the schedule begins, as far as it is known: an end that is an instant may lie before that day's post. */
export type RuleStart = { date?: string; time?: string };

/**
 * The part of RFC 5545 that a schedule can keep: FREQ, BYDAY of a weekly rule, and an end. Parts that change nothing here are
 * taken: WKST (every week counts), INTERVAL=1, BYMONTHDAY of the first day, DTSTART of the first day. What it cannot keep is
 * refused by name, since a rule that is half understood posts on the wrong days. Whether it has an end is asked by
 * `recurrenceProblems`.
 *
 * Throws `schedule.bad-rule`.
 */
export function parseRrule(text: string, start: RuleStart = {}): Repeat {
  const lines = text
    .trim()
    .toUpperCase()
    .split(/\s*[\r\n]+\s*/);
  const parts = lines
    .filter((line) => !isStartOfRule(line, start))
    .join(';')
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split(/\s*=\s*/, 2));
  const repeat: Partial<Repeat> = {};
  const seen = new Set<string>();
  for (const [name = '', value = ''] of parts) {
    if (seen.has(name)) throw refused(`${name}=${value}`);
    seen.add(name);
    Object.assign(repeat, readPart({ name, value: value.replaceAll(' ', ''), start }));
  }
  const { freq } = repeat;
  if (freq === undefined) throw refused(text);
  const isOdd = ([name]: string[]) => (name === 'BYMONTHDAY' && freq !== 'monthly') || (name === 'BYDAY' && freq !== 'weekly');
  const odd = parts.find(isOdd);
  if (odd) throw refused(odd.join('='));
  // RFC 5545 §3.3.10: both in one rule are forbidden, and mean different ends.
  if (repeat.count !== undefined && repeat.until !== undefined) throw refused('COUNT + UNTIL');
  return { ...repeat, freq };
}

/** The line "DTSTART…:20270205T070000" that a calendar's file has above the rule, when it says the day that is known already. */
function isStartOfRule(line: string, { date }: RuleStart): boolean {
  const [, day] = /^DTSTART[^:]*:(\d{8})/.exec(line) ?? [];
  return day !== undefined && day === date?.replaceAll('-', '');
}

type RulePart = { name: string; value: string; start: RuleStart };

function readPart({ name, value, start }: RulePart): Partial<Repeat> {
  switch (name) {
    case 'FREQ':
      return { freq: readFrequency(value) };
    case 'COUNT':
      if (/^\d{1,6}$/.test(value)) return { count: Number(value) };
      break;
    case 'UNTIL':
      return { until: readUntil(value, start) };
    case 'BYDAY': {
      const weekdays = value.split(',').map((day) => days.indexOf(day) + 1);
      if (!weekdays.includes(0)) return { weekdays };
      break;
    }
    case 'BYMONTHDAY':
      if (start.date !== undefined && Number(value) === Number(start.date.slice(8))) return {};
      break;
    case 'INTERVAL':
      if (/^0*1$/.test(value)) return {};
      break;
    case 'WKST':
      if (days.includes(value)) return {};
  }
  throw refused(`${name}=${value}`);
}

function readFrequency(value: string): Frequency {
  const found = frequencies.find((freq) => freq.toUpperCase() === value);
  if (found === undefined) throw refused(`FREQ=${value}`);
  return found;
}

/**
 * The last day on which a post may go out. An instant, in UTC or in Viet Nam's time, ends the day before when it lies before that
 * day's post (RFC 5545 §3.3.10: UNTIL bounds the rule inclusively).
 */
function readUntil(value: string, { time = '00:00' }: RuleStart): string {
  const [, year, month, day, at] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z?)?$/.exec(value) ?? [];
  if (year === undefined) throw refused(`UNTIL=${value}`);
  const date = `${year}-${month}-${day}`;
  if (at === undefined) return date;
  const zone = value.endsWith('Z') ? 'Z' : '+07:00';
  const end = new Date(`${date}T${at.slice(0, 2)}:${at.slice(2, 4)}:${at.slice(4)}${zone}`);
  if (Number.isNaN(end.getTime())) throw refused(`UNTIL=${value}`);
  const last = localDate(end);
  const post = new Date(`${last}T${time}:00+07:00`);
  return post <= end ? last : localDate(new Date(end.getTime() - dayMs));
}

function refused(part: string): AppError {
  return new AppError('schedule.bad-rule', { params: { part: part.slice(0, 60) } });
}
