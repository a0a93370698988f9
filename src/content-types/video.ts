import { z } from 'zod';
import type { CommonContent } from '../domain/content.ts';
import type { LocalisedText } from '../domain/locale.ts';
import { defineContentType } from './define-content-type.ts';
import { readOwnCampaign, readThemeIds } from './freeze/campaign-part.ts';
import { readLocalised, readNumber } from './freeze/raw.ts';
import { localisedText } from './schema/common.ts';
import { contentSchema, themeIds } from './schema/parts.ts';

type VideoShape = CommonContent & {
  type: 'video';
  campaignId: string | null;
  themeIds?: string[];
  durationSeconds: number;
  transcript: LocalisedText;
  /** WebVTT, checked; `vi` may be empty where only a translation has been made. Absent: none. */
  captions?: LocalisedText;
};

declare module '../domain/content.ts' {
  interface ContentShapes {
    video: VideoShape;
  }
}

/** A short video with its transcript and captions. */
export default defineContentType<VideoShape>({
  id: 'video',
  order: 50,
  collection: 'videos',
  address: null,
  label: { vi: 'Video', en: 'Video' },
  isPartOfCampaign: true,
  hasListedArtworks: false,
  comesFirst: false,
  photosInPosts: 'none',
  isEmbeddable: false,
  schema: contentSchema('video', {
    campaignId: z.string().nullable(),
    themeIds: themeIds.optional(),
    durationSeconds: z.number(),
    transcript: localisedText,
    captions: localisedText.optional().describe('WebVTT, by language; empty where only a translation has been made.'),
  }),
  facets: (content) => ({ themes: content.themeIds ?? [] }),
  searchTexts: { body: ({ transcript }) => [transcript] },
  freeze: async ({ common, raw, lookup }) => {
    const captions = readLocalised(raw, 'captions');
    return {
      type: 'video',
      ...common,
      campaignId: (await readOwnCampaign(raw, lookup)).key,
      ...(await readThemeIds(raw, lookup)),
      durationSeconds: readNumber(raw, 'durationSeconds') ?? 0,
      transcript: readLocalised(raw, 'transcript'),
      ...(Object.values(captions).every((text) => text === '') ? {} : { captions }),
    };
  },
});
