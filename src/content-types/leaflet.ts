import { z } from 'zod';
import type { Artwork, CommonContent } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { LocalisedText } from '../domain/locale.ts';
import { defineContentType } from './define-content-type.ts';
import { readArtworks } from './freeze/artworks.ts';
import { readOwnCampaign, readThemeIds } from './freeze/campaign-part.ts';
import { readGroup } from './freeze/raw.ts';
import { artworkContent, contentSchema, themeIds } from './schema/parts.ts';
import { artworkTexts } from './search/artwork-texts.ts';

/**
 * `campaignTitle` is printed on the leaflet; editions of before it was frozen show their own title. `themeIds` name themes of its
 * campaign, absent where the editor chose none.
 */
type LeafletShape = CommonContent & {
  type: 'leaflet';
  campaignId: string;
  campaignTitle?: LocalisedText;
  themeIds?: string[];
  artwork: Artwork;
};

declare module '../domain/content.ts' {
  interface ContentShapes {
    leaflet: LeafletShape;
  }
}

/** A leaflet of a campaign: one artwork that is printed and handed out. */
export default defineContentType<LeafletShape>({
  id: 'leaflet',
  order: 30,
  collection: 'leaflets',
  address: null,
  label: { vi: 'Tờ rơi', en: 'Leaflet' },
  isPartOfCampaign: true,
  hasListedArtworks: true,
  comesFirst: false,
  photosInPosts: 'none',
  isEmbeddable: false,
  schema: contentSchema('leaflet', { campaignId: z.string(), themeIds: themeIds.optional(), artwork: artworkContent }),
  facets: (content) => ({ themes: content.themeIds ?? [] }),
  searchTexts: { body: ({ artwork }) => artworkTexts(artwork) },
  freeze: async ({ common, raw, lookup }) => {
    const [artwork] = await readArtworks([readGroup(raw, 'artwork')], lookup);
    if (!artwork) throw new AppError('workflow.incomplete', { params: { field: { vi: 'Ấn phẩm', en: 'Artwork' } } });
    const { key, title, branding } = await readOwnCampaign(raw, lookup);
    const themes = await readThemeIds(raw, lookup);
    return { type: 'leaflet', ...common, ...branding, campaignId: key ?? '', ...title, ...themes, artwork };
  },
});
