import { joinWords, type Ruler, type Word } from './measure-words.ts';
import { wordStrength } from './word-bonds.ts';

/** `torn`: words and names inside which a line ends. */
export type BrokenLines = { lines: string[]; torn: string[] };

/** Cost of a line end inside a phrase, a word, after a word that leans, and of a word alone on the last line. */
const running = { perBond: 0.13, leaning: 0.02, loneWord: 0.08 };

/**
 * The best lines of reading text for a width: as few as possible, filled one after the other, with words whole where that costs
 * little. Returns `null` when one word alone is wider. Cost of a line: the square of its empty share, so that two half-empty
 * lines beat a full one and a stump.
 */
export function breakLines({ words }: Ruler, widthEm: number): BrokenLines | null {
  if (words.length === 0) return { lines: [], torn: [] };
  const fewest = countGreedy(words, widthEm);
  if (fewest === null) return null;
  const rows: Step[][] = [[{ cost: 0, from: 0 }]];
  for (let line = 1; line <= fewest; line++) rows.push(stepsOf({ words, widthEm, previous: rows[line - 1] ?? [] }));
  const ends: number[] = [];
  let end = words.length;
  for (let line = fewest; line > 0; line--) {
    ends.unshift(end);
    end = rows[line]?.[end]?.from ?? 0;
  }
  return linesEnding(words, ends);
}

type Step = { cost: number; from: number } | undefined;
type StepParts = { words: Word[]; widthEm: number; previous: Step[] };

/** Cheapest way to have the first `end` words on one line more than `previous` has. */
function stepsOf({ words, widthEm, previous }: StepParts): Step[] {
  const steps: Step[] = [];
  for (let end = 1; end <= words.length; end++) {
    const isLast = end === words.length;
    let filled = 0;
    for (let start = end - 1; start >= 0; start--) {
      filled += (words[start]?.widthEm ?? 0) + (start + 1 < end ? (words[start + 1]?.gapEm ?? 0) : 0);
      if (filled > widthEm) break;
      const before = previous[start];
      if (before) {
        const mayEndShort = isLast || words[end]?.beginsLine;
        const empty = mayEndShort ? 0 : ((widthEm - filled) / widthEm) ** 2;
        const lone = isLast && start > 0 && start === end - 1 ? running.loneWord : 0;
        const cost = before.cost + empty + lone + breakCost(words, start);
        const best = steps[end];
        if (!best || cost < best.cost) steps[end] = { cost, from: start };
      }
      if (words[start]?.beginsLine) break;
    }
  }
  return steps;
}

function breakCost(words: Word[], start: number): number {
  const word = words[start];
  if (start === 0 || !word || word.beginsLine) return 0;
  return running.perBond * word.bond.strength + (word.bond.leans ? running.leaning : 0);
}

function countGreedy(words: Word[], widthEm: number): number | null {
  let lines = 0;
  let filled = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word.widthEm > widthEm) return null;
    if (word.beginsLine || filled + word.gapEm + word.widthEm > widthEm) {
      lines++;
      filled = word.widthEm;
    } else filled += word.gapEm + word.widthEm;
  }
  return lines;
}

/** The lines that end before these words, and what is torn by them. */
export function linesEnding(words: Word[], ends: number[]): BrokenLines {
  const starts = [0, ...ends.slice(0, -1)];
  const torn = starts.flatMap((start) => {
    const word = words[start];
    return start > 0 && word && !word.beginsLine && word.bond.strength >= wordStrength ? [word.bond.whole] : [];
  });
  return { lines: ends.map((end, line) => joinWords(words.slice(starts[line], end))), torn: [...new Set(torn)] };
}
