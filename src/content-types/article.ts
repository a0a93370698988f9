import { z } from 'zod';
import type { CommonContent } from '../domain/content.ts';
import type { LocalisedText } from '../domain/locale.ts';
import type { EditionOf } from '../domain/site.ts';
import { articleListPage, articlePageCount } from '../portal/article-list.ts';
import { articlePage } from '../portal/articles.ts';
import { articleListPath, articlePath } from '../portal/paths.ts';
import { defineContentType } from './define-content-type.ts';
import { readOwnCampaign, readThemeIds } from './freeze/campaign-part.ts';
import { readLocalised, readRows, readText } from './freeze/raw.ts';
import type { Page, SiteView } from './pages/site-view.ts';
import { localisedText } from './schema/common.ts';
import { contentSchema, themeIds } from './schema/parts.ts';

type ArticleShape = CommonContent & {
  type: 'article';
  campaignId: string | null;
  /** Ids of the themes it is about. */
  themeIds: string[];
  /** Who wrote it and took the pictures; empty for the issuer itself. */
  byline: string;
  sections: { heading?: LocalisedText; text: LocalisedText }[];
};

declare module '../domain/content.ts' {
  interface ContentShapes {
    article: ArticleShape;
  }
}

/** News: what happened, where, who can join. */
export default defineContentType<ArticleShape>({
  id: 'article',
  order: 60,
  collection: 'articles',
  address: '/tin',
  label: { vi: 'Tin bài', en: 'Article' },
  isPartOfCampaign: true,
  hasListedArtworks: false,
  comesFirst: false,
  photosInPosts: 'all',
  isEmbeddable: false,
  schema: contentSchema('article', {
    campaignId: z.string().nullable(),
    themeIds,
    byline: z.string(),
    sections: z.array(z.object({ heading: localisedText.optional(), text: localisedText })),
  }),
  facets: (content) => ({ themes: content.themeIds }),
  searchTexts: {
    body: ({ sections }) => sections.flatMap(({ heading, text }) => [...(heading ? [heading] : []), text]),
  },
  freeze: async ({ common, raw, lookup }) => ({
    type: 'article',
    ...common,
    campaignId: (await readOwnCampaign(raw, lookup)).key,
    themeIds: (await readThemeIds(raw, lookup)).themeIds ?? [],
    byline: readText(raw, 'byline'),
    sections: readRows(raw, 'sections').map((row) => {
      const heading = readLocalised(row, 'heading');
      return { text: readLocalised(row, 'text'), ...(heading.vi === '' ? {} : { heading }) };
    }),
  }),
  pages: ({ frame, liveOf }) => {
    const articles = newestFirst(liveOf('article'));
    return [...listPages({ frame, articles }), ...articles.map((article) => pageOf({ frame, article }))];
  },
});

const collator = new Intl.Collator('vi');

/** Those published in the same second by title. */
export function newestFirst(articles: EditionOf<'article'>[]): EditionOf<'article'>[] {
  const isLater = (a: string, b: string): number => Number(a < b) - Number(a > b);
  return articles.toSorted(
    (a, b) => isLater(a.publishedAt, b.publishedAt) || collator.compare(a.content.title.vi, b.content.title.vi),
  );
}

type Framed = Pick<SiteView, 'frame'>;

function listPages({ frame, articles }: Framed & { articles: EditionOf<'article'>[] }): Page[] {
  return Array.from({ length: articlePageCount(articles) }, (_, index) => {
    const page = index + 1;
    return { path: articleListPath(page), of: null, markup: () => articleListPage({ frame, articles, page }) };
  });
}

function pageOf({ frame, article }: Framed & { article: EditionOf<'article'> }): Page {
  return { path: articlePath(article.content.id), of: article, markup: () => articlePage({ frame, article }) };
}
