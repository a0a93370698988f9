import type { PlanField } from '../../schedule/validate.ts';
import { fold } from '../../text/fold.ts';

/** A column of a file of schedules. `expected` finishes the sentence "Hãy điền …". */
export type Column = { id: ColumnId; vi: string; en: string; isRequired: boolean; expected: string };

export type ColumnId = PlanField | 'title' | 'artworkKey' | 'channels' | 'isActive';

const required = { isRequired: true };
const optional = { isRequired: false };

/** In the order of an export. Files may have them in any order, by their Vietnamese or English names, with or without marks. */
export const columns: readonly Column[] = [
  { id: 'title', vi: 'Tên lịch', en: 'Title', ...required, expected: 'tên lịch, ví dụ “VNeID hằng tuần”' },
  {
    id: 'editions',
    vi: 'Ấn bản',
    en: 'Editions',
    ...optional,
    expected: 'số của ấn bản đã duyệt, nhiều số cách nhau bằng dấu phẩy',
  },
  { id: 'theme', vi: 'Chủ đề', en: 'Theme', ...optional, expected: 'tên trong địa chỉ của chủ đề' },
  { id: 'artworkKey', vi: 'Ấn phẩm', en: 'Artwork', ...optional, expected: 'tên ấn phẩm' },
  {
    id: 'channels',
    vi: 'Kênh',
    en: 'Channels',
    ...required,
    expected: 'tên trong địa chỉ của kênh, nhiều kênh cách nhau bằng dấu phẩy',
  },
  { id: 'startDate', vi: 'Ngày đầu', en: 'First day', ...required, expected: 'ngày/tháng/năm, ví dụ 05/02/2027' },
  { id: 'time', vi: 'Giờ', en: 'Time', ...required, expected: 'giờ theo 24 giờ, ví dụ 07:00' },
  {
    id: 'repeat',
    vi: 'Lặp lại',
    en: 'Repeat',
    ...optional,
    expected: '“hằng ngày”, “hằng tuần”, “hằng tháng”, một quy tắc RRULE, hoặc để trống nếu chỉ đăng một lần',
  },
  { id: 'weekdays', vi: 'Các thứ', en: 'Weekdays', ...optional, expected: 'các thứ cách nhau bằng dấu phẩy, ví dụ T2, T4, CN' },
  { id: 'until', vi: 'Đến hết ngày', en: 'Until', ...optional, expected: 'ngày/tháng/năm, ví dụ 10/10/2027' },
  { id: 'count', vi: 'Số lần', en: 'Count', ...optional, expected: 'một số nguyên, ví dụ 10' },
  {
    id: 'exceptDates',
    vi: 'Trừ các ngày',
    en: 'Except',
    ...optional,
    expected: 'các ngày dạng 05/02/2027, cách nhau bằng dấu phẩy',
  },
  { id: 'cooldownDays', vi: 'Giãn cách (ngày)', en: 'Cooldown (days)', ...optional, expected: 'số ngày, hoặc để trống' },
  { id: 'isActive', vi: 'Đang chạy', en: 'Active', ...optional, expected: '“có” hoặc “không”; để trống là có' },
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
