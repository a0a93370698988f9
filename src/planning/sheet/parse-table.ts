import { AppError, type ErrorCode, type ParamsOf } from '../../domain/errors.ts';
import { inBoth } from '../../domain/reader-language.ts';
import type { Repeat } from '../../domain/schedule.ts';
import { parseRrule, type RuleStart } from '../../schedule/rrule-text.ts';
import { cooldownProblems, recurrenceProblems, subjectProblems } from '../../schedule/validate.ts';
import { unescapeFormula } from '../../spreadsheet/formula.ts';
import type { Table, TableRow } from '../../spreadsheet/read-table.ts';
import { timeZone } from '../../text/dates.ts';
import { readDate, readEditionChoice, readInteger, readList, readTimes, readWeekdays, readYesNo } from './cells.ts';
import { type Column, type ColumnId, columnNamed, columnOf, columnOfField, columns } from './columns.ts';
import { readRhythm } from './rhythm.ts';
import type { ScheduleDraft } from './schedule-draft.ts';

/** What is wrong, and where: row as the spreadsheet counts it, `null` for the file as a whole; column by its heading. */
export type SheetProblem = { row: number | null; column: string | null; error: AppError };
/** With problems, `draft` holds what could be read, so that the rest of the row can be asked about as well. */
export type ParsedRow = { row: number; draft: ScheduleDraft; problems: SheetProblem[] };
export type ParsedTable = { problems: SheetProblem[]; rows: ParsedRow[] };

/** Rows above the headings that a title or an introduction may take. */
const mostAbove = 20;

/** Whether a row has the headings: two of them at least, because a title may be the name of one. */
export function isHeading(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '' && columnNamed(cell) !== undefined).length > 1;
}

/** Reads every row, and lists everything that is wrong with the headings and with each cell. Pure. */
export function parseTable({ rows }: Table, { now }: { now: Date }): ParsedTable {
  const start = Math.max(
    0,
    rows.slice(0, mostAbove).findIndex(({ cells }) => isHeading(cells)),
  );
  const [headings, ...below] = rows.slice(start);
  if (headings === undefined || below.length === 0) return { problems: [ofFile(new AppError('sheet.empty'))], rows: [] };
  const named = headings.cells.map((heading) => ({ heading, column: heading === '' ? undefined : columnNamed(heading) }));
  const problems = headingProblems(headings.number, named);
  const places = named.map(({ column }) => column);
  const isReadable = problems.every(({ error }) => error.code !== 'sheet.missing-column');
  return { problems, rows: isReadable ? below.map((row) => parseRow({ ...row, places, now })) : [] };
}

function headingProblems(row: number, named: { heading: string; column: Column | undefined }[]): SheetProblem[] {
  const known = inBoth((language) => columns.map((column) => column[language]).join(', '));
  const ids = named.map(({ column }) => column?.id);
  const repeated = named.filter(({ column }, index) => column !== undefined && ids.indexOf(column.id) < index);
  return [
    ...named
      .filter(({ heading, column }) => heading !== '' && column === undefined)
      .map(({ heading }) => problem(row, heading, 'sheet.unknown-column', { column: heading.slice(0, 60), known })),
    ...repeated.map(({ heading }) => problem(row, heading, 'sheet.repeated-column', { column: heading })),
    ...columns
      .filter(({ id, isRequired }) => isRequired && !ids.includes(id))
      .map(({ vi, en }) => problem(row, vi, 'sheet.missing-column', { column: { vi, en } })),
  ];
}

type Placed = TableRow & { places: (Column | undefined)[]; now: Date };

function parseRow({ number, cells, broken = new Map(), places, now }: Placed): ParsedRow {
  const problems: SheetProblem[] = [...broken].map(([at, value]) =>
    problem(number, places[at]?.vi ?? null, 'sheet.broken-cell', { value: value.slice(0, 60) }),
  );
  const unusable = new Set([...broken.keys()].map((at) => places[at]?.id));
  const extra = cells.slice(places.length).some((cell) => cell !== '');
  if (extra) problems.push(problem(number, null, 'sheet.too-many-cells', { cells: cells.length, columns: places.length }));
  const cellOf = (id: ColumnId) => cells[places.findIndex((column) => column?.id === id)] ?? '';
  /** The cell's value; one that can't be read is noted, and `fallback` is used. */
  const read = <T>(id: ColumnId, reader: (cell: string) => T | null, fallback: T): T => {
    const [cell, column] = [cellOf(id), columnOf(id)];
    if (cell === '' && column.isRequired && !unusable.has(id))
      problems.push(problem(number, column.vi, 'sheet.missing-cell', { expected: column.expected }));
    if (cell === '') return fallback;
    const value = reader(cell);
    if (value === null)
      problems.push(problem(number, column.vi, 'sheet.bad-cell', { expected: column.expected, value: cell.slice(0, 60) }));
    return value ?? fallback;
  };
  const draft = draftFrom(read, (error) => problems.push({ row: number, column: columnOf('repeat').vi, error }));
  return { row: number, draft, problems: [...problems, ...ruleProblems(draft, { row: number, now, known: problems })] };
}

