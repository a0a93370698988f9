import { z } from 'zod';
import { packOutputs } from '../../domain/content.ts';
import { type Locale, locales } from '../../domain/locale.ts';
import { fileFields, issuer, localisedText, sha256, source } from './common.ts';
import { apiSchemas } from './registry.ts';

const file = z.object(fileFields).register(apiSchemas, { id: 'FrozenFile', description: 'A file by the hash of its bytes.' });

const recordings = z
  .object(
    Object.fromEntries(locales.map((locale) => [locale, sha256.optional()])) as Record<Locale, z.ZodOptional<typeof sha256>>,
  )
  .describe('Files that read the loudspeaker text out, by language.');

export const artworkContent = z
  .object({
    key: z.string(),
    design: z.string(),
    formats: z.array(z.string()),
    headline: localisedText,
    body: localisedText.optional(),
    points: z.array(localisedText).optional(),
    back: z.object({ headline: localisedText, points: z.array(localisedText) }).optional(),
    action: localisedText,
    guideId: z.string(),
    photo: z.object({ sha256, widthPx: z.number(), heightPx: z.number(), alt: localisedText }).optional(),
    values: z.array(z.object({ label: localisedText, value: z.number(), unit: z.string(), source: z.string() })).optional(),
    variant: z.enum(['light', 'dark']).optional(),
  })
  .register(apiSchemas, {
    id: 'ArtworkContent',
    description: 'One piece to be drawn: design, formats, words, guide behind its code.',
  });

export const themeContent = z
  .object({
    id: z.string(),
    section: z.string(),
    title: localisedText,
    tags: z.array(z.string()),
    parentId: z.string().nullable(),
    source,
  })
  .register(apiSchemas, { id: 'ThemeContent' });

export const sloganContent = z
  .object({ id: z.string(), text: localisedText, kind: z.string(), source })
  .register(apiSchemas, { id: 'SloganContent' });

const audience = z.object({
  id: z.string(),
  label: localisedText,
  role: z.string(),
  priority: z.boolean(),
  source,
});

const target = z.object({
  id: z.string(),
  indicator: z.string(),
  statement: localisedText,
  op: z.string(),
  value: z.number(),
  unit: z.string(),
  year: z.number().nullable(),
  source,
});

const phase = z.object({
  id: z.string(),
  kind: z.string(),
  title: localisedText,
  start: z.string().nullable(),
  end: z.string().nullable(),
  rrule: z.string().optional(),
  source,
});

const common = { id: z.string(), title: localisedText, summary: localisedText, issuer, files: z.array(file) };

export const campaignContent = z
  .object({
    type: z.literal('campaign'),
    ...common,
    document: z.object({
      type: z.string(),
      number: z.string().nullable(),
      date: z.string(),
      system: z.enum(['dang', 'mttq', 'hanh-chinh']),
    }),
    scopeUnitCode: z.string(),
    period: z.object({ start: z.string(), end: z.string().nullable(), label: z.string() }),
    audiences: z.array(audience),
    themes: z.array(themeContent),
    slogans: z.array(sloganContent),
    targets: z.array(target),
    phases: z.array(phase),
    guideIds: z.array(z.string()),
    artworks: z.array(artworkContent),
    captions: z.object({
      facebook: localisedText,
      zalo: localisedText,
      loudspeaker: localisedText,
      recordings: recordings.optional(),
    }),
    packContents: z.array(z.object({ artworkKey: z.string(), outputs: z.array(z.enum(packOutputs)) })).optional(),
  })
  .register(apiSchemas, { id: 'CampaignContent' });

const stepPicture = z.object({ sha256, mimeType: z.string(), widthPx: z.number(), heightPx: z.number(), alt: localisedText });

export const guideContent = z
  .object({
    type: z.literal('guide'),
    ...common,
    audience: localisedText,
    minutes: z.number(),
    prepare: z.array(localisedText),
    steps: z.array(
      z.object({
        title: localisedText,
        text: localisedText,
        warning: localisedText.optional(),
        picture: stepPicture.optional(),
        easy: localisedText.optional(),
      }),
    ),
    help: localisedText,
    reviewedAt: z.string(),
    references: z.array(z.object({ label: z.string(), url: z.string() })),
  })
  .register(apiSchemas, { id: 'GuideContent' });

const themeIds = z.array(z.string());

export const leafletContent = z
  .object({
    type: z.literal('leaflet'),
    ...common,
    campaignId: z.string(),
    themeIds: themeIds.optional(),
    artwork: artworkContent,
  })
  .register(apiSchemas, { id: 'LeafletContent' });

export const infographicContent = z
  .object({
    type: z.literal('infographic'),
    ...common,
    campaignId: z.string(),
    themeIds: themeIds.optional(),
    values: z.array(z.object({ label: localisedText, value: z.number(), unit: z.string(), source })),
  })
  .register(apiSchemas, { id: 'InfographicContent' });

export const videoContent = z
  .object({
    type: z.literal('video'),
    ...common,
    campaignId: z.string().nullable(),
    themeIds: themeIds.optional(),
    durationSeconds: z.number(),
    transcript: localisedText,
    captions: localisedText.optional().describe('WebVTT, by language; empty where only a translation has been made.'),
  })
  .register(apiSchemas, { id: 'VideoContent' });

export const articleContent = z
  .object({
    type: z.literal('article'),
    ...common,
    campaignId: z.string().nullable(),
    themeIds,
    byline: z.string(),
    sections: z.array(z.object({ heading: localisedText.optional(), text: localisedText })),
  })
  .register(apiSchemas, { id: 'ArticleContent' });
