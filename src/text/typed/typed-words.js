import { fold, spelling, withI } from './fold.js';

/** Short forms of kinds of places, when a name follows. Towns, quarters and districts were there until July 2025. */
const kindsOfPlaces = {
  p: 'phường',
  x: 'xã',
  dk: 'đặc khu',
  tp: 'thành phố',
  t: 'tỉnh',
  tt: 'thị trấn',
  q: 'quận',
  h: 'huyện',
  tx: 'thị xã',
};

/** Names that nobody writes out. */
const shortForms = {
  hcm: 'hồ chí minh',
  hcmc: 'hồ chí minh',
  tphcm: 'thành phố hồ chí minh',
  hn: 'hà nội',
  tphn: 'thành phố hà nội',
  brvt: 'bà rịa vũng tàu',
  ubnd: 'ủy ban nhân dân',
  mttq: 'mặt trận tổ quốc',
  hdnd: 'hội đồng nhân dân',
};

const mostWords = 40;
const mostLetters = 40;

/** Vietnamese has some ten thousand syllables, and lists of places have few of them; junk must not fill the memory. */
const mostKnown = 20_000;
const known = new Map();

const toWord = (letters) => {
  const word = known.get(letters);
  if (word) return word;
  const plain = fold(letters);
  const made = { marked: withI(spelling(letters)), folded: withI(plain), plain };
  if (known.size >= mostKnown) known.clear();
  known.set(letters, made);
  return made;
};

/** What divides words. An apostrophe inside a word ("Ea H’Leo") is written, left out or typed as a blank. */
const readWords = (text) =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[ÐƉ]/g, 'Đ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((letters) => /[\p{L}\p{N}]/u.test(letters));

/** "p12" and "q7" are written in one. */
const cutNumbers = (letters) => /^([pq])(\d+)$/i.exec(letters)?.slice(1) ?? [letters];

const writeOut = (letters, at, all) => {
  const short = fold(letters);
  const long = shortForms[short] ?? (at < all.length - 1 ? kindsOfPlaces[short] : undefined);
  return long?.split(' ') ?? [letters];
};

const joinApostrophes = (text) => text.replace(/(\p{L})['’‘`´ʼ](?=\p{L})/gu, '$1');

const inLong = (words) => words.flatMap(cutNumbers).flatMap(writeOut);

export const writeOutAll = (text) => inLong(readWords(joinApostrophes(text))).join(' ');

export const longWordsOf = (text) => {
  const joined = readWords(joinApostrophes(text));
  const there = new Set(readWords(text));
  // One letter before a name may be anything in a long text.
  const long = joined.flatMap((letters, at) => (letters.length > 1 ? writeOut(letters, at, joined) : [letters]));
  return long.filter((letters) => !there.has(letters)).join(' ');
};

export const readForms = (text) => {
  const written = readWords(joinApostrophes(text)).slice(0, mostWords);
  const long = inLong(written);
  const apart = readWords(text).slice(0, mostWords);
  const forms = [long, written, apart].map((words) => words.map((letters) => toWord(letters.slice(0, mostLetters))));
  const seen = new Set();
  return forms.filter((words) => {
    const key = words.map(({ marked }) => marked).join(' ');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
