import { type IndexRow, listedTypes } from '../../domain/content-index.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';
import { readAreas } from './areas.ts';
import type { ContentLookup } from './load-index.ts';
import { readLocales, readMany, readUpdatedSince } from './parameters.ts';

/** Filters of a list. `null` lets every document pass; of several values one is enough. */
export type Filter = {
  types: ReadonlySet<string> | null;
  campaigns: ReadonlySet<string> | null;
  themes: ReadonlySet<string> | null;
  audiences: ReadonlySet<string> | null;
  locales: ReadonlySet<string> | null;
  /** Units of the query and all units above them: documents for a province are for its communes too. */
  areas: ReadonlySet<string> | null;
  updatedSince: number | null;
};

type FilterInput = { query: URLSearchParams; lookup: ContentLookup; generation: LoadedGeneration; bodies: Bodies };

/** Throws `content.value-unknown`. */
export async function readFilter({ query, lookup, generation, bodies }: FilterInput): Promise<Filter> {
  const { index, campaigns } = lookup;
  const many = (name: string, known: Iterable<string>): Set<string> | null => {
    const values = readMany({ query, name, known });
    return values && new Set(values);
  };
  return {
    types: many('type', listedTypes),
    campaigns: many('campaign', campaigns.keys()),
    themes: query.has('theme')
      ? many(
          'theme',
          index.campaigns.flatMap(([, themes]) => themes),
        )
      : null,
    audiences: query.has('audience')
      ? many(
          'audience',
          index.campaigns.flatMap(([, , audiences]) => audiences),
        )
      : null,
    locales: localesIn(query),
    areas: await readAreas({ query, generation, bodies }),
    updatedSince: readUpdatedSince(query),
  };
}

function localesIn(query: URLSearchParams): ReadonlySet<string> | null {
  const codes = readLocales(query);
  return codes && new Set(codes);
}

/** Positions of the documents that match, in the order of lists. */
export function matching({ lookup, filter }: { lookup: ContentLookup; filter: Filter }): number[] {
  const campaigns = matchingCampaigns({ lookup, filter });
  return lookup.index.rows.flatMap((row, position) => (isMatch({ row, filter, campaigns }) ? [position] : []));
}

/** By facet, the campaigns that hand it down to their documents. Worked out once a query, not once a document. */
type HandedDown = Record<'themes' | 'audiences' | 'areas', ReadonlySet<string>>;

function matchingCampaigns({ lookup, filter }: { lookup: ContentLookup; filter: Filter }): HandedDown {
  const { campaigns } = lookup.index;
  const where = (isIn: (campaign: (typeof campaigns)[number]) => boolean) => new Set(campaigns.filter(isIn).map(([id]) => id));
  return {
    themes: where(([, themes]) => hasAny(filter.themes, themes)),
    audiences: where(([, , audiences]) => hasAny(filter.audiences, audiences)),
    areas: where(([, , , scope]) => scope !== null && hasAny(filter.areas, [scope].flat())),
  };
}

function isMatch({ row, filter, campaigns }: { row: IndexRow; filter: Filter; campaigns: HandedDown }): boolean {
  const [type, , , updatedAt, rowLocales, rowCampaigns, themes, scopes] = row;
  if (filter.types && !filter.types.has(type)) return false;
  if (filter.updatedSince !== null && updatedAt < filter.updatedSince) return false;
  if (filter.locales && !hasAny(filter.locales, rowLocales)) return false;
  if (filter.campaigns && !hasAny(filter.campaigns, rowCampaigns)) return false;
  if (filter.themes && !isOfTheme({ type, themes, filter: filter.themes, handed: campaigns.themes, rowCampaigns })) return false;
  if (filter.audiences && !hasAny(campaigns.audiences, rowCampaigns)) return false;
  return !filter.areas || hasAny(filter.areas, scopes) || hasAny(campaigns.areas, rowCampaigns);
}

type ThemeInput = {
  type: string;
  themes: string[];
  filter: ReadonlySet<string>;
  handed: ReadonlySet<string>;
  rowCampaigns: string[];
};

/**
 * Themes themselves match only by their own place: a reader of themes below "II.1" does not want the other themes of the
 * campaign.
 */
function isOfTheme({ type, themes, filter, handed, rowCampaigns }: ThemeInput): boolean {
  return hasAny(filter, themes) || (type !== 'theme' && hasAny(handed, rowCampaigns));
}

function hasAny(wanted: ReadonlySet<string> | null, values: readonly string[]): boolean {
  return wanted !== null && values.some((value) => wanted.has(value));
}
