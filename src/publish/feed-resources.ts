import { siteName } from '../portal/frame.ts';
import type { Catalogue } from './catalogue.ts';
import { type FeedEntry, maxFeedEntries } from './feeds/define-feed.ts';
import { feeds } from './feeds/registry.gen.ts';
import type { Resource } from './resource.ts';

/** Paths of all feeds, for the index and the pages' `<link rel="alternate">`. */
export const feedPaths: string[] = Object.values(feeds).map((feed) => feed.path);

export function feedResources(catalogue: Catalogue): Resource[] {
  const { site, changedAt } = catalogue;
  const entries = feedEntries(catalogue);
  const context = { siteUrl: site.siteUrl, publisher: site.publisher, title: siteName, changedAt, entries };
  return Object.values(feeds).map((feed) => ({
    path: feed.path,
    contentType: feed.contentType,
    body: feed.build(context),
    cache: 'document',
    status: 200,
    lastModified: changedAt,
  }));
}

/** Newest first. A line follows its document: corrected, it shows the new words; withdrawn, it is gone. */
function feedEntries({ site, shownFor, picturesOf }: Catalogue): FeedEntry[] {
  return site.portal
    .toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || (a.deliveryKey < b.deliveryKey ? -1 : 1))
    .flatMap(({ deliveryKey, editionSha256, publishedAt }): FeedEntry[] => {
      const edition = shownFor(editionSha256);
      if (!edition) return [];
      return [
        { guid: `urn:pano:delivery:${encodeURIComponent(deliveryKey)}`, edition, publishedAt, pictures: picturesOf(edition) },
      ];
    })
    .slice(0, maxFeedEntries);
}
