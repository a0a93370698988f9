import { z } from 'zod';
import { instant, issuer, link, localisedText } from '../../content-types/schema/common.ts';
import { apiSchemas } from '../../content-types/schema/registry.ts';
import { searchTypes } from '../../domain/search.ts';

const problemFields = {
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().optional(),
};

z.object({
  ...problemFields,
  parameter: z.string().optional(),
  value: z.string().optional(),
  unknown: z.array(z.string()).optional(),
  known: z.array(z.string()).optional(),
}).register(apiSchemas, {
  id: 'Problem',
  description: 'What happened, why, and what to do (RFC 9457). `known` lists what is accepted.',
});

export const withdrawal = z
  .object({
    ...problemFields,
    status: z.literal(410),
    withdrawn: z.literal(true),
    withdrawnAt: instant.nullable(),
    issuer,
    id: z.string(),
    documentType: z.string(),
    edition: z.number().int(),
  })
  .register(apiSchemas, {
    id: 'Withdrawal',
    description: 'The tombstone of a document: who took it back, when and why (`detail`).',
  });

const unit = z
  .object({
    code: z.string(),
    level: z.enum(['province', 'commune', 'office']),
    name: z.string(),
    type: z.string(),
    validFrom: z.string(),
    parentCode: z.string().nullable().optional(),
    href: link.optional(),
  })
  .register(apiSchemas, {
    id: 'Unit',
    description: 'A node of the administrative catalogue. `name` and `type` hold from `validFrom` on.',
  });

export const province = unit.extend({ communes: z.array(unit), offices: z.array(unit) }).register(apiSchemas, { id: 'Province' });

export const unitList = z
  .object({ collection: z.literal('units'), total: z.number().int(), next: link.nullable().optional(), documents: z.array(unit) })
  .register(apiSchemas, { id: 'UnitList' });

const named = z.object({ name: z.string(), href: link });

export const apiIndex = z
  .object({
    name: z.string(),
    version: z.literal(1),
    publisher: z.string(),
    updatedAt: instant,
    documents: z.number().int(),
    collections: z.array(named),
    changes: link,
    search: link,
    openapi: link,
    docs: link,
    feeds: z.array(z.object({ href: link })),
    boards: z.array(named.extend({ id: z.string() })),
  })
  .register(apiSchemas, { id: 'Index', description: 'Where everything is.' });

const searchHit = z
  .object({
    type: z.enum(searchTypes),
    id: z.string(),
    title: localisedText,
    summary: localisedText.optional(),
    issuer: issuer.optional(),
    provinceName: z.string().optional(),
    updatedAt: instant.optional(),
    href: link,
    page: link,
  })
  .register(apiSchemas, {
    id: 'SearchHit',
    description: 'What was found: `href` is its document in the content API, `page` is where a person reads it.',
  });

z.object({ query: z.string(), total: z.number().int().nonnegative(), documents: z.array(searchHit) }).register(apiSchemas, {
  id: 'SearchAnswer',
  description: 'Best first. `total` counts what comes near the best; `documents` are the first `limit` of them.',
});
