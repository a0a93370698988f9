import type { SearchIndex } from './index-format.ts';

/** Of each typed word: number of a spelled word → how surely it is meant. */
type Meanings = ReadonlyMap<number, number>[];

type Likeness = { index: SearchIndex; number: number; meanings: Meanings };

const orderShare = 0.6;
const coverShare = 0.4;

/**
 * 0 to 1: how much a title is what was typed. Syllables alone do not tell "đồng bằng" from "bằng đồng", so neighbours that are
 * neighbours in the title count, and so does how little else the title says.
 */
export function titleLikeness({ index, number, meanings }: Likeness): number {
  const title = index.titleWords.subarray(index.titleStart[number], index.titleStart[number + 1]);
  if (title.length === 0 || meanings.length === 0) return 0;
  const matches = meanings.map((meaning) => Array.from(title, (spelled) => meaning.get(spelled) ?? 0));
  const covered = matches.reduce((sum, qualities) => sum + Math.max(...qualities), 0);
  const cover = covered / Math.max(title.length, meanings.length);
  if (meanings.length === 1) return (orderShare + coverShare) * cover;
  let inOrder = 0;
  for (const [at, qualities] of matches.slice(0, -1).entries()) {
    const following = matches[at + 1] ?? [];
    inOrder += Math.max(...qualities.map((quality, place) => Math.min(quality, following[place + 1] ?? 0)));
  }
  return (orderShare * inOrder) / (meanings.length - 1) + coverShare * cover;
}
