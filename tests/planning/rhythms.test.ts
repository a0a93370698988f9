import { expect, it } from 'vitest';
import type { Recurrence, Repeat } from '../../src/domain/schedule.ts';
import { isHeading, parseTable } from '../../src/planning/sheet/parse-table.ts';
import { readRhythm, writeRhythm } from '../../src/planning/sheet/rhythm.ts';
import type { ScheduleDraft } from '../../src/planning/sheet/schedule-draft.ts';
import { csvOf, tableOf, xlsxOf } from '../../src/planning/sheet/write-table.ts';
import { readTable } from '../../src/spreadsheet/read-table.ts';

const now = new Date('2026-11-25T00:00:00Z');
const read = async (name: string, bytes: Uint8Array) => parseTable(await readTable({ name, bytes, isHeading }), { now });

it.each<[string, unknown]>([
  ['hằng tuần', { freq: 'weekly' }],
  ['Hàng tháng', { freq: 'monthly' }],
  ['hang nam', { freq: 'yearly' }],
  ['mỗi ngày', { freq: 'daily' }],
  ['mỗi 2 tuần', { freq: 'weekly', interval: 2 }],
  ['2 tuần một lần', { freq: 'weekly', interval: 2 }],
  ['cứ 3 ngày 1 lần', { freq: 'daily', interval: 3 }],
  ['every 2 weeks', { freq: 'weekly', interval: 2 }],
  ['every month', { freq: 'monthly' }],
  ['yearly', { freq: 'yearly' }],
  ['ngày cuối tháng', { freq: 'monthly', monthDay: 'last-day' }],
  ['Cuối tháng', { freq: 'monthly', monthDay: 'last-day' }],
  ['ngày cuối cùng của tháng', { freq: 'monthly', monthDay: 'last-day' }],
  ['ngày cuối hằng tháng', { freq: 'monthly', monthDay: 'last-day' }],
  ['thứ Bảy tuần thứ 2', { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2] }],
  ['T7 tuần 2 hằng tháng', { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2] }],
  ['thứ Sáu cuối cùng', { freq: 'monthly', monthDay: 'by-week', weekdays: [5], weeks: [-1] }],
  ['Chủ nhật tuần cuối của tháng', { freq: 'monthly', monthDay: 'by-week', weekdays: [7], weeks: [-1] }],
  ['một lần', 'once'],
  ['thứ Bảy tuần thứ 5', null],
  ['hằng giờ', null],
  ['mỗi 0 tuần', null],
  ['hai tuần', null],
])('reads “%s”', (cell, rhythm) => {
  expect(readRhythm(cell)).toEqual(rhythm);
});

const base: Recurrence = { startDate: '2026-12-05', time: '07:00', timeZone: 'Asia/Ho_Chi_Minh', repeat: null, exceptDates: [] };
const repeats: Repeat[] = [
  { freq: 'daily', interval: 3, count: 10 },
  { freq: 'weekly', interval: 2, weekdays: [1, 7], until: '2027-10-10' },
  { freq: 'weekly', interval: 2, weekdays: [1, 7], weekStart: 7, until: '2027-10-10' },
  { freq: 'monthly', interval: 2, count: 3 },
  { freq: 'monthly', monthDay: 'last-day', count: 3 },
  { freq: 'monthly', interval: 2, monthDay: 'last-day', count: 3 },
  { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2], count: 3 },
  { freq: 'monthly', monthDay: 'by-week', weekdays: [5], weeks: [-1], until: '2027-10-10' },
  { freq: 'monthly', interval: 3, monthDay: 'by-week', weekdays: [1, 2, 3, 4, 5], weeks: [1, -1], count: 3 },
  { freq: 'yearly', count: 3 },
];

it('every rhythm, and several times a day, come back from CSV and XLSX as they were', async () => {
  const drafts = [base, { ...base, alsoAt: ['11:30', '19:00'] }].flatMap((one) =>
    repeats.map(
      (repeat, at): ScheduleDraft => ({
        ...{ title: `Lịch ${at}`, editions: [12], theme: null, artworkKey: null, channels: ['portal'] },
        ...{ recurrence: { ...one, repeat }, cooldownDays: 0, isFixed: false, isActive: true },
      }),
    ),
  );
  const table = tableOf(drafts);
  for (const [name, bytes] of [['a.csv', csvOf(table)] as const, ['a.xlsx', await xlsxOf(table)] as const]) {
    const parsed = await read(name, bytes);
    expect(parsed.rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(parsed.rows.map(({ draft }) => draft)).toEqual(drafts);
  }
});

it('words are written where there are some, an RRULE otherwise', () => {
  expect(repeats.map((repeat) => writeRhythm(repeat, base.startDate))).toEqual([
    'mỗi 3 ngày',
    'mỗi 2 tuần',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU',
    'mỗi 2 tháng',
    'ngày cuối tháng',
    'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1',
    'thứ Bảy tuần thứ 2 hằng tháng',
    'thứ Sáu cuối cùng hằng tháng',
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
    'hằng năm',
  ]);
});

it('reads several times in one cell, and refuses a cell in which one is none', async () => {
  const rows = ['"7h, 19h30"', '07:00 và 19:00', '7:00;20 giờ', '"7h, sáng"'].map(
    (time, at) => `L${at},12,portal,05/12/2026,${time}`,
  );
  const { rows: parsed } = await read('a.csv', Buffer.from(['Tên lịch,Ấn bản,Kênh,Ngày đầu,Giờ', ...rows].join('\n')));
  expect(parsed.map(({ draft }) => [draft.recurrence.time, ...(draft.recurrence.alsoAt ?? [])])).toEqual([
    ['07:00', '19:30'],
    ['07:00', '19:00'],
    ['07:00', '20:00'],
    ['23:59'],
  ]);
  expect(parsed.map(({ problems }) => problems.map(({ column, error }) => [column, error.code]))).toEqual([
    ...[[], [], []],
    [['Giờ', 'sheet.bad-cell']],
  ]);
});
