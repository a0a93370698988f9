import type { FlattenedField } from 'payload';
import type { Raw } from '../../content-types/freeze/raw.ts';
import { richVideoIds } from '../../content-types/freeze/rich-text.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { fieldsOf } from './fields-of.ts';

/** A link of a document: where it leads, its field as people see it, and as the form names it. */
export type Link = { collection: string; id: string; field: ReaderText; path: string };

/** Every filled link of a document, in the order of its form. */
export function linksOf(fields: readonly FlattenedField[], document: Raw): Link[] {
  return fieldsOf(fields, document).flatMap(({ field, raw, name, path }): Link[] => {
    if (field.type === 'richText')
      return richVideoIds(raw, field.name).map((id) => ({ collection: 'videos', id, field: name, path }));
    if (field.type !== 'relationship' && field.type !== 'upload') return [];
    const [collection = ''] = [field.relationTo].flat();
    return idsIn(raw[field.name]).map((id) => ({ collection, id, field: name, path }));
  });
}

/** One id, several, or one a language; populated or not. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? [] : [String(value)];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== 'object') return [];
  return 'id' in value ? idsIn(value.id) : Object.values(value).flatMap(idsIn);
}
