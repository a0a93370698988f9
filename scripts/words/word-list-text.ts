import { plainSyllable } from '../../src/typeset/word-list.ts';

/** Longer entries are sayings, not words. */
const mostSyllables = 4;
const syllable = /^\p{L}\p{M}*(?:[\p{L}\p{M}])*$/u;

/**
 * The product's word list out of one with a word a line: words of two to four syllables, a line for each first syllable, sorted.
 * `source` goes into the first line.
 */
export function wordListText(list: string, source: string): string {
  const rests = new Map<string, Set<string>>();
  for (const word of list.split(/\r?\n/)) {
    const syllables = word.normalize('NFC').trim().split(/\s+/);
    if (syllables.length < 2 || syllables.length > mostSyllables || !syllables.every((part) => syllable.test(part))) continue;
    const [first = '', ...rest] = syllables.map(plainSyllable);
    rests.set(first, (rests.get(first) ?? new Set()).add(rest.join(' ')));
  }
  const rows = [...rests].map(([first, words]) => `${first}\t${[...words].sort().join('|')}`).sort();
  return `${[`# Made by npm run words from ${source}. Do not edit.`, ...rows].join('\n')}\n`;
}
