import type { CommonContent } from '../../domain/content.ts';
import type { Raw } from './raw.ts';

/** Looks linked documents up, with every locale, as the acting user may see them. */
export type Lookup = {
  byIds: (collection: string, ids: string[]) => Promise<Raw[]>;
  partsOf: (collection: 'themes' | 'slogans', campaignId: string) => Promise<Raw[]>;
};

/** A draft that is being frozen: what every content has is read already, `raw` is the whole document. */
export type Parts = { common: Omit<CommonContent, 'branding'>; raw: Raw; lookup: Lookup };
