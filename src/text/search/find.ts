import { writeOutAll } from '../typed/typed-words.js';
import type { SearchIndex } from './index-format.ts';
import { titleLikeness } from './title-likeness.ts';
import { type Variant, variantsOf } from './variants.ts';
import { createWordReader } from './words.ts';

export type SearchWish = {
  index: SearchIndex;
  /** As typed. Words beyond the first `maxQueryWords` are not looked at. */
  query: string;
  /** Of each filter the values of which a document must have one. */
  facets?: Record<string, string[]>;
  limit: number;
};

/** `total` counts what comes near the best hit, not everything that shares a word with the query. */
export type SearchHits = { total: number; records: unknown[] };

const maxQueryWords = 40;

/** A hit has at least this share of the query's words, in whatever spelling. */
const leastWordShare = 0.6;
/** Hits below this share of the best score are noise. */
const leastScoreShare = 0.3;
/** So many of the best are compared word by word with their titles. */
const comparedHits = 200;

/**
 * Documents for what a person typed, best first: right marks before folded ones before a word with one wrong letter; the last
 * word may be unfinished. Order of documents decides between equals, so the same query always gets the same answer.
 */
export function findDocuments({ index, query, facets = {}, limit }: SearchWish): SearchHits {
  const read = createWordReader();
  const meant = [...new Set([query, writeOutAll(query)])].map((text) => read(text).slice(0, maxQueryWords));
  const readings = meant.map((words) => words.map((word, at) => variantsOf({ index, word, isLast: at === words.length - 1 })));
  const scores = bestScores(readings.map((variants) => scoreDocuments({ index, variants })));
  keepWanted({ index, facets, scores });
  let most = 0;
  for (const score of scores) most = Math.max(most, score);
  const range = { floor: most * leastScoreShare, most };
  const meanings = readings.map((ofWords) =>
    ofWords.map((ofWord) => new Map(ofWord.map(({ spelled, quality }) => [spelled, quality]))),
  );
  const nearness = (number: number) =>
    Math.max(...meanings.map((reading) => titleLikeness({ index, number, meanings: reading })));
  const { total, numbers } = bestOf({ scores, range, count: Math.max(comparedHits, limit) });
  const best = numbers
    .map((number) => ({ number, score: (scores[number] ?? 0) * (1 + nearness(number)) }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
  return { total, records: best.slice(0, limit).map(({ number }) => recordOf({ index, number })) };
}

/** "tp hcm" may stand as it is or written out: of each document the better reading counts. */
function bestScores([first = new Float32Array(), ...others]: Float32Array[]): Float32Array {
  for (const scores of others) for (const [at, score] of scores.entries()) if (score > (first[at] ?? 0)) first[at] = score;
  return first;
}

/** Of each document: the sum over the typed words of the best variant in it; nothing where too few of them are. */
function scoreDocuments({ index, variants }: { index: SearchIndex; variants: Variant[][] }): Float32Array {
  const length = index.facetSetOf.length;
  const scores = new Float32Array(length);
  const counts = new Uint8Array(length);
  const best = new Float32Array(length);
  for (const ofWord of variants) {
    scoreWord({ index, ofWord, best });
    const rarity = rarityOf({ index, ofWord });
    for (let number = 0; number < length; number++) {
      const score = best[number] as number;
      if (score === 0) continue;
      scores[number] = (scores[number] as number) + rarity * score;
      counts[number] = (counts[number] as number) + 1;
      best[number] = 0;
    }
  }
  const least = Math.ceil(variants.length * leastWordShare);
  for (let number = 0; number < length; number++) if ((counts[number] as number) < least) scores[number] = 0;
  return scores;
}

function scoreWord({ index, ofWord, best }: { index: SearchIndex; ofWord: Variant[]; best: Float32Array }): void {
  const { postings, postingStart } = index;
  for (const { spelled, quality } of ofWord) {
    const end = postingStart[spelled + 1] as number;
    for (let at = postingStart[spelled] as number; at < end; at++) {
      const posting = postings[at] as number;
      const score = quality * (posting & 255);
      if (score > (best[posting >>> 8] as number)) best[posting >>> 8] = score;
    }
  }
}

/** By the commonest of the surest variants: a slip of the pen must not weigh more than the word that was meant. */
function rarityOf({ index, ofWord }: { index: SearchIndex; ofWord: Variant[] }): number {
  const surest = ofWord.reduce((most, { quality }) => Math.max(most, quality), 0);
  const documents = ofWord
    .filter(({ quality }) => quality >= surest / 2)
    .map(({ spelled }) => (index.postingStart[spelled + 1] ?? 0) - (index.postingStart[spelled] ?? 0));
  return Math.log(1 + index.facetSetOf.length / (1 + Math.max(0, ...documents)));
}

type Filtered = { index: SearchIndex; facets: Record<string, string[]>; scores: Float32Array };

/** Takes the score from documents that a filter leaves out. */
function keepWanted({ index, facets, scores }: Filtered): void {
  const wanted = Object.entries(facets);
  if (wanted.length === 0) return;
  const isKept = index.facetSets.map((set) =>
    wanted.every(([name, values]) => set[name]?.some((value) => values.includes(value))),
  );
  for (let number = 0; number < scores.length; number++) if (!isKept[index.facetSetOf[number] as number]) scores[number] = 0;
}

type Ranked = { scores: Float32Array; range: { floor: number; most: number }; count: number };

/** Numbers of the best documents. They are dealt into steps first: to sort all would take longer than to find them. */
function bestOf({ scores, range: { floor, most }, count }: Ranked): { total: number; numbers: number[] } {
  if (most === 0) return { total: 0, numbers: [] };
  const steps = 256;
  const step = (score: number): number => Math.floor(((score - floor) / (most - floor)) * (steps - 1));
  const perStep = new Uint32Array(steps);
  let total = 0;
  for (const score of scores) {
    if (score < floor) continue;
    total++;
    perStep[step(score)] = (perStep[step(score)] as number) + 1;
  }
  let lowest = steps;
  for (let sum = 0; lowest > 0 && sum < count; ) sum += perStep[--lowest] as number;
  const numbers: number[] = [];
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number;
    if (score >= floor && step(score) >= lowest) numbers.push(number);
  }
  numbers.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return { total, numbers: numbers.slice(0, count) };
}

function recordOf({ index, number }: { index: SearchIndex; number: number }): unknown {
  const bytes = index.records.subarray(index.recordStart[number], index.recordStart[number + 1]);
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
