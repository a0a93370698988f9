import { type Candidate, likeness, readTyped, toCandidate } from '../../text/typed/likeness.js';
import { formerNamesOf } from '../../units/former-names.ts';
import { bareName, namesOfPlace } from '../../units/offices.ts';
import { textsIn } from './row-columns.ts';

export type FoundRow = { id: string | number } & Record<string, unknown>;

/**
 * The ids of rows that a search found, the nearest first: the code or number itself, the whole name, its beginning, words inside
 * it; a name with the marks as typed before all without. Of equals the order of `rows` stays, for units provinces first.
 */
export function rankRows({ collection, title, rows, typed }: Ranking): (string | number)[] {
  const wanted = readTyped(typed);
  return rows
    .map((row, at) => ({ row, at, cost: likeness(candidateOf({ collection, title, row }), wanted) + levelCost(collection, row) }))
    .sort((one, other) => one.cost - other.cost || one.at - other.at)
    .map(({ row }) => row.id);
}

type Ranking = { collection: string; title: string; rows: FoundRow[]; typed: string };

const levels = ['country', 'province', 'commune', 'office'];

/** Less than any difference of two matches: a province stands above its communes that are as near. */
function levelCost(collection: string, { level }: FoundRow): number {
  return collection === 'units' ? Math.max(0, levels.indexOf(String(level))) / 100 : 0;
}

function candidateOf({ collection, title, row }: { collection: string; title: string; row: FoundRow }): Candidate {
  const text = (name: string) => (typeof row[name] === 'string' ? (row[name] as string) : '');
  if (collection !== 'units') {
    return toCandidate({ code: String(row.number ?? row.key ?? ''), names: textsIn(row[title]), rest: text('searchText') });
  }
  const [name, type, code] = [text('name'), text('type'), text('code')];
  const addresses = namesOfPlace({ name, type, provinceName: text('provinceName') || null });
  return toCandidate({ code, names: [bareName({ name, type }), name], addresses, formerNames: formerNamesOf(code) });
}
