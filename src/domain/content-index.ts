import { contentTypes } from './content-facts.gen.ts';
import type { Locale } from './locale.ts';

/** Kinds of documents that the content API lists: editions, and what travels inside them or is made from them. */
export const listedTypes = [...contentTypes, 'theme', 'slogan', 'artwork', 'pack'] as const;
export type ListedType = (typeof listedTypes)[number];

/** How much of a document an answer carries: a line to press, all but the words, everything. */
export const views = ['card', 'summary', 'full'] as const;
export type View = (typeof views)[number];

/** Documents in an answer, where the reader asks for no other number. */
export const defaultLimit = 50;

/** Paths of the internal resources that answer queries. `segment` begins the path of each segment. */
export const indexPaths = {
  content: 'internal:content-index',
  units: 'internal:content-units',
  changes: 'internal:content-changes',
  segment: 'internal:content-segment/',
} as const;

/** What can be asked about a document without reading it. Instants are seconds since the epoch. */
export type IndexRow = [
  type: ListedType,
  id: string,
  /** When the document first came out: it never changes, so that a reader who pages meets no document twice. */
  publishedAt: number,
  updatedAt: number,
  locales: Locale[],
  /** Ids of the campaigns that it belongs to, live or not. */
  campaigns: string[],
  /** Ids of its own themes; those of its campaigns count as well. */
  themes: string[],
  /** Codes of units whose people it is for, besides those of its campaigns. */
  scopes: string[],
];

/**
 * A live campaign hands its facets down to everything that belongs to it, written once. A withdrawn one has none. Its scope is
 * a list only where it is for several units.
 */
export type IndexCampaign = [id: string, themes: string[], audiences: string[], scope: string | string[] | null];

/**
 * Every listed document in the order of lists. `segments` hold their prebuilt words in the same order: two lines a document, its
 * card and its summary.
 */
export type ContentIndex = {
  version: 1;
  /** ISO instant of the last change of the content. */
  changedAt: string;
  campaigns: IndexCampaign[];
  rows: IndexRow[];
  segments: [path: string, documents: number][];
};

/** `[code, level, name, type, parent, valid from]`: provinces as a reader looks for them, then communes, then offices. */
export type UnitRow = [
  code: string,
  level: 'province' | 'commune' | 'office',
  name: string,
  type: string,
  parent: string | null,
  from: string,
];

const byNumbersToo = new Intl.Collator('en', { numeric: true });

/** A place in a list. It stays valid when the document of that place is gone. */
export type Place = readonly [type: ListedType, id: string, publishedAt: number, ...unknown[]];

/** Newest first; what came out together goes by kind, then by id, "II.2" before "II.10". */
export function comparePlaces(a: Place, b: Place): number {
  return b[2] - a[2] || listedTypes.indexOf(a[0]) - listedTypes.indexOf(b[0]) || byNumbersToo.compare(a[1], b[1]);
}
