import type { FlattenedField } from 'payload';
import { toActor } from '../../access/actor.ts';
import { isInView } from '../../access/roles.ts';
import type { Lookup } from '../../content-types/freeze/parts.ts';
import { type Raw, readGroup, readLocalised, readRows, readText } from '../../content-types/freeze/raw.ts';
import type { Locale } from '../../domain/locale.ts';

/**
 * Pieces that are made from others. A form has the words of one language; the others are taken from the piece that `copyOf` of
 * the new row names, when the form is looked at or saved: "<id of the campaign>/<id of the row>", without a campaign for a row of
 * the same one.
 */
const collection = 'campaigns';

export const copyOf = (campaign: string, row: string): string => `${campaign}/${row}`;

type Origin = { campaign: string; row: string };

function originOf(row: Raw): Origin | null {
  const [campaign, id, ...rest] = readText(row, 'copyOf').split('/');
  return campaign === undefined || !id || rest.length > 0 ? null : { campaign, row: id };
}

/** Rows that Payload has duplicated say of which they are a copy: they come with another id and the same key. */
export function withOrigins(rows: readonly Raw[], stored: readonly Raw[]): Raw[] {
  const known = new Set(stored.map(({ id }) => id));
  return rows.map((row) => {
    const key = readText(row, 'key');
    if (known.has(row.id) || key === '' || originOf(row) !== null) return row;
    const first = stored.find((one) => readText(one, 'key') === key);
    return first === undefined ? row : { ...row, copyOf: copyOf('', String(first.id)) };
  });
}

type Copied = {
  /** Of one row. */
  fields: readonly FlattenedField[];
  /** Of a form; untrusted. */
  rows: readonly Raw[];
  stored: readonly Raw[];
  locale: Locale;
  user: unknown;
  lookup: Lookup;
};

/** What the new rows of a form would be, had they been stored with the words of the rows that they were made from. */
export async function copiedRows({ fields, rows, stored, locale, user, lookup }: Copied): Promise<Raw[]> {
  const known = new Set(stored.map(({ id }) => id));
  const made = rows.flatMap((row) => {
    const origin = known.has(row.id) ? null : originOf(row);
    return origin === null || typeof row.id !== 'string' ? [] : [{ row, origin }];
  });
  const others = [...new Set(made.map(({ origin }) => origin.campaign).filter((id) => id !== ''))];
  const actor = toActor(user);
  const found = others.length === 0 || actor === null ? [] : await lookup.byIds(collection, others);
  const seen = found.filter((one) => actor !== null && isInView(actor, readText(one, 'issuerPath')));
  const rowsOf = new Map(seen.map((one) => [String(one.id), readRows(one, 'artworks')]));
  return made.flatMap(({ row, origin }) => {
    const source = (origin.campaign === '' ? stored : (rowsOf.get(origin.campaign) ?? [])).find(({ id }) => id === origin.row);
    return source === undefined ? [] : [asStored({ fields, source, row, locale })];
  });
}

type Pair = { fields: readonly FlattenedField[]; source: Raw; row: Raw; locale: Locale };

/** The words of `source` in every language, under the ids of `row` and of the rows in it. `row` has those of one language. */
export function asStored({ fields, source, row, locale }: Pair): Raw {
  const kept: Raw = row.id === undefined ? {} : { id: row.id };
  for (const field of fields) {
    if (!('name' in field)) continue;
    const { name } = field;
    if ('localized' in field && field.localized) kept[name] = source[name];
    else if ('flattenedFields' in field) {
      const inner = field.flattenedFields as FlattenedField[];
      const place = { fields: inner, locale };
      kept[name] =
        field.type === 'array'
          ? pairsOf({ ...place, sources: readRows(source, name), rows: readRows(row, name) }).map((pair) => asStored(pair))
          : asStored({ ...place, source: readGroup(source, name), row: readGroup(row, name) });
    }
  }
  return kept;
}

type Lists = { fields: readonly FlattenedField[]; sources: readonly Raw[]; rows: readonly Raw[]; locale: Locale };

/** Lists of one length are the same rows in the same order; of others those belong together whose words are still the same. */
function pairsOf({ fields, sources, rows, locale }: Lists): Pair[] {
  const names = fields.flatMap((field) => ('localized' in field && field.localized && 'name' in field ? [field.name] : []));
  const isSame = (row: Raw, source: Raw) =>
    names.every((name) => readText(row, name) === (readLocalised(source, name)[locale] ?? ''));
  return rows.flatMap((row, at) => {
    const source = rows.length === sources.length ? sources[at] : sources.find((one) => isSame(row, one));
    return source === undefined ? [] : [{ fields, source, row, locale }];
  });
}

type Shown = { fields: readonly FlattenedField[]; row: Raw; locale: Locale };

const ownNames = ['id', 'key', 'copyOf'];

/** A stored row as a form has it that is open in a language: without ids and keys, which are made anew. */
export function rowInForm({ fields, row, locale }: Shown): Raw {
  const shown: Raw = {};
  for (const field of fields) {
    if (!('name' in field) || ownNames.includes(field.name) || !(field.name in row)) continue;
    const { name } = field;
    if ('localized' in field && field.localized) shown[name] = readLocalised(row, name)[locale] ?? '';
    else if ('flattenedFields' in field) {
      const place = { fields: field.flattenedFields as FlattenedField[], locale };
      shown[name] =
        field.type === 'array'
          ? readRows(row, name).map((inner) => rowInForm({ ...place, row: inner }))
          : rowInForm({ ...place, row: readGroup(row, name) });
    } else shown[name] = row[name];
  }
  return shown;
}
