import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { minuteMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';

/**
 * A file's cells as texts, trimmed. `number` is the row as a spreadsheet counts it, from 1; rows without anything are left
 * out.
 */
export type Table = { rows: { number: number; cells: string[] }[] };

const mostMb = 4;
const mostBytes = mostMb * 1024 * 1024;
const mostRows = 5_000;

/**
 * Reads a CSV or XLSX file, by its bytes and not by its name: an XLSX is a ZIP. Of a workbook the first sheet.
 *
 * Throws `sheet.too-large`, `sheet.not-utf8`, `sheet.unreadable`, `sheet.unknown-kind`.
 */
export async function readTable({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Table> {
  if (bytes.length > mostBytes) throw tooLarge();
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && !/\.(csv|txt|tsv)$/i.test(name))
    throw new AppError('sheet.unknown-kind', { params: { name: name.slice(0, 80) } });
  const cells = isZip ? await readXlsx(bytes) : readCsv(decodeUtf8(bytes));
  const rows = cells
    .map((row, index) => ({ number: index + 1, cells: row.map((cell) => cell.normalize('NFC').trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  if (rows.length > mostRows) throw tooLarge();
  return { rows };
}

function tooLarge(): AppError {
  return new AppError('sheet.too-large', { params: { mostMb, mostRows } });
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

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  let unpackedBytes = 0;
  try {
    // Reads the list of contents alone: a small file may unpack to gigabytes.
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpackedBytes += originalSize;
        return false;
      },
    });
    if (unpackedBytes > 8 * mostBytes) throw tooLarge();
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(textOfCell));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('sheet.unreadable', {
      cause,
      params: { reason: { vi: 'tệp XLSX hỏng hoặc không phải bảng tính', en: 'the XLSX is damaged or no spreadsheet' } },
    });
  }
}

/** Dates and times that a spreadsheet keeps as numbers, as people write them: a time alone has a date in 1899 or 1900. */
function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const iso = new Date(Math.round(cell.getTime() / minuteMs) * minuteMs).toISOString();
  if (cell.getUTCFullYear() <= 1900) return iso.slice(11, 16);
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
