import { AppError } from '../domain/errors.ts';
import { type Frequency, frequencies, type Repeat } from '../domain/schedule.ts';
import { localDate } from '../text/dates.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The part of RFC 5545 that a schedule can keep: FREQ, BYDAY of a weekly rule, and an end. What it cannot keep is refused by
 * name, since a rule that is half understood posts on the wrong days. Whether it has an end is asked by `recurrenceProblems`.
 *
 * Throws `schedule.bad-rule`.
 */
export function parseRrule(text: string): Repeat {
  const parts = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .filter((part) => part !== '')
    .map((part) => part.split('=', 2) as [string, string | undefined]);
  const repeat: Partial<Repeat> = {};
  for (const [name, value = ''] of parts) Object.assign(repeat, readPart(name, value));
  const { freq } = repeat;
  if (freq === undefined) throw refused(text);
  return { ...repeat, freq };
}

function readPart(name: string, value: string): Partial<Repeat> {
  switch (name) {
    case 'FREQ':
      return { freq: readFrequency(value) };
    case 'COUNT':
      if (/^\d{1,6}$/.test(value)) return { count: Number(value) };
      break;
    case 'UNTIL':
      return { until: readUntil(value) };
    case 'BYDAY': {
      const weekdays = value.split(',').map((day) => days.indexOf(day) + 1);
      if (!weekdays.includes(0)) return { weekdays };
      break;
    }
    case 'INTERVAL':
      if (value === '1') return {};
      break;
    case 'WKST':
      if (value === 'MO') return {};
  }
  throw refused(`${name}=${value}`);
}

function readFrequency(value: string): Frequency {
  const found = frequencies.find((freq) => freq.toUpperCase() === value);
  if (found === undefined) throw refused(`FREQ=${value}`);
  return found;
}

/** A date, or an instant of which the day in Viet Nam counts. */
function readUntil(value: string): string {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z?)?$/.exec(value) ?? [];
  if (year === undefined) throw refused(`UNTIL=${value}`);
  const date = `${year}-${month}-${day}`;
  if (time === undefined || !value.endsWith('Z')) return date;
  const instant = new Date(`${date}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`);
  if (Number.isNaN(instant.getTime())) throw refused(`UNTIL=${value}`);
  return localDate(instant);
}

function refused(part: string): AppError {
  return new AppError('schedule.bad-rule', { params: { part: part.slice(0, 60) } });
}
