import { AppError } from '../../domain/errors.ts';
import { type SearchAnswer, type SearchHit, type SearchRecord, searchTypes } from '../../domain/search.ts';
import { findDocuments } from '../../text/search/find.ts';
import type { SearchIndex } from '../../text/search/index-format.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';
import { readAreas } from './areas.ts';
import { readLimit, readLocales, readMany, readOne, searchLimits } from './parameters.ts';
import type { SearchReader } from './search-reader.ts';
import { assertReadableWords } from './search-words.ts';

type SearchSource = { generation: LoadedGeneration; bodies: Bodies; readIndex: SearchReader; query: URLSearchParams };

/**
 * `/content/v1/search?q=…`: the documents that the words mean, best first, also without marks or with a wrong letter.
 *
 * Throws `content.value-unknown`, `content.parameter-repeated`, `content.words-unreadable`, and `content.search-missing` for a
 * generation from before there was a search.
 */
export async function makeSearch({ query, readIndex, ...source }: SearchSource): Promise<string> {
  const question = await readQuestion({ query, ...source });
  const index = await readIndex(source.generation);
  if (!index) throw new AppError('content.search-missing');
  return JSON.stringify(searchAnswer({ index, question, siteUrl: source.generation.frame.siteUrl }));
}

/** `facets`: of each filter the values of which a document must have one. */
type SearchQuestion = { query: string; facets: Record<string, string[]>; limit: number };

async function readQuestion({ query, ...source }: Omit<SearchSource, 'readIndex'>): Promise<SearchQuestion> {
  const words = readOne({ query, name: 'q' }) ?? '';
  const types = readMany({ query, name: 'type', known: searchTypes });
  const wantedLocales = readLocales(query);
  const areas = await readAreas({ query, ...source });
  const limit = readLimit({ query, limits: searchLimits });
  assertReadableWords(words);
  const facets = {
    ...(types ? { type: types } : {}),
    ...(wantedLocales ? { locale: wantedLocales } : {}),
    ...(areas ? { unit: [...areas] } : {}),
  };
  return { query: words, facets, limit };
}

type FoundInput = { index: SearchIndex; question: SearchQuestion; siteUrl: string };

/** The body of the answer to a question that can be answered. */
export function searchAnswer({ index, question, siteUrl }: FoundInput): SearchAnswer {
  const { total, records } = findDocuments({ index, ...question });
  return { query: question.query, total, documents: (records as SearchRecord[]).map((record) => hitOf({ siteUrl, record })) };
}

function hitOf({ siteUrl, record }: { siteUrl: string; record: SearchRecord }): SearchHit {
  const { document, page, ...shown } = record;
  return { ...shown, href: siteUrl + document, page: siteUrl + page };
}
