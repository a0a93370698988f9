import { z } from 'zod';
import type { CommonContent } from '../domain/content.ts';
import type { LocalisedText } from '../domain/locale.ts';
import type { RichText } from '../domain/rich-text.ts';
import { plainSections } from '../domain/rich-text.ts';
import type { EditionOf } from '../domain/site.ts';
import { articleListPage, articlePageCount, articlePhotos } from '../portal/article-list.ts';
import { articlePage } from '../portal/articles.ts';
import { articleListPath, articlePath } from '../portal/paths.ts';
import { defineContentType } from './define-content-type.ts';
import { readOwnCampaign, readThemeIds } from './freeze/campaign-part.ts';
import type { Lookup } from './freeze/parts.ts';
import { type Raw, readLocalised, readRows, readText } from './freeze/raw.ts';
import { readRich, richerThanPlain, richPictureIds, richVideoIds } from './freeze/rich-text.ts';
import { readTextVideos } from './freeze/text-videos.ts';
import type { Page, SiteView } from './pages/site-view.ts';
import { localisedText } from './schema/common.ts';
import { contentSchema, themeIds } from './schema/parts.ts';
import { richText } from './schema/rich-text.ts';

type ArticleShape = CommonContent & {
  type: 'article';
  campaignId: string | null;
  /** Ids of the themes it is about. */
  themeIds: string[];
  /** Who wrote it and took the pictures; empty for the issuer itself. */
  byline: string;
  /** The words without structure, part by part. */
  sections: { heading?: LocalisedText; text: LocalisedText }[];
  /** The text as it was written, where it says more than the sections: lists, links, pictures between the words. */
  body?: RichText;
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
    body: richText.optional().describe('Absent where `sections` say all of it.'),
  }),
  facets: (content) => ({ themes: content.themeIds }),
  searchTexts: {
    body: ({ sections }) => sections.flatMap(({ heading, text }) => [...(heading ? [heading] : []), text]),
  },
  uploads: (raw) => ({ pictures: richPictureIds(raw, 'body') }),
  freeze: async ({ common, raw, lookup }) => ({
    type: 'article',
    ...common,
    campaignId: (await readOwnCampaign(raw, lookup)).key,
    themeIds: (await readThemeIds(raw, lookup)).themeIds ?? [],
    byline: readText(raw, 'byline'),
    ...(await readWritten({ raw, lookup, files: common.files })),
  }),
  photosOnPages: (content) => articlePhotos(content).map(({ sha256 }) => sha256),
  pages: ({ frame, liveOf, copiesOf, videos }) => {
    const articles = newestFirst(liveOf('article'));
    const framed = { frame, copiesOf, videos };
    return [...listPages({ ...framed, articles }), ...articles.map((article) => pageOf({ ...framed, article }))];
  },
});

type Written = Pick<ArticleShape, 'files' | 'sections' | 'body'>;

/** Articles of before there was an editor have rows of sections. The others have a text, and the sections are read from it. */
async function readWritten({ raw, lookup, files: own }: Pick<Written, 'files'> & { raw: Raw; lookup: Lookup }): Promise<Written> {
  const pictures = await lookup.byIds('media', richPictureIds(raw, 'body'));
  const { videos, files: ofVideos } = await readTextVideos(richVideoIds(raw, 'body'), lookup, own);
  const body = readRich(raw, 'body', new Map(pictures.map((picture) => [String(picture.id), picture])), videos);
  const files = [...own, ...ofVideos];
  if (Object.keys(body).length === 0) return { files, sections: readRows(raw, 'sections').map(sectionOfRow) };
  return { files, sections: sectionsOf(body), ...richerThanPlain(body) };
}

function sectionOfRow(row: Raw): Written['sections'][number] {
  const heading = readLocalised(row, 'heading');
  return { text: readLocalised(row, 'text'), ...(heading.vi === '' ? {} : { heading }) };
}

/** Translations stand beside the Vietnamese section of the same place. */
function sectionsOf(body: RichText): Written['sections'] {
  const parts = Object.entries(body).map(([locale, blocks]) => [locale, plainSections(blocks)] as const);
  const { vi = [] } = Object.fromEntries(parts);
  return vi.map((own, at) => {
    const inEach = (name: 'heading' | 'text'): LocalisedText => {
      const others = parts.flatMap(([locale, sections]) => {
        const text = sections[at]?.[name] ?? '';
        return locale === 'vi' || text === '' ? [] : [[locale, text] as const];
      });
      return { vi: own[name], ...Object.fromEntries(others) };
    };
    return { text: inEach('text'), ...(own.heading === '' ? {} : { heading: inEach('heading') }) };
  });
}

const collator = new Intl.Collator('vi');

/** Those published in the same second by title. */
export function newestFirst(articles: EditionOf<'article'>[]): EditionOf<'article'>[] {
  const isLater = (a: string, b: string): number => Number(a < b) - Number(a > b);
  return articles.toSorted(
    (a, b) => isLater(a.publishedAt, b.publishedAt) || collator.compare(a.content.title.vi, b.content.title.vi),
  );
}

type Framed = Pick<SiteView, 'frame' | 'copiesOf' | 'videos'>;

function listPages({ frame, copiesOf, articles }: Framed & { articles: EditionOf<'article'>[] }): Page[] {
  return Array.from({ length: articlePageCount(articles) }, (_, index) => {
    const page = index + 1;
    return { path: articleListPath(page), of: null, markup: () => articleListPage({ frame, copiesOf, articles, page }) };
  });
}

function pageOf({ article, ...framed }: Framed & { article: EditionOf<'article'> }): Page {
  return { path: articlePath(article.content.id), of: article, markup: () => articlePage({ ...framed, article }) };
}
