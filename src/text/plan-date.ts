import type { ReaderLanguage } from '../domain/reader-language.ts';
import { localDate } from './dates.ts';

/**
 * A date as exact as the paper that it was read from. It is stored and frozen as one text: "2026-01-30", "2026-02", "2026-Q1",
 * "2026", or "undated" where the paper names none. What was typed before there was this form is stored as it was typed.
 */
export type PlanDate =
  | { kind: 'day'; year: number; month: number; day: number }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'year'; year: number }
  | { kind: 'undated' };

/** Why a text is no date. `month` and `days` say what there is instead. */
export type PlanDateProblem =
  | { kind: 'unreadable' }
  /** "sau 21/5/2025", "2025-2026": more than one date can say. */
  | { kind: 'around' }
  | { kind: 'no-year' }
  | { kind: 'short-year' }
  | { kind: 'far-year' }
  | { kind: 'no-month'; month: number }
  | { kind: 'no-quarter' }
  | { kind: 'no-day'; month: number; year: number; days: number };

/** `isDayFirst`: it was read by the rule that the day comes first, and turned round it would be another date. */
type Read = { date: PlanDate; isDayFirst: boolean };

/** The stored text of "the paper names no date". */
export const undated = 'undated';

/** Papers of this work are of this time; a year outside is a slip of the finger. */
const [earliestYear, latestYear] = [1900, 2100];

/** What somebody typed, in the order of Viet Nam: the day is always first. */
export function parsePlanDate(text: string): PlanDate | { problem: PlanDateProblem } {
  const read = readTyped(text);
  return 'problem' in read ? read : read.date;
}

/**
 * A stored or frozen text. `null` for one that was typed before and could be read two ways, or not at all: such a text is shown
 * as it stands and counts as no date.
 */
export function planDateOf(stored: string | null): PlanDate | null {
  if (stored === null || stored.trim() === '') return null;
  const read = readTyped(stored);
  return 'problem' in read || read.isDayFirst ? null : read.date;
}

/** The one text of a date. */
export function storedPlanDate(date: PlanDate): string {
  switch (date.kind) {
    case 'day':
      return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
    case 'month':
      return `${date.year}-${twoDigits(date.month)}`;
    case 'quarter':
      return `${date.year}-Q${date.quarter}`;
    case 'year':
      return String(date.year);
    case 'undated':
      return undated;
  }
}

/** First and last day that a date may mean, as ISO days. `null`: it names none. */
export function daysOfPlanDate(date: PlanDate): { first: string; last: string } | null {
  switch (date.kind) {
    case 'day':
      return { first: storedPlanDate(date), last: storedPlanDate(date) };
    case 'month':
      return spanOf(date.year, { from: date.month, to: date.month });
    case 'quarter':
      return spanOf(date.year, { from: date.quarter * 3 - 2, to: date.quarter * 3 });
    case 'year':
      return spanOf(date.year, { from: 1, to: 12 });
    case 'undated':
      return null;
  }
}

/** Whether something that ends with `end` would be over before it begins with `start`, however both are meant. */
export function endsBefore({ start, end }: { start: PlanDate; end: PlanDate }): boolean {
  const [begins, ends] = [daysOfPlanDate(start), daysOfPlanDate(end)];
  return begins !== null && ends !== null && ends.last < begins.first;
}

/** "30/01/2026", "02/2026", "quý I/2026", "2026", "không ghi ngày". A text that is no date stays as it is written. */
export function planDateText(stored: string): string {
  const date = planDateOf(stored);
  return date === null ? stored : shortText(date);
}

/**
 * "ngày 30/01/2026", "tháng 02/2026", "quý I/2026", "năm 2026", "không ghi ngày"; what is no date after "ngày ghi:". In English
 * "30/01/2026", "quarter I/2026", "undated".
 */
export function planDatePhrase(stored: string, language: ReaderLanguage = 'vi'): string {
  const date = planDateOf(stored);
  if (language === 'en') return date === null ? stored : englishText(date);
  if (date === null) return `ngày ghi: ${stored}`;
  const prefix = { day: 'ngày ', month: 'tháng ', quarter: '', year: 'năm ', undated: '' }[date.kind];
  return prefix + shortText(date);
}

function englishText(date: PlanDate): string {
  if (date.kind === 'undated') return 'undated';
  return date.kind === 'quarter' ? `quarter ${romans[date.quarter - 1]}/${date.year}` : shortText(date);
}

/** When something that lasts until then is over: "ngày 31/12/2026", "hết tháng 12/2026"; `null` where no end is named. */
export function planDeadline(stored: string | null): string | null {
  const date = planDateOf(stored);
  if (stored === null || date === null || date.kind === 'undated') return null;
  return date.kind === 'day' ? planDatePhrase(stored) : `hết ${planDatePhrase(stored)}`;
}

const romans = ['I', 'II', 'III', 'IV'];

function shortText(date: PlanDate): string {
  switch (date.kind) {
    case 'day':
      return `${twoDigits(date.day)}/${twoDigits(date.month)}/${date.year}`;
    case 'month':
      return `${twoDigits(date.month)}/${date.year}`;
    case 'quarter':
      return `quý ${romans[date.quarter - 1]}/${date.year}`;
    case 'year':
      return String(date.year);
    case 'undated':
      return 'không ghi ngày';
  }
}

