import type { ArticleContent, FileRef } from '../domain/content.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { CopiesOf, PublishedEdition } from '../domain/site.ts';
import { stillsInText } from '../domain/text-videos.ts';
import { breadcrumb, dateText, renderPage } from './frame.ts';
import { headline } from './headline.ts';
import { type Html, html } from './html.ts';
import { arrowIcon } from './icons.ts';
import { articleListPath, articlePath } from './paths.ts';
import { inPicture, photo } from './photo.ts';

export type PublishedArticle = PublishedEdition & { content: ArticleContent };

/** So many fit a telephone's patience, and load as one page without a script. */
const articlesAPage = 12;

/** A list of news is at least one page, also where there is none yet. */
export const articlePageCount = (articles: PublishedArticle[]): number => Math.max(1, Math.ceil(articles.length / articlesAPage));

/** Its pictures in their order, without the logo of the issuing body and the stills of its videos. */
export function articlePhotos(content: ArticleContent): FileRef[] {
  const others = new Set([content.issuer.logo?.sha256, ...stillsInText(content)]);
  return content.files.filter(({ mimeType, sha256 }) => mimeType.startsWith('image/') && !others.has(sha256));
}

type ArticleCard = {
  article: PublishedArticle;
  copiesOf: CopiesOf;
  /** @default 'h3' */
  heading?: 'h2' | 'h3';
};

/** One piece of news in a list: the whole card leads to it, and names who issued it. */
export function articleCard({ article: { content, publishedAt }, copiesOf, heading = 'h3' }: ArticleCard): Html {
  const { id, title, summary, issuer } = content;
  const [file] = articlePhotos(content);
  const words = headline(title.vi);
  return html`<li class="card news-card"><a href="${articlePath(id)}">${file && cardPicture(file, copiesOf)}
<p class="tag"><time datetime="${publishedAt}">${dateText(publishedAt)}</time></p>
${heading === 'h2' ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`}<p>${summary.vi}</p>
<p class="card-foot"><span>${issuer.name}</span>${arrowIcon}</p></a></li>`;
}

/** It says nothing that the title does not: silent for screen readers. */
function cardPicture(file: FileRef, copiesOf: CopiesOf): Html {
  return photo({ file, alt: '', sizes: inPicture.card, loading: 'lazy', copiesOf });
}

type ArticleList = {
  frame: SiteFrame;
  copiesOf: CopiesOf;
  /** Newest first. */
  articles: PublishedArticle[];
  /** From 1. */
  page: number;
};

/** One page of all news, newest first. */
export function articleListPage({ frame, copiesOf, articles, page }: ArticleList): string {
  const shown = articles.slice((page - 1) * articlesAPage, page * articlesAPage);
  const count = articlePageCount(articles);
  const title = page === 1 ? 'Tin bài' : `Tin bài, trang ${page}`;
  const body = html`<div class="wrap">${breadcrumb([{ href: '/', label: 'Trang chủ' }])}<h1>${title}</h1>
<p class="lead">Tin về phong trào, mới nhất đứng trước. Mỗi tin ghi rõ cơ quan ban hành.</p>
${shown.length > 0 ? html`<ul class="cards listed">${shown.map((article) => articleCard({ article, copiesOf, heading: 'h2' }))}</ul>` : html`<p>Chưa có tin nào được công bố.</p>`}
${count > 1 && pager({ page, count })}</div>`;
  const description = 'Tin bài về phong trào Bình dân học vụ số, có ghi cơ quan ban hành.';
  return renderPage({ frame, path: articleListPath(page), title, description, body });
}

function pager({ page, count }: { page: number; count: number }): Html {
  const link = (to: number, label: string, rel: 'prev' | 'next') =>
    to >= 1 && to <= count && html`<a class="more" rel="${rel}" href="${articleListPath(to)}">${label}</a>`;
  return html`<p class="pager">${link(page - 1, 'Tin mới hơn', 'prev')}<span>Trang ${page} trên ${count}</span>${link(page + 1, 'Tin cũ hơn', 'next')}</p>`;
}
