import { countryCode, countryCodes } from '../../domain/unit.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';
import { readParents } from './load-index.ts';
import { unknownValue } from './parameters.ts';

type UnitQuery = { query: URLSearchParams; generation: LoadedGeneration; bodies: Bodies };

/**
 * The units that the query names with all units above them, because documents for a province are for its communes too. `null`
 * without `unit`. Throws `content.value-unknown`.
 */
export async function readAreas({ query, ...source }: UnitQuery): Promise<ReadonlySet<string> | null> {
  if (!query.has('unit')) return null;
  const parents = await readParents(source);
  const areas = new Set<string>(countryCodes);
  for (const code of readUnits({ query, parents })) {
    for (let at: string | null | undefined = code; at && parents.has(at); at = parents.get(at)) areas.add(at);
  }
  return areas;
}

/**
 * Codes of provinces, communes and offices ("92-btgdv"), and "vn". A list of ten thousand codes would explain nothing, so the
 * error names the address that lists them. Throws `content.value-unknown`.
 */
export function readUnits({ query, parents }: { query: URLSearchParams; parents: ReadonlyMap<string, unknown> }): string[] {
  const codes = query.getAll('unit').flatMap((text) => text.split(','));
  const wrong = codes.find((code) => code !== countryCode && !parents.has(code));
  if (wrong !== undefined) throw unknownValue({ parameter: 'unit', value: wrong, known: '/content/v1/units' });
  return codes;
}
