import { z } from 'zod';
import { locales } from '../../domain/locale.ts';
import { apiSchemas } from './registry.ts';

/** Readers ignore members that they do not know, so that a document may gain some within `/content/v1`. */
const others = locales.filter((locale) => locale !== 'vi');

export const localisedText = z
  .object({ vi: z.string() })
  .extend(
    Object.fromEntries(others.map((locale) => [locale, z.string().optional()])) as Record<
      (typeof others)[number],
      z.ZodOptional<z.ZodString>
    >,
  )
  .register(apiSchemas, {
    id: 'LocalisedText',
    description: 'A text by locale. `vi` is always there, other locales when translated.',
  });

export const planDate = z
  .string()
  .describe(
    'As exact as the plan: "2026-01-30", "2026-02", "2026-Q1", "2026", "undated" where it names none. Older editions may have other texts: show them as they are.',
  );

export const instant = z.iso.datetime();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Paths of the public origin, written out whole. */
export const link = z.string().regex(/^https?:\/\//);

export const issuer = z
  .object({ unitCode: z.string(), name: z.string() })
  .register(apiSchemas, { id: 'Issuer', description: 'The body that issues the document and answers for it.' });

export const source = z
  .object({ seed: z.string(), line: z.number().int(), quote: z.string(), section: z.string().optional() })
  .register(apiSchemas, { id: 'Source', description: 'Where a fact comes from: document, line, the words that stand there.' });

export const focus = z
  .object({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) })
  .register(apiSchemas, { id: 'Focus', description: 'The point of a picture that stays in sight where it is cut, in per cent.' });

export const fileFields = {
  sha256,
  filename: z.string(),
  mimeType: z.string(),
  bytes: z.number().int().nonnegative(),
  widthPx: z.number().optional(),
  heightPx: z.number().optional(),
  seconds: z.number().optional(),
  focus: focus.optional(),
  alt: localisedText,
};

export const picture = z
  .object({
    url: link,
    artworkKey: z.string(),
    formatId: z.string(),
    mimeType: z.string(),
    widthPx: z.number().int().positive(),
    heightPx: z.number().int().positive(),
    bytes: z.number().int().nonnegative(),
    sha256,
    md5: z.string().regex(/^[0-9a-f]{32}$/),
    alt: z.string(),
  })
  .register(apiSchemas, { id: 'Picture', description: 'A rendered picture; its address carries the hash of its bytes.' });
