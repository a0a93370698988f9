import type { SiteFrame } from '../../domain/generation.ts';
import { countryCodes } from '../../domain/unit.ts';
import { accessibilityPage } from '../../portal/accessibility.ts';
import { articleListPage, articlePageCount } from '../../portal/article-list.ts';
import { articlePage } from '../../portal/articles.ts';
import { campaignPage } from '../../portal/campaign.ts';
import { downloadsPage, provincePage } from '../../portal/downloads.ts';
import { easyGuidePage, guidePage } from '../../portal/guide.ts';
import { guideListPage, languagePage } from '../../portal/guides.ts';
import { homePage } from '../../portal/home.ts';
import {
  accessibilityPath,
  articleListPath,
  articlePath,
  campaignPath,
  easyPath,
  guidePath,
  hashedPath,
  homePath,
  pagePath,
  provincePath,
  supportPath,
} from '../../portal/paths.ts';
import { withdrawnEditionPage } from '../../portal/problems.ts';
import { supportPage } from '../../portal/support.ts';
import { localesOf } from '../../portal/translations.ts';
import { verifyStartPage } from '../../portal/verify.ts';
import { type Catalogue, type EditionOf, modifiedAt } from '../catalogue/catalogue.ts';
import { fingerprint } from '../catalogue/sources.ts';
import { phonesOf, provincesOf, type UnitTree } from '../content-api/unit-api.ts';
import { contentTypes, htmlResource, madeWhenRead, type Resource } from '../generation/resource.ts';
import { feedPageResource } from './feed-page.ts';
import { oembedResources } from './oembed-resources.ts';
import { sitemapResources } from './sitemap.ts';
import { pageVideos } from './video-resources.ts';

const collator = new Intl.Collator('vi');

type Pages = { catalogue: Catalogue; frame: SiteFrame; tree: UnitTree; packCheckerPath: string };

/** Every page a citizen or a commune officer reads, and the sitemap of them. */
export function pageResources({ catalogue, frame, tree, packCheckerPath }: Pages): Resource[] {
  const { changedAt } = catalogue;
  const guides = guidesByUse(catalogue);
  const campaigns = catalogue.liveOf('campaign');
  const articles = newestFirst(catalogue.liveOf('article'));
  const page = (path: string, markup: string): Resource => htmlResource({ path, lastModified: changedAt, markup });
  const pages = [
    page('/', homePage({ frame, guides, campaigns, articles })),
    page('/huong-dan', guideListPage({ frame, guides })),
    ...guides.flatMap((guide) => guideResources({ catalogue, frame, guide })),
    ...languageResources({ catalogue, frame, guides }),
    ...campaigns.map((campaign) => campaignResource({ catalogue, frame, campaign })),
    ...articleListResources({ catalogue, frame, articles }),
    ...articles.map((article) => articleResource({ frame, article })),
    ...downloadResources({ catalogue, frame, tree }),
    page('/v', verifyStartPage({ frame, packCheckerPath })),
    page(accessibilityPath, accessibilityPage({ frame })),
    ...supportResources({ catalogue, frame, tree }),
    feedPageResource({ catalogue, frame }),
  ];
  return [
    ...pages,
    ...oembedResources({ catalogue, frame }),
    ...withdrawnPages({ catalogue, frame }),
    ...sitemapResources({ catalogue, pages }),
  ];
}

/** What most campaigns lead to comes first; the newest has no claim to be what people need. */
function guidesByUse(catalogue: Catalogue): EditionOf<'guide'>[] {
  const linked = catalogue.liveOf('campaign').flatMap(({ content }) => content.guideIds);
  const uses = (id: string): number => linked.filter((guideId) => guideId === id).length;
  return catalogue
    .liveOf('guide')
    .sort((a, b) => uses(b.content.id) - uses(a.content.id) || collator.compare(a.content.title.vi, b.content.title.vi));
}

type Framed = Pick<Pages, 'catalogue' | 'frame'>;

/** A guide in each language that it can be followed in, each also in easy-read form. */
function guideResources({ catalogue, frame, guide }: Framed & { guide: EditionOf<'guide'> }): Resource[] {
  const [picture] = catalogue.picturesOf(guide);
  const image = picture && hashedPath(picture);
  const { id } = guide.content;
  const source = fingerprint([frame, catalogue.sourceOf(guide)]);
  const head = {
    contentType: contentTypes.html,
    cache: 'document',
    status: 200,
    lastModified: modifiedAt(guide),
    source,
  } as const;
  return localesOf(guide.content).flatMap((locale) => [
    madeWhenRead({ ...head, path: guidePath(id, locale) }, () => guidePage({ frame, guide, image, locale })),
    madeWhenRead({ ...head, path: easyPath(id, locale) }, () => easyGuidePage({ frame, guide, image, locale })),
  ]);
}

