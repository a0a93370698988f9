import { fold } from '../fold.ts';
import { spelling } from '../spelling.ts';

/** One word of a text, as it is spelled and as it is folded: "hòa" and "hoa". */
export type Word = { spelled: string; folded: string };

/** Khmer writes no blanks between words; everything else is cut at what is neither letter nor digit. */
const khmer = /\p{Script=Khmer}/u;
const khmerWords = new Intl.Segmenter('km', { granularity: 'word' });

/** A word longer than this is a hash or a line of junk; its beginning is enough to find it by. */
const maxWordLength = 40;

/**
 * Reads texts as words. Vietnamese has some ten thousand syllables, so each is worked out once for as long as the reader lives:
 * keep one for a batch of texts, not for ever.
 */
export function createWordReader(): (text: string) => Word[] {
  const known = new Map<string, Word>();
  return (text) =>
    lettersOf(text).map((letters) => {
      const word = known.get(letters) ?? wordOf(letters);
      known.set(letters, word);
      return word;
    });
}

function lettersOf(text: string): string[] {
  const found = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (!khmer.test(text)) return found;
  return found.flatMap((letters) =>
    khmer.test(letters) ? [...khmerWords.segment(letters)].map(({ segment }) => segment) : [letters],
  );
}

function wordOf(letters: string): Word {
  const spelled = spelling(letters.slice(0, maxWordLength));
  // A lone mark folds to nothing; it is still what was written.
  return { spelled, folded: fold(spelled) || spelled };
}
