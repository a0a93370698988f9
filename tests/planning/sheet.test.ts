import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readDate, readTime, readWeekdays, readYesNo } from '../../src/planning/sheet/cells.ts';
import { isHeading, parseTable } from '../../src/planning/sheet/parse-table.ts';
import type { ScheduleDraft } from '../../src/planning/sheet/schedule-draft.ts';
import { csvOf, tableOf, xlsxOf } from '../../src/planning/sheet/write-table.ts';
import { readTable } from '../../src/spreadsheet/read-table.ts';

const now = new Date('2026-11-25T00:00:00Z');
const timeZone = 'Asia/Ho_Chi_Minh' as const;
const draft: ScheduleDraft = {
  title: 'VNeID hằng tuần; “mỗi người, một tài khoản”',
  editions: [12, 15],
  isFixed: false,
  theme: null,
  artworkKey: null,
  channels: ['facebook-gia-vien', 'portal'],
  recurrence: {
    startDate: '2026-12-05',
    time: '07:00',
    timeZone,
    repeat: { freq: 'weekly', weekdays: [1, 7], until: '2027-10-10' },
    exceptDates: ['2027-02-08', '2027-02-15'],
  },
  cooldownDays: 7,
  isActive: true,
};
const drafts: ScheduleDraft[] = [
  draft,
  { ...draft, title: '=1+1', recurrence: { ...draft.recurrence, repeat: null, exceptDates: [] }, cooldownDays: 0 },
  { ...draft, title: '-- "trích", dòng\nmới', editions: [], theme: 'vneid', artworkKey: 'ap-phich', isActive: false },
  { ...draft, title: 'Mười lần', recurrence: { ...draft.recurrence, repeat: { freq: 'monthly', count: 10 }, exceptDates: [] } },
  { ...draft, title: 'Hằng ngày', recurrence: { ...draft.recurrence, repeat: { freq: 'daily', until: '2027-01-01' } } },
];

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const read = async (bytes: Uint8Array, name = 'lich.csv') => parseTable(await readTable({ name, bytes, isHeading }), { now });
const headings = 'Tên lịch,Ấn bản,Kênh,Ngày đầu,Giờ';

it('gives the same schedules back after export and import, in CSV and in XLSX', async () => {
  const table = tableOf(drafts);
  for (const [name, bytes] of [['a.csv', csvOf(table)] as const, ['a.xlsx', await xlsxOf(table)] as const]) {
    const parsed = await read(bytes, name);
    expect(parsed.problems).toEqual([]);
    expect(parsed.rows.map(({ problems }) => problems)).toEqual(drafts.map(() => []));
    expect(parsed.rows.map((row) => row.draft)).toEqual(drafts);
  }
});

it('writes CSV as Excel in Viet Nam opens it, and no cell that runs as a formula', () => {
  const text = csvOf(tableOf(drafts)).toString('utf8');
  expect(text).toMatch(/^\uFEFFTên lịch;Ấn bản;/);
  expect(text).toContain("'=1+1");
});

it.each([
  ['commas', `${headings}\nA,12,portal,05/12/2026,07:00\n`],
  ['semicolons and a mark', `\uFEFF${headings.replaceAll(',', ';')}\r\nA;12;portal;05/12/2026;07:00\r\n`],
  ['tabs', `${headings.replaceAll(',', '\t')}\nA\t12\tportal\t05/12/2026\t07:00`],
  ['a named separator', `sep=|\n${headings.replaceAll(',', '|')}\nA|12|portal|05/12/2026|07:00`],
  ['English headings in another order', 'time,First Day,channels,EDITIONS,title\n7h,5/12/2026,portal,12,A'],
  [
    'headings without marks, empty rows and columns',
    'ten lich,an ban,kenh,ngay dau,gio,,\n,,,,,,\nA,12,portal,05/12/2026,7:00,,\n,,,,,,',
  ],
  ['decomposed letters', `${headings.normalize('NFD')}\nA,12,portal,05/12/2026,07:00`],
])('reads %s', async (_name, text) => {
  const { problems, rows } = await read(bytesOf(text));
  expect(problems).toEqual([]);
  expect(rows.map(({ problems }) => problems)).toEqual([[]]);
  expect(rows[0]?.draft).toMatchObject({
    title: 'A',
    editions: [12],
    channels: ['portal'],
    recurrence: { startDate: '2026-12-05', time: '07:00', repeat: null },
  });
});

