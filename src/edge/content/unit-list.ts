import type { UnitRow } from '../../domain/content-index.ts';
import { AppError } from '../../domain/errors.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import type { Bodies } from '../http/send-resource.ts';
import { readUnits } from './areas.ts';
import { readParents, readUnitRows } from './load-index.ts';
import { listLimits, readLimit, readMany, readOne } from './parameters.ts';

type ContentSource = { generation: LoadedGeneration; bodies: Bodies };

/** Levels that a list of units can be of. */
export const listedLevels = ['province', 'commune', 'office'] as const;

/**
 * Lists units below a unit, itself first, or of a level. They are in the order of the catalogue, so a page begins after a code.
 * Throws `content.value-unknown`, `content.cursor-unknown` and `content.parameter-repeated`.
 */
export async function makeUnitList({ generation, bodies, query }: ContentSource & { query: URLSearchParams }): Promise<string> {
  const rows = await readUnitRows({ generation, bodies });
  const parents = await readParents({ generation, bodies });
  const within = query.has('unit') ? new Set(readUnits({ query, parents })) : null;
  // With neither, what the address gives without a query: the provinces.
  const types = readMany({ query, name: 'type', known: listedLevels }) ?? (within ? listedLevels : ['province']);
  const isInside = (code: string): boolean => within === null || isBelow({ code, within, parents });
  const matching = rows.filter(([code, level]) => types.includes(level) && isInside(code));
  const begin = startOf({ query, matching });
  const page = matching.slice(begin, begin + readLimit({ query, limits: listLimits }));
  const last = matching.length > begin + page.length ? page.at(-1) : undefined;
  const next = last ? nextPage({ generation, query, code: last[0] }) : null;
  const documents = page.map((row) => unitOf({ generation, row }));
  return JSON.stringify({ collection: 'units', total: matching.length, next, documents });
}

/** JSON of one commune or office; provinces are prebuilt, with everything below them. `null` where there is none. */
export async function findUnit({ generation, bodies, code }: ContentSource & { code: string }): Promise<string | null> {
  const row = (await readUnitRows({ generation, bodies })).find((each) => each[0] === code);
  return row ? JSON.stringify(unitOf({ generation, row })) : null;
}

type UnitBelow = { code: string; within: ReadonlySet<string>; parents: ReadonlyMap<string, string | null> };

function isBelow({ code, within, parents }: UnitBelow): boolean {
  for (let at: string | null | undefined = code; at; at = parents.get(at)) if (within.has(at)) return true;
  return false;
}

function startOf({ query, matching }: { query: URLSearchParams; matching: UnitRow[] }): number {
  const cursor = readOne({ query, name: 'cursor' });
  if (cursor === null) return 0;
  const position = matching.findIndex(([code]) => code === cursor);
  if (position < 0) throw new AppError('content.cursor-unknown', { params: { parameter: 'cursor' } });
  return position + 1;
}

function nextPage({ generation, query, code }: { generation: LoadedGeneration; query: URLSearchParams; code: string }): string {
  const next = new URLSearchParams(query);
  next.set('cursor', code);
  return `${generation.frame.siteUrl}/content/v1/units?${next}`;
}

function unitOf({ generation, row }: { generation: LoadedGeneration; row: UnitRow }) {
  const [code, level, name, type, parentCode, validFrom] = row;
  return { code, level, name, type, validFrom, parentCode, href: `${generation.frame.siteUrl}/content/v1/units/${code}` };
}
