import type { z } from 'zod';
import type { ListedType } from '../../domain/content-index.ts';
import { AppError } from '../../domain/errors.ts';
import { cardOf, type FullDocument, type Summary } from '../summaries.ts';
import { card, documentSchemas, edition } from './documents.ts';

type Checked = { path: string; type: ListedType; summary: Summary; full: FullDocument };

/** Throws `publish.document-invalid`: what a portal's program would choke on stops the generation, and the old one stays. */
export function assertDocument({ path, type, summary, full }: Checked): void {
  check({ path, schema: card, value: cardOf(summary) });
  check({ path, schema: documentSchemas[type].summary, value: summary });
  check({ path, schema: documentSchemas[type].full, value: full });
}

/** Throws `publish.document-invalid`. */
export function assertEdition({ path, value }: { path: string; value: z.infer<typeof edition> }): void {
  check({ path, schema: edition, value });
}

function check({ path, schema, value }: { path: string; schema: z.ZodType; value: unknown }): void {
  const { success, error } = schema.safeParse(value);
  if (success) return;
  const [issue] = error.issues;
  const member = issue?.path.join('.') ?? '';
  throw new AppError('publish.document-invalid', { cause: error, params: { path, member, issue: issue?.message ?? '' } });
}
