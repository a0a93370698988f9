import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { secondMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import { boundedParts, packed, sheetBounds, tooLarge } from './bounds.ts';
import { placeOf, readWorkbook } from './workbook.ts';

/**
 * A row's cells as texts, trimmed. `number` is the row as a spreadsheet counts it, from 1. `broken` says by place what stands
 * in cells of a workbook that have no usable value: an error ("#N/A"), or a formula that was never worked out. Such a cell is
 * an empty text.
 */
export type TableRow = { number: number; cells: string[]; broken?: ReadonlyMap<number, string> };

/** Rows without anything are left out. */
export type Table = { rows: TableRow[] };

type TableFile = {
  name: string;
  bytes: Uint8Array;
  /**
   * Which row has the headings, to find the sheet of a workbook that is meant.
   * @default the first row of the first sheet that is shown
   */
  isHeading?: (cells: readonly string[]) => boolean;
};

const mostBytes = sheetBounds.packedMb * 1024 * 1024;
/** Of a CSV, blank ones and those within a cell too: they are counted before a row is made. */
const mostLines = 50_000;

/**
 * Reads a CSV or XLSX file, by its bytes and not by its name: an XLSX is a ZIP. Of a workbook the first sheet that
 * is shown and has the headings.
 *
 * Throws `sheet.too-large`, `sheet.too-far`, `sheet.not-utf8`, `sheet.unreadable`, `sheet.unknown-kind`. Bytes of people are read
 * in the cage: what is bounded here may still take the memory of a parser.
 */
export async function readTable({ name, bytes, isHeading = () => true }: TableFile): Promise<Table> {
  if (bytes.length > mostBytes) throw tooLarge();
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && !/\.(csv|txt|tsv)$/i.test(name))
    throw new AppError('sheet.unknown-kind', { params: { name: name.slice(0, 80) } });
  const found = isZip ? await readXlsx(bytes, isHeading) : numbered(readCsv(decodeUtf8(bytes)));
  const rows = found.filter((row) => row.broken !== undefined || row.cells.some((cell) => cell !== ''));
  if (rows.length > sheetBounds.rows) throw tooLarge();
  return { rows };
}

function numbered(rows: string[][]): TableRow[] {
  let letters = 0;
  for (const row of rows) for (const cell of row) letters += cell.length;
  if (letters > sheetBounds.letters) throw tooLarge();
  return rows.map((row, index) => ({ number: index + 1, cells: row.map((cell) => cell.normalize('NFC').trim()) }));
}

/** Old Vietnamese encodings and UTF-16 are told apart from UTF-8 by their bytes, not by guessing at words. */
function decodeUtf8(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0);
  if (isUtf16) throw new AppError('sheet.not-utf8', { params: { guess: 'UTF-16' } });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('sheet.not-utf8', {
      cause,
      params: { guess: { vi: 'Windows-1258, TCVN3 hoặc VNI', en: 'Windows-1258, TCVN3 or VNI' } },
    });
  }
}

/** Excel in Viet Nam writes semicolons, others commas, "Unicode text" tabs; the first line says which, or names it: "sep=;". */
function readCsv(text: string): string[][] {
  const named = /^sep=(.)\r?\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? delimiterOf(body.slice(0, body.search(/\r?\n|$/)));
  if (
    body.split('\n', mostLines + 1).length > mostLines ||
    body.split(delimiter, sheetBounds.cells + 1).length > sheetBounds.cells
  )
    throw tooLarge();
  try {
    const records = parse(body, { delimiter, relax_column_count: true, relax_quotes: false });
    return named ? [[], ...records] : records;
  } catch (cause) {
    const lines = (cause as { lines?: number }).lines ?? 0;
    throw new AppError('sheet.unreadable', {
      cause,
      params: { reason: { vi: `dấu ngoặc kép đặt sai, gần dòng ${lines}`, en: `a wrong quotation mark near line ${lines}` } },
    });
  }
}

function delimiterOf(headings: string): string {
  const count = (sign: string) => headings.replace(/"[^"]*"/g, '').split(sign).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

async function readXlsx(bytes: Uint8Array, isHeading: (cells: readonly string[]) => boolean): Promise<TableRow[]> {
  try {
    const parts = boundedParts(bytes);
    const facts = readWorkbook(parts);
    const sheets = (await readXlsxFile(Buffer.from(packed(parts)))).map(({ sheet, data }) => ({
      fact: facts.find(({ name }) => name === sheet),
      // A chart has no data, whatever the types say.
      rows: numbered((data ?? []).map((row) => row.map(textOfCell))),
    }));
    const shown = sheets.filter(({ fact }) => fact?.isHidden !== true);
    const meant = shown.find(({ rows }) => rows.some(({ cells }) => isHeading(cells))) ?? shown[0] ?? sheets[0];
    return withBroken(meant?.rows ?? [], meant?.fact?.broken);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('sheet.unreadable', {
      cause,
      params: { reason: { vi: 'tệp XLSX hỏng hoặc không phải bảng tính', en: 'the XLSX is damaged or no spreadsheet' } },
    });
  }
}

/** Rows with what is broken in them; the reader leaves rows out behind the last one with a value. */
function withBroken(rows: TableRow[], broken: ReadonlyMap<string, string> = new Map()): TableRow[] {
  const found = new Map<number, Map<number, string>>();
  for (const [name, what] of broken) {
    const { row, column } = placeOf(name);
    found.set(row, (found.get(row) ?? new Map<number, string>()).set(column, what));
  }
  const missing = [...found.keys()].filter((number) => rows.every((row) => row.number !== number));
  return [...rows, ...missing.map((number): TableRow => ({ number, cells: [] }))]
    .sort((one, other) => one.number - other.number)
    .map((row) => {
      const here = found.get(row.number);
      if (here === undefined) return row;
      return { ...row, cells: row.cells.map((cell, at) => (here.has(at) ? '' : cell)), broken: here };
    });
}

/**
 * Dates and times that a spreadsheet keeps as numbers, as people write them. A time alone has a date in 1899 or 1900, or in 1904
 * with the calendar of old Macs. Seconds are said where there are some, and a time of day behind a date.
 */
function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const nearest = new Date(Math.round(cell.getTime() / secondMs) * secondMs);
  // The last half second of a day is not the day after.
  const isNextDay = nearest.getUTCDate() !== cell.getUTCDate();
  const iso = (isNextDay ? cell : nearest).toISOString();
  const time = iso.slice(11, 19).replace(/:00$/, '');
  if (cell.getUTCFullYear() <= 1904) return time;
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}${time === '00:00' ? '' : ` ${time}`}`;
}
