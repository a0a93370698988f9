import { readForms, type TypedWord } from './typed-words.js';

/** A column longer than this helps nobody to find a row, and every search reads it. */
const mostLetters = 4_000;

/**
 * The text that a row of the studio is found by: its words folded, in all their forms, each with a blank before it, so that a
 * search for the blank and a word finds beginnings of words only. Equal texts give equal columns.
 */
export function searchTextOf(texts: readonly string[]): string {
  const forms = new Set(texts.flatMap((text) => wholeForms(text).map((words) => words.map(({ folded }) => folded).join(' '))));
  return forms.size === 0 ? '' : ` ${[...forms].join(' | ').slice(0, mostLetters)} `;
}

/** `readForms` reads forty words; a row may have more. */
function wholeForms(text: string): TypedWord[][] {
  const words = text.split(/\s+/);
  const parts = Array.from({ length: Math.ceil(words.length / partLength) }, (_, at) =>
    words.slice(at * partLength, (at + 1) * partLength).join(' '),
  );
  return parts.flatMap(readForms);
}

const partLength = 20;

/**
 * What to look for in that column: one of the forms, of a form every word, of a word one of its spellings. Empty where the typed
 * text has neither letter nor digit: nothing is called so.
 */
export function needlesOf(typed: string): string[][][] {
  return readForms(typed).map((words) =>
    words.map(({ folded, plain }) => [...new Set([folded, plain])].map((word) => (hasBlanksBetween(word) ? ` ${word}` : word))),
  );
}

/** Khmer and its like write words without blanks: there a word may begin anywhere. */
const hasBlanksBetween = (word: string): boolean => /^[\p{sc=Latin}\p{N}]/u.test(word);
