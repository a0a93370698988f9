import { validOperatorSet } from 'payload/shared';

type IsDate = (path: string) => boolean;

/**
 * The first part of a condition that no database can be asked: a word that is no operator, a value that is neither a text, a
 * number, a yes or no, nor a list of them, and a text that is no date where one is compared. `null` where there is none.
 */
export function findBadCondition(where: unknown, isDate: IsDate): string | null {
  if (where === undefined || where === null || where === '') return null;
  if (Array.isArray(where)) return firstOf(where, (one) => findBadCondition(one, isDate));
  if (!isObject(where)) return String(where).slice(0, mostShown);
  return firstOf(Object.entries(where), ([name, condition]) => {
    if (/^(?:and|or)$/i.test(name)) return isList(condition) ? findBadCondition(listed(condition), isDate) : name;
    if (!isObject(condition)) return name;
    return firstOf(Object.entries(condition), (term) => badTerm(term, isDate(name)));
  });
}

const mostShown = 40;

function badTerm([operator, value]: [string, unknown], isDate: boolean): string | null {
  if (!(validOperatorSet as Set<string>).has(operator)) return operator.slice(0, mostShown);
  const values = isList(value) ? listed(value) : [value];
  if (values.some((one) => one !== null && typeof one === 'object')) return operator;
  if (!isDate || operator === 'exists') return null;
  const dates = values.flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  return dates.find((text) => text !== '' && text !== 'null' && Number.isNaN(Date.parse(text)))?.slice(0, mostShown) ?? null;
}

/** A list of more than twenty comes as an object with numbers for names. */
const isList = (value: unknown): value is object =>
  Array.isArray(value) || (isObject(value) && Object.keys(value).every((key) => /^\d+$/.test(key)));
const listed = (list: object): unknown[] => Object.values(list);

function firstOf<T>(list: T[], find: (one: T) => string | null): string | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
