import { defaultLimit, type View, views } from '../../domain/content-index.ts';
import { AppError } from '../../domain/errors.ts';
import { locales, renamedLocales } from '../../domain/locale.ts';

/** Documents in one answer: how many without `limit`, and how many at most. */
export type Limits = { usual: number; most: number };
export const listLimits: Limits = { usual: defaultLimit, most: 100 };
export const searchLimits: Limits = { usual: 10, most: 50 };

const filters = ['campaign', 'theme', 'audience', 'locale', 'unit', 'updatedSince'] as const;
const paging = ['view', 'limit', 'cursor'] as const;

/**
 * Query parameters by kind of address, in the order of the OpenAPI document.
 *
 * A mistyped one is an error: without the filter that it was meant to be, the answer would hold everybody's documents.
 */
export const knownParameters = {
  list: ['q', ...filters, ...paging],
  /** Artworks and packs have no words of their own to search. */
  wordless: [...filters, ...paging],
  documents: ['q', 'type', ...filters, ...paging],
  search: ['q', 'type', 'unit', 'locale', 'limit'],
  units: ['unit', 'type', 'limit', 'cursor'],
  changes: ['since', 'type', 'view', 'limit'],
  document: ['view'],
  none: [],
} as const satisfies Record<string, readonly string[]>;

/** Throws `content.parameter-unknown`. */
export function assertKnown({ query, known }: { query: URLSearchParams; known: readonly string[] }): void {
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new AppError('content.parameter-unknown', {
    params: { unknown: unknown.join(', ').slice(0, 200), known: known.join(', ') },
  });
}

type NamedParameter = { query: URLSearchParams; name: string };

/** One value or `null`. Throws `content.parameter-repeated`. */
export function readOne({ query, name }: NamedParameter): string | null {
  const values = query.getAll(name);
  if (values.length > 1) throw new AppError('content.parameter-repeated', { params: { parameter: name } });
  return values[0] ?? null;
}

/** `null` without the parameter. Repeated or with commas it means any of them. Throws `content.value-unknown`. */
export function readMany({ query, name, known }: NamedParameter & { known: Iterable<string> }): string[] | null {
  if (!query.has(name)) return null;
  const values = [...new Set(query.getAll(name).flatMap((text) => text.split(',')))].map((value) => value.trim());
  const allowed = new Set(known);
  const wrong = values.find((value) => !allowed.has(value));
  if (wrong !== undefined) throw unknownValue({ parameter: name, value: wrong, known: [...allowed].join(', ') });
  return values;
}

/** Codes of languages; those that Pano has renamed mean what they are called now. Throws `content.value-unknown`. */
export function readLocales(query: URLSearchParams): string[] | null {
  const today = new URLSearchParams();
  for (const code of query.getAll('locale').flatMap((text) => text.split(','))) {
    const name = code.trim();
    today.append('locale', Object.hasOwn(renamedLocales, name) ? (renamedLocales[name] ?? name) : name);
  }
  return readMany({ query: today, name: 'locale', known: locales });
}

/** Throws `content.value-unknown` and `content.parameter-repeated`. */
export function readView(query: URLSearchParams): View | null {
  const value = readOne({ query, name: 'view' });
  if (value === null) return null;
  const view = views.find((each) => each === value);
  if (view) return view;
  throw unknownValue({ parameter: 'view', value, known: views.join(', ') });
}

/** Throws `content.value-unknown` and `content.parameter-repeated`. */
export function readLimit({ query, limits }: { query: URLSearchParams; limits: Limits }): number {
  const value = readOne({ query, name: 'limit' });
  if (value === null) return limits.usual;
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= limits.most) return Number(value);
  throw unknownValue({ parameter: 'limit', value, known: `1–${limits.most}` });
}

/** Seconds since the epoch. A "+" that was not escaped arrives as a space. Throws `content.value-unknown`. */
export function readUpdatedSince(query: URLSearchParams): number | null {
  const value = readOne({ query, name: 'updatedSince' })?.replace(' ', '+') ?? null;
  if (value === null) return null;
  const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instant))
    throw unknownValue({ parameter: 'updatedSince', value, known: '2026-11-20, 2026-11-20T08:00:00+07:00' });
  return Math.floor(instant / 1000);
}

/** Letters of the list of known values that an answer shows. */
const maxKnownLength = 2000;

export function unknownValue({ parameter, value, known }: { parameter: string; value: string; known: string }): AppError {
  const shown = known.length > maxKnownLength ? `${known.slice(0, known.lastIndexOf(',', maxKnownLength))}, …` : known;
  return new AppError('content.value-unknown', { params: { parameter, value: value.slice(0, 80), known: shown } });
}
