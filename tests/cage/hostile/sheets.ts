import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file that somebody uploads as a sheet, and the codes that may be said of it; `null` = it is read. */
export type HostileSheet = { what: string; name: string; bytes: Uint8Array; codes: (string | null)[] };

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

type Parts = {
  data?: string;
  /** In front of the cells. */
  before?: string;
  /** Behind them. */
  behind?: string;
  shared?: string;
  styles?: string;
  workbook?: string;
  sheetPath?: string;
  more?: Zippable;
};

/** A workbook of one sheet, with whatever is asked in its parts. */
function workbookOf(parts: Parts): Uint8Array {
  const { data = cell('A1'), before = '', behind = '', sheetPath = 'worksheets/sheet1.xml', more = {} } = parts;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${packaged}">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      parts.workbook ??
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lịch" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}">${relation('s1', 'worksheet', sheetPath)}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': parts.styles ?? `<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': parts.shared ?? `<sst xmlns="${main}"><si><t>a</t></si></sst>`,
    [`xl/${sheetPath}`]: `<worksheet xmlns="${main}">${before}<sheetData>${data}</sheetData>${behind}</worksheet>`,
  };
  return zipSync({ ...Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])), ...more });
}

const cell = (place: string, row = Number(/\d+/.exec(place)?.[0] ?? 1)) =>
  `<row r="${row}"><c r="${place}" t="inlineStr"><is><t>x</t></is></c></row>`;
const times = (count: number, part: (at: number) => string) => Array.from({ length: count }, (_, at) => part(at)).join('');

const far = [
  'XFD1048576',
  'A1048576',
  'XFD1',
  'A20001',
  'IW1',
  'ZZZ9999999',
  'AAAA1',
  'A99999999',
  'IV19999',
  'A0000000000000001',
];
const rowNumbers = ['1048576', '1e9', '99999999999999999999', '-1', '0x10', 'Infinity', 'NaN'];

const tooFar = ['sheet.too-far'];
const tooLarge = ['sheet.too-large'];
const broken = ['sheet.unreadable'];
/** A reader may also run into the limits of its cage. */
const bounded = ['sheet.unreadable', 'sheet.too-large', 'sheet.too-far', 'upload.memory', 'upload.time'];
const readOrBounded = [null, ...bounded];

const lines = (rows: number, cells: number) => `${`${'x;'.repeat(cells - 1)}x\n`.repeat(rows)}`;

