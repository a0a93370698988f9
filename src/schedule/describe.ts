import type { Recurrence, Repeat } from '../domain/schedule.ts';
import { isoWeekdayOf } from './occurrences.ts';

const weekdayNames = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** "07:00 ngày 22/11/2026, sau đó thứ Hai hằng tuần đến hết 10/10/2027". Expects a valid recurrence. */
export function describe(recurrence: Recurrence): string {
  const start = `${recurrence.time} ngày ${shortDate(recurrence.startDate)}`;
  const repeat =
    recurrence.repeat === null ? '' : `, sau đó ${rhythm(recurrence.repeat, recurrence.startDate)} ${endOf(recurrence.repeat)}`;
  const except = recurrence.exceptDates?.length ? `, trừ ngày ${recurrence.exceptDates.map(shortDate).join(', ')}` : '';
  return start + repeat + except;
}

function rhythm(repeat: Repeat, startDate: string): string {
  if (repeat.freq === 'daily') return 'hằng ngày';
  if (repeat.freq === 'weekly') {
    const weekdays = repeat.weekdays?.length ? repeat.weekdays : [isoWeekdayOf(startDate)];
    return `${listed([...new Set(weekdays)].sort().map((weekday) => weekdayNames[weekday - 1] ?? ''))} hằng tuần`;
  }
  const day = Number(startDate.slice(8));
  return `ngày ${day} hằng tháng${day > 28 ? ' (tháng thiếu ngày thì vào ngày cuối tháng)' : ''}`;
}

function endOf({ until, count }: Repeat): string {
  return count === undefined ? `đến hết ${shortDate(until ?? '')}` : `cho đủ ${count} lần`;
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
}

function shortDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}
