import { sha256Of } from '../../store/sha256.ts';

/**
 * The one spelling of a JSON value: keys sorted by code unit, no blanks, `undefined` left out. Equal contents give equal bytes
 * on every machine, so the SHA-256 of this text can name them.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const rows = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${rows.join(',')}}`;
}

/** Hex SHA-256 of the canonical JSON in UTF-8. */
export function hashOf(value: unknown): string {
  return sha256Of(canonicalJson(value));
}
