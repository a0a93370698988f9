import type { SearchAnswer, SearchHit, SearchRecord } from '../domain/search.ts';
import { findDocuments } from '../text/search/find.ts';
import { refuse, sendMade } from './answers.ts';
import { type Exchange, frameOf } from './exchange.ts';
import { readSearchQuery, searchParameters } from './search-query.ts';
import type { SearchReader } from './search-reader.ts';

export const searchPath = '/content/v1/search';

type Search = { exchange: Exchange; readIndex: SearchReader };

/** `/content/v1/search?q=…`: what was meant, whatever marks it was typed with. */
export async function answerSearch({ exchange, readIndex }: Search): Promise<void> {
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
  const { total, records } = findDocuments({ index, ...asked });
  const { siteUrl } = frameOf(exchange);
  const documents = (records as SearchRecord[]).map((record) => hitOf({ siteUrl, record }));
  sendMade({ exchange, value: { query: asked.query, total, documents } satisfies SearchAnswer });
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
function refuseWithoutIndex(exchange: Exchange): void {
  const title = 'Tìm kiếm đang được chuẩn bị';
  const detail = 'Bản công bố này chưa có chỉ mục tìm kiếm. Hãy thử lại sau lần công bố kế tiếp.';
  refuse({ exchange, status: 503, title, detail, headers: ['Retry-After', '60'] });
}
