import type { EditionOf, PublishedEdition, SitePicture } from '../../domain/site.ts';

/** One line of a feed. `edition` is the live edition of what was delivered; withdrawn documents have no line. */
export type FeedEntry = {
  /** Stable for ever: the same delivery keeps it through every correction. */
  guid: string;
  edition: PublishedEdition;
  /** ISO instant. */
  publishedAt: string;
  pictures: SitePicture[];
};

/** A line that was there and was taken back: mirrors delete what they copied. */
export type FeedTombstone = {
  guid: string;
  /** ISO instant. */
  withdrawnAt: string;
};

export const subjectKinds = ['portal', 'campaign', 'unit', 'audience'] as const;

/** What a feed is about. Each comes in every form that is made for its kind. */
export type FeedSubject = {
  kind: (typeof subjectKinds)[number];
  /** Path without the ending that tells the form: "/feeds/campaign/can-tho-2026". */
  path: string;
  /** What a list of feeds calls it: "Thành phố Cần Thơ". */
  name: string;
  title: string;
  description: string;
  /** Path of the page that says the same to people. */
  page: string;
};

/** `entries` newest first. `changedAt`: ISO instant of the last change of the feed's content. */
export type FeedContext = {
  siteUrl: string;
  publisher: string;
  subject: FeedSubject;
  /** Address of the document that is being built. */
  selfUrl: string;
  /** Path of a square picture for podcast directories. */
  coverPath: string;
  /** WebSub hub; absent when none is set up. */
  hubUrl?: string;
  /** Public mail address of the publisher; absent when it names none. */
  contactEmail?: string;
  changedAt: string;
  entries: FeedEntry[];
  tombstones: FeedTombstone[];
  /** Live campaigns of the subject, newest first. */
  campaigns: EditionOf<'campaign'>[];
};

/** A form that other machines subscribe to: the same entries in, one document out. */
export type Feed = {
  /** Ending of its paths: ".rss". */
  suffix: string;
  contentType: string;
  /** For people who choose one: "Lịch (iCal)". */
  label: string;
  /** Subjects that it is made for. */
  kinds: readonly FeedSubject['kind'][];
  build: (context: FeedContext) => string;
};

export function defineFeed(feed: Feed): Feed {
  return feed;
}

/** Newest entries that a feed carries; readers that come daily miss nothing, and it stays under 100 kB. */
export const maxFeedEntries = 50;
