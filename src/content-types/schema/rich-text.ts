import { z } from 'zod';
import { locales } from '../../domain/locale.ts';
import { localisedText, sha256 } from './common.ts';
import { apiSchemas } from './registry.ts';

const runs = z.array(
  z
    .object({
      text: z.string(),
      bold: z.literal(true).optional(),
      italic: z.literal(true).optional(),
      href: z.string().optional(),
    })
    .register(apiSchemas, { id: 'RichRun', description: 'Letters of one look. A new line within them stays one.' }),
);

/** One level down is all that the schema describes; deeper lists are of the same shape. */
const innerList = z.object({
  kind: z.literal('list'),
  isOrdered: z.boolean(),
  items: z.array(z.object({ runs, list: z.unknown().optional() })),
});

const block = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), level: z.literal([2, 3]), runs }),
    z.object({ kind: z.literal(['paragraph', 'quote', 'note']), runs }),
    z.object({ kind: z.literal('list'), isOrdered: z.boolean(), items: z.array(z.object({ runs, list: innerList.optional() })) }),
    z.object({
      kind: z.literal('table'),
      caption: z.string().optional(),
      rows: z.array(z.array(z.object({ isHead: z.boolean(), runs }))).describe('Every row has as many cells as the first.'),
    }),
    z.object({
      ...{ kind: z.literal('picture'), sha256, mimeType: z.string(), widthPx: z.number(), heightPx: z.number() },
      ...{ alt: z.string(), caption: z.string() },
    }),
    z.object({
      ...{
        kind: z.literal('video'),
        videoId: z.string().describe('Key of the video.'),
        title: z.string(),
        transcript: z.string(),
      },
      captions: localisedText.optional().describe('WebVTT, by language.'),
      durationSeconds: z.number(),
      sha256: sha256.describe('Of the video file, which is among `files`.'),
      still: sha256.optional().describe('Of the picture that is shown before it plays, among `files` too.'),
      caption: z.string(),
    }),
  ])
  .register(apiSchemas, { id: 'RichBlock', description: 'What stands under one another in a written text, by its `kind`.' });

const byLocale = Object.fromEntries(locales.map((locale) => [locale, z.array(block).optional()] as const));

export const richText = z.object(byLocale).register(apiSchemas, { id: 'RichText', description: 'A written text by locale.' });
