import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { isHeading, parseTable } from '../../src/planning/sheet/parse-table.ts';
import type { ScheduleDraft } from '../../src/planning/sheet/schedule-draft.ts';
import { csvOf, tableOf, xlsxOf } from '../../src/planning/sheet/write-table.ts';
import { escapeFormula, unescapeFormula } from '../../src/spreadsheet/formula.ts';
import { readTable } from '../../src/spreadsheet/read-table.ts';

const now = new Date('2026-11-25T00:00:00Z');
const starts = ['=', '+', '-', '@', '\t', '\r', '\n', "'", '＝', '＋', '－', '＠', "'=", "''=", "'\t", '"', ';', ',', 'A'];
const ends = [
  '1+1',
  'cmd|’/c calc’!A1',
  "HYPERLINK('http://a.vn')",
  'tên “lịch”; dòng\nmới',
  "'",
  '=',
  'đăng hằng tuần',
  '007',
  '1,5',
];
const titles = starts.flatMap((start) => starts.flatMap((second) => ends.map((end) => `${start}${second}${end}`)));

it('what is escaped comes back, and never begins as a formula', () => {
  for (const title of [...titles, '', "'", '=']) {
    const cell = escapeFormula(title);
    expect(unescapeFormula(cell)).toBe(title);
    expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
  }
});

it(`gives ${titles.length} titles back from CSV and XLSX as they were, but for blanks around them`, async () => {
  const drafts = titles.map(
    (title): ScheduleDraft => ({
      ...{ title, editions: [12], theme: null, artworkKey: title.trim() === '' ? null : title, channels: ['portal'] },
      recurrence: { startDate: '2026-12-05', time: '07:00', timeZone: 'Asia/Ho_Chi_Minh', repeat: null, exceptDates: [] },
      ...{ cooldownDays: 0, isFixed: false, isActive: true },
    }),
  );
  const table = tableOf(drafts);
  for (const [name, bytes] of [['a.csv', csvOf(table)] as const, ['a.xlsx', await xlsxOf(table)] as const]) {
    const { rows, problems } = parseTable(await readTable({ name, bytes, isHeading }), { now });
    expect(problems).toEqual([]);
    expect(rows.map(({ draft }) => draft.title.replaceAll('\r', '\n'))).toEqual(
      titles.map((title) => (/^\s/.test(title) ? title : title.trim()).trimEnd().replaceAll('\r', '\n')),
    );
  }
});

it('no cell of an export begins as a formula, in any column', () => {
  const odd = '=1+1';
  const draft: ScheduleDraft = {
    ...{ title: odd, editions: [12], theme: '@SUM(A1)', artworkKey: '\t=1', channels: ['-kenh'] },
    recurrence: { startDate: '2026-12-05', time: '07:00', timeZone: 'Asia/Ho_Chi_Minh', repeat: null },
    ...{ cooldownDays: 0, isFixed: false, isActive: true },
  };
  const cells = parse(csvOf(tableOf([draft])), { bom: true, delimiter: ';' }).flat() as string[];
  expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
});
