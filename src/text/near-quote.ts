import { fold } from './fold.ts';

/** A passage that is nearly a quotation, and the quotation. */
export type NearQuote = { written: string; quote: string };

/** Share of a quotation's letters that may differ in a passage that still means to quote it. */
const mostDistance = 0.2;
/** Of fewer words a cut is no quotation: "chuyển đổi số" stands in everything. */
const fewestWordsOfCut = { alone: 4, inText: 6 } as const;
const fewestWords = 3;

type Word = { text: string; folded: string; start: number; end: number };

/**
 * Passages of a text that come near a quotation without being it: a letter or a word other, or the quotation cut short. Capitals,
 * line breaks and marks at the ends do not matter; tones and the marks inside do.
 */
export function nearQuotes(text: string, quotes: readonly string[]): NearQuote[] {
  const shown = plain(text);
  const rest = quotes.map(plain).reduce((left, quote) => without(left, quote), shown);
  const parts = rest.split('\n').map(wordsOf);
  return [...new Set(quotes)].flatMap((quote) => {
    const wanted = wordsOf(plain(quote));
    if (wanted.length < fewestWords) return [];
    for (const [at, part] of parts.entries()) {
      const alone = parts.length === 1 && at === 0;
      const [near, cut] = [nearWindow(part, wanted), cutIn({ part, wanted, alone })];
      // Words around a cut make a window of the right length, and say nothing more.
      const found = near && cut && cut.length >= sharedWords(near, wanted) ? cut : (near ?? cut);
      if (found) return [{ written: passage(found), quote }];
    }
    return [];
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Word for word quotations are right and are taken out; what stands before and after is looked at by itself. */
function without(text: string, quote: string): string {
  const bare = quote.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  if (bare === '') return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(pattern, '\n');
}

/** With the marks inside a passage, so that what is shown to the editor reads as they wrote it. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}%]+/gu)].map(({ 0: word, index }) => ({
    text,
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}

const passage = (words: Word[]): string => words[0]?.text.slice(words[0].start, words.at(-1)?.end) ?? '';
const letters = (words: Word[]): string => words.map(({ folded }) => folded).join(' ');

/** The passage of about as many words that differs least. */
function nearWindow(part: Word[], wanted: Word[]): Word[] | null {
  const goal = letters(wanted);
  const known = new Set(wanted.map(({ folded }) => folded));
  const before = [0];
  for (const { folded } of part) before.push((before.at(-1) ?? 0) + (known.has(folded) ? 1 : 0));
  const fewest = wanted.length * (1 - 2 * mostDistance);
  const most = Math.floor(goal.length * mostDistance);
  let best: { distance: number; words: Word[] } | null = null;
  for (const length of [wanted.length, wanted.length - 1, wanted.length + 1]) {
    for (let start = 0; start + length <= part.length && length > 0; start++) {
      if ((before[start + length] ?? 0) - (before[start] ?? 0) < fewest) continue;
      const words = part.slice(start, start + length);
      if (sharedWords(words, wanted) < fewest) continue;
      const distance = editDistance(letters(words), goal, most);
      if (distance <= most && (best === null || distance < best.distance)) best = { distance, words };
    }
  }
  return best?.words ?? null;
}

function sharedWords(words: Word[], wanted: Word[]): number {
  const left = new Map<string, number>();
  for (const { folded } of wanted) left.set(folded, (left.get(folded) ?? 0) + 1);
  let shared = 0;
  for (const { folded } of words) {
    const count = left.get(folded) ?? 0;
    if (count === 0) continue;
    left.set(folded, count - 1);
    shared += 1;
  }
  return shared;
}

type Cut = { part: Word[]; wanted: Word[]; alone: boolean };

/** Half of the quotation or more, word after word. Alone on a piece four words are enough to be read as the quotation. */
function cutIn({ part, wanted, alone }: Cut): Word[] | null {
  let best: Word[] = [];
  for (let from = 0; from < part.length; from++) {
    for (let at = 0; at < wanted.length; at++) {
      let length = 0;
      while (part[from + length] && part[from + length]?.folded === wanted[at + length]?.folded) length++;
      if (length > best.length) best = part.slice(from, from + length);
    }
  }
  const isWhole = alone && best.length === part.length;
  const fewest = isWhole ? fewestWordsOfCut.alone : fewestWordsOfCut.inText;
  return best.length >= fewest && best.length * 2 >= wanted.length ? best : null;
}

/** Levenshtein's distance; any number above `most` where it is more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > most) return most + 1;
    above = line;
  }
  return above[b.length] ?? 0;
}
