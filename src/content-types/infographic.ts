import { z } from 'zod';
import type { Artwork, CommonContent, Source } from '../domain/content.ts';
import type { LocalisedText } from '../domain/locale.ts';
import { defineContentType } from './define-content-type.ts';
import { readArtworks } from './freeze/artworks.ts';
import { readOwnCampaign, readThemeIds } from './freeze/campaign-part.ts';
import type { Parts } from './freeze/parts.ts';
import { type Raw, readGroup, readLocalised, readNumber, readRows, readSource, readText } from './freeze/raw.ts';
import { localisedText, source } from './schema/common.ts';
import { contentSchema, themeIds } from './schema/parts.ts';

type InfographicShape = CommonContent & {
  type: 'infographic';
  campaignId: string;
  campaignTitle?: LocalisedText;
  themeIds?: string[];
  values: { label: LocalisedText; shortLabel?: LocalisedText; value: number; unit: string; source: Source }[];
  /** The picture of the values; a document without one is text alone. */
  artwork?: Artwork;
};

declare module '../domain/content.ts' {
  interface ContentShapes {
    infographic: InfographicShape;
  }
}

/** Figures of a campaign's plan, drawn where the editor chose a design. */
export default defineContentType<InfographicShape>({
  id: 'infographic',
  order: 40,
  collection: 'infographics',
  address: null,
  label: { vi: 'Đồ họa thông tin', en: 'Infographic' },
  isPartOfCampaign: true,
  hasListedArtworks: false,
  comesFirst: false,
  photosInPosts: 'all',
  isEmbeddable: false,
  schema: contentSchema('infographic', {
    campaignId: z.string(),
    themeIds: themeIds.optional(),
    values: z.array(z.object({ label: localisedText, value: z.number(), unit: z.string(), source })),
  }),
  facets: (content) => ({ themes: content.themeIds ?? [] }),
  searchTexts: { body: ({ values }) => values.map(({ label }) => label) },
  freeze: async ({ common, raw, lookup }) => {
    const { key, title, branding, plan } = await readOwnCampaign(raw, lookup);
    const values = readRows(raw, 'values').map(readValue);
    const artwork = await readOwnArtwork({ common, raw, lookup, values, plan });
    return {
      type: 'infographic',
      ...common,
      ...branding,
      campaignId: key ?? '',
      ...title,
      ...(await readThemeIds(raw, lookup)),
      values,
      ...(artwork ? { artwork } : {}),
    };
  },
});

function readValue(row: Raw): InfographicShape['values'][number] {
  const shortLabel = readLocalised(row, 'shortLabel');
  return {
    label: readLocalised(row, 'label'),
    ...(shortLabel.vi === '' ? {} : { shortLabel }),
    value: readNumber(row, 'value') ?? 0,
    unit: readText(row, 'unit'),
    source: readSource(row),
  };
}

type Figures = { values: InfographicShape['values']; plan: string };

/** The document's figures in the design that the editor chose; the plan that they were read from is printed beside each. */
async function readOwnArtwork({ common, raw, lookup, values, plan }: Parts & Figures): Promise<Artwork | null> {
  const group = readGroup(raw, 'artwork');
  if (readText(group, 'design') === '') return null;
  const [artwork] = await readArtworks([{ ...group, key: common.id }], lookup);
  if (!artwork) return null;
  return {
    ...artwork,
    headline: artwork.headline.vi === '' ? common.title : artwork.headline,
    values: values.map(({ label, shortLabel, value, unit, source: from }) => {
      return { label: shortLabel ?? label, value, unit, source: from.quote === '' && from.seed === '' ? '' : plan };
    }),
  };
}
