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

/** "5/2/2027", "05-02-2027", "05.02.2027" and "2027-02-05" → "2027-02-05". A day that the calendar lacks is none. */
export function readDate(cell: string): string | null {
  if (parseDate(cell) !== null) return cell;
  const [, day, , month, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(cell) ?? [];
  if (day === undefined || month === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(iso) === null ? null : iso;
}

export function writeDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

const timePattern = /^(\d{1,2})(?:(?:[:.]|\s?(?:h|g|giờ)\s?)(?:(\d{2})(?::00)?\s?(?:phút|p)?)?)?(?:\s?(SA|CH|AM|PM))?$/i;

/** "7:00", "07:00:00", "7.00", "7h", "7h00", "7 giờ 30" and "7:00 SA" → "07:00"; "7:00 CH" → "19:00". */
export function readTime(cell: string): string | null {
  const [, hours, minutes = '00', half = ''] = timePattern.exec(cell) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  if (half === '') return `${hours.padStart(2, '0')}:${minutes}`;
  if (Number(hours) < 1 || Number(hours) > 12) return null;
  const hour = (Number(hours) % 12) + (/^(?:CH|PM)$/i.test(half) ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
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
    ['2', '3', '4', '5', '6', '7'],
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ].flatMap((names) => names.map((name, index) => [fold(name), index + 1] as const)),
);

/** ISO weekdays, in order and each once: "T2, T4, CN", "T2-T6", "2, 4, 6" as in "thứ 2". */
export function readWeekdays(cell: string): number[] | null {
  const spans = readList(cell).map((part) => part.split(/\s*[-–]\s*|\s+đến\s+/).map((name) => weekdayKeys.get(fold(name))));
  const weekdays = spans.flatMap(([first, last = first, ...rest]) => {
    if (first === undefined || last === undefined || rest.length > 0 || last < first) return [undefined];
    return Array.from({ length: last - first + 1 }, (_, day) => first + day);
  });
  if (weekdays.some((weekday) => weekday === undefined)) return null;
  return [...new Set(weekdays as number[])].sort((one, other) => one - other);
}

export function writeWeekdays(weekdays: readonly number[]): string {
  return weekdays.map((weekday) => weekdayNames[weekday - 1] ?? '').join(', ');
}

export function readYesNo(cell: string): boolean | null {
  const key = fold(cell);
  if (['', 'co', 'yes', 'y', 'true', 'dung', '1', 'x', '✓', '✔'].includes(key)) return true;
  return ['khong', 'no', 'n', 'false', 'sai', '0'].includes(key) ? false : null;
}
