import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../../src/domain/search.ts';
import { findDocuments } from '../../../src/text/search/find.ts';
import { type Expected, expectations } from './queries.ts';
import { sampleIndex } from './sample-site.ts';

const index = sampleIndex();

function placeOf({ query, answers }: Expected): number {
  const records = findDocuments({ index, query, limit: 10 }).records as SearchRecord[];
  return records.findIndex(({ type, id }) => answers.includes(`${type}/${id}`));
}

const places = new Map(expectations.map((expected) => [expected, placeOf(expected)]));
const missed = (of: Expected[]): string[] => of.filter((each) => places.get(each) === -1).map(({ query }) => query);
const kinds = [...new Set(expectations.map(({ kind }) => kind))].map((kind) => ({
  kind,
  of: expectations.filter((expected) => expected.kind === kind),
}));

describe('what people type finds what they mean', () => {
  it('in a set of more than 300 questions, 98 of 100 among the first ten answers', () => {
    expect(expectations.length).toBeGreaterThan(300);
    expect(1 - missed(expectations).length / expectations.length, missed(expectations).join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it.each(kinds)('$kind', ({ of }) => {
    expect(1 - missed(of).length / of.length, missed(of).join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['as written', 'without marks', 'decomposed (NFD)'])('first of all when the words are there: %s', (kind) => {
    const of = expectations.filter((expected) => expected.kind === kind);
    const first = of.filter((expected) => places.get(expected) === 0);
    expect(first.length / of.length).toBeGreaterThanOrEqual(0.95);
  });
});
