import { fold } from './parts.js';

export const mostFound = 8;

/** Short forms of kinds of units, when a name follows; the last ones are of before July 2025. */
const kinds = {
  p: 'phuong',
  x: 'xa',
  dk: 'dac khu',
  tp: 'thanh pho',
  t: 'tinh',
  tt: 'thi tran',
  q: 'quan',
  h: 'huyen',
  tx: 'thi xa',
};
/** Names that nobody writes out. */
const shortNames = {
  hcm: 'ho chi minh',
  hn: 'ha noi',
  brvt: 'ba ria vung tau',
  hcmc: 'ho chi minh',
  tphcm: 'thanh pho ho chi minh',
  tphn: 'thanh pho ha noi',
};

/**
 * Key to compare places by, as people write addresses: without marks, apostrophes and punctuation, short forms written out. "P. Gia
 * Viên, TP HCM" and "phường gia viên thành phố hồ chí minh" are one.
 */
export const foldPlace = (text) => {
  const words = fold(text)
    .replace(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  // "p12" and "q7" are written in one.
  const apart = words.flatMap((word) => /^([pq])(\d+)$/.exec(word)?.slice(1) ?? [word]);
  return apart.map((word, at) => shortNames[word] ?? (at < apart.length - 1 && kinds[word] ? kinds[word] : word)).join(' ');
};

/** The list of communes as the site sends it, each with the keys that are looked in. */
export const flatten = ({ provinces }) =>
  provinces.flatMap(([, provinceName, communes]) =>
    communes.map(([code, name]) => ({
      code,
      name,
      provinceName,
      exact: name.normalize('NFC').toLowerCase(),
      key: foldPlace(name),
      place: foldPlace(`${name} ${provinceName}`),
    })),
  );

const bare = (key) => key.replace(/^(?:xa|phuong|dac khu) /, '');

/** Best first: the code, the whole name, its beginning, a name that holds the words, the words in name and province together. */
const rankOf = ({ code, key, place }, typed, words) => {
  if (code === typed) return 0;
  if (bare(key) === typed || key === typed || place === typed) return 1;
  if (bare(key).startsWith(typed) || key.startsWith(typed)) return 2;
  if (` ${key}`.includes(` ${typed}`)) return 3;
  if (key.includes(typed)) return 4;
  const parts = place.split(' ');
  return words.every((word, at) => parts.some((part) => (at === words.length - 1 ? part.startsWith(word) : part === word)))
    ? 5
    : 9;
};

/** Communes for what somebody typed; of equals those whose marks are right come first. */
export const findCommunes = (units, text) => {
  const typed = foldPlace(text);
  if (typed.length < 2) return [];
  const words = typed.split(' ');
  const marked = text.normalize('NFC').toLowerCase().trim();
  return units
    .map((unit) => ({ unit, order: rankOf(unit, typed, words) + (unit.exact.includes(marked) ? 0 : 0.5) }))
    .filter(({ order }) => order < 9)
    .sort((a, b) => a.order - b.order)
    .slice(0, mostFound)
    .map(({ unit }) => unit);
};
