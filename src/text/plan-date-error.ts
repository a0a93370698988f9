import { AppError } from '../domain/errors.ts';
import { endsBefore, type PlanDateProblem, parsePlanDate, planDateOf, planDateText } from './plan-date.ts';

/** The sentence for somebody who typed a text that is no date; `null` for a date. An empty text is the field's business. */
export function planDateError(text: string): AppError | null {
  const read = parsePlanDate(text);
  return 'problem' in read ? errorOf(read.problem, shortened(text)) : null;
}

/** Of a stored text: also what was typed before and can be read two ways has to be typed again. */
export function storedDateError(stored: string): AppError | null {
  if (planDateOf(stored) !== null) return null;
  return planDateError(stored) ?? new AppError('date.two-ways', { params: { text: shortened(stored) } });
}

/** `null` while one of the two is missing or is no date: that has a sentence of its own. */
export function periodError({ start, end }: { start: string; end: string }): AppError | null {
  const [begins, ends] = [parsePlanDate(start), parsePlanDate(end)];
  if ('problem' in begins || 'problem' in ends || !endsBefore({ start: begins, end: ends })) return null;
  return new AppError('date.end-before-start', { params: { start: planDateText(start), end: planDateText(end) } });
}

/** A sentence is for reading: who pasted a page sees its beginning. */
function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

const codeOf = {
  unreadable: 'date.unreadable',
  around: 'date.around',
  'no-year': 'date.no-year',
  'short-year': 'date.short-year',
  'far-year': 'date.far-year',
  'no-quarter': 'date.no-quarter',
} as const;

function errorOf(problem: PlanDateProblem, text: string): AppError {
  switch (problem.kind) {
    case 'no-month':
      return new AppError('date.no-month', { params: { text, month: problem.month } });
    case 'no-day':
      return new AppError('date.no-day', { params: { text, month: problem.month, year: problem.year, days: problem.days } });
    default:
      return new AppError(codeOf[problem.kind], { params: { text } });
  }
}
