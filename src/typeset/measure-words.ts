import { type FontWeight, familyFor, isKhmer, metricsOf } from './fonts.ts';
import type { LineHabits } from './line-habits.ts';
import { type Bond, bondsBetween } from './word-bonds.ts';

/** A word and what a line break needs to know of it. Widths are in em. */
export type Word = {
  text: string;
  widthEm: number;
  /** Room before it when it does not begin a line: a space, or nothing between two words of Khmer. */
  gapEm: number;
  /** How it holds to the word before. */
  bond: Bond;
  /** Ends with a mark that makes the gap after it a good place to break. */
  endsPhrase: boolean;
  /** So short that it looks left over when it has a line of its own. */
  isShort: boolean;
  /** A line was typed to begin here. */
  beginsLine: boolean;
};

/** `family` is the one that the whole text is set in. */
export type Ruler = { words: Word[]; family: string };

type Measuring = { text: string; weight: FontWeight; habits: LineHabits; trackingEm?: number; inCapitals?: boolean };

const free: Bond = { strength: 0, whole: '', leans: false };

/**
 * Measures each word once; widths grow in proportion to the size. `trackingEm` is the letter-spacing. Names are known by their
 * capitals, so a text that is set in capitals comes as it was written.
 */
export function measureWords({ text, weight, habits, trackingEm = 0, inCapitals = false }: Measuring): Ruler {
  const family = familyFor(text);
  const { advance } = metricsOf(weight, family);
  const width = (word: string) => [...word].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0) + trackingEm, 0);
  const spaceEm = width(' ');
  const typed = text.split('\n').map((line) => line.split(' ').filter((word) => word !== ''));
  const words = typed.flatMap((line, row) => {
    const bonds = bondsBetween(line, habits);
    return line.flatMap((word, index) =>
      segments(inCapitals ? word.toLocaleUpperCase('vi') : word).map(
        (part, place): Word => ({
          text: part,
          widthEm: width(part),
          gapEm: place === 0 ? spaceEm : 0,
          bond: place === 0 ? (bonds[index] ?? free) : free,
          endsPhrase: /[,;:.!?–)”»…។៕]$/u.test(part),
          isShort: isShort(part, habits),
          beginsLine: row > 0 && index === 0 && place === 0,
        }),
      ),
    );
  });
  return { words, family };
}

/** Words that no-break spaces tie are no lone syllable. */
function isShort(word: string, { shortLetters }: LineHabits): boolean {
  return !word.includes('\u00a0') && [...word.replace(/[^\p{L}\p{N}]/gu, '')].length <= shortLetters;
}

/** Width in em of a text on one line. */
export function lineWidth({ text, weight, trackingEm = 0, inCapitals = false }: Omit<Measuring, 'habits'>): number {
  const { advance } = metricsOf(weight, familyFor(text));
  const letters = inCapitals ? text.toLocaleUpperCase('vi') : text;
  return [...letters].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0) + trackingEm, 0);
}

const khmerWords = new Intl.Segmenter('km', { granularity: 'word' });

/** Khmer writes no spaces between words; where a line may end is known from a dictionary. Marks stay with the word before. */
function segments(word: string): string[] {
  if (!isKhmer(word)) return [word];
  const parts: string[] = [];
  for (const { segment } of khmerWords.segment(word)) {
    const last = parts.at(-1);
    if (last !== undefined && !/^[\p{L}\p{N}]/u.test(segment)) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** Words as they stand beside each other. */
export function joinWords(words: Word[]): string {
  return words.map(({ text, gapEm }, index) => (index > 0 && gapEm > 0 ? ` ${text}` : text)).join('');
}
