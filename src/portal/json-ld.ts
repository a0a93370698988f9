import type { SiteFrame } from '../domain/generation.ts';
import { isPublicPhase } from '../domain/phases.ts';
import type { PublishedEdition } from '../domain/site.ts';
import { planDateOf, storedPlanDate } from '../text/plan-date.ts';
import type { PublishedCampaign } from './campaign-card.ts';
import { siteName } from './frame.ts';
import { campaignPath, guideListPath, hashedPath } from './paths.ts';

type Thing = Record<string, unknown>;

const organization = (name: string): Thing => ({ '@type': 'GovernmentOrganization', name });

/** schema.org of the start page: whose site it is, and how to search it. */
export function siteThing({ siteUrl, publisher }: SiteFrame): Thing {
  return {
    '@type': 'WebSite',
    name: siteName,
    url: `${siteUrl}/`,
    inLanguage: 'vi',
    publisher: organization(publisher),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}${guideListPath}?q={q}` },
      'query-input': 'required name=q',
    },
  };
}

type Campaign = { frame: SiteFrame; campaign: PublishedCampaign; related: PublishedEdition[]; image: string | undefined };

/** schema.org of a campaign: the article itself, the days that its plan names, and the videos that can be watched. */
export function campaignThing({ frame, campaign, related, image }: Campaign): Thing {
  const { content, publishedAt, lastPublishedAt } = campaign;
  const url = frame.siteUrl + campaignPath(content.id);
  const publisher = organization(content.issuer.name);
  const article = {
    '@type': 'Article',
    headline: content.title.vi,
    description: content.summary.vi,
    inLanguage: 'vi',
    url,
    datePublished: publishedAt,
    dateModified: lastPublishedAt,
    author: publisher,
    publisher,
    ...(image === undefined ? {} : { image: frame.siteUrl + image }),
  };
  return { '@graph': [article, ...events({ campaign, url }), ...videos({ frame, related })] };
}

/**
 * Key dates that are days. A month or a year is not an event that people can go to, and an end that is no day is not guessed.
 */
function events({ campaign: { content }, url }: { campaign: PublishedCampaign; url: string }): Thing[] {
  return content.phases.filter(isPublicPhase).flatMap(({ kind, title, start, end }) => {
    const startDate = dayOf(start);
    if (kind !== 'key-date' || startDate === null) return [];
    const endDate = end === null ? startDate : dayOf(end);
    const until = endDate === null ? {} : { endDate };
    return [{ '@type': 'Event', name: title.vi, startDate, ...until, url, organizer: organization(content.issuer.name) }];
  });
}

/** The ISO day of a date that is one. */
export function dayOf(stored: string | null): string | null {
  const date = planDateOf(stored);
  return date?.kind === 'day' ? storedPlanDate(date) : null;
}

function videos({ frame, related }: { frame: SiteFrame; related: PublishedEdition[] }): Thing[] {
  return related.flatMap(({ content, publishedAt }) => {
    if (content.type !== 'video') return [];
    const video = content.files.find(({ mimeType }) => mimeType.startsWith('video/'));
    const still = content.files.find(({ mimeType }) => mimeType.startsWith('image/'));
    if (!video) return [];
    return [
      {
        '@type': 'VideoObject',
        name: content.title.vi,
        description: content.summary.vi,
        inLanguage: 'vi',
        uploadDate: publishedAt,
        duration: `PT${content.durationSeconds}S`,
        contentUrl: frame.siteUrl + hashedPath(video),
        transcript: content.transcript.vi,
        publisher: organization(content.issuer.name),
        ...(still ? { thumbnailUrl: frame.siteUrl + hashedPath(still) } : {}),
      },
    ];
  });
}
