import { z } from 'zod';
import { type ContentType, legalRoles, packOutputs } from '../../domain/content.ts';
import { sloganKinds } from '../../domain/slogan-kinds.ts';
import { fileFields, focus, issuer, localisedText, planDate, sha256, source } from './common.ts';
import { apiSchemas } from './registry.ts';

const file = z.object(fileFields).register(apiSchemas, { id: 'FrozenFile', description: 'A file by the hash of its bytes.' });

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
    photo: z
      .object({ sha256, widthPx: z.number(), heightPx: z.number(), alt: localisedText, focus: focus.optional() })
      .optional(),
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
  .object({ id: z.string(), text: localisedText, kind: z.string(), kindInPlan: z.string().optional(), source })
  .register(apiSchemas, {
    id: 'SloganContent',
    description: `\`kind\`: ${sloganKinds.join(', ')}, or empty. The last two are names that the plan gives, not mottos.`,
  });

export const legalBasis = z
  .object({
    type: z.string(),
    number: z.string().nullable(),
    date: planDate,
    dateNote: z.string().optional(),
    issuer: z.string(),
    title: z.string().optional(),
    role: z.enum(legalRoles),
    source,
  })
  .register(apiSchemas, { id: 'LegalBasis', description: 'A document that the campaign rests on or refers to.' });

/** What a commune downloads of a campaign. */
export const packContents = z.array(z.object({ artworkKey: z.string(), outputs: z.array(z.enum(packOutputs)) }));

export const themeIds = z.array(z.string());

const common = { id: z.string(), title: localisedText, summary: localisedText, issuer, files: z.array(file) };

/** Schema of a type's frozen content: the fields that every type has, and its own. */
export function contentSchema<Own extends z.ZodRawShape>(type: ContentType, own: Own) {
  return z.object({ type: z.literal(type), ...common, ...own });
}
