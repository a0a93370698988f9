import { longWordsOf } from '../typed/typed-words.js';
import type { SearchDocument, SearchField, SearchIndex } from './index-format.ts';
import { createWordReader, type Word } from './words.ts';

/** Saturation of repeated words (BM25's k1): the fifth "số" says little more than the first. */
const saturation = 1.2;
/** Share of a field's length in its weight (BM25's b), against the length that such a field usually has, in words. */
const lengthShare = 0.4;
const fieldTable = {
  title: { weight: 5, usualWords: 10 },
  summary: { weight: 2, usualWords: 30 },
  body: { weight: 1, usualWords: 150 },
} as const satisfies Record<SearchField['kind'], { weight: number; usualWords: number }>;

type WordEntry = { word: Word; postings: number[] };
type ReadWords = (text: string) => Word[];

/** Same documents in the same order, same index. Of equally good hits the earlier document comes first. */
export function buildSearchIndex(documents: SearchDocument[]): SearchIndex {
  const read = createWordReader();
  const words = new Map<string, WordEntry>();
  for (const [number, { fields }] of documents.entries()) {
    for (const [word, impact] of impactsOf({ fields, read })) {
      const entry = words.get(word.spelled);
      if (entry) entry.postings.push(number * 256 + impact);
      else words.set(word.spelled, { word, postings: [number * 256 + impact] });
    }
  }
  const entries = [...words.values()].sort(
    (a, b) => compare(a.word.folded, b.word.folded) || compare(a.word.spelled, b.word.spelled),
  );
  return {
    ...wordSections(entries),
    ...postingSections(entries),
    ...titleSections({ documents, entries, read }),
    ...recordSections(documents),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Impacts = { fields: SearchField[]; read: ReadWords };

/** How much each word says of a document, 1 to 255. */
function impactsOf({ fields, read }: Impacts): Map<Word, number> {
  const sums = new Map<Word, number>();
  for (const { kind, text } of fields) {
    const words = [...read(text), ...read(longWordsOf(text))];
    const { weight, usualWords } = fieldTable[kind];
    const share = weight / (1 - lengthShare + (lengthShare * words.length) / usualWords);
    for (const word of words) sums.set(word, (sums.get(word) ?? 0) + share);
  }
  for (const [word, sum] of sums) sums.set(word, Math.max(1, Math.round((255 * sum) / (sum + saturation))));
  return sums;
}

function wordSections(entries: WordEntry[]): Pick<SearchIndex, 'folded' | 'spelled' | 'spelledStart'> {
  const starts = entries.flatMap(({ word }, index) => (word.folded === entries[index - 1]?.word.folded ? [] : [index]));
  return {
    folded: starts.map((index) => entries[index]?.word.folded ?? ''),
    spelled: entries.map(({ word }) => word.spelled),
    spelledStart: Uint32Array.of(...starts, entries.length),
  };
}

function postingSections(entries: WordEntry[]): Pick<SearchIndex, 'postingStart' | 'postings'> {
  const postingStart = startsOf(entries.map(({ postings }) => postings.length));
  const postings = new Uint32Array(postingStart.at(-1) ?? 0);
  for (const [index, entry] of entries.entries()) postings.set(entry.postings, postingStart[index]);
  return { postingStart, postings };
}

type Titles = { documents: SearchDocument[]; entries: WordEntry[]; read: ReadWords };

function titleSections({ documents, entries, read }: Titles): Pick<SearchIndex, 'titleStart' | 'titleWords'> {
  const numbers = new Map(entries.map(({ word }, index) => [word.spelled, index]));
  const titles = documents.map(({ fields }) =>
    fields
      .filter(({ kind }) => kind === 'title')
      .flatMap(({ text }) => read(text))
      .map(({ spelled }) => numbers.get(spelled) ?? 0),
  );
  return { titleStart: startsOf(titles.map(({ length }) => length)), titleWords: Uint32Array.from(titles.flat()) };
}

function recordSections(documents: SearchDocument[]): Pick<SearchIndex, 'facetSetOf' | 'facetSets' | 'recordStart' | 'records'> {
  const sets = new Map<string, number>();
  const facetSetOf = Uint32Array.from(documents, ({ facets }) => {
    const key = JSON.stringify(facets);
    const set = sets.get(key) ?? sets.size;
    sets.set(key, set);
    return set;
  });
  const records = documents.map(({ record }) => Buffer.from(JSON.stringify(record)));
  return {
    facetSetOf,
    facetSets: [...sets.keys()].map((key) => JSON.parse(key)),
    recordStart: startsOf(records.map(({ length }) => length)),
    records: Buffer.concat(records),
  };
}

/** Where each of them begins when they lie one behind the other; one more, for the end. */
function startsOf(lengths: number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}
