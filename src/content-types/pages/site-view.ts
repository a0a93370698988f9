import type { ContentType } from '../../domain/content.ts';
import type { SiteFrame } from '../../domain/generation.ts';
import type { CopiesOf, EditionOf, PublishedEdition, SitePicture } from '../../domain/site.ts';
import type { PageVideo } from '../../portal/videos.ts';

/** What pages can ask about the site. */
export type SiteView = {
  frame: SiteFrame;
  /** Live editions of a type, newest first. */
  liveOf<T extends ContentType>(type: T): EditionOf<T>[];
  find<T extends ContentType>(type: T, id: string): EditionOf<T> | null;
  /** Pictures for people in the order they were drawn. */
  picturesOf(edition: PublishedEdition): SitePicture[];
  copiesOf: CopiesOf;
  /** Live documents that name the campaign as theirs. */
  relatedTo(campaignId: string): PublishedEdition[];
  /** Videos of live editions by the hash of the edition, those in their texts by `textVideoKey`. */
  videos: ReadonlyMap<string, PageVideo>;
};

/** A page before it is written. */
export type Page = {
  path: string;
  /** The only edition that it is made of; it is then as old as that edition. `null`: it shows several documents. */
  of: PublishedEdition | null;
  markup(): string;
};
