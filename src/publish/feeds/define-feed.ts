import type { PublishedEdition, SitePicture } from '../../domain/site.ts';

/** One line of a feed. `edition` is the live edition of what was delivered; withdrawn documents have no line. */
export type FeedEntry = {
  /** Stable for ever: the same delivery keeps it through every correction. */
  guid: string;
  edition: PublishedEdition;
  /** ISO instant. */
  publishedAt: string;
  pictures: SitePicture[];
};

/** `entries` newest first. `changedAt`: ISO instant of the last change of content. */
export type FeedContext = { siteUrl: string; publisher: string; title: string; changedAt: string; entries: FeedEntry[] };

/** A form that other machines subscribe to: the same entries in, one document out. */
export type Feed = {
  path: string;
  contentType: string;
  build: (context: FeedContext) => string;
};

export function defineFeed(feed: Feed): Feed {
  return feed;
}

/** Newest entries that a feed carries; readers that come daily miss nothing, and it stays under 100 kB. */
export const maxFeedEntries = 50;
