import {
  type ArrayField,
  type Field,
  type FieldHook,
  type FlattenedField,
  isolateObjectProperty,
  type PayloadRequest,
  type TypedUser,
} from 'payload';
import { type Raw, readRows } from '../../src/content-types/freeze/raw.ts';
import { givenRowsIn } from '../../src/db/campaign-pieces.ts';
import { locales } from '../../src/domain/locale.ts';
import { copiedRows, withOrigins } from '../../src/workflow/freeze/copied-rows.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';

/** Before keys are made anew: they tell which row was duplicated. */
const nameOrigins: FieldHook = ({ value, originalDoc, field }) =>
  Array.isArray(value) ? withOrigins(value as Raw[], readRows((originalDoc ?? {}) as Raw, String(field.name))) : value;

/**
 * A form saves the words of its own language. A row that was made from another one gets that row's words in the other languages:
 * Payload then merges both, as it does for a row that was there before.
 */
const takeOtherLanguages: FieldHook = async ({ value, field, collection, siblingDocWithLocales, context, req }) => {
  if (!Array.isArray(value) || siblingDocWithLocales === undefined) return value;
  const rows = value as Raw[];
  const name = String(field.name);
  const list = collection?.flattenedFields.find((one) => one.name === name);
  const fields = list !== undefined && 'flattenedFields' in list ? (list.flattenedFields as FlattenedField[]) : [];
  const stored = readRows(siblingDocWithLocales, name);
  const locale = locales.find((code) => code === req.locale) ?? 'vi';
  const copies = await copiedRows({ fields, rows, stored, locale, user: req.user, lookup: lookupOf(req) });
  siblingDocWithLocales[name] = [...stored, ...copies, ...givenRowsIn(context)];
  return rows.map(({ copyOf: _, ...row }) => row);
};

/** A read with a request of its own language: Payload writes the language of a read into the request. */
function lookupOf(req: PayloadRequest) {
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale']) as PayloadRequest;
  return lookupAs({ payload: req.payload, user: req.user as TypedUser, req: own });
}

/** Of which row a new one is a copy. Never stored: once it is saved, a row has all its words itself. */
const copyOfField: Field = {
  name: 'copyOf',
  type: 'text',
  virtual: true,
  // Payload makes virtual fields read-only by default.
  admin: { hidden: true, readOnly: false },
};

/** A list of rows that keep the words of all languages when they are copied. */
export function withCopiedWords(list: ArrayField): ArrayField {
  const { hooks } = list;
  return {
    ...list,
    fields: [...list.fields, copyOfField],
    hooks: {
      ...hooks,
      beforeValidate: [nameOrigins, ...(hooks?.beforeValidate ?? [])],
      beforeChange: [takeOtherLanguages, ...(hooks?.beforeChange ?? [])],
    },
  };
}