type Read = <T>(id: ColumnId, reader: (cell: string) => T | null, fallback: T) => T;

function draftFrom(read: Read, refuse: (error: AppError) => void): ScheduleDraft {
  const text = (cell: string) => unescapeFormula(cell);
  // In the order of the columns, in which problems are listed.
  const title = read('title', text, '');
  const editions = read<number[]>('editions', (cell) => every(readList(cell).map(readInteger)), []);
  const subject = {
    ...{ title, editions },
    isFixed: read('isFixed', (cell) => readEditionChoice(cell, editions), false),
    theme: read<string | null>('theme', text, null),
    artworkKey: read<string | null>('artworkKey', text, null),
    channels: read('channels', (cell) => [...new Set(readList(cell))], []),
  };
  const startDate = read('startDate', readDate, '');
  // Unreadable, it is no reason to call the day over.
  const [time = '', ...alsoAt] = read('time', readTimes, ['23:59']);
  return {
    ...subject,
    recurrence: {
      startDate,
      time,
      ...(alsoAt.length > 0 ? { alsoAt } : {}),
      timeZone,
      repeat: readRepeat(read, { start: { date: startDate, time, alsoAt }, refuse }),
      exceptDates: read('exceptDates', (cell) => every(readList(cell).map(readDate)), []),
    },
    cooldownDays: read('cooldownDays', readInteger, 0),
    isActive: read('isActive', readYesNo, true),
  };
}

/** A word with its columns, or an RRULE that brings some of them along. */
function readRepeat(read: Read, around: RuleSurroundings): Repeat | null {
  const rule = read<Repeat | 'once'>('repeat', (cell) => readRule(cell, around), 'once');
  const weekdays = read<number[]>('weekdays', readWeekdays, []);
  const until = read('until', readDate, '');
  const count = read<number | null>('count', readInteger, null);
  if (rule === 'once') return null;
  return {
    ...rule,
    ...(weekdays.length > 0 ? { weekdays } : {}),
    ...(until === '' ? {} : { until }),
    ...(count === null ? {} : { count }),
  };
}

type RuleSurroundings = { start: RuleStart; refuse: (error: AppError) => void };

function readRule(cell: string, { start, refuse }: RuleSurroundings): Repeat | 'once' | null {
  const word = readRhythm(cell);
  if (word !== null) return word;
  if (!cell.includes('=')) return null;
  try {
    return parseRrule(cell, start);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    refuse(error);
    return 'once';
  }
}

type Known = { row: number; now: Date; known: SheetProblem[] };

/** What the form would refuse as well, but for cells that can't be read anyway. A schedule that is switched off may be over. */
function ruleProblems(draft: ScheduleDraft, { row, now, known }: Known): SheetProblem[] {
  const { recurrence, theme, isActive, cooldownDays } = draft;
  const unread = new Set(known.map(({ column }) => column));
  const isEndUnread = (['repeat', 'until', 'count'] as const).some((id) => unread.has(columnOf(id).vi));
  const found = [
    ...subjectProblems({ editions: draft.editions.map(String), theme }),
    ...recurrenceProblems(recurrence, isActive && !isEndUnread ? { now } : {}),
    ...cooldownProblems(cooldownDays),
  ];
  return found
    .map(({ field, error }) => ({ row, column: columnOfField(field).vi, error }))
    .filter(({ column }) => !unread.has(column));
}

function every<T>(values: (T | null)[]): T[] | null {
  return values.includes(null) ? null : (values as T[]);
}

function problem<Code extends ErrorCode>(row: number, column: string | null, code: Code, params: ParamsOf<Code>): SheetProblem {
  return { row, column, error: AppError.of({ code, params }) };
}

function ofFile(error: AppError): SheetProblem {
  return { row: null, column: null, error };
}
