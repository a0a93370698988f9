import type { TextUnit } from '../contract/limits.ts';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** How long a platform finds a text. */
export function lengthIn(text: string, unit: TextUnit): number {
  if (unit === 'bytes') return Buffer.byteLength(text, 'utf8');
  return unit === 'utf16' ? text.length : countLetters(text);
}

/** No real word is longer; what is gets counted by code points. */
const longestWord = 1_000;

/**
 * Word by word: the segmenter copies its whole input for each letter, which for 100,000 letters in one piece is more than a
 * process has.
 */
function countLetters(text: string): number {
  const words = text.split(/(?<!\r)(?=[ \n])/);
  return words.reduce((sum, word) => sum + [...(word.length > longestWord ? word : graphemes.segment(word))].length, 0);
}
