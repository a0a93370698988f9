import { otherWriting } from '../typed/fold.js';
import type { SearchIndex } from './index-format.ts';
import { isWithinOneEdit } from './one-edit.ts';
import type { Word } from './words.ts';

/** A word of the index that may be what was typed, and how surely: 1 is the word itself. */
export type Variant = { spelled: number; quality: number };

/** Marks that somebody took the trouble to type mean more than their absence. */
const foldedQuality = { typedWithMarks: 0.55, typedWithout: 0.85 };
const beginningQuality = 0.75;
const typoQuality = 0.45;

/** "kỹ" and "kĩ" are one word; the one that was typed is a little nearer. */
const otherWritingQuality = 0.98;

/** One letter of two decides nothing: "so" is one edit from a sixth of the language. */
const leastLettersForTypo = 3;

/** All words of the index that a typed word may stand for. The last word may be unfinished. */
export function variantsOf({ index, word, isLast }: { index: SearchIndex; word: Word; isLast: boolean }): Variant[] {
  const { spelled, folded } = word;
  const foldedShare = spelled === folded ? foldedQuality.typedWithout : foldedQuality.typedWithMarks;
  const variants: Variant[] = [];
  const add = (group: number, quality: number, isExact: (other: string) => boolean): void => {
    const end = index.spelledStart[group + 1] ?? 0;
    for (let n = index.spelledStart[group] ?? 0; n < end; n++) {
      variants.push({ spelled: n, quality: isExact(index.spelled[n] ?? '') ? quality : quality * foldedShare });
    }
  };
  const first = firstNotBefore(index.folded, folded);
  let next = first;
  if (index.folded[next] === folded) add(next++, 1, (other) => other === spelled);
  if (isLast) {
    for (let other = index.folded[next]; other?.startsWith(folded); other = index.folded[++next]) {
      add(next, beginningQuality * (0.5 + (0.5 * folded.length) / other.length), (whole) => whole.startsWith(spelled));
    }
  }
  const written = otherWriting(folded);
  const place = written === null ? -1 : firstNotBefore(index.folded, written);
  const hasOther = written !== null && index.folded[place] === written;
  const otherSpelled = otherWriting(spelled);
  if (hasOther) add(place, otherWritingQuality, (whole) => whole === otherSpelled);
  // Three letters that are a word are no slip of "khoa", "học" or "hội".
  if (folded.length === leastLettersForTypo && index.folded[first] === folded) return variants;
  if (folded.length < leastLettersForTypo || /^\d+$/.test(folded)) return variants;
  for (const [group, other] of index.folded.entries()) {
    const isTaken = (group >= first && group < next) || (hasOther && group === place);
    if (!isTaken && isWithinOneEdit(folded, other)) add(group, typoQuality, () => true);
  }
  return variants;
}

/** Binary search in sorted words. */
function firstNotBefore(sorted: string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
