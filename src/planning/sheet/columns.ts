import type { ReaderText } from '../../domain/reader-language.ts';
import type { PlanField } from '../../schedule/validate.ts';
import { fold } from '../../text/fold.ts';

/** A column of a file of schedules. `expected` finishes the sentence "Hãy điền …". */
export type Column = { id: ColumnId; vi: string; en: string; isRequired: boolean; expected: ReaderText };

/** Fields that a file says within another column. */
const within = { alsoAt: 'time', interval: 'repeat', weekStart: 'repeat', monthDay: 'repeat', weeks: 'repeat' } as const;

export type ColumnId = Exclude<PlanField, keyof typeof within> | 'isFixed' | 'title' | 'artworkKey' | 'channels' | 'isActive';

const required = { isRequired: true };
const optional = { isRequired: false };

/** In the order of an export. Files may have them in any order, by their Vietnamese or English names, with or without marks. */
export const columns: readonly Column[] = [
  {
    id: 'title',
    vi: 'Tên lịch',
    en: 'Title',
    ...required,
    expected: { vi: 'tên lịch, ví dụ “VNeID hằng tuần”', en: 'the name of the schedule, for example “VNeID weekly”' },
  },
  {
    id: 'editions',
    vi: 'Ấn bản',
    en: 'Editions',
    ...optional,
    expected: {
      vi: 'số của ấn bản đã duyệt, nhiều số cách nhau bằng dấu phẩy',
      en: 'the numbers of approved editions, with commas between them',
    },
  },
  {
    id: 'isFixed',
    vi: 'Đăng bản nào',
    en: 'Which edition',
    ...optional,
    expected: {
      vi: '“luôn bản mới nhất”, hoặc “cố định số …” với đúng các số ở cột Ấn bản; để trống là luôn bản mới nhất',
      en: '“always the newest”, or “fixed” with the very numbers of the column Editions; nothing means always the newest',
    },
  },
  {
    id: 'theme',
    vi: 'Chủ đề',
    en: 'Theme',
    ...optional,
    expected: { vi: 'tên trong địa chỉ của chủ đề', en: 'the name of the theme in its address' },
  },
  { id: 'artworkKey', vi: 'Ấn phẩm', en: 'Artwork', ...optional, expected: { vi: 'tên ấn phẩm', en: 'the name of the artwork' } },
  {
    id: 'channels',
    vi: 'Kênh',
    en: 'Channels',
    ...required,
    expected: {
      vi: 'tên trong địa chỉ của kênh, nhiều kênh cách nhau bằng dấu phẩy',
      en: 'the names of the channels in their addresses, with commas between them',
    },
  },
  {
    id: 'startDate',
    vi: 'Ngày đầu',
    en: 'First day',
    ...required,
    expected: { vi: 'ngày/tháng/năm, ví dụ 05/02/2027', en: 'day/month/year, for example 05/02/2027' },
  },
  {
    id: 'time',
    vi: 'Giờ',
    en: 'Time',
    ...required,
    expected: {
      vi: 'giờ theo 24 giờ, ví dụ 07:00, nhiều giờ trong ngày cách nhau bằng dấu phẩy',
      en: 'a time of 24 hours, for example 07:00; several times a day with commas between them',
    },
  },
  {
    id: 'repeat',
    vi: 'Lặp lại',
    en: 'Repeat',
    ...optional,
    expected: {
      vi: '“hằng ngày”, “hằng tuần”, “hằng tháng”, “hằng năm”, “mỗi 2 tuần”, “ngày cuối tháng”, “thứ Bảy tuần thứ 2”, một quy tắc RRULE, hoặc để trống nếu chỉ đăng một lần',
      en: '“daily”, “weekly”, “monthly”, “yearly”, “every 2 weeks”, “last day of the month”, an RRULE, or nothing for a single post',
    },
  },
  {
    id: 'weekdays',
    vi: 'Các thứ',
    en: 'Weekdays',
    ...optional,
    expected: {
      vi: 'các thứ cách nhau bằng dấu phẩy, ví dụ T2, T4, CN',
      en: 'weekdays with commas between them, for example T2, T4, CN',
    },
  },
  {
    id: 'until',
    vi: 'Đến hết ngày',
    en: 'Until',
    ...optional,
    expected: { vi: 'ngày/tháng/năm, ví dụ 10/10/2027', en: 'day/month/year, for example 10/10/2027' },
  },
  {
    id: 'count',
    vi: 'Số lần',
    en: 'Count',
    ...optional,
    expected: { vi: 'một số nguyên, ví dụ 10', en: 'a whole number, for example 10' },
  },
  {
    id: 'exceptDates',
    vi: 'Trừ các ngày',
    en: 'Except',
    ...optional,
    expected: { vi: 'các ngày dạng 05/02/2027, cách nhau bằng dấu phẩy', en: 'days like 05/02/2027, with commas between them' },
  },
  {
    id: 'cooldownDays',
    vi: 'Giãn cách (ngày)',
    en: 'Cooldown (days)',
    ...optional,
    expected: { vi: 'số ngày, hoặc để trống', en: 'a number of days, or nothing' },
  },
  {
    id: 'isActive',
    vi: 'Đang chạy',
    en: 'Active',
    ...optional,
    expected: { vi: '“có” hoặc “không”; để trống là có', en: '“có” (yes) or “không” (no); nothing means yes' },
  },
];

const byName = new Map(columns.flatMap((column) => [column.vi, column.en].map((name) => [fold(name), column] as const)));

/** By a heading of a file, marks and capitals ignored. */
export function columnNamed(heading: string): Column | undefined {
  return byName.get(fold(heading));
}

/** Throws for an id that is none: the ids are ours. */
export function columnOf(id: ColumnId): Column {
  const column = columns.find((candidate) => candidate.id === id);
  if (column === undefined) throw new Error(`Expected a column, got "${id}".`);
  return column;
}

/** Where a file says what a field of a plan holds. */
export function columnOfField(field: PlanField): Column {
  return columnOf(field in within ? within[field as keyof typeof within] : (field as ColumnId));
}
