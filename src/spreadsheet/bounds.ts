import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Parser } from 'saxen';
import { AppError } from '../domain/errors.ts';

/**
 * What a sheet of schedules may have. A reader of cells fills every row and column up to the furthest one, so a file of 1.4 kB
 * with one cell in XFD1048576 would take gigabytes.
 */
export const sheetBounds = {
  /** Packed, and all that is read of it unpacked. */
  packedMb: 4,
  unpackedMb: 32,
  parts: 1_000,
  sheets: 50,
  /** That have something in them. */
  rows: 5_000,
  /** Places of the furthest cell. */
  row: 20_000,
  column: 256,
  /** With something in them, of all sheets. */
  cells: 250_000,
  /** Rows times columns of one sheet. */
  area: 1_000_000,
  sharedTexts: 250_000,
  /** Letters of all cells. */
  letters: 8_000_000,
  /** Letters of a tag of XML. Parsers of longer ones take the square of their length. */
  tag: 10_000,
};

const megabyte = 1024 ** 2;

/** Parts of a workbook that are read: which sheets there are, their cells, texts that cells share, and formats of dates. */
const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/(?:work|chart)sheets\/[^/]+\.xml)$/;

/**
 * The parts of a workbook that are read, with nothing in them that is beyond the bounds. Rows and cells that have only a format
 * are left out: programs write them to the last row of a sheet.
 *
 * Throws `sheet.too-large` and `sheet.too-far`; what fflate throws for a ZIP that is none.
 */
export function boundedParts(bytes: Uint8Array): Record<string, string> {
  const parts = unpack(bytes);
  let cells = 0;
  for (const [name, xml] of Object.entries(parts)) {
    // Whatever its name: the workbook says itself which part is a sheet.
    if (hasLongTag(xml)) throw new Error(`A tag of ${name} is too long`);
    const kept = withoutEmpty(xml);
    cells += boundedCells(kept);
    parts[name] = kept;
    if (cells > sheetBounds.cells) throw tooLarge();
  }
  const texts = parts['xl/sharedStrings.xml'] ?? '';
  if (count(texts, '<si') > sheetBounds.sharedTexts) throw tooLarge();
  if (count(parts['xl/workbook.xml'] ?? '', '<sheet ') > sheetBounds.sheets) throw tooLarge();
  return parts;
}

/** The parts as a workbook again, for a reader that wants one: it sees what was looked at, and nothing else of the file. */
export function packed(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
}

export function tooLarge(): AppError {
  return new AppError('sheet.too-large', { params: { mostMb: sheetBounds.packedMb, mostRows: sheetBounds.rows } });
}

/** A ZIP may claim less than it unpacks to; a part that is longer than it says is refused by its reader. */
function unpack(bytes: Uint8Array): Record<string, string> {
  let [sum, entries] = [0, 0];
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (++entries > sheetBounds.parts) throw tooLarge();
      if (!read.test(name)) return false;
      sum += originalSize;
      if (sum > sheetBounds.unpackedMb * megabyte) throw tooLarge();
      return true;
    },
  });
  return Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
}

function hasLongTag(xml: string): boolean {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = xml.indexOf('>', at);
    if ((end < 0 ? xml.length : end) - at > sheetBounds.tag) return true;
    at = xml.indexOf('<', end < 0 ? xml.length : end);
  }
  return false;
}

/** Only those that say where they are: the place of the others follows from those before. */
function withoutEmpty(xml: string): string {
  return xml.replace(/<(?:row|c)\s[^<>]*\br="[^"<>]*"[^<>]*\/>/g, '').replace(/<(row|c)\s[^<>]*\br="[^"<>]*"[^<>]*><\/\1>/g, '');
}

/** How many cells there are. Throws `sheet.too-far` for one beyond the bounds, or whose place cannot be read. */
function boundedCells(xml: string): number {
  let [row, column, cells, furthest] = [0, 0, 0, 0];
  let problem: AppError | null = null;
  const parser = new Parser().on('openTag', (tag, attributes) => {
    const name = tag.slice(tag.indexOf(':') + 1);
    if (problem !== null || (name !== 'row' && name !== 'c')) return;
    const { r: place } = attributes();
    if (name === 'row') {
      row = place === undefined ? row + 1 : wholeNumber(place);
      column = 0;
    } else {
      const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place ?? '') ?? [];
      column = place === undefined ? column + 1 : letters === '' ? Number.NaN : numberOf(letters);
      if (digits !== '') row = Math.max(row, Number(digits));
      cells++;
      furthest = Math.max(furthest, column);
    }
    const isNear = row <= sheetBounds.row && column <= sheetBounds.column && row * furthest <= sheetBounds.area;
    if (!isNear || cells > sheetBounds.cells) problem = tooFar(place ?? '');
  });
  parser.parse(xml);
  if (problem !== null) throw problem;
  return cells;
}

const wholeNumber = (text: string): number => (/^\d{1,7}$/.test(text) ? Number(text) : Number.NaN);

const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function tooFar(place: string): AppError {
  const { row, column } = sheetBounds;
  return new AppError('sheet.too-far', { params: { place: place.slice(0, 20), row, column } });
}

function count(text: string, mark: string): number {
  let [found, at] = [0, text.indexOf(mark)];
  while (at >= 0) [found, at] = [found + 1, text.indexOf(mark, at + mark.length)];
  return found;
}
