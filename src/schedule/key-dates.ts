import type { ReaderText } from '../domain/reader-language.ts';
import { lunarToIso } from './lunar.ts';

/** A day that a plan looks at. `advice`: a day to speak on, or one on which official pages keep to other matters. */
export type KeyDate = {
  id: string;
  date: string;
  title: ReaderText;
  advice: 'speak' | 'keep-quiet';
  /** Why a campaign speaks on a day on which others keep quiet, in its own words. */
  reason?: string;
};

type Yearly = Omit<KeyDate, 'date' | 'reason'> & { on: (year: number) => string };

const fixed = (monthAndDay: string) => (year: number) => `${year}-${monthAndDay}`;
const lunar = (month: number, day: number) => (year: number) => lunarToIso({ year, month, day });

/**
 * Days that the plans name (10/10 in three of the five of the sample, the school year, the youth month) and the days off by the
 * Labour Code, article 112. Days of national mourning are announced and have no date here: they are entered by hand.
 */
const yearly: Yearly[] = [
  { id: 'tet-duong-lich', on: fixed('01-01'), title: { vi: 'Tết Dương lịch', en: 'New Year' }, advice: 'keep-quiet' },
  { id: 'tet', on: lunar(1, 1), title: { vi: 'Mùng Một Tết Nguyên đán', en: 'Lunar New Year' }, advice: 'keep-quiet' },
  { id: 'tet-2', on: lunar(1, 2), title: { vi: 'Mùng Hai Tết', en: 'Second day of Tết' }, advice: 'keep-quiet' },
  { id: 'tet-3', on: lunar(1, 3), title: { vi: 'Mùng Ba Tết', en: 'Third day of Tết' }, advice: 'keep-quiet' },
  {
    id: 'doan',
    on: fixed('03-26'),
    title: { vi: 'Ngày thành lập Đoàn (Tháng Thanh niên)', en: 'Youth Union day' },
    advice: 'speak',
  },
  { id: 'gio-to', on: lunar(3, 10), title: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ day' }, advice: 'keep-quiet' },
  {
    id: 'thong-nhat',
    on: fixed('04-30'),
    title: { vi: 'Ngày Thống nhất đất nước', en: 'Reunification day' },
    advice: 'keep-quiet',
  },
  { id: 'lao-dong', on: fixed('05-01'), title: { vi: 'Ngày Quốc tế Lao động', en: 'Labour day' }, advice: 'keep-quiet' },
  { id: 'quoc-khanh', on: fixed('09-02'), title: { vi: 'Ngày Quốc khánh', en: 'National day' }, advice: 'keep-quiet' },
  { id: 'khai-giang', on: fixed('09-05'), title: { vi: 'Khai giảng năm học', en: 'School year begins' }, advice: 'speak' },
  {
    id: 'chuyen-doi-so',
    on: fixed('10-10'),
    title: { vi: 'Ngày Chuyển đổi số quốc gia', en: 'National digital transformation day' },
    advice: 'speak',
  },
];

/** The first three days of the lunar year: the only ones that a campaign may have its peak on. */
const daysOfTet = ['tet', 'tet-2', 'tet-3'];

type Wanted = {
  from: string;
  to: string;
  /** Why the campaign has its peak at Tết. `null`: it has not, and the three days are quiet. @default null */
  tetPeak?: string | null;
};

/** Key dates between two ISO dates, both included, oldest first. */
export function keyDates({ from, to, tetPeak = null }: Wanted): KeyDate[] {
  const years = range(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
  return years
    .flatMap((year) => yearly.map(({ on, ...rest }) => ({ ...rest, date: on(year) })))
    .map((day) => (tetPeak !== null && daysOfTet.includes(day.id) ? { ...day, advice: 'speak' as const, reason: tetPeak } : day))
    .filter(({ date }) => date >= from && date <= to)
    .sort((one, other) => one.date.localeCompare(other.date));
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
