import { newestFirst } from '../../content-types/article.ts';
import { guidesByUse } from '../../content-types/guide.ts';
import type { Page, SiteView } from '../../content-types/pages/site-view.ts';
import { definitionOf } from '../../content-types/registry/definition-of.ts';
import { addresses } from '../../domain/addresses.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { pageOrder } from '../../domain/content-list.ts';
import type { SiteFrame } from '../../domain/generation.ts';
import { scopeCodesOf } from '../../domain/scope.ts';
import { countryCodes } from '../../domain/unit.ts';
import { accessibilityPage } from '../../portal/accessibility.ts';
import { downloadsPage, provincePage } from '../../portal/downloads.ts';
import { homePage } from '../../portal/home.ts';
import { accessibilityPath, pagePath, supportPath } from '../../portal/paths.ts';
import { withdrawnEditionPage } from '../../portal/problems.ts';
import { supportPage } from '../../portal/support.ts';
import { verifyStartPage } from '../../portal/verify.ts';
import { type Catalogue, keyOf, modifiedAt } from '../catalogue/catalogue.ts';
import { fingerprint } from '../catalogue/sources.ts';
import { phonesOf, provincesOf, type UnitTree } from '../content-api/unit-api.ts';
import type { Guard } from '../generation/guard.ts';
import { contentTypes, htmlResource, madeWhenRead, type Resource } from '../generation/resource.ts';
import { feedPageResource } from './feed-page.ts';
import { oembedResources } from './oembed-resources.ts';
import { sitemapResources } from './sitemap.ts';
import { pageVideos } from './video-resources.ts';

type Pages = { catalogue: Catalogue; frame: SiteFrame; tree: UnitTree; packCheckerPath: string; guard: Guard };

/** Every page a citizen or a commune officer reads, and the sitemap of them. */
export function pageResources({ catalogue, frame, tree, packCheckerPath, guard }: Pages): Resource[] {
  const { changedAt, liveOf } = catalogue;
  const page = (path: string, markup: () => string): Resource[] =>
    guard([path], () => [htmlResource({ path, lastModified: changedAt, markup: markup() })]);
  const newest = { guides: guidesByUse(catalogue), campaigns: liveOf('campaign'), articles: newestFirst(liveOf('article')) };
  const pages = [
    ...page('/', () => homePage({ frame, copiesOf: catalogue.copiesOf, ...newest })),
    ...typePages({ catalogue, frame, guard }),
    ...downloadResources({ catalogue, frame, tree, guard }),
    ...page(addresses.verify.start, () => verifyStartPage({ frame, packCheckerPath })),
    ...page(accessibilityPath, () => accessibilityPage({ frame })),
    ...guard([supportPath], () => supportResources({ catalogue, frame, tree })),
    ...guard([addresses.feeds.start], () => [feedPageResource({ catalogue, frame })]),
  ];
  return [
    ...pages,
    ...oembedResources({ catalogue, frame }),
    ...withdrawnPages({ catalogue, frame }),
    ...guard(['/sitemap.xml', '/robots.txt'], () => sitemapResources({ catalogue, pages })),
  ];
}

type Framed = Pick<Pages, 'catalogue' | 'frame'>;

/** The pages that content types make of their documents. */
function typePages({ catalogue, frame, guard }: Framed & Pick<Pages, 'guard'>): Resource[] {
  const { liveOf, find, picturesOf, copiesOf, relations } = catalogue;
  const { relatedTo } = relations;
  const site: SiteView = { frame, liveOf, find, picturesOf, copiesOf, relatedTo, videos: pageVideos(catalogue) };
  const pages = pageOrder.flatMap((type) => definitionOf(type).pages?.(site) ?? []);
  return pages.flatMap((page) => guard([page.path], () => [typePage({ catalogue, frame, page })]));
}

/** A page of one edition is made when it is read: there are thousands, and most have not changed. */
function typePage({ catalogue, frame, page: { path, of, markup } }: Framed & { page: Page }): Resource {
  if (of === null) return htmlResource({ path, lastModified: catalogue.changedAt, markup: markup() });
  const source = fingerprint([frame, catalogue.sourceOf(of)]);
  const head = { path, contentType: contentTypes.html, cache: 'document', status: 200, lastModified: modifiedAt(of) } as const;
  return madeWhenRead({ ...head, source, document: keyOf(of.content) }, markup);
}

function supportResources({ catalogue, frame, tree }: Omit<Pages, 'packCheckerPath' | 'guard'>): Resource[] {
  if (frame.support === undefined) return [];
  const phones = phonesOf(catalogue.site.units);
  const markup = supportPage({ frame, provinces: provincesOf(tree), phones });
  return [htmlResource({ path: supportPath, lastModified: catalogue.changedAt, markup })];
}

function downloadResources({ catalogue, frame, tree, guard }: Omit<Pages, 'packCheckerPath'>): Resource[] {
  const lastModified = catalogue.changedAt;
  const scopes = new Set(catalogue.liveOf('campaign').flatMap(({ content }) => scopeCodesOf(content)));
  const provinces = provincesOf(tree);
  return [
    ...guard([addresses.downloads], () => [
      htmlResource({ path: addresses.downloads, lastModified, markup: downloadsPage({ frame, provinces }) }),
    ]),
    ...provinces.flatMap((province) => {
      const [code, , communes] = province;
      const isCovered = (commune: string) => [...countryCodes, code, commune].some((scope) => scopes.has(scope));
      const covered = new Set(communes.map(([commune]) => commune).filter(isCovered));
      const path = addresses.province.path(code);
      return guard([path], () => [htmlResource({ path, lastModified, markup: provincePage({ frame, province, covered }) })]);
    }),
  ];
}

/** What had a page of its own keeps it, as a 410 that says who took it back and why. */
function withdrawnPages({ catalogue, frame }: Framed): Resource[] {
  return catalogue.gone
    .filter(({ content }) => contentFacts[content.type].address !== null)
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
