import type { Frequency } from '../../domain/schedule.ts';
import { parseDate } from '../../schedule/wall-time.ts';
import { fold } from '../../text/fold.ts';

/** Readers of single cells: `null` = it can't be read. Each has a writer beside it that gives what it reads. */

/** Parts of a list, by comma, semicolon or new line. */
export function readList(cell: string): string[] {
  return cell
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "5/2/2027" or "05/02/2027" → "2027-02-05". A day that the calendar lacks is none. */
export function readDate(cell: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (day === undefined || month === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(iso) === null ? null : iso;
}

export function writeDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** "7:00", "07:00", "7h00" and "7h" → "07:00". */
export function readTime(cell: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:hg](\d{2})?)?$/i.exec(cell) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

export function readInteger(cell: string): number | null {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : null;
}

const frequencyNames: Record<Frequency, string> = { daily: 'hằng ngày', weekly: 'hằng tuần', monthly: 'hằng tháng' };
const once = ['mot lan', 'once', 'khong lap', ''];
const frequencyKeys = new Map<string, Frequency | 'once'>([
  ...once.map((name) => [name, 'once'] as const),
  ...(Object.entries(frequencyNames) as [Frequency, string][]).flatMap(([freq, name]) =>
    [name, name.replace('hằng', 'hàng'), freq].map((key) => [fold(key), freq] as const),
  ),
]);

export function readFrequency(cell: string): Frequency | 'once' | null {
  return frequencyKeys.get(fold(cell)) ?? null;
}

export function writeFrequency(freq: Frequency): string {
  return frequencyNames[freq];
}

const weekdayNames = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];
const weekdayKeys = new Map<string, number>(
  [
    weekdayNames,
    ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'],
    ['thứ 2', 'thứ 3', 'thứ 4', 'thứ 5', 'thứ 6', 'thứ 7', 'chúa nhật'],
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ].flatMap((names) => names.map((name, index) => [fold(name), index + 1] as const)),
);

/** ISO weekdays, in order and each once. */
export function readWeekdays(cell: string): number[] | null {
  const weekdays = readList(cell).map((name) => weekdayKeys.get(fold(name)));
  if (weekdays.some((weekday) => weekday === undefined)) return null;
  return [...new Set(weekdays as number[])].sort((one, other) => one - other);
}

export function writeWeekdays(weekdays: readonly number[]): string {
  return weekdays.map((weekday) => weekdayNames[weekday - 1] ?? '').join(', ');
}

export function readYesNo(cell: string): boolean | null {
  const key = fold(cell);
  if (['', 'co', 'yes', 'true', '1', 'x'].includes(key)) return true;
  return ['khong', 'no', 'false', '0'].includes(key) ? false : null;
}
