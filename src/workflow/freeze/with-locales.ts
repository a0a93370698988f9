import type { FlattenedField } from 'payload';
import type { Raw } from '../../content-types/freeze/raw.ts';
import type { Locale } from '../../domain/locale.ts';

/** The words of an open form are in one language; those that the stored document has in the others stand beside them. */
type Form = { fields: readonly FlattenedField[]; values: Raw; stored: Raw; locale: Locale };

/**
 * A document as the database would give it with every locale, were the form saved now. Rows are known by their id. What is in the
 * form and is no field of the collection is left out.
 */
export function withOtherLocales({ fields, values, stored, locale }: Form): Raw {
  const merged: Raw = { ...stored };
  for (const field of fields) {
    if (!('name' in field) || !(field.name in values)) continue;
    const { name } = field;
    merged[name] = formValue(field, { given: values[name], kept: stored[name], locale });
  }
  return merged;
}

/** No list of a document is so long; a form may come from anywhere. */
const mostRows = 1_000;

type Value = { given: unknown; kept: unknown; locale: Locale };

function formValue(field: FlattenedField, { given, kept, locale }: Value): unknown {
  if ('localized' in field && field.localized) return { ...rawOf(kept), [locale]: given };
  if (!('flattenedFields' in field)) return given;
  const fields = field.flattenedFields as FlattenedField[];
  if (field.type !== 'array') return withOtherLocales({ fields, values: rawOf(given), stored: rawOf(kept), locale });
  // Payload's form gives 0 for a list without rows.
  if (!Array.isArray(given)) return [];
  const rows = new Map((Array.isArray(kept) ? kept : []).map((row: unknown) => [rawOf(row).id, rawOf(row)]));
  return given.slice(0, mostRows).map((row: unknown) => {
    const values = rawOf(row);
    const id = values.id;
    return { ...withOtherLocales({ fields, values, stored: rows.get(id) ?? {}, locale }), id };
  });
}

function rawOf(value: unknown): Raw {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Raw) : {};
}
