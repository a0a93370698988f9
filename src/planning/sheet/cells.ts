import { readTime } from '../../schedule/read-time.ts';
import { parseDate } from '../../schedule/wall-time.ts';
import { fold } from '../../text/fold.ts';

export { readTime };

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

/** "07:00, 19:00", "7h và 19h30": the times of a day, in their order. */
export function readTimes(cell: string): string[] | null {
  const times = readList(cell.replaceAll(/\s(?:và|and|&)\s/giu, ',')).map(readTime);
  if (times.includes(null) || times.length === 0) return null;
  return [...new Set(times as string[])].sort();
}

export function readInteger(cell: string): number | null {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : null;
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

const newestWords = [
  'luon ban moi nhat',
  'ban moi nhat',
  'moi nhat',
  'luon dang ban moi nhat da duyet',
  'always the newest',
  'newest',
].map(fold);

/**
 * "luôn bản mới nhất" or "cố định số 12, 15". Numbers may be left out; where they stand, they are those of the row: one of the
 * two cells was changed without the other. `true` = fixed.
 */
export function readEditionChoice(cell: string, editions: readonly number[]): boolean | null {
  const key = fold(cell).trim();
  if (newestWords.includes(key)) return false;
  const [, numbers] = /^(?:co dinh|fixed)\b(?:\s+(?:an ban|ban|editions?))?(?:\s+so)?\s*([\d\s,;]*)$/.exec(key) ?? [];
  if (numbers === undefined || editions.length === 0) return null;
  const named = readList(numbers).map(Number);
  const isSame = named.length === editions.length && named.every((number) => editions.includes(number));
  return named.length === 0 || isSame ? true : null;
}

/** Empty where there is no edition to choose: a theme is always posted by its newest. */
export function writeEditionChoice({ editions, isFixed }: { editions: readonly number[]; isFixed: boolean }): string {
  if (editions.length === 0) return '';
  return isFixed ? `cố định số ${editions.join(', ')}` : 'luôn bản mới nhất';
}
