import type { Content } from '../../domain/content.ts';
import type { Raw } from './raw.ts';

/** Looks linked documents up, with every locale, as the acting user may see them. */
export type Lookup = {
  byIds: (collection: string, ids: string[]) => Promise<Raw[]>;
  partsOf: (collection: 'themes' | 'slogans', campaignId: string) => Promise<Raw[]>;
};

/** The part that every content has. */
export type CommonContent = Pick<Content, 'id' | 'title' | 'summary' | 'issuer' | 'files'>;
export type Parts = { common: CommonContent; raw: Raw; lookup: Lookup };
