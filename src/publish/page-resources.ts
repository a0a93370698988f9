import type { SiteFrame } from '../domain/generation.ts';
import { campaignPage } from '../portal/campaign.ts';
import { downloadsPage, type PackOffer, provincePage } from '../portal/downloads.ts';
import { guideListPage, guidePage } from '../portal/guides.ts';
import { homePage } from '../portal/home.ts';
import { campaignPath, guidePath, hashedPath, pagePath, provincePath } from '../portal/paths.ts';
import { withdrawnEditionPage } from '../portal/problems.ts';
import { verifyStartPage } from '../portal/verify.ts';
import { type Catalogue, type EditionOf, modifiedAt } from './catalogue.ts';
import { htmlResource, type Resource } from './resource.ts';
import { sitemapResources } from './sitemap.ts';
import type { UnitTree } from './unit-api.ts';

const collator = new Intl.Collator('vi');

type Pages = { catalogue: Catalogue; frame: SiteFrame; tree: UnitTree; packCheckerPath: string };

/** Every page a citizen or a commune officer reads, and the sitemap of them. */
export function pageResources({ catalogue, frame, tree, packCheckerPath }: Pages): Resource[] {
  const { changedAt } = catalogue;
  const guides = guidesByUse(catalogue);
  const campaigns = catalogue.liveOf('campaign');
  const page = (path: string, markup: string): Resource => htmlResource({ path, lastModified: changedAt, markup });
  const pages = [
    page('/', homePage({ frame, guides, campaigns })),
    page('/huong-dan', guideListPage({ frame, guides })),
    ...guides.map((guide) => guideResource({ catalogue, frame, guide })),
    ...campaigns.map((campaign) => campaignResource({ catalogue, frame, campaign })),
    ...downloadResources({ catalogue, frame, tree }),
    page('/v', verifyStartPage({ frame, packCheckerPath })),
  ];
  return [...pages, ...withdrawnPages({ catalogue, frame }), ...sitemapResources({ catalogue, pages })];
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

function guideResource({ catalogue, frame, guide }: Framed & { guide: EditionOf<'guide'> }): Resource {
  const [picture] = catalogue.picturesOf(guide);
  const markup = guidePage({ frame, guide, image: picture && hashedPath(picture) });
  return htmlResource({ path: guidePath(guide.content.id), lastModified: modifiedAt(guide), markup });
}

function campaignResource({ catalogue, frame, campaign }: Framed & { campaign: EditionOf<'campaign'> }): Resource {
  const { content } = campaign;
  const guides = content.guideIds.flatMap((id) => catalogue.find('guide', id) ?? []);
  const pieces = (['leaflet', 'infographic', 'video'] as const)
    .flatMap((type) => catalogue.liveOf(type))
    .filter((piece) => piece.content.campaignId === content.id);
  const pictures = [campaign, ...pieces].flatMap(catalogue.picturesOf);
  const markup = campaignPage({ frame, campaign, guides, pieces, pictures });
  return htmlResource({ path: campaignPath(content.id), lastModified: catalogue.changedAt, markup });
}

function downloadResources({ catalogue, frame, tree }: Omit<Pages, 'packCheckerPath'>): Resource[] {
  const lastModified = catalogue.changedAt;
  const offers: PackOffer[] = catalogue.liveOf('campaign').map(({ content }) => {
    const { id, title, scopeUnitCode } = content;
    return { id, title: title.vi, scopeUnitCode };
  });
  const provinces = tree.map(({ province, communes }): [string, string, [string, string][]] => [
    province.code,
    province.name,
    communes.map(({ code, name }): [string, string] => [code, name]),
  ]);
  return [
    htmlResource({ path: '/tai-ve', lastModified, markup: downloadsPage({ frame, provinces, offers }) }),
    ...provinces.map((province) =>
      htmlResource({ path: provincePath(province[0]), lastModified, markup: provincePage({ frame, province, offers }) }),
    ),
  ];
}

/** What had a page of its own keeps it, as a 410 that says who took it back and why. */
function withdrawnPages({ catalogue, frame }: Framed): Resource[] {
  return catalogue.gone
    .filter(({ content }) => content.type === 'guide' || content.type === 'campaign')
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