type Reader = [pattern: RegExp, read: (...numbers: number[]) => Read | { problem: PlanDateProblem }];

/** Of the folded text. The first that fits reads it. */
const readers: Reader[] = [
  [/^(\d{4})$/, (year) => asYear(year)],
  [/^nam (\d{4})$/, (year) => asYear(year)],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year, month, day) => asDay({ day, month, year })],
  [/^(\d{4})[-/.](\d{1,2})$/, (year, month) => asMonth({ month, year })],
  [/^ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/, (day, month, year) => asDay({ day, month, year })],
  [/^(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam |[-/. ])(\d{4})$/, (day, month, year) => asDay({ day, month, year })],
  [/^(?:ngay )?(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/, (day, _, month, year) => asDay({ day, month, year, isTurnable: true })],
  [/^(?:thang |t)?(\d{1,2})[-/.](\d{4})$/, (month, year) => asMonth({ month, year })],
  [/^(?:thang |t)(\d{1,2})(?: nam | )(\d{4})$/, (month, year) => asMonth({ month, year })],
  [/^(?:quy |q)(\d)(?: nam |[-/. ])(\d{4})$/, (quarter, year) => asQuarter({ quarter, year })],
  [/^(\d{4})[-/. ]?q(\d)$/, (year, quarter) => asQuarter({ quarter, year })],
];

const noDate = /^(?:undated|not (?:stated|dated)|no date|khong (?:ghi|co|ro)(?: ngay| so ngay)?|khong ngay)$/;
const around = /\b(?:sau|truoc|khoang|tu|den|dau|giua|cuoi|trong|from|after|before|since|until|about) /;
const span = /\d{4} ?(?:-|den|to) ?(?:\d{4}|\d{1,2}[-/.])/;

function readTyped(text: string): Read | { problem: PlanDateProblem } {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text.trim()) ? text.trim() : null;
  if (instant !== null && !Number.isNaN(Date.parse(instant))) return readTyped(localDate(new Date(instant)));
  const folded = foldDate(text);
  if (noDate.test(folded)) return sure({ kind: 'undated' });
  for (const [pattern, read] of readers) {
    const found = pattern.exec(folded);
    if (found) return read(...found.slice(1).map(Number));
  }
  return { problem: { kind: kindOfProblem(folded) } };
}

function kindOfProblem(folded: string): 'around' | 'no-year' | 'short-year' | 'unreadable' {
  if (span.test(folded) || (around.test(folded) && /\d/.test(folded))) return 'around';
  if (/^(?:ngay )?\d{1,2}(?:[-/.]| thang )\d{1,2}(?:[-/.]| nam )\d{2}$/.test(folded)) return 'short-year';
  if (/^(?:ngay )?\d{1,2}(?:[-/.]| thang )\d{1,2}$/.test(folded) || /^(?:thang |t|quy |q)\d{1,2}$/.test(folded)) return 'no-year';
  return 'unreadable';
}

/** Small letters without marks, one blank between words, none beside strokes; Roman quarters as figures. */
function foldDate(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s,;]+/g, ' ')
    .replace(/ ?([-/.]) ?/g, '$1')
    .replace(/[. ]+$/, '')
    .replace(
      /^(quy |q)(i{1,3}|iv|vi{0,3})\b/,
      (_, name: string, roman: string) => name + (romans.indexOf(roman.toUpperCase()) + 1),
    )
    .trim();
}

const sure = (date: PlanDate): Read => ({ date, isDayFirst: false });

function asYear(year: number): ReturnType<typeof readTyped> {
  return isFar(year) ?? sure({ kind: 'year', year });
}

function asQuarter({ quarter, year }: { quarter: number; year: number }): ReturnType<typeof readTyped> {
  if (quarter < 1 || quarter > 4) return { problem: { kind: 'no-quarter' } };
  return isFar(year) ?? sure({ kind: 'quarter', year, quarter });
}

function asMonth({ month, year }: { month: number; year: number }): ReturnType<typeof readTyped> {
  return isFar(year) ?? isNoMonth(month) ?? sure({ kind: 'month', year, month });
}

type Day = { day: number; month: number; year: number; isTurnable?: boolean };

function asDay({ day, month, year, isTurnable = false }: Day): ReturnType<typeof readTyped> {
  const problem = isFar(year) ?? isNoMonth(month);
  if (problem) return problem;
  const days = daysIn(year, month);
  if (day < 1 || day > days) return { problem: { kind: 'no-day', month, year, days } };
  return { date: { kind: 'day', year, month, day }, isDayFirst: isTurnable && day <= 12 && day !== month };
}

function isFar(year: number): { problem: PlanDateProblem } | undefined {
  return year < earliestYear || year > latestYear ? { problem: { kind: 'far-year' } } : undefined;
}

function isNoMonth(month: number): { problem: PlanDateProblem } | undefined {
  return month < 1 || month > 12 ? { problem: { kind: 'no-month', month } } : undefined;
}

function spanOf(year: number, { from, to }: { from: number; to: number }): { first: string; last: string } {
  return {
    first: storedPlanDate({ kind: 'day', year, month: from, day: 1 }),
    last: storedPlanDate({ kind: 'day', year, month: to, day: daysIn(year, to) }),
  };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const twoDigits = (number: number): string => String(number).padStart(2, '0');
