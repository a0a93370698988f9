import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isHeading, parseTable } from '../../src/planning/sheet/parse-table.ts';
import { readTable } from '../../src/spreadsheet/read-table.ts';

/** Workbooks as programs write them, made by hand: what the reader must not take for something else. */

const now = new Date('2026-11-25T00:00:00Z');
type Sheet = { name: string; state?: string; rows: string[]; isChart?: boolean };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Styles: 0 general, 1 day, 2 time, 3 percent, 4 text, 5 day and time. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">${[
  0, 14, 21, 9, 49, 22,
]
  .map((format) => `<xf numFmtId="${format}" xfId="0" applyNumberFormat="1"/>`)
  .join('')}</cellXfs></styleSheet>`;

function workbook(sheets: Sheet[], { is1904 = false, shared = [] as string[] } = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
  const path = ({ isChart }: Sheet, at: number) => (isChart ? `chartsheets/sheet${at}.xml` : `worksheets/sheet${at}.xml`);
  const relations = sheets.map(
    (sheet, at) =>
      `<Relationship Id="rId${at}" Type="${office}/${sheet.isChart ? 'chartsheet' : 'worksheet'}" Target="${path(sheet, at)}"/>`,
  );
  files['xl/_rels/workbook.xml.rels'] =
    `${head}<Relationships xmlns="${packaged}">${relations.join('')}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  const named = sheets.map(
    ({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at}"/>`,
  );
  files['xl/workbook.xml'] =
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>`;
  sheets.forEach((sheet, at) => {
    files[`xl/${path(sheet, at)}`] = sheet.isChart
      ? `${head}<chartsheet xmlns="${main}"/>`
      : `${head}<worksheet xmlns="${main}"><sheetData>${sheet.rows.join('')}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const columns = 'ABCDEFGHIJKLMNOP';
const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inline = (text: string) => `t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is>`;
/** A row of cells, each given as what stands after `<c r="A1" `. */
const row = (number: number, cells: string[]) =>
  `<row r="${number}">${cells.map((cell, at) => `<c r="${columns[at]}${number}" ${cell}</c>`).join('')}</row>`;
const headings = ['Tên lịch', 'Ấn bản', 'Kênh', 'Ngày đầu', 'Giờ', 'Lặp lại', 'Số lần', 'Trừ các ngày', 'Đang chạy'].map(inline);

const day = 46_361; // 05/12/2026
const good = {
  title: inline('A'),
  editions: '><v>12</v>',
  channels: inline('portal'),
  startDate: `s="1"><v>${day}</v>`,
  time: 's="2"><v>0.29166666666666669</v>',
  repeat: inline('hằng ngày'),
  count: '><v>3</v>',
  except: inline(''),
  active: 't="b"><v>1</v>',
};
const cellsOf = (change: Partial<typeof good> = {}) => Object.values({ ...good, ...change });
const sheetOf = (change: Partial<typeof good> = {}): Sheet => ({
  name: 'Lịch',
  rows: [row(1, headings), row(2, cellsOf(change))],
});

const read = async (bytes: Uint8Array) => parseTable(await readTable({ name: 'a.xlsx', bytes, isHeading }), { now });
const problemsOf = async (bytes: Uint8Array) => {
  const { problems, rows } = await read(bytes);
  return [...problems, ...rows.flatMap((each) => each.problems)].map(({ row: at, column, error }) => [at, column, error.code]);
};

const expected = {
  title: 'A',
  editions: [12],
  channels: ['portal'],
  recurrence: { startDate: '2026-12-05', time: '07:00', repeat: { freq: 'daily', count: 3 } },
  isActive: true,
};

describe('a workbook is read rightly', () => {
  it.each<[string, Partial<typeof good>]>([
    ['as it is', {}],
    ['a number kept as text', { editions: 's="4" t="str"><v>12</v>', count: inline('3') }],
    ['a rich string', { title: 't="inlineStr"><is><r><t>A</t></r><r><t></t></r></is>' }],
    ['a day of ISO 8601 (t="d")', { startDate: 's="1" t="d"><v>2026-12-05</v>' }],
    ['a time that is a hair too early', { time: 's="2"><v>0.291666666</v>' }],
    ['a time as text', { time: inline('07:00:00') }],
    ['7h', { time: inline('7h') }],
    ['7 giờ', { time: inline('7 giờ') }],
    ['7:00 SA', { time: inline('7:00 SA') }],
    ['an ISO day as text', { startDate: inline('2026-12-05') }],
    ['a formula with its value', { count: '><f>1+2</f><v>3</v>' }],
    ['a formula that gives an empty text', { except: 't="str"><f>IF(FALSE,"x","")</f><v></v>' }],
    ['a truth as a word', { active: inline('có') }],
  ])('%s', async (_name, change) => {
    const bytes = workbook([sheetOf(change)]);
    expect(await problemsOf(bytes)).toEqual([]);
    expect((await read(bytes)).rows[0]?.draft).toMatchObject(expected);
  });

  it('shared strings, plain and rich', async () => {
    const shared = ['<t>A</t>', '<r><rPr><b/></rPr><t>por</t></r><r><t>tal</t></r>'];
    const bytes = workbook([sheetOf({ title: 't="s"><v>0</v>', channels: 't="s"><v>1</v>' })], { shared });
    expect(await problemsOf(bytes)).toEqual([]);
    expect((await read(bytes)).rows[0]?.draft).toMatchObject(expected);
  });

  it('dates and times of an old Mac', async () => {
    const bytes = workbook([sheetOf({ startDate: `s="1"><v>${day - 1_462}</v>` })], { is1904: true });
    expect(await problemsOf(bytes)).toEqual([]);
    expect((await read(bytes)).rows[0]?.draft).toMatchObject(expected);
  });

  it('evening by SA and CH', async () => {
    expect((await read(workbook([sheetOf({ time: inline('7:00 CH') })]))).rows[0]?.draft.recurrence.time).toBe('19:00');
  });

  it.each<[string, Sheet[]]>([
    [
      'behind a hidden sheet',
      [{ name: 'Ẩn', state: 'hidden', rows: [row(1, headings), row(2, cellsOf({ title: inline('X') }))] }, sheetOf()],
    ],
    ['behind a very hidden one', [{ name: 'Ẩn', state: 'veryHidden', rows: [row(1, headings)] }, sheetOf()]],
    [
      'behind an introduction',
      [{ name: 'Hướng dẫn', rows: [row(1, [inline('Cách điền bảng')]), row(3, [inline('Giờ: 07:00')])] }, sheetOf()],
    ],
    ['behind a chart', [{ name: 'Biểu đồ', rows: [], isChart: true }, sheetOf()]],
    [
      'below a title row and an empty one',
      [{ name: 'Lịch', rows: [row(1, [inline('LỊCH PHÁT HÀNH QUÝ I')]), row(4, headings), row(5, cellsOf())] }],
    ],
    [
      'with blank rows and columns behind it',
      [
        {
          name: 'Lịch',
          rows: [
            row(1, [...headings, inline(''), inline(' ')]),
            row(2, cellsOf()),
            row(3, [inline(''), inline(' ')]),
            '<row r="900"/>',
          ],
        },
      ],
    ],
  ])('%s', async (_name, sheets) => {
    const bytes = workbook(sheets);
    expect(await problemsOf(bytes)).toEqual([]);
    expect((await read(bytes)).rows.map(({ draft }) => draft.title)).toEqual(['A']);
  });
});

describe('a workbook is refused by row and column, and nothing counts as empty', () => {
  const errors = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!'];
  it.each(errors)('%s', async (error) => {
    for (const [key, column] of [
      ['except', 'Trừ các ngày'],
      ['active', 'Đang chạy'],
      ['title', 'Tên lịch'],
      ['time', 'Giờ'],
    ] as const) {
      for (const cell of [`t="e"><v>${error}</v>`, `t="e"><f>VLOOKUP(1,A:A,9)</f><v>${error}</v>`]) {
        expect(await problemsOf(workbook([sheetOf({ [key]: cell })]))).toEqual([[2, column, 'sheet.broken-cell']]);
      }
    }
  });

  it.each<[string, Partial<typeof good>, string, string]>([
    ['a formula that was never worked out', { except: '><f>TODAY()</f>' }, 'Trừ các ngày', 'sheet.broken-cell'],
    ['one with an empty value', { active: '><f>A1</f><v></v>' }, 'Đang chạy', 'sheet.broken-cell'],
    ['a percentage as a number of times', { count: 's="3"><v>0.5</v>' }, 'Số lần', 'sheet.bad-cell'],
    ['half an edition', { editions: '><v>12.5</v>' }, 'Ấn bản', 'sheet.bad-cell'],
    ['the last second of a day', { time: 's="2"><v>0.9999988</v>' }, 'Giờ', 'sheet.bad-cell'],
    ['a day with a time', { startDate: `s="5"><v>${day}.5</v>` }, 'Ngày đầu', 'sheet.bad-cell'],
    ['a day that is none', { startDate: inline('31/02/2027') }, 'Ngày đầu', 'sheet.bad-cell'],
  ])('%s', async (_name, change, column, code) => {
    expect(await problemsOf(workbook([sheetOf(change)]))).toContainEqual([2, column, code]);
  });

  it('an error in a cell of a row that is empty otherwise', async () => {
    const rows = [row(1, headings), row(2, cellsOf()), row(3, ['t="e"><v>#N/A</v>'])];
    expect(await problemsOf(workbook([{ name: 'Lịch', rows }]))).toContainEqual([3, 'Tên lịch', 'sheet.broken-cell']);
  });
});
