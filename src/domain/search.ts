import type { Issuer } from './content.ts';
import { contentTypes } from './content-facts.gen.ts';
import type { LocalisedText } from './locale.ts';

/** Kinds of documents that the search finds: those with an edition, what travels inside campaigns, and units. */
export const searchTypes = [...contentTypes, 'theme', 'slogan', 'unit'] as const;
type SearchType = (typeof searchTypes)[number];

/** What the index keeps of a document, with paths in place of addresses: the edge knows the origin. */
export type SearchRecord = {
  type: SearchType;
  /** Id within its type; for a unit its code. */
  id: string;
  /** The words of a slogan, the name of a unit. */
  title: LocalisedText;
  summary?: LocalisedText;
  issuer?: Issuer;
  /** Name of a commune's province: type and name alone repeat 246 times. */
  provinceName?: string;
  /** ISO instant of its last change; units have none. */
  updatedAt?: string;
  /** Path of the document in the content API. */
  document: string;
  /** Path of the page where a person reads it. */
  page: string;
};

/** A document that was found: as `SearchRecord`, with addresses. */
export type SearchHit = Omit<SearchRecord, 'document' | 'page'> & {
  /** Address of the document in the content API. */
  href: string;
  /** Address of the page where a person reads it. */
  page: string;
};

/** Answer of `/content/v1/search`: best first. */
export type SearchAnswer = {
  query: string;
  /** Documents that come near the best one; `documents` are the first `limit` of them. */
  total: number;
  documents: SearchHit[];
};
