import type { Frequency, Repeat } from '../domain/schedule.ts';
import { isoWeekdayOf } from './occurrences.ts';

/** How often, in words: "thứ Bảy tuần thứ 2 hằng tháng", "the second Saturday of every month". */

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const englishDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function vietnameseRhythm(repeat: Repeat, startDate: string): string {
  const { freq, interval = 1, weekStart = 1 } = repeat;
  const units: Record<Frequency, string> = { daily: 'ngày', weekly: 'tuần', monthly: 'tháng', yearly: 'năm' };
  const often = interval === 1 ? `hằng ${units[freq]}` : `${interval} ${units[freq]} một lần`;
  const join = (names: string[]) => listed(names, 'và');
  const named = (sign = 'và') =>
    listed(
      daysOf(repeat, startDate).map((day) => weekdays[day - 1] ?? ''),
      sign,
    );
  const [, month = '', day = ''] = startDate.split('-');
  switch (freq) {
    case 'daily':
      return often;
    case 'weekly':
      return `${named()} ${often}${weekStart === 1 ? '' : ` (tuần tính từ ${weekdays[weekStart - 1]})`}`;
    case 'monthly': {
      if (repeat.monthDay === 'last-day') return `ngày cuối tháng ${often}`;
      if (repeat.monthDay !== 'by-week') return `ngày ${Number(day)} ${often}${inShortMonths(Number(day) > 28)}`;
      const weeks = join((repeat.weeks ?? []).map((week) => (week === -1 ? 'tuần cuối' : `tuần thứ ${week}`)));
      if (daysOf(repeat, startDate).length === 1) return `${named()} ${weeks} ${often}`;
      const turns = join((repeat.weeks ?? []).map((week) => (week === -1 ? 'lần cuối' : `lần thứ ${week}`)));
      return `${turns} trong tháng rơi vào ${named('hoặc')}, ${often}`;
    }
    case 'yearly':
      return `ngày ${day}/${month} ${often}${month === '02' && day === '29' ? ' (năm không nhuận thì vào ngày 28/02)' : ''}`;
  }
}

const inShortMonths = (isMissing: boolean): string => (isMissing ? ' (tháng thiếu ngày thì vào ngày cuối tháng)' : '');

const englishWeeks: Record<number, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

export function englishRhythm(repeat: Repeat, startDate: string): string {
  const { freq, interval = 1, weekStart = 1 } = repeat;
  const units: Record<Frequency, string> = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' };
  const often = interval === 1 ? `every ${units[freq]}` : `every ${interval} ${units[freq]}s`;
  const named = (sign: string) =>
    listed(
      daysOf(repeat, startDate).map((day) => englishDays[day - 1] ?? ''),
      sign,
    );
  const [, month = '', day = ''] = startDate.split('-');
  switch (freq) {
    case 'daily':
      return often;
    case 'weekly':
      return `${often} on ${named('and')}${weekStart === 1 ? '' : ` (weeks begin on ${englishDays[weekStart - 1]})`}`;
    case 'monthly': {
      if (repeat.monthDay === 'last-day') return `the last day of the month ${often}`;
      if (repeat.monthDay !== 'by-week') {
        return `day ${Number(day)} ${often}${Number(day) > 28 ? ' (the last day of shorter months)' : ''}`;
      }
      const weeks = listed(
        (repeat.weeks ?? []).map((week) => englishWeeks[week] ?? ''),
        'and',
      );
      return daysOf(repeat, startDate).length === 1
        ? `the ${weeks} ${named('and')} ${often}`
        : `the ${weeks} of the month that is ${named('or')}, ${often}`;
    }
    case 'yearly':
      return `${day}/${month} ${often}${month === '02' && day === '29' ? ' (28/02 in years without it)' : ''}`;
  }
}

/** In the order of the week, each once. */
function daysOf({ weekdays: chosen = [] }: Repeat, startDate: string): number[] {
  return chosen.length === 0 ? [isoWeekdayOf(startDate)] : [...new Set(chosen)].sort();
}

function listed(names: string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
