import { type BrokenLines, linesEnding } from './break-lines.ts';
import type { Ruler, Word } from './measure-words.ts';
import { wordStrength } from './word-bonds.ts';

/** A box for display text. Pixels; `lineHeight` in em. */
export type DisplayBox = {
  widthPx: number;
  heightPx: number;
  lineHeight: number;
  maxPx: number;
  minPx: number;
  maxLines?: number;
};

export type DisplayLines = BrokenLines & { sizePx: number };

/**
 * What line ends cost, in the unit of the size that is given up for better ones: text at half the size costs 0.69 (the natural
 * logarithm of two). So a phrase is worth a third of the size, a syllable that stands alone nearly two fifths.
 */
export const costs = {
  /** More than anything else can add up to: a word is torn when no size holds it whole. */
  tornWord: 1000,
  /** For a strength of 1. */
  tornPhrase: 0.38,
  plainEnd: 0.07,
  /** Between a phrase and its first or last word: "khó, ai | cũng có thể". */
  strayWord: 0.15,
  leaning: 0.18,
  loneSyllable: 0.42,
  loneAtEnd: 0.12,
  ragged: 0.16,
};

/**
 * The lines and the size that cost least, exactly: every width that some run of words has is tried as the width of the widest
 * line, every number of lines that fits, and for each the best line ends are found by dynamic programming. `null`: nothing fits.
 *
 * One line costs what a plain line end does, so it wins only where it is not smaller than two.
 */
export function bestLines({ words }: Ruler, box: DisplayBox): DisplayLines | null {
  if (words.length === 0) return { lines: [], torn: [], sizePx: box.maxPx };
  const most = Math.min(box.maxLines ?? words.length, words.length, rowsAt(box, box.minPx));
  if (most < 1) return null;
  const gaps = gapCosts(words);
  const total = widthOf(words, 0, words.length);
  const gapEm = Math.max(...words.map((word) => word.gapEm));
  let best: { cost: number; sizePx: number; ends: number[] } | null = null;
  for (const widestEm of widthsOf(words, box)) {
    // At least so many lines, at most that large: what cannot win any more is not looked at.
    const fewest = Math.ceil((total + gapEm) / (widestEm + gapEm) - 1e-6);
    if (best && sizeCost(box, sizeOf(box, widestEm, fewest)) >= best.cost) continue;
    const rows = rowsOf({ words, gaps, widestEm, most });
    for (let lines = 1; lines <= most; lines++) {
      const step = rows[lines]?.[words.length];
      const sizePx = sizeOf(box, widestEm, lines);
      if (!step || sizePx < box.minPx) continue;
      const cost = step.cost + sizeCost(box, sizePx) + (lines === 1 ? costs.plainEnd : 0);
      if (!best || cost < best.cost - 1e-9) best = { cost, sizePx, ends: endsOf(rows, lines, words.length) };
    }
  }
  return best && { ...linesEnding(words, best.ends), sizePx: best.sizePx };
}

/** Rows of text that the height holds at a size. */
function rowsAt({ heightPx, lineHeight }: DisplayBox, sizePx: number): number {
  return Math.floor(heightPx / Math.round(sizePx * lineHeight));
}

/** Sizes are quarters of a pixel. */
const down = (sizePx: number) => Math.floor(sizePx * 4 + 1e-6) / 4;

/** The largest size of so many lines with the widest of them so wide. Never below `minPx` by a rounding alone. */
export function sizeOf(box: DisplayBox, widestEm: number, lines: number): number {
  // Line heights are rounded to whole pixels, so the row may be taller by nearly half a pixel.
  const byHeight = (Math.floor(box.heightPx / lines) + 0.499) / box.lineHeight;
  const largest = Math.min(box.maxPx, down(Math.min(box.widthPx / widestEm, byHeight)));
  if (largest >= box.minPx) return largest;
  const fitsLeast = box.widthPx / widestEm >= box.minPx - 1e-9 && rowsAt(box, box.minPx) >= lines;
  return fitsLeast ? box.minPx : largest;
}

