import { searchTextOf } from '../../text/typed/search-columns.ts';
import { sortKeyOf } from '../../text/typed/sort-key.ts';
import { formerNamesOf } from '../../units/former-names.ts';
import { searchedFields } from './searched-fields.ts';

export type SearchColumns = { searchText: string; sortKey: string };

/** Both columns of a row. A localized value is a text, or texts by their language. */
export function searchColumnsOf(collection: string, row: Record<string, unknown>): SearchColumns {
  const fields = searchedFields[collection];
  if (fields === undefined) throw new Error(`Expected searchedFields to have the collection ${collection}`);
  const texts = [...fields.localized, ...fields.plain].flatMap((name) => textsIn(row[name]));
  const [title = ''] = textsIn(row[fields.title]);
  return { searchText: searchTextOf([...texts, ...moreTexts(collection, row)]), sortKey: sortKeyOf(title) };
}

/** Of a plain or a localized value, as the database gives it: the Vietnamese text first. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (value === null || typeof value !== 'object') return [];
  const { vi, ...others } = value as Record<string, unknown>;
  return [vi, ...Object.values(others)].filter((text) => typeof text === 'string' && text !== '') as string[];
}

function moreTexts(collection: string, row: Record<string, unknown>): string[] {
  if (collection === 'units') return formerNamesOf(String(row.code));
  if (collection === 'editions') return [`ấn bản số ${row.number}`];
  return [];
}
