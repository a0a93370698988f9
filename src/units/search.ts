import type { Unit } from '../domain/unit.ts';
import { fold } from '../text/fold.ts';
import { spelling } from '../text/spelling.ts';
import { findUnit, indexUnits, loadUnits, type UnitIndex } from './catalogue.ts';
import { bareName, placeLabel } from './offices.ts';

/** A found unit and the words to show for it: always with the province, because 246 type+name pairs repeat. */
export type UnitMatch = { unit: Unit; label: string };

/**
 * `names` match anywhere, `addresses` (a name and its province) only from the start: else "tân an" would find Phú Tân, An Giang.
 */
type Keys = { names: string[]; addresses: string[] };
type Entry = { unit: Unit; exact: Keys; folded: Keys };

/** Places of a match, best first; a match with the right marks beats any match without. */
const places = ['whole', 'start', 'word', 'inside'] as const;

/**
 * Provinces and communes for what a person typed, with or without marks: "gia vien", "Phường Gia Viên", "gia viên hải phòng".
 *
 * Right marks rank above folded ones, then the whole name, the start of the name, the start of a word, anything inside. An
 * empty query finds nothing. Throws `unit.unknown` for an unknown `provinceCode`.
 */
export function searchUnits(
  query: string,
  { provinceCode, limit = 20, index = catalogue() }: { provinceCode?: string; limit?: number; index?: UnitIndex } = {},
): UnitMatch[] {
  const exact = exactKey(query);
  const folded = foldedKey(query);
  if (folded === '') return [];
  const scope = provinceCode === undefined ? null : findUnit(index, provinceCode).path;
  return entriesOf(index)
    .filter(({ unit }) => scope === null || unit.path.startsWith(scope))
    .map((entry) => ({ entry, rank: rankOf(entry, exact, folded) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compareUnits(a.entry.unit, b.entry.unit))
    .slice(0, limit)
    .map(({ entry }) => ({ unit: entry.unit, label: placeLabel(entry.unit) }));
}

function rankOf(entry: Entry, exact: string, folded: string): number | null {
  const exactPlace = bestPlace(entry.exact, exact);
  if (exactPlace !== null) return exactPlace;
  const foldedPlace = bestPlace(entry.folded, folded);
  return foldedPlace === null ? null : places.length + foldedPlace;
}

function bestPlace(keys: Keys, query: string): number | null {
  const found = keys.names.map((key) => placeOf(key, query)).filter((place) => place !== null);
  if (found.length > 0) return Math.min(...found);
  return keys.addresses.some((key) => hasAt(key, query, 0)) ? places.indexOf('start') : null;
}

function placeOf(key: string, query: string): number | null {
  if (key === query) return places.indexOf('whole');
  if (hasAt(key, query, 0)) return places.indexOf('start');
  if (hasAt(key, ` ${query}`, key.indexOf(` ${query}`))) return places.indexOf('word');
  return hasAt(key, query, key.indexOf(query)) ? places.indexOf('inside') : null;
}

/** In an exact key a tone stands behind its syllable: "hoa" must not count as the beginning of "hòa". */
function hasAt(key: string, query: string, at: number): boolean {
  return at >= 0 && key.startsWith(query, at) && !/^\p{Mn}/u.test(key.slice(at + query.length));
}

const collator = new Intl.Collator('vi');

/** Provinces before communes, short names before long ones, then the Vietnamese alphabet; the code settles twins. */
function compareUnits(a: Unit, b: Unit): number {
  return (
    Number(a.level === 'commune') - Number(b.level === 'commune') ||
    bareName(a).length - bareName(b).length ||
    collator.compare(bareName(a), bareName(b)) ||
    collator.compare(a.provinceName ?? '', b.provinceName ?? '') ||
    a.code.localeCompare(b.code)
  );
}

const entriesByIndex = new WeakMap<UnitIndex, Entry[]>();

function entriesOf(index: UnitIndex): Entry[] {
  const known = entriesByIndex.get(index);
  if (known) return known;
  const entries = index.units.filter((unit) => unit.level !== 'country').map(toEntry);
  entriesByIndex.set(index, entries);
  return entries;
}

/** What a person may type: the bare name or the one with its type, alone or followed by the province with or without its type. */
function toEntry(unit: Unit): Entry {
  const names = [bareName(unit), unit.name];
  const province = unit.provinceName;
  const tails = province === null ? [] : [province, province.replace(/^(Thành phố|Tỉnh) /, '')];
  return { unit, exact: keysOf(names, tails, exactKey), folded: keysOf(names, tails, foldedKey) };
}

/** Keys are made word by word, so the key of "name province" is the two keys joined. */
function keysOf(names: string[], tails: string[], key: (text: string) => string): Keys {
  const nameKeys = names.map(key);
  const tailKeys = tails.map(key);
  return { names: nameKeys, addresses: nameKeys.flatMap((name) => tailKeys.map((tail) => `${name} ${tail}`)) };
}

function foldedKey(text: string): string {
  return fold(plain(text));
}

/** Every syllable as it is spelled, wherever its tone was written. */
function exactKey(text: string): string {
  return plain(text).split(/\s+/).map(spelling).join(' ').trim();
}

/** Commas and dashes as spaces, one apostrophe, "TP." spelled out. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/['‘`]/g, '’')
    .replace(/[,;–—-]+/g, ' ')
    .replace(/(^|\s)tp\.?\s*(?=\p{L})/giu, '$1thành phố ')
    .replace(/\s+/g, ' ')
    .trim();
}

let loaded: UnitIndex | null = null;

function catalogue(): UnitIndex {
  loaded ??= indexUnits(loadUnits());
  return loaded;
}
