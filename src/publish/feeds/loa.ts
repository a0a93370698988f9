import type { FileRef } from '../../domain/content.ts';
import { bulletinPath, campaignPath, hashedPath } from '../../portal/paths.ts';
import type { EditionOf } from '../catalogue.ts';
import { defineFeed, type FeedContext } from './define-feed.ts';
import { atomLinks } from './parts/links.ts';
import { podcastGuid } from './parts/podcast-guid.ts';
import { toRfc822 } from './parts/rfc822.ts';
import { element, empty, group } from './parts/xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
};

/**
 * Bulletins for commune loudspeakers as a podcast. The script is in the line and behind `podcast:transcript`; a station reads it out or
 * has it spoken. Only a bulletin with a recording has an enclosure: players must not be led to sound that does not exist.
 */
export default defineFeed({
  suffix: '-loa.rss',
  contentType: 'application/rss+xml; charset=utf-8',
  label: 'Bản tin truyền thanh (podcast)',
  kinds: ['portal', 'campaign', 'unit'],
  build({ siteUrl, publisher, subject, selfUrl, hubUrl, changedAt, campaigns }) {
    const channel = group('channel', [
      element('title', `Bản tin truyền thanh – ${subject.title}`),
      element('link', siteUrl + subject.page),
      element('description', `Bản tin cho đài truyền thanh cơ sở. ${subject.description}`),
      element('language', 'vi'),
      element('lastBuildDate', toRfc822(changedAt)),
      element('itunes:author', publisher),
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

const hasBulletin = ({ content }: Campaign): boolean => content.captions.loudspeaker.vi.trim() !== '';

function bulletin({ siteUrl, campaign }: Pick<FeedContext, 'siteUrl'> & { campaign: Campaign }): string {
  const { content, publishedAt } = campaign;
  const transcript = { url: siteUrl + bulletinPath(content.id), type: 'text/plain', language: 'vi' };
  const recording = content.files.find(({ mimeType }) => mimeType.startsWith('audio/'));
  return group('item', [
    element('title', content.title.vi),
    element('link', siteUrl + campaignPath(content.id)),
    element('guid', `urn:pano:bulletin:${content.id}`, { isPermaLink: 'false' }),
    element('pubDate', toRfc822(publishedAt)),
    element('description', content.captions.loudspeaker.vi),
    element('itunes:author', content.issuer.name),
    element('itunes:episodeType', 'full'),
    ...(recording ? [enclosure({ siteUrl, recording })] : []),
    empty('podcast:transcript', transcript),
  ]);
}

function enclosure({ siteUrl, recording }: Pick<FeedContext, 'siteUrl'> & { recording: FileRef }): string {
  return empty('enclosure', { url: siteUrl + hashedPath(recording), length: recording.bytes, type: recording.mimeType });
}
