import type { FileRef } from '../../domain/content.ts';
import { type Recording, recordingsOf } from '../../domain/recordings.ts';
import type { EditionOf } from '../../domain/site.ts';
import { bulletinPath, campaignPath, hashedPath } from '../../portal/paths.ts';
import { defineFeed, type FeedContext } from './define-feed.ts';
import { atomLinks } from './parts/links.ts';
import { podcastGuid } from './parts/podcast-guid.ts';
import { toRfc822 } from './parts/rfc822.ts';
import { element, empty, group, htmlElement } from './parts/xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
};

/**
 * Bulletins for commune loudspeakers as a podcast. The script is in the line and behind `podcast:transcript`; a station reads
 * it out or has it spoken. Only a bulletin that is recorded in Vietnamese has an enclosure: players must not be led to sound
 * that does not exist, nor listeners to a language that the feed does not say. Every recording stands beside it with its
 * language and its hash.
 */
export default defineFeed({
  suffix: '-loa.rss',
  contentType: 'application/rss+xml; charset=utf-8',
  label: 'Bản tin truyền thanh (podcast)',
  kinds: ['portal', 'campaign', 'unit'],
  build({ siteUrl, publisher, contactEmail, coverPath, subject, selfUrl, hubUrl, changedAt, campaigns }) {
    const channel = group('channel', [
      element('title', `Bản tin truyền thanh – ${subject.title}`),
      element('link', siteUrl + subject.page),
      htmlElement('description', `Bản tin cho đài truyền thanh cơ sở. ${subject.description}`),
      element('language', 'vi'),
      element('lastBuildDate', toRfc822(changedAt)),
      group('image', [
        element('url', siteUrl + coverPath),
        element('title', `Bản tin truyền thanh – ${subject.title}`),
        element('link', siteUrl + subject.page),
      ]),
      empty('itunes:image', { href: siteUrl + coverPath }),
      element('itunes:author', publisher),
      group('itunes:owner', [
        element('itunes:name', ownerOf({ publisher, subject, campaigns })),
        ...(contactEmail === undefined ? [] : [element('itunes:email', contactEmail)]),
      ]),
      element('itunes:explicit', 'false'),
      empty('itunes:category', { text: 'Government' }),
      element('itunes:type', 'episodic'),
      element('podcast:guid', podcastGuid(selfUrl)),
      ...atomLinks({ selfUrl, hubUrl, type: 'application/rss+xml' }),
      ...campaigns.filter(hasBulletin).map((campaign) => bulletin({ siteUrl, campaign })),
    ]);
    return ['<?xml version="1.0" encoding="UTF-8"?>', group('rss', [channel], namespaces)].join('\n');
  },
});

type Campaign = EditionOf<'campaign'>;

/** Who answers for the feed: of a campaign's the body that issued it, of all others the one that runs the site. */
function ownerOf({ publisher, subject, campaigns }: Pick<FeedContext, 'publisher' | 'subject' | 'campaigns'>): string {
  const [campaign] = campaigns;
  return subject.kind === 'campaign' && campaign ? campaign.content.issuer.name : publisher;
}

const hasBulletin = ({ content }: Campaign): boolean => content.captions.loudspeaker.vi.trim() !== '';

function bulletin({ siteUrl, campaign }: Pick<FeedContext, 'siteUrl'> & { campaign: Campaign }): string {
  const { content, publishedAt } = campaign;
  const transcript = { url: siteUrl + bulletinPath(content.id), type: 'text/plain', language: 'vi' };
  const recordings = recordingsOf(content);
  const spoken = recordings.find(({ locale }) => locale === 'vi');
  return group('item', [
    element('title', content.title.vi),
    element('link', siteUrl + campaignPath(content.id)),
    element('guid', `urn:pano:bulletin:${content.id}`, { isPermaLink: 'false' }),
    element('pubDate', toRfc822(publishedAt)),
    htmlElement('description', content.captions.loudspeaker.vi),
    element('itunes:author', content.issuer.name),
    element('itunes:episodeType', 'full'),
    ...(spoken ? enclosure({ siteUrl, file: spoken.file }) : []),
    ...recordings.map((recording) => alternate({ siteUrl, recording })),
    empty('podcast:transcript', transcript),
  ]);
}

type OnSite = Pick<FeedContext, 'siteUrl'>;

function enclosure({ siteUrl, file }: OnSite & { file: FileRef }): string[] {
  return [
    empty('enclosure', { url: siteUrl + hashedPath(file), length: file.bytes, type: file.mimeType }),
    ...(file.seconds === undefined ? [] : [element('itunes:duration', String(Math.round(file.seconds)))]),
  ];
}

/** The same bulletin in a language (Podcasting 2.0). The hash lets a station see that nothing was changed on the way. */
function alternate({ siteUrl, recording: { locale, file } }: OnSite & { recording: Recording }): string {
  const isDefault = locale === 'vi' ? { default: 'true' } : {};
  const integrity = `sha256-${Buffer.from(file.sha256, 'hex').toString('base64')}`;
  return group(
    'podcast:alternateEnclosure',
    [
      empty('podcast:integrity', { type: 'sri', value: integrity }),
      empty('podcast:source', { uri: siteUrl + hashedPath(file), contentType: file.mimeType }),
    ],
    { type: file.mimeType, length: file.bytes, lang: locale, ...isDefault },
  );
}