/** What a ZIP claims of a part: its unpacked size in the list at the end, at the place of the first entry. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

function sheets(): [what: string, bytes: () => Uint8Array, codes: (string | null)[]][] {
  const plain = workbookOf({});
  const shared = (count: number, text: string) => `<sst>${times(count, () => `<si><t>${text}</t></si>`)}</sst>`;
  return [
    ...far.map((place): [string, () => Uint8Array, (string | null)[]] => [
      `a cell in ${place}`,
      () => workbookOf({ data: cell('A1') + cell(place) }),
      place === 'A0000000000000001' ? [...tooFar, ...broken] : tooFar,
    ]),
    ...far
      .slice(0, 3)
      .map((place): [string, () => Uint8Array, (string | null)[]] => [
        `a cell in ${place} in a part of another name`,
        () => workbookOf({ data: cell(place), sheetPath: 'evil.xml' }),
        tooFar,
      ]),
    ...rowNumbers.map((row): [string, () => Uint8Array, (string | null)[]] => [
      `a row of number ${row}`,
      () => workbookOf({ data: `${cell('A1')}<row r="${row}"><c t="inlineStr"><is><t>x</t></is></c></row>` }),
      tooFar,
    ]),
    ['an empty row of number 1048576', () => workbookOf({ data: `${cell('A1')}<row r="1048576" ht="15"/>` }), [null]],
    ['an empty row that closes, of number 1e15', () => workbookOf({ data: `${cell('A1')}<row r="1e15" ></row>` }), [null]],
    [
      'a styled empty cell in XFD1048576',
      () => workbookOf({ data: `${cell('A1')}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }),
      [null, ...tooFar],
    ],
    ['a dimension of the whole sheet', () => workbookOf({ before: '<dimension ref="A1:XFD1048576"/>' }), [null]],
    ['a dimension that is none', () => workbookOf({ before: '<dimension ref="??"/>' }), [null, ...broken]],
    ['rows that run backwards', () => workbookOf({ data: cell('A9') + cell('A3') + cell('A1') }), broken],
    [
      'cells that run backwards',
      () => workbookOf({ data: '<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>1</v></c></row>' }),
      broken,
    ],
    ['the same row 4,000 times', () => workbookOf({ data: times(4_000, () => cell('A1')) }), broken],
    [
      '300,000 cells in a few rows',
      () => workbookOf({ data: times(1_200, (row) => `<row r="${row + 1}">${times(251, () => '<c><v>1</v></c>')}</row>`) }),
      tooFar,
    ],
    ['10,000 rows', () => workbookOf({ data: times(9_999, (row) => cell(`A${row + 1}`)) }), tooLarge],
    [
      '300,000 rows without numbers',
      () => workbookOf({ data: times(300_000, () => '<row><c><v>1</v></c></row>') }),
      [...tooFar, ...tooLarge],
    ],
    [
      '30,000 merged cells',
      () =>
        workbookOf({
          behind: `<mergeCells>${times(30_000, (at) => `<mergeCell ref="A${at + 1}:XFD${at + 1}"/>`)}</mergeCells>`,
        }),
      [null],
    ],
    ['300,000 shared texts', () => workbookOf({ shared: shared(300_000, 'a') }), tooLarge],
    [
      'a shared text of 30 MB',
      () => workbookOf({ shared: shared(1, 'a'.repeat(30_000_000)), data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }),
      readOrBounded,
    ],
    [
      'a shared text that every cell shows',
      () =>
        workbookOf({
          shared: shared(1, 'a'.repeat(1_000_000)),
          data: times(4_000, (row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`),
        }),
      readOrBounded,
    ],
    [
      'a shared text that is not there',
      () => workbookOf({ data: '<row r="1"><c r="A1" t="s"><v>999999999999</v></c></row>' }),
      broken,
    ],
    [
      '60 sheets',
      () =>
        workbookOf({
          workbook: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${times(60, (at) => `<sheet name="${at}" sheetId="${at}" r:id="s1"/>`)}</sheets></workbook>`,
        }),
      tooLarge,
    ],
    [
      'a sheet that is not there',
      () =>
        workbookOf({
          workbook: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="nowhere"/></sheets></workbook>`,
        }),
      broken,
    ],
    [
      'entities that blow up',
      () =>
        workbookOf({
          before: '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
          data: '<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>',
        }),
      readOrBounded,
    ],
    [
      'an entity that names a file',
      () =>
        workbookOf({
          before: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
          data: '<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>',
        }),
      readOrBounded,
    ],
    ['elements 200,000 deep', () => workbookOf({ before: '<a>'.repeat(200_000) }), readOrBounded],
    ['an attribute of 5 MB', () => workbookOf({ before: `<a b="${'x'.repeat(5_000_000)}"/>` }), readOrBounded],
    ['a tag that does not end', () => workbookOf({ behind: `<c ${'r="A1" '.repeat(40_000)}` }), readOrBounded],
    [
      '40 MB of zeros behind the cells',
      () => workbookOf({ more: { 'xl/worksheets/sheet2.xml': new Uint8Array(40_000_000) } }),
      tooLarge,
    ],
    [
      '40 MB in a part that nobody reads',
      () => workbookOf({ more: { 'xl/media/image1.png': new Uint8Array(40_000_000) } }),
      [null],
    ],
    [
      '5,000 parts',
      () =>
        workbookOf({ more: Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`xl/x${at}.bin`, new Uint8Array(1)])) }),
      tooLarge,
    ],
    [
      'parts that climb out of the folder',
      () =>
        workbookOf({
          more: { '../../../../etc/cron.d/pano': strToU8('x'), '/etc/pano': strToU8('x'), 'C:\\pano': strToU8('x') },
        }),
      [null],
    ],
    ['a ZIP that claims 1 byte a part', () => claiming(plain, 1), [...broken, ...tooLarge]],
    ['a ZIP that claims 4 GB a part', () => claiming(plain, 0xffffffff), [...tooLarge, ...broken]],
    ['half a workbook', () => plain.subarray(0, plain.length / 2), broken],
    ['the first bytes of a ZIP', () => plain.subarray(0, 4), broken],
    ['an empty ZIP', () => zipSync({}), broken],
    ['a ZIP of other things', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), broken],
    ['a workbook with letters behind', () => Buffer.concat([plain, Buffer.from('<script>alert(1)</script>')]), [null, ...broken]],
    [
      'styles that are no numbers',
      () =>
        workbookOf({
          styles: '<styleSheet><cellXfs><xf numFmtId="__proto__"/></cellXfs></styleSheet>',
          data: '<row r="1"><c r="A1" s="99999999"><v>1</v></c></row>',
        }),
      readOrBounded,
    ],
    [
      'a sheet named __proto__',
      () =>
        workbookOf({
          workbook: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="__proto__" sheetId="1" r:id="__proto__"/></sheets></workbook>`,
        }),
      [null, ...broken],
    ],
  ];
}

function tables(): [what: string, text: string | Uint8Array, codes: (string | null)[]][] {
  return [
    ['60,000 empty lines', '\n'.repeat(60_000), tooLarge],
    ['6,000 lines', lines(6_000, 2), tooLarge],
    ['2 million cells in one line', lines(1, 2_000_000), tooLarge],
    ['300,000 cells', lines(1_000, 300), tooLarge],
    ['5 MB', 'x'.repeat(5_000_000), tooLarge],
    ['a cell of 3 MB', `"${'x'.repeat(3_000_000)}"\n`, [null]],
    ['a quotation mark that does not end', `a;"${'b;'.repeat(100_000)}`, broken],
    ['100,000 quotation marks', `"${'"'.repeat(100_000)}`, [null, ...broken]],
    ['formulas', '=cmd|"/c calc"!A1;@SUM(1)\n+1;-1\n', [null, ...broken]],
    ['UTF-16', Buffer.from('\ufeffa;b\n', 'utf16le'), ['sheet.not-utf8']],
    ['bytes of another encoding', Buffer.from([0x61, 0xff, 0xfe, 0x0a]), ['sheet.not-utf8']],
    ['a NUL', 'a;b\0\n', ['sheet.not-utf8']],
    ['a web page', '<html><script>alert(1)</script></html>\n', [null]],
    ['"sep=" of a letter that every cell has', `sep=x\n${'x'.repeat(300_000)}`, tooLarge],
    ['nothing', '', [null]],
  ];
}

/** Files that try to end the process which reads them, or to say more than they hold. Made in memory, always the same. */
export function hostileSheets(): (Omit<HostileSheet, 'bytes'> & { bytes: () => Uint8Array })[] {
  const other = [
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a program', Buffer.from('\x7fELF', 'latin1')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ] as const;
  return [
    ...sheets().map(([what, bytes, codes]) => ({ what, name: 'lich.xlsx', bytes, codes })),
    ...tables().map(([what, text, codes]) => ({
      what: `a CSV: ${what}`,
      name: 'lich.csv',
      bytes: () => Buffer.from(text),
      codes,
    })),
    ...other.map(([what, bytes]) => ({
      what: `${what} as a sheet`,
      name: 'lich.xls',
      bytes: () => bytes,
      codes: ['sheet.unknown-kind'],
    })),
    ...far.slice(0, 3).map((place) => ({
      what: `a cell in ${place}, named as a CSV`,
      name: 'lich.csv',
      bytes: () => workbookOf({ data: cell(place) }),
      codes: tooFar,
    })),
  ];
}