/** A start page for each language that at least one guide has been translated into. */
function languageResources({ catalogue, frame, guides }: Framed & { guides: EditionOf<'guide'>[] }): Resource[] {
  const { locales = [] } = frame;
  return locales.map((locale) => {
    const translated = guides.filter(({ content }) => localesOf(content).includes(locale));
    const markup = languagePage({ frame, guides: translated, locale, locales });
    return htmlResource({ path: homePath(locale), lastModified: catalogue.changedAt, markup });
  });
}

function supportResources({ catalogue, frame, tree }: Omit<Pages, 'packCheckerPath'>): Resource[] {
  if (frame.support === undefined) return [];
  const phones = phonesOf(catalogue.site.units);
  const markup = supportPage({ frame, provinces: provincesOf(tree), phones });
  return [htmlResource({ path: supportPath, lastModified: catalogue.changedAt, markup })];
}

function campaignResource({ catalogue, frame, campaign }: Framed & { campaign: EditionOf<'campaign'> }): Resource {
  const { content } = campaign;
  const guides = content.guideIds.flatMap((id) => catalogue.find('guide', id) ?? []);
  const pieces = (['leaflet', 'infographic', 'video', 'article'] as const)
    .flatMap((type) => catalogue.liveOf(type))
    .filter((piece) => piece.content.campaignId === content.id);
  const pictures = [campaign, ...pieces].flatMap(catalogue.picturesOf);
  const markup = campaignPage({ frame, campaign, guides, pieces, pictures, videos: pageVideos(catalogue) });
  return htmlResource({ path: campaignPath(content.id), lastModified: catalogue.changedAt, markup });
}

function newestFirst(articles: EditionOf<'article'>[]): EditionOf<'article'>[] {
  const isLater = (a: string, b: string): number => Number(a < b) - Number(a > b);
  return articles.sort(
    (a, b) => isLater(a.publishedAt, b.publishedAt) || collator.compare(a.content.title.vi, b.content.title.vi),
  );
}

function articleListResources({ catalogue, frame, articles }: Framed & { articles: EditionOf<'article'>[] }): Resource[] {
  return Array.from({ length: articlePageCount(articles) }, (_, index) => {
    const page = index + 1;
    const markup = articleListPage({ frame, articles, page });
    return htmlResource({ path: articleListPath(page), lastModified: catalogue.changedAt, markup });
  });
}

function articleResource({ frame, article }: { frame: SiteFrame; article: EditionOf<'article'> }): Resource {
  const path = articlePath(article.content.id);
  return htmlResource({ path, lastModified: modifiedAt(article), markup: articlePage({ frame, article }) });
}

function downloadResources({ catalogue, frame, tree }: Omit<Pages, 'packCheckerPath'>): Resource[] {
  const lastModified = catalogue.changedAt;
  const scopes = new Set(catalogue.liveOf('campaign').map(({ content }) => content.scopeUnitCode));
  const provinces = provincesOf(tree);
  return [
    htmlResource({ path: '/tai-ve', lastModified, markup: downloadsPage({ frame, provinces }) }),
    ...provinces.map((province) => {
      const [code, , communes] = province;
      const isCovered = (commune: string) => [...countryCodes, code, commune].some((scope) => scopes.has(scope));
      const covered = new Set(communes.map(([commune]) => commune).filter(isCovered));
      return htmlResource({ path: provincePath(code), lastModified, markup: provincePage({ frame, province, covered }) });
    }),
  ];
}

/** What had a page of its own keeps it, as a 410 that says who took it back and why. */
function withdrawnPages({ catalogue, frame }: Framed): Resource[] {
  return catalogue.gone
    .filter(({ content }) => ['guide', 'campaign', 'article'].includes(content.type))
    .map((edition) => {
      const path = pagePath(edition.content);
      return htmlResource({
        path,
        lastModified: modifiedAt(edition),
        status: 410,
        markup: withdrawnEditionPage({ frame, edition }),
      });
    });
}
