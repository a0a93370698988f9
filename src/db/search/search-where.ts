import type { Where, WhereField } from 'payload';
import { needlesOf } from '../../text/typed/search-columns.ts';

/** How the words of a typed text are looked for: a condition, or `null` where the text has no letter and no digit. */
export type ReadSearch = (typed: string) => Where | null;

export type Translated = { where: Where; typed: string[] };

/** No row has no id. */
const nothing: Where = { id: { exists: false } };

/**
 * A condition in which each question for a text of `fields` is asked of the search columns, and the texts that were typed.
 * The list view, the pickers and the filters of a list all ask with `like` or `contains`; SQLite's LIKE knows capitals of
 * ASCII only, MongoDB's regular expressions no accents. Conditions on other fields stay as they are.
 */
export function translateSearch({ where, fields, read }: { where: Where; fields: Set<string>; read: ReadSearch }): Translated {
  const typed = new Set<string>();
  const translate = (condition: Where): Where => {
    const parts = Object.entries(condition).map(([name, value]): Where => {
      if (/^(and|or)$/i.test(name) && Array.isArray(value))
        return { [name.toLowerCase()]: distinct(value.flatMap((one) => [translate(one)])) };
      return fields.has(name) ? translateField(name, value as WhereField) : { [name]: value };
    });
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { and: parts };
  };
  const translateField = (name: string, { like, contains, ...rest }: WhereField): Where => {
    const asked = [like, contains].filter((text) => text !== undefined).map(String);
    if (asked.length === 0) return { [name]: rest };
    const searches = asked.filter((text) => text.trim() !== '');
    for (const text of searches) typed.add(text);
    const and = searches.map((text) => read(text) ?? nothing);
    if (Object.keys(rest).length > 0) and.push({ [name]: rest });
    return and.length === 1 && and[0] !== undefined ? and[0] : { and };
  };
  return { where: translate(where), typed: [...typed] };
}

/** A list asks the same text of each of its fields. */
function distinct(conditions: Where[]): Where[] {
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** Rows whose own column has all words of one of the forms. */
export function ownColumnSearch(typed: string): Where | null {
  const forms = needlesOf(typed);
  return forms.length === 0 ? null : { or: forms.map((words) => ({ and: words.map((spellings) => anyOf(spellings)) })) };
}

function anyOf(spellings: string[]): Where {
  return { or: spellings.map((contains) => ({ searchText: { contains } })) };
}
