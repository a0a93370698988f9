import { type FontWeight, familyFor, isKhmer, metricsOf } from './fonts.ts';
import { boundToPrevious } from './phrases.ts';

/** A word and what a line break needs to know of it. Widths are in em. */
type Word = {
  text: string;
  widthEm: number;
  /** Room before it when it does not begin a line: a space, or nothing between two words of Khmer. */
  gapEm: number;
  /** How firmly it holds to the word before: 1 and more inside a compound or a name. */
  bond: number;
  /** Ends with a mark that makes the gap after it a good place to break. */
  endsPhrase: boolean;
};

/** `family` is the one that the whole text is set in. */
export type Ruler = { words: Word[]; family: string };

/** Measures each word once; widths grow in proportion to the size. `trackingEm` is the letter-spacing. */
export function measureWords({ text, weight, trackingEm = 0 }: { text: string; weight: FontWeight; trackingEm?: number }): Ruler {
  const family = familyFor(text);
  const { advance } = metricsOf(weight, family);
  const width = (word: string) => [...word].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0) + trackingEm, 0);
  const spaced = text.split(' ').filter((word) => word !== '');
  const spaceEm = width(' ');
  const bound = boundToPrevious(spaced);
  const words = spaced.flatMap((word, index) =>
    segments(word).map((part, place) => ({
      text: part,
      widthEm: width(part),
      gapEm: place === 0 ? spaceEm : 0,
      bond: place === 0 ? (bound[index] ?? 0) : 0,
      endsPhrase: /[,;:.!?–)”។៕]$/u.test(part),
    })),
  );
  return { words, family };
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

/** `isTorn`: a line ends inside a compound. `isPhrased`: every line ends at a comma, a dash or a full stop. */
export type BrokenLines = { lines: string[]; isTorn: boolean; isPhrased: boolean };

/** What an ill or a good line end adds to the cost, and a word alone on the last line; whether that line may stay short. */
type Taste = { tornCompound: number; phraseEnd: number; loneWord: number; mayEndShort: boolean };
const balanced: Taste = { tornCompound: 1, phraseEnd: -0.06, loneWord: 0, mayEndShort: false };
const running: Taste = { tornCompound: 0.15, phraseEnd: 0, loneWord: 0.08, mayEndShort: true };

/** `spare`: lines more than the fewest that hold the text. */
type Breaking = { widthEm: number; isRunning?: boolean; spare?: number };

/**
 * The best lines for a width: as few as possible, then evenly filled, with compounds whole and breaks after commas and dashes.
 * Returns `null` when one word alone is wider, or there are fewer words than lines. Cost of a line: the square of its empty
 * share, so that two half-empty lines beat a full one and a stump.
 */
export function breakLines(ruler: Ruler, { widthEm, isRunning = false, spare = 0 }: Breaking): BrokenLines | null {
  const { words } = ruler;
  if (words.length === 0) return { lines: [], isTorn: false, isPhrased: true };
  const fewest = countGreedy(ruler, widthEm);
  if (fewest === null || fewest + spare > words.length) return null;
  const rows: Step[][] = [[{ cost: 0, from: 0 }]];
  const taste = isRunning ? running : balanced;
  for (let line = 1; line <= fewest + spare; line++)
    rows.push(stepsOf({ ruler, widthEm, taste, previous: rows[line - 1] ?? [] }));
  return trace(words, rows);
}

type Step = { cost: number; from: number } | undefined;

type StepParts = { ruler: Ruler; widthEm: number; taste: Taste; previous: Step[] };

/** Cheapest way to have the first `end` words on one line more than `previous` has. */
function stepsOf({ ruler: { words }, widthEm, taste, previous }: StepParts): Step[] {
  const steps: Step[] = [];
  for (let end = 1; end <= words.length; end++) {
    const isLast = end === words.length;
    let filled = 0;
    for (let start = end - 1; start >= 0; start--) {
      filled += (words[start]?.widthEm ?? 0) + (start + 1 < end ? (words[start + 1]?.gapEm ?? 0) : 0);
      if (filled > widthEm) break;
      const before = previous[start];
      if (!before) continue;
      const empty = taste.mayEndShort && isLast ? 0 : ((widthEm - filled) / widthEm) ** 2;
      const lone = isLast && start > 0 && start === end - 1 ? taste.loneWord : 0;
      const cost = before.cost + empty + lone + breakCost(words, start, taste);
      const best = steps[end];
      if (!best || cost < best.cost) steps[end] = { cost, from: start };
    }
  }
  return steps;
}

function breakCost(words: Word[], start: number, { tornCompound, phraseEnd }: Taste): number {
  if (start === 0) return 0;
  const bond = words[start]?.bond ?? 0;
  if (bond > 0) return tornCompound * bond;
  return words[start - 1]?.endsPhrase ? phraseEnd : 0;
}

function countGreedy({ words }: Ruler, widthEm: number): number | null {
  let lines = 0;
  let filled = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word.widthEm > widthEm) return null;
    if (filled + word.gapEm + word.widthEm > widthEm) {
      lines++;
      filled = word.widthEm;
    } else filled += word.gapEm + word.widthEm;
  }
  return lines;
}

/** Words as they stand beside each other. */
export function joinWords(words: Word[]): string {
  return words.map(({ text, gapEm }, index) => (index > 0 && gapEm > 0 ? ` ${text}` : text)).join('');
}

function trace(words: Word[], rows: Step[][]): BrokenLines {
  const broken: BrokenLines = { lines: [], isTorn: false, isPhrased: true };
  let end = words.length;
  for (let line = rows.length - 1; line > 0; line--) {
    const start = rows[line]?.[end]?.from ?? 0;
    broken.lines.unshift(joinWords(words.slice(start, end)));
    if ((words[start]?.bond ?? 0) >= 1) broken.isTorn = true;
    if (start > 0 && !words[start - 1]?.endsPhrase) broken.isPhrased = false;
    end = start;
  }
  return broken;
}
