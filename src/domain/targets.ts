import type { ReaderText } from './reader-language.ts';

/** How a plan puts its figure. `=`: the bare figure, with nothing said about more or less. */
export const targetOperators = ['=', '>=', '>', '<=', '<'] as const;
export type TargetOperator = (typeof targetOperators)[number];

export const targetOperatorWords: Record<TargetOperator, ReaderText> = {
  '=': { vi: 'Đúng con số (80%)', en: 'The bare figure (80%)' },
  '>=': { vi: 'Ít nhất, tối thiểu, trở lên', en: 'At least' },
  '>': { vi: 'Trên', en: 'More than' },
  '<=': { vi: 'Tối đa, không quá', en: 'At most' },
  '<': { vi: 'Dưới', en: 'Less than' },
};

/** What stands above the figure, and the words of a plan that allow it. "trên nền tảng VNeID" is no "trên". */
const shown: Record<string, { word: string; said: RegExp }> = {
  '>=': { word: 'ít nhất', said: /ít nhất|tối thiểu|trở lên|không dưới|không ít hơn|không thấp hơn/iu },
  '>': { word: 'trên', said: /(?:trên|hơn|quá|vượt)\s+\d/iu },
  '<=': { word: 'tối đa', said: /tối đa|nhiều nhất|không quá|không vượt|không hơn|trở xuống/iu },
  '<': { word: 'dưới', said: /dưới\s+\d/iu },
};

type Said = { op: string; statement: { vi: string }; source: { quote: string } };

/** Whether the plan itself says more or less than its figure. */
export function isOperatorSaid({ op, statement, source }: Said): boolean {
  const { said } = shown[op] ?? {};
  return said === undefined || [statement.vi, source.quote].some((text) => said.test(text.normalize('NFC')));
}

/** The word above the figure. None where the plan has a bare figure, whatever somebody chose, or an old edition wrote. */
export function shownOperator(target: Said): string {
  return isOperatorSaid(target) ? (shown[target.op]?.word ?? '') : '';
}

/** The years that a plan names. An edition from before there were two of them has `year`, or nothing for a span. */
type Years = { year: number | null; from?: number | null | undefined; to?: number | null | undefined };

/** "năm 2025", "2025–2026", "từ năm 2025"; empty where the plan names no year. */
export function yearsText({ year, from = year, to = year }: Years): string {
  if (from !== null && to !== null) return from === to ? `năm ${from}` : `${from}–${to}`;
  if (from !== null) return `từ năm ${from}`;
  return to === null ? '' : `đến năm ${to}`;
}
