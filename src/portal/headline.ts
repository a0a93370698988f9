import { boundToPrevious } from '../render/phrases.ts';

/** Letters that always fit beside each other in the largest heading on a screen of 360 px. */
const longestRun = 18;
const nbsp = '\u00a0';

/** A heading whose compounds stay on one line: Vietnamese puts its spaces inside words. */
export function headline(text: string): string {
  const words = text.replace(/ - /g, ' – ').split(' ');
  const isBound = boundToPrevious(words).map((bound, index) => bound || isCityTail(words, index));
  const runs: string[][] = [];
  for (const [index, word] of words.entries()) {
    const run = runs.at(-1);
    if (run && isBound[index]) run.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => run.join(run.join(' ').length <= longestRun ? nbsp : ' ')).join(' ');
}

function isCityTail(words: string[], index: number): boolean {
  return `${words[index - 1]} ${words[index]}`.toLocaleLowerCase('vi') === 'thành phố';
}
