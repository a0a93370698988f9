import type { Collections, Province, SearchHit, Unit, Withdrawal } from './types.gen.ts';

export type Collection = keyof Collections;
export type View = 'card' | 'summary' | 'full';

/** A document of any kind, whole. */
export type AnyDocument = Collections[Collection]['full'] | Province;
export type AnyType = Collections[Collection]['full']['type'] | 'unit';

export type SearchType = SearchHit['type'];

/** Which documents: each list means "any of these". */
export type Filter = {
  /** Words to search for; the best come first. Not for artworks and packs. */
  q?: string;
  campaign?: string[];
  theme?: string[];
  audience?: string[];
  locale?: string[];
  /** Codes of units: documents for the people who live there. */
  unit?: string[];
  /** ISO date or instant. */
  updatedSince?: string;
};

export type ListPage<D> = {
  collection: string;
  view: View;
  updatedAt: string;
  /** Documents that match, on all pages. */
  total: number;
  /** Address of the next page. */
  next: string | null;
  documents: D[];
};

export type UnitPage = { total: number; next?: string | null; documents: Unit[] };

export type Change =
  | { change: 'upsert'; type: AnyType; id: string; document: AnyDocument }
  /** `withdrawal` says who took the document back and why; null where it is simply not there any more. */
  | { change: 'delete'; type: AnyType; id: string; withdrawal: Withdrawal | null };

export type ChangesPage = {
  /** Forget everything: what follows, from here to the end, is all there is. */
  reset: boolean;
  hasMore: boolean;
  /** Where to go on the next time. */
  cursor: string;
  next: string;
  changes: Change[];
};
