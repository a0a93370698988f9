import { freeLicences, type NamedLicence, namedLicences, otherSpellings } from './licence-list.ts';

/** What the lock file says of one package. */
type LockEntry = {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
};
export type Lock = { packages: Record<string, LockEntry> };

export type PackageLicence = { name: string; version: string; licence: string | null; isDev: boolean };

/** Every package of a lock file once, by name and version, optional ones of other systems too. Nothing else is read. */
export function licencesIn({ packages }: Lock): PackageLicence[] {
  const found = Object.entries(packages).flatMap(([path, { version = '', license = null, dev = false }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return path === '' ? [] : [{ name, version, licence: license, isDev: dev }];
  });
  const unique = new Map(found.map((each) => [`${each.name}@${each.version}`, each]));
  return [...unique.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Packages whose licence is neither free nor named with a reason, and reasons for which there is no package. */
export function licenceProblems(packages: PackageLicence[], named: readonly NamedLicence[] = namedLicences): string[] {
  const used = new Set<NamedLicence>();
  const unknown = packages.filter(({ name, licence }) => {
    if (licence !== null && isAllowed(licence, freeLicences)) return false;
    const fitting = named.filter((row) => row.packages.test(name) && mentions(licence, row.licence));
    for (const row of fitting) used.add(row);
    const allowed = [...freeLicences, ...fitting.flatMap((row) => row.licence ?? [])];
    return licence === null ? fitting.length === 0 : !isAllowed(licence, allowed);
  });
  return [
    ...unknown.map(({ name, version, licence }) => `${name}@${version}: ${licence ?? 'says no licence'}`),
    ...named.filter((row) => !used.has(row)).map((row) => `${row.packages.source} ${row.licence}: no package has it any more`),
  ];
}

/** An SPDX expression of ids with AND, OR and brackets; OR binds less. */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const whole = otherSpellings[expression] ?? expression;
  if (allowed.includes(whole)) return true;
  const inner = /^\((.*)\)$/.exec(whole)?.[1];
  if (inner !== undefined && isBalanced(inner)) return isAllowed(inner, allowed);
  for (const [word, joins] of [
    ['OR', 'some'],
    ['AND', 'every'],
  ] as const) {
    const sides = splitOutside(whole, ` ${word} `);
    if (sides.length > 1) return sides[joins]((side) => isAllowed(side.trim(), allowed));
  }
  return false;
}

function mentions(expression: string | null, licence: string | null): boolean {
  if (expression === null || licence === null) return expression === licence;
  const whole = otherSpellings[expression] ?? expression;
  return whole === licence || whole.split(/[()\s]+/).includes(licence);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Splits where no bracket is open. */
function splitOutside(text: string, by: string): string[] {
  const sides: string[] = [];
  for (const part of text.split(by)) {
    const last = sides.at(-1);
    if (last === undefined || isBalanced(last)) sides.push(part);
    else sides[sides.length - 1] = last + by + part;
  }
  return sides;
}

/** The list that goes with a release: what is in it, under which licence, and why where that is copyleft. */
export function licenceTable(packages: PackageLicence[]): string {
  const rows = packages
    .filter(({ isDev }) => !isDev)
    .map(({ name, version, licence }) => {
      const isFree = licence !== null && isAllowed(licence, freeLicences);
      const why = isFree ? '' : (namedLicences.find((row) => row.packages.test(name))?.why ?? '');
      return `| ${name} | ${version} | ${licence ?? '–'} | ${why} |`;
    });
  return [
    '# Licences of the packages of this release',
    '',
    '| package | version | licence | why it may come along |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
