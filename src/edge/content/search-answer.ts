import type { SearchAnswer, SearchHit, SearchRecord } from '../../domain/search.ts';
import { findDocuments } from '../../text/search/find.ts';
import type { SearchIndex } from '../../text/search/index-format.ts';
import { refuse } from '../http/answers.ts';
import { type Exchange, frameOf } from '../http/exchange.ts';
import type { MadeAnswers } from '../http/made-answers.ts';
import type { SearchReader } from './search-reader.ts';
import { readSearchQuery, type SearchQuery, searchParameters } from './search-words.ts';

export const searchPath = '/content/v1/search';

type Search = { exchange: Exchange; made: MadeAnswers; readIndex: SearchReader };

/** `/content/v1/search?q=…`: what was meant, whatever marks it was typed with. */
export async function answerSearch({ exchange, made, readIndex }: Search): Promise<void> {
  const { generation, query: parameters } = exchange;
  if (!generation) return;
  const unknown = [...new Set(parameters.keys())].filter((name) => !searchParameters.some((known) => known === name));
  if (unknown.length > 0) return refuseUnknown({ exchange, unknown });
  const asked = readSearchQuery({ parameters, units: generation.units });
  if ('parameter' in asked) {
    const { title, detail, parameter } = asked;
    return refuse({ exchange, status: 400, title, detail, members: { parameter } });
  }
  const index = await readIndex(generation);
  if (!index) return refuseWithoutIndex(exchange);
  const { siteUrl } = frameOf(exchange);
  const make = async () => JSON.stringify(searchAnswer({ index, asked, siteUrl }));
  await made.send({ exchange, key: `search ${JSON.stringify(asked)}`, make });
}

type Found = { index: SearchIndex; asked: SearchQuery; siteUrl: string };

/** What is sent for a question that can be answered. */
export function searchAnswer({ index, asked, siteUrl }: Found): SearchAnswer {
  const { total, records } = findDocuments({ index, ...asked });
  return { query: asked.query, total, documents: (records as SearchRecord[]).map((record) => hitOf({ siteUrl, record })) };
}

function hitOf({ siteUrl, record }: { siteUrl: string; record: SearchRecord }): SearchHit {
  const { document, page, ...shown } = record;
  return { ...shown, href: siteUrl + document, page: siteUrl + page };
}

function refuseUnknown({ exchange, unknown }: { exchange: Exchange; unknown: string[] }): void {
  const names = unknown.join(', ').slice(0, 200);
  refuse({
    exchange,
    status: 400,
    title: 'Tham số không hợp lệ',
    detail: `Không có tham số: ${names}. Các tham số dùng được: ${searchParameters.join(', ')}. Hãy bỏ tham số sai rồi gọi lại.`,
    members: { unknown, known: searchParameters },
  });
}

/** A generation from before there was a search: the next publication brings its index. */
export function refuseWithoutIndex(exchange: Exchange): void {
  const title = 'Tìm kiếm đang được chuẩn bị';
  const detail = 'Bản công bố này chưa có chỉ mục tìm kiếm. Hãy thử lại sau lần công bố kế tiếp.';
  refuse({ exchange, status: 503, title, detail, headers: ['Retry-After', '60'] });
}