it('reads dates, times and numbers that a spreadsheet keeps as such', async () => {
  const cells = [
    ['Tên lịch', 'Ấn bản', 'Kênh', 'Ngày đầu', 'Giờ', 'Đang chạy'],
    [
      'A',
      { value: 12, type: Number },
      'portal',
      { value: new Date('2026-12-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: 7.5 / 24, type: Number, format: 'hh:mm' },
      { value: true, type: Boolean },
    ],
  ];
  const bytes = await writeXlsx(cells as never, {}).toBuffer();
  const { rows } = await read(bytes, 'lich.xlsx');
  expect(rows[0]?.problems).toEqual([]);
  expect(rows[0]?.draft).toMatchObject({
    editions: [12],
    recurrence: { startDate: '2026-12-05', time: '07:30' },
    isActive: true,
  });
});

const inputs = new URL('../../../shared/findings/inputs/sheets/', import.meta.url);

describe.runIf(existsSync(inputs))('workbooks as people and programs make them', () => {
  const open = async (name: string) => read(await readFile(new URL(name, inputs)), name);

  it.each([
    ['y1-except-na.xlsx', 'Trừ các ngày', '#N/A'],
    ['y2-active-ref.xlsx', 'Đang chạy', '#REF!'],
    ['y3-except-formula-nocache.xlsx', 'Trừ các ngày', '='],
  ])('name a cell without a usable value by row and column, never as empty: %s', async (name, column, value) => {
    const { rows } = await open(name);
    expect(rows.flatMap(({ problems }) => problems)).toMatchObject([
      { row: 2, column, error: { code: 'sheet.broken-cell', params: { value: expect.stringContaining(value) } } },
    ]);
  });

  it.each(['x2-1904.xlsx', 'x6-hidden-first.xlsx', 'x7-intro-first.xlsx', 'x9-title-row.xlsx'])(
    'are read rightly: %s',
    async (name) => {
      const { problems, rows } = await open(name);
      expect(problems).toEqual([]);
      expect(rows.flatMap((row) => row.problems)).toEqual([]);
      expect(rows.map(({ draft }) => draft.recurrence.time)).toEqual(['07:00']);
    },
  );

  it.each(['c8-lo-seconds.csv', 'c9-iso.csv'])('also as CSV of other programs: %s', async (name) => {
    const { problems, rows } = await open(name);
    expect([...problems, ...rows.flatMap((row) => row.problems)]).toEqual([]);
  });
});

it('reads a time as it is, and refuses a date with an hour where a day belongs', async () => {
  const cells = [
    ['Tên lịch', 'Ấn bản', 'Kênh', 'Ngày đầu', 'Giờ'],
    ...[7 / 24, 86_399.7 / 86_400, 25_230 / 86_400].map((time) => [
      'A',
      { value: 12, type: Number },
      'portal',
      { value: new Date('2026-12-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: time, type: Number, format: 'hh:mm:ss' },
    ]),
    ['B', '12', 'portal', { value: new Date('2026-12-05T07:30:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' }, '07:00'],
  ];
  const { rows } = await read(await writeXlsx(cells as never, {}).toBuffer(), 'lich.xlsx');
  expect(rows.map(({ problems }) => problems.map(({ column }) => column))).toEqual([[], ['Giờ'], ['Giờ'], ['Ngày đầu']]);
});

it.each([
  ['7:00', '07:00'],
  ['07:00:00', '07:00'],
  ['7h', '07:00'],
  ['7h30', '07:30'],
  ['7 giờ 30', '07:30'],
  ['7 giờ 30 phút', '07:30'],
  ['7.30', '07:30'],
  ['7:00 SA', '07:00'],
  ['7:00 CH', '19:00'],
  ['12:15 SA', '00:15'],
  ['07:00:30', null],
  ['24:00', null],
  ['13:00 CH', null],
  ['bảy giờ', null],
])('reads the time %s as %s', (cell, time) => expect(readTime(cell)).toBe(time));

it.each([
  ['5/2/2027', '2027-02-05'],
  ['05-02-2027', '2027-02-05'],
  ['05.02.2027', '2027-02-05'],
  ['2027-02-05', '2027-02-05'],
  ['05/02-2027', null],
  ['05-02-27', null],
  ['31/02/2027', null],
])('reads the date %s as %s', (cell, date) => expect(readDate(cell)).toBe(date));

it.each([
  ['T2-T6', [1, 2, 3, 4, 5]],
  ['2,4,6', [1, 3, 5]],
  ['thứ hai đến thứ tư, CN', [1, 2, 3, 7]],
  ['T6-T2', null],
  ['8', null],
])('reads the weekdays %s as %j', (cell, weekdays) => expect(readWeekdays(cell)).toEqual(weekdays));

it.each([
  ['Đúng', true],
  ['✓', true],
  ['sai', false],
  ['có lẽ', null],
])('reads %s as %s', (cell, answer) => expect(readYesNo(cell)).toBe(answer));

it.each(['=1+1', '+84', '-5', '@ten', '\tA', "'=1", "'chữ", "''=x"])(
  'gives %j back as it was, and never as a formula',
  async (title) => {
    const table = tableOf([{ ...draft, title }]);
    expect(table[1]?.[0]).not.toMatch(/^[=+\-@\t\r]/);
    for (const [name, bytes] of [['a.csv', csvOf(table)] as const, ['a.xlsx', await xlsxOf(table)] as const])
      expect((await read(bytes, name)).rows[0]?.draft.title).toBe(title);
  },
);

it('lists every problem of every row, by row and column, in Vietnamese and with what to do', async () => {
  const long = `${headings},Lặp lại,Các thứ,Đến hết ngày,Số lần,Trừ các ngày,Giãn cách (ngày),Đang chạy`;
  const lines = [
    ',12,portal,05/12/2026,07:00',
    'A,mười hai,,30/02/2027,25:00,thỉnh thoảng,T9,cuối năm,nhiều,31/12,một tuần,có lẽ',
    'B,12,portal,05/12/2020,07:00',
    'C,12,portal,05/12/2026,07:00,hằng tuần,T2',
    'D,12,portal,05/12/2026,07:00,FREQ=WEEKLY;BYDAY=MO',
    'E,12,portal,05/12/2026,07:00,FREQ=HOURLY;INTERVAL=2;COUNT=5',
    'F,,portal,05/12/2026,07:00',
    'G,12,portal,05/12/2026,07:00,hằng ngày,,01/12/2026',
    'H,12,portal,05/12/2026,07:00,hằng ngày,,10/12/2026,3',
    'I,12,facebook,portal,05/12/2026,07:00,,,,,,,,',
    'J,12,portal,05/12/2026,07:00,RRULE:FREQ=DAILY;COUNT=3,,,,,,,thừa',
    'K,12,portal,05/12/2026,07:00,một lần',
    'L,,portal,05/12/2020,sáng sớm',
  ];
  const { problems, rows } = await read(bytesOf([long, ...lines].join('\n')));
  expect(problems).toEqual([]);
  expect(rows.map(({ row, problems }) => [row, problems.map(({ column, error }) => `${column}: ${error.code}`)])).toEqual([
    [2, ['Tên lịch: sheet.missing-cell']],
    [
      3,
      ['Ấn bản', 'Kênh', 'Ngày đầu', 'Giờ', 'Lặp lại', 'Các thứ', 'Đến hết ngày', 'Số lần']
        .concat(['Trừ các ngày', 'Giãn cách (ngày)', 'Đang chạy'])
        .map((column) => `${column}: sheet.${column === 'Kênh' ? 'missing' : 'bad'}-cell`),
    ],
    [4, ['Ngày đầu: schedule.in-past']],
    [5, ['Đến hết ngày: schedule.no-end']],
    [6, ['Đến hết ngày: schedule.no-end']],
    [7, ['Lặp lại: schedule.bad-rule']],
    [8, ['Ấn bản: schedule.no-subject']],
    [9, ['Đến hết ngày: schedule.end-before-start']],
    [10, ['Số lần: schedule.two-ends']],
    [11, ['Ngày đầu: sheet.bad-cell', 'Giờ: sheet.bad-cell', 'Lặp lại: sheet.bad-cell']],
    [12, ['null: sheet.too-many-cells']],
    [13, []],
    [14, ['Giờ: sheet.bad-cell', 'Ấn bản: schedule.no-subject', 'Ngày đầu: schedule.in-past']],
  ]);
  for (const { error } of rows.flatMap((row) => row.problems)) expect(error.forPeople).toMatch(/^(?!.*\{\w+\}).*Hãy/);
  expect(rows[11]?.draft).toMatchObject({ title: 'K', recurrence: { repeat: null } });
});

it('says of the headings what is unknown, missing or there twice', async () => {
  const { problems, rows } = await read(bytesOf('Tên lịch,Ấn bản,Kenh,Kênh,Ngày bắt đầu,Giờ\nA,12,portal,,05/12/2026,07:00'));
  expect(problems.map(({ row, column, error }) => [row, column, error.code])).toEqual([
    [1, 'Ngày bắt đầu', 'sheet.unknown-column'],
    [1, 'Kênh', 'sheet.repeated-column'],
    [1, 'Ngày đầu', 'sheet.missing-column'],
  ]);
  expect(problems[0]?.error.forPeople).toContain('Ngày đầu');
  expect(rows).toEqual([]);
});

it.each([
  ['nothing', 'a.csv', bytesOf(''), 'sheet.empty'],
  ['headings alone', 'a.csv', bytesOf(headings), 'sheet.empty'],
])('says that a file with %s is empty', async (_name, name, bytes, code) => {
  expect((await read(bytes, name)).problems).toMatchObject([{ row: null, error: { code } }]);
});

/** "Tên lịch" as Windows-1258 and as TCVN3 have it; both are no UTF-8. */
const windows1258 = Buffer.from([0x54, 0xea, 0x6e, 0x20, 0x6c, 0x69, 0xf2, 0x63, 0x68]);
const tcvn3 = Buffer.from([0x54, 0xaa, 0x6e, 0x20, 0x6c, 0xde, 0x63, 0x68]);

it.each([
  ['Windows-1258', 'a.csv', windows1258, 'sheet.not-utf8'],
  ['TCVN3', 'a.csv', tcvn3, 'sheet.not-utf8'],
  ['UTF-16 with a mark', 'a.csv', Buffer.from(`\uFEFF${headings}`, 'utf16le'), 'sheet.not-utf8'],
  ['UTF-16 without a mark', 'a.csv', Buffer.from(headings, 'utf16le'), 'sheet.not-utf8'],
  ['an open quote', 'a.csv', bytesOf(`${headings}\n"A,12,portal,05/12/2026,07:00\n`), 'sheet.unreadable'],
  ['a broken XLSX', 'a.xlsx', bytesOf('PK\u0003\u0004 not a workbook'), 'sheet.unreadable'],
  ['an old XLS', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'sheet.unknown-kind'],
  ['too many bytes', 'a.csv', Buffer.alloc(5 * 1024 * 1024, 'a'), 'sheet.too-large'],
  ['too many rows', 'a.csv', bytesOf(`${headings}\n${'a,\n'.repeat(5_001)}`), 'sheet.too-large'],
])('refuses %s by name', async (_name, name, bytes, code) => {
  await expect(readTable({ name, bytes })).rejects.toMatchObject({ code, forPeople: expect.stringContaining('Hãy') });
});

it('refuses a small workbook that unpacks to gigabytes before unpacking it', async () => {
  const { zipSync } = await import('fflate');
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage().arrayBuffers;
  await expect(readTable({ name: 'a.xlsx', bytes: bomb })).rejects.toMatchObject({ code: 'sheet.too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
});
