import type { Frequency, Repeat } from '../../domain/schedule.ts';
import { writeRrule } from '../../schedule/rrule-text.ts';
import { fold } from '../../text/fold.ts';
import { readWeekdays } from './cells.ts';

/** What a cell says about the rhythm; weekdays, the end and the exceptions may stand in columns of their own. */
export type Rhythm = Omit<Repeat, 'until' | 'count'>;

const unitNames: Record<Frequency, string> = { daily: 'ngày', weekly: 'tuần', monthly: 'tháng', yearly: 'năm' };
const units = new Map<string, Frequency>([
  ...(Object.entries(unitNames) as [Frequency, string][]).map(([freq, name]) => [fold(name), freq] as const),
  ...(['day', 'week', 'month', 'year'] as const).map((name, at) => {
    return [name, (['daily', 'weekly', 'monthly', 'yearly'] as const)[at] ?? 'daily'] as const;
  }),
]);
const once = ['mot lan', 'once', 'khong lap', ''];
const plain = new Map<string, Frequency>(['daily', 'weekly', 'monthly', 'yearly'].map((freq) => [freq, freq as Frequency]));

/**
 * "hằng tuần", "mỗi 2 tuần", "3 ngày một lần", "ngày cuối tháng", "thứ Bảy tuần thứ 2", "thứ Sáu cuối cùng hằng tháng".
 * `null` = none of these.
 */
export function readRhythm(cell: string): Rhythm | 'once' | null {
  const key = fold(cell).replaceAll(/\s+/g, ' ').trim();
  if (once.includes(key)) return 'once';
  const named = plain.get(key);
  if (named !== undefined) return { freq: named };
  return readStep(key) ?? readLastDay(key) ?? readWeek(key);
}

function readStep(key: string): Rhythm | null {
  const [, every] = /^(?:hang|moi|every) ([a-z]+)$/.exec(key) ?? [];
  const [, step, unit = every] = /^(?:(?:moi|cu|every) )?0*([1-9]\d{0,2}) ([a-z]+?)s?(?: (?:mot|1) lan)?$/.exec(key) ?? [];
  const freq = units.get(unit ?? '');
  if (freq === undefined) return null;
  return { freq, ...(step === undefined || Number(step) === 1 ? {} : { interval: Number(step) }) };
}

const ofMonth = '(?: (?:hang|moi|cua) thang)?';

function readLastDay(key: string): Rhythm | null {
  const isLast = new RegExp(`^(?:ngay )?cuoi (?:cung )?(?:cua )?thang${ofMonth}$|^ngay cuoi(?: cung)?${ofMonth}$`).test(key);
  return isLast || key === 'last day of the month' ? { freq: 'monthly', monthDay: 'last-day' } : null;
}

function readWeek(key: string): Rhythm | null {
  const pattern = new RegExp(`^(.+?)(?: cua)? (?:tuan (?:thu )?([1-4])|(?:tuan )?cuoi(?: cung)?)${ofMonth}$`);
  const [, day, week] = pattern.exec(key) ?? [];
  const weekdays = day === undefined ? null : readWeekdays(day);
  if (weekdays?.length !== 1) return null;
  return { freq: 'monthly', monthDay: 'by-week', weekdays, weeks: [week === undefined ? -1 : Number(week)] };
}

const weekdayNames = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** In words where there are some for it, else as an RRULE. `readRhythm` or `parseRrule` reads it back. */
export function writeRhythm(repeat: Rhythm, startDate: string): string {
  const { freq, interval = 1, weekStart = 1, monthDay, weekdays = [], weeks = [] } = repeat;
  if (monthDay === undefined && weekStart === 1) {
    return interval === 1 ? `hằng ${unitNames[freq]}` : `mỗi ${interval} ${unitNames[freq]}`;
  }
  if (monthDay === 'last-day' && interval === 1) return 'ngày cuối tháng';
  if (monthDay === 'by-week' && interval === 1 && weekdays.length === 1 && weeks.length === 1) {
    const name = weekdayNames[(weekdays[0] ?? 1) - 1];
    return weeks[0] === -1 ? `${name} cuối cùng hằng tháng` : `${name} tuần thứ ${weeks[0]} hằng tháng`;
  }
  return writeRrule(repeat, startDate);
}