export const sizeCost = ({ maxPx }: DisplayBox, sizePx: number): number => (sizePx > 0 ? Math.log(maxPx / sizePx) : Infinity);

function widthOf(words: Word[], start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += (words[at]?.widthEm ?? 0) + (at > start ? (words[at]?.gapEm ?? 0) : 0);
  return width;
}

/** Every width that a line may have at a size that is allowed, from the narrowest. */
function widthsOf(words: Word[], { widthPx, minPx }: DisplayBox): number[] {
  const widths = new Set<number>();
  const widest = Math.max(...words.map(({ widthEm }) => widthEm));
  for (let start = 0; start < words.length; start++) {
    let width = 0;
    for (let at = start; at < words.length; at++) {
      const word = words[at] as Word;
      if (at > start && word.beginsLine) break;
      width += word.widthEm + (at > start ? word.gapEm : 0);
      if (width > widthPx / minPx + 1e-9) break;
      if (width >= widest - 1e-9) widths.add(Math.round(width * 1e6) / 1e6);
    }
  }
  return [...widths].sort((one, other) => one - other);
}

/** What it costs to begin a line with each word. */
export function gapCosts(words: Word[]): number[] {
  return words.map(({ bond, beginsLine }, at) => {
    if (at === 0 || beginsLine) return 0;
    if (bond.strength >= wordStrength) return costs.tornWord * bond.strength;
    if (words[at - 1]?.endsPhrase) return 0;
    const isStray = words[at - 2]?.endsPhrase || (words[at]?.endsPhrase && at + 1 < words.length);
    const ill = (bond.leans ? costs.leaning : 0) + (isStray ? costs.strayWord : 0);
    return costs.plainEnd + costs.tornPhrase * bond.strength + ill;
  });
}

type Step = { cost: number; from: number } | undefined;
type RowParts = { words: Word[]; gaps: number[]; widestEm: number; most: number };

/** `[lines][end]`: the cheapest way to have the first `end` words on so many lines. */
function rowsOf({ words, gaps, widestEm, most }: RowParts): Step[][] {
  const rows: Step[][] = [[{ cost: 0, from: 0 }]];
  const limit = widestEm + 1e-5;
  for (let lines = 1; lines <= most; lines++) rows.push([]);
  for (let end = 1; end <= words.length; end++) {
    let filled = 0;
    for (let start = end - 1; start >= 0; start--) {
      const word = words[start] as Word;
      filled += word.widthEm + (start + 1 < end ? (words[start + 1] as Word).gapEm : 0);
      if (filled > limit) break;
      const line = lineCost({ words, start, end, empty: (widestEm - filled) / widestEm }) + (gaps[start] ?? 0);
      for (let lines = 1; lines <= most; lines++) {
        const before = rows[lines - 1]?.[start];
        if (!before) continue;
        const row = rows[lines] as Step[];
        const known = row[end];
        const cost = before.cost + line;
        if (!known || cost < known.cost - 1e-12) row[end] = { cost, from: start };
      }
      if (word.beginsLine) break;
    }
  }
  return rows;
}

type LineParts = { words: Word[]; start: number; end: number; empty: number };

/** Of a line by itself: how ragged it is, and whether one short word is left alone on it, unless it was typed so. */
export function lineCost({ words, start, end, empty }: LineParts): number {
  const ragged = costs.ragged * Math.max(0, empty) ** 2;
  const isWhole = start === 0 && end === words.length;
  const isTyped = (words[start]?.beginsLine || start === 0) && (words[end]?.beginsLine || end === words.length);
  if (isWhole || isTyped || end - start > 1 || !words[start]?.isShort) return ragged;
  return ragged + costs.loneSyllable + (end === words.length ? costs.loneAtEnd : 0);
}

function endsOf(rows: Step[][], lines: number, count: number): number[] {
  const ends: number[] = [];
  let end = count;
  for (let line = lines; line > 0; line--) {
    ends.unshift(end);
    end = rows[line]?.[end]?.from ?? 0;
  }
  return ends;
}
