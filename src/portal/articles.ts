import type { FileRef } from '../domain/content.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { PublishedArticle } from './article-list.ts';
import { breadcrumb, dateText, renderPage } from './frame.ts';
import { headline } from './headline.ts';
import { type Html, html, paragraphs } from './html.ts';
import { articleListPath, articlePath, documentPath, hashedPath } from './paths.ts';
import { provenance } from './provenance.ts';
import { picturesInText, richSections } from './written.ts';

type ArticlePage = { frame: SiteFrame; article: PublishedArticle };

/** A piece of news: its words, its pictures, and who answers for it. */
export function articlePage({ frame, article }: ArticlePage): string {
  const { content, publishedAt } = article;
  const { title, summary, issuer, byline, sections, body: written } = content;
  const pictures = articlePictures(content);
  const body = html`<article class="wrap narrow article">
${breadcrumb([
  { href: '/', label: 'Trang chủ' },
  { href: articleListPath(), label: 'Tin bài' },
])}
<h1>${headline(title.vi)}</h1>
<p class="lead">${summary.vi}</p>
<p class="source"><b>${issuer.name}</b><br><time datetime="${publishedAt}">${dateText(publishedAt)}</time>${byline && ` · ${byline}`}</p>
${pictures.map(figure)}
${
  written?.vi
    ? richSections(written.vi)
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
function articlePictures({ files, issuer, body }: PublishedArticle['content']): FileRef[] {
  const inText = picturesInText(body?.vi ?? []);
  return files.filter(
    ({ mimeType, sha256 }) => mimeType.startsWith('image/') && !inText.has(sha256) && sha256 !== issuer.logo?.sha256,
  );
}

function figure(file: FileRef): Html {
  const size = file.widthPx && file.heightPx ? html` width="${file.widthPx}" height="${file.heightPx}"` : null;
  return html`<figure><img src="${hashedPath(file)}"${size} alt="${file.alt.vi}" decoding="async"></figure>`;
}

function newsArticle({ frame, article }: ArticlePage): Record<string, unknown> {
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
