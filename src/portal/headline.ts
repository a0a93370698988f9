import { LRUCache } from 'lru-cache';
import { habitsFor } from '../typeset/line-habits.ts';
import { bondsBetween } from '../typeset/word-bonds.ts';

/** Letters that always fit beside each other in the largest heading on a screen of 360 px. */
const longestRun = 18;
const nbsp = '\u00a0';

/** A generation sets the same titles on many pages, and the next one sets them again. */
const known = new LRUCache<string, string>({ max: 50_000 });

/** A heading whose compounds stay on one line: Vietnamese puts its spaces inside words. */
export function headline(text: string): string {
  const bound = known.get(text) ?? boundHeadline(text);
  known.set(text, bound);
  return bound;
}

function boundHeadline(text: string): string {
  const words = text.replace(/ - /g, ' – ').split(' ');
  const bonds = bondsBetween(words, habitsFor(text, 'vi'));
  const runs: string[][] = [];
  for (const [index, word] of words.entries()) {
    const run = runs.at(-1);
    if (run && (bonds[index]?.strength ?? 0) > 0) run.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => run.join(run.join(' ').length <= longestRun ? nbsp : ' ')).join(' ');
}
