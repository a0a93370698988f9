import type { FileRef } from '../domain/content.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { CopiesOf } from '../domain/site.ts';
import { articlePhotos, type PublishedArticle } from './article-list.ts';
import { breadcrumb, dateText, renderPage } from './frame.ts';
import { headline } from './headline.ts';
import { type Html, html, paragraphs } from './html.ts';
import { articleListPath, articlePath, documentPath, hashedPath } from './paths.ts';
import { inPicture, photo } from './photo.ts';
import { provenance } from './provenance.ts';
import { type PageVideo, textVideoKey } from './videos.ts';
import { picturesInText, richSections } from './written.ts';

type ArticlePage = {
  frame: SiteFrame;
  copiesOf: CopiesOf;
  /** Those in texts by `textVideoKey`. */
  videos: ReadonlyMap<string, PageVideo>;
  article: PublishedArticle;
};

/** A piece of news: its words, its pictures, and who answers for it. */
export function articlePage({ frame, copiesOf, videos, article }: ArticlePage): string {
  const { content, publishedAt } = article;
  const { title, summary, issuer, byline, sections, body: written } = content;
  const pictures = articlePictures(content);
  const videoOf = (videoId: string) => videos.get(textVideoKey(article.sha256, videoId)) ?? null;
  const body = html`<article class="wrap narrow article">
${breadcrumb([
  { href: '/', label: 'Trang chủ' },
  { href: articleListPath(), label: 'Tin bài' },
])}
<h1>${headline(title.vi)}</h1>
<p class="lead">${summary.vi}</p>
<p class="source"><b>${issuer.name}</b><br><time datetime="${publishedAt}">${dateText(publishedAt)}</time>${byline && ` · ${byline}`}</p>
${pictures.map((file) => figure(file, copiesOf))}
${
  written?.vi
    ? richSections(written.vi, copiesOf, videoOf)
    : sections.map(
        ({ heading, text }) => html`<section>${heading && html`<h2>${heading.vi}</h2>`}${paragraphs(text.vi)}</section>`,
      )
}
${provenance({ frame, edition: article, href: documentPath(content) })}
</article>`;
  return renderPage({
    frame,
    issuer: content.issuer.name,
    path: articlePath(content.id),
    title: title.vi,
    description: summary.vi,
    body,
    ...(pictures[0] ? { image: hashedPath(pictures[0]) } : {}),
    jsonLd: newsArticle({ frame, article }),
  });
}

/** Pictures above the words: not those between them, nor the logo of the issuing body. */
function articlePictures(content: PublishedArticle['content']): FileRef[] {
  const inText = picturesInText(content.body?.vi ?? []);
  return articlePhotos(content).filter(({ sha256 }) => !inText.has(sha256));
}

function figure(file: FileRef, copiesOf: CopiesOf): Html {
  return html`<figure>${photo({ file, alt: file.alt.vi, sizes: inPicture.article, copiesOf })}</figure>`;
}

function newsArticle({ frame, article }: Pick<ArticlePage, 'frame' | 'article'>): Record<string, unknown> {
  const { content, publishedAt, lastPublishedAt } = article;
  return {
    '@type': 'NewsArticle',
    headline: content.title.vi,
    description: content.summary.vi,
    inLanguage: 'vi',
    datePublished: publishedAt,
    dateModified: lastPublishedAt,
    mainEntityOfPage: frame.siteUrl + articlePath(content.id),
    publisher: { '@type': 'GovernmentOrganization', name: content.issuer.name },
  };
}
