import type { z } from 'zod';
import type { ListedType } from '../../domain/content-index.ts';
import { AppError } from '../../domain/errors.ts';
import { cardOf, type FullDocument, type Summary } from '../content-api/summaries.ts';
import { card, documentSchemas } from './document-schemas.ts';

type Checked = { path: string; type: ListedType; summary: Summary; full: FullDocument };

/** Throws `publish.document-invalid`: what a portal's program would choke on stops the generation, and the old one stays. */
export function assertDocument({ path, type, summary, full }: Checked): void {
  const schemas = documentSchemas(type);
  assertMatches<unknown>({ path, schema: card, value: cardOf(summary) });
  assertMatches<unknown>({ path, schema: schemas.summary, value: summary });
  assertMatches<unknown>({ path, schema: schemas.full, value: full });
}

/** Throws `publish.document-invalid`. */
export function assertMatches<T>({ path, schema, value }: { path: string; schema: z.ZodType<T>; value: T }): void {
  const { success, error } = schema.safeParse(value);
  if (success) return;
  const [issue] = error.issues;
  const member = issue?.path.join('.') ?? '';
  throw new AppError('publish.document-invalid', { cause: error, params: { path, member, issue: issue?.message ?? '' } });
}
