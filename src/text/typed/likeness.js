import { toneMarks } from './fold.js';
import { readForms } from './typed-words.js';

/** Tiers of a match, best first. */
const tier = { code: 0, whole: 1, start: 2, inside: 3, startUnfinished: 4, insideUnfinished: 5, address: 6 };
const formerWhole = 7.5;
const scattered = 8;
const former = 10;
const anywhere = 14;

/** Any match with the marks as typed is before any without. */
const wrongMarks = 20;
/** After the right marks: none before other ones. Where nobody typed marks, a name that has none is a little nearer. */
const otherMarks = 0.5;

const toneOf = (marked) => (marked.match(toneMarks) ?? []).join('');
const bareOf = (marked) => marked.replace(toneMarks, '');

const beginsWith = (word, typed) => word.folded.startsWith(typed.folded) || word.plain.startsWith(typed.plain);

/** A word that was typed without marks stands for any; of an unfinished one the tone is already there or not. */
const hasMarksOf = (word, typed) => {
  if (typed.marked === typed.folded || word.marked === typed.marked) return true;
  if (word.folded === typed.folded) return false;
  const tone = toneOf(typed.marked);
  return bareOf(word.marked).startsWith(bareOf(typed.marked)) && (tone === '' || tone === toneOf(word.marked));
};

const isBare = ({ marked, folded }) => marked === folded;

const matchAt = (words, typed, start) => {
  if (start + typed.length > words.length) return null;
  const last = typed.length - 1;
  for (let at = 0; at < last; at++) if (words[start + at].folded !== typed[at].folded) return null;
  const ending = words[start + last];
  if (!beginsWith(ending, typed[last])) return null;
  return {
    isFinished: ending.folded === typed[last].folded,
    hasMarks: typed.every((word, at) => hasMarksOf(words[start + at], word)),
    isBare: typed.every((word, at) => hasMarksOf(words[start + at], word) || isBare(words[start + at])),
    isEqual: typed.every((word, at) => words[start + at].marked === word.marked),
  };
};

const costOf = (place, { hasMarks, isBare, isEqual }, isMarked) => {
  if (isMarked && hasMarks) return place;
  if (isMarked) return place + wrongMarks + (isBare ? 0 : otherMarks);
  return isEqual ? place : place + otherMarks;
};

const isMarkedForm = (typed) => typed.some((word) => !isBare(word));

const best = (costs) => costs.reduce((least, cost) => (cost !== null && cost < least ? cost : least), Number.POSITIVE_INFINITY);

/** The typed words in one stretch of a name. */
const inName = (words, typed, isMarked) => {
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start + typed.length <= words.length; start++) {
    const match = matchAt(words, typed, start);
    if (match === null) continue;
    const isWhole = start === 0 && words.length === typed.length && match.isFinished;
    const finished = isWhole ? tier.whole : start === 0 ? tier.start : tier.inside;
    const unfinished = start === 0 ? tier.startUnfinished : tier.insideUnfinished;
    least = Math.min(least, costOf(match.isFinished ? finished : unfinished, match, isMarked));
  }
  return least;
};

const atStart = (words, typed, isMarked, place) => {
  const match = matchAt(words, typed, 0);
  return match === null ? null : costOf(place + (match.isFinished ? 0 : 1), match, isMarked);
};

/** Every typed word is somewhere in these words; the last may be unfinished. */
const spread = (words, typed, isMarked, place) => {
  let hasMarks = true;
  let isEqual = true;
  let isWithout = true;
  let isFinished = true;
  for (const [at, wanted] of typed.entries()) {
    const isLast = at === typed.length - 1;
    const there = words.filter((word) => word.folded === wanted.folded || (isLast && beginsWith(word, wanted)));
    if (there.length === 0) return null;
    if (!there.some((word) => hasMarksOf(word, wanted))) {
      hasMarks = false;
      if (!there.some(isBare)) isWithout = false;
    }
    if (!there.some(({ marked }) => marked === wanted.marked)) isEqual = false;
    if (isLast) isFinished = there.some((word) => word.folded === wanted.folded);
  }
  return costOf(place + (isFinished ? 0 : 1), { hasMarks, isBare: isWithout, isEqual }, isMarked);
};

/** Every typed word, in the order in which they are there: "phường 2 quận 1" is not phường 1 of quận 2. */
const inOrder = (words, typed, isMarked, place) => {
  const there = [];
  for (const [at, wanted] of typed.entries()) {
    const isLast = at === typed.length - 1;
    const next = words.findIndex(
      (word, index) =>
        index > (there[there.length - 1] ?? -1) && (word.folded === wanted.folded || (isLast && beginsWith(word, wanted))),
    );
    if (next < 0) return null;
    there.push(next);
  }
  return spread(
    there.map((at) => words[at]),
    typed,
    isMarked,
    place,
  );
};

const longForm = (text) => readForms(text)[0] ?? [];

export const toCandidate = ({ code = '', names, addresses = [], formerNames = [], rest = '' }) => {
  const read = {
    code,
    names: names.flatMap(readForms),
    addresses: addresses.map(longForm),
    formerNames: formerNames.map(longForm),
    rest: rest === '' ? [] : longForm(rest),
  };
  const words = new Set([...read.names, ...read.addresses, ...read.formerNames, read.rest].flat());
  return { ...read, all: [...words].map(({ folded, plain }) => ` ${folded} ${plain}`).join('') };
};

export const readTyped = (text) => {
  const forms = readForms(text);
  // What stands last is as it was typed: the marks of words that were written out are not the typist's.
  const isMarked = forms.length > 0 && isMarkedForm(forms[forms.length - 1]);
  return { code: text.trim().toLowerCase(), forms: forms.map((words) => ({ words, isMarked })) };
};

/** Most candidates have not even the words; to see that is fifty times as fast as to compare them. */
export const hasWords = ({ all }, typed) =>
  typed.every(({ folded, plain }) => all.includes(` ${folded}`) || all.includes(` ${plain}`));

export const likeness = (candidate, { code, forms }) => {
  if (candidate.code !== '' && candidate.code === code) return tier.code;
  const costs = forms.map(({ words, isMarked }) => (hasWords(candidate, words) ? costOfForm(candidate, words, isMarked) : null));
  return best(costs);
};

const costOfForm = ({ names, addresses, formerNames, rest }, typed, isMarked) =>
  best([
    ...names.map((words) => inName(words, typed, isMarked)),
    ...addresses.map((words) => atStart(words, typed, isMarked, tier.address)),
    ...[...names, ...addresses].map((words) => spread(words, typed, isMarked, scattered)),
    ...formerNames.map((words) => (words.length === typed.length ? atStart(words, typed, isMarked, formerWhole) : null)),
    ...formerNames.map((words) => atStart(words, typed, isMarked, former)),
    ...formerNames.map((words) => inOrder(words, typed, isMarked, former + 1)),
    ...formerNames.map((words) => spread(words, typed, isMarked, former + 2)),
    spread([...names.flat(), ...rest], typed, isMarked, anywhere),
  ]);
