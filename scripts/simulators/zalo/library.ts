import type { Answer } from '../kit/answer.ts';
import { badParam, success } from './envelope.ts';
import type { SimulatedAccount, SimulatedArticle, ZaloState } from './state.ts';

/** `GET article/getdetail`. */
export function articleDetail(state: ZaloState, account: SimulatedAccount, id: string): Answer {
  const article = state.articles.get(id);
  if (article?.accountId !== account.id) return badParam('id');
  const { title, description, status, trackingLink } = article;
  return success({
    id,
    type: 'normal',
    title,
    description,
    status,
    tracking_link: trackingLink ?? '',
    link_view: linkOf(article),
  });
}

/** `GET article/getslice`: newest first, hidden ones among them; the only place where views are told. */
export function articleSlice(state: ZaloState, account: SimulatedAccount, query: URLSearchParams): Answer {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 10);
  if (limit > 10) return badParam('limit');
  const mine = [...state.articles.values()].filter(({ accountId }) => accountId === account.id).reverse();
  const medias = mine.slice(offset, offset + limit).map((article) => ({
    id: article.id,
    type: 'normal',
    title: article.title,
    status: article.status,
    total_view: 128,
    total_share: 7,
    create_date: article.createdAt.getTime(),
    update_date: article.updatedAt.getTime(),
    thumb: '',
    link_view: linkOf(article),
  }));
  return success({ medias, total: mine.length });
}

function linkOf({ accountId, id }: SimulatedArticle): string {
  return `https://rd.zapps.vn/detail/${accountId}?id=${id}`;
}
