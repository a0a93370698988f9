import { LRUCache } from 'lru-cache';
import { type FitRequest, type FittedText, fitText } from '../../typeset/fit.ts';
import { fontFamily } from '../../typeset/fonts.ts';
import type { TextField } from '../../typeset/text-field.ts';
import { ownWords, type PieceOwner } from '../compose/own-words.ts';

/** A text that a design asked to be set, and how it came out. */
export type SetText = { field: TextField; box: FitRequest; fitted: FittedText };

/** A text that carries the owner's name, province or code: what stands between them is fixed. */
export type PersonalText = SetText & { fixed: string[]; ownWordsAt: number[] };

/** Finds what a text says of its owner, or `null` when it says nothing. */
export function personalText(text: SetText, owner: PieceOwner): PersonalText | null {
  let fixed = [text.box.text];
  let ownWordsAt: number[] = [];
  const values = ownWords(owner).flatMap((value, index) => (value === '' ? [] : [{ index, value }]));
  for (const { index, value } of values.sort((a, b) => b.value.length - a.value.length)) {
    const at = fixed.findIndex((part) => part.includes(value));
    if (at < 0) continue;
    const [before = '', ...after] = (fixed[at] ?? '').split(value);
    fixed = [...fixed.slice(0, at), before, after.join(value), ...fixed.slice(at + 1)];
    ownWordsAt = [...ownWordsAt.slice(0, at), index, ...ownWordsAt.slice(at)];
  }
  return ownWordsAt.length === 0 ? null : { ...text, fixed, ownWordsAt };
}

function wordsFor({ fixed, ownWordsAt }: PersonalText, owner: PieceOwner): string {
  const words = ownWords(owner);
  return fixed.map((part, index) => part + (words[ownWordsAt[index] ?? -1] ?? '')).join('');
}

export type Fitter = (text: PersonalText, owner: PieceOwner) => FittedText | null;

/** Most answers that are remembered: provinces repeat thousands of times, names do not. */
const mostKnown = 4000;

/** Fits a personal text for an owner, each wording once. `null`: it does not fit, or asks for another family of letters. */
export function createFitter(): Fitter {
  const known = new LRUCache<string, { fitted: FittedText | null }>({ max: mostKnown });
  return (text, owner) => {
    const box = { ...text.box, text: wordsFor(text, owner) };
    const key = Object.values(box).join('|');
    const answer = known.get(key);
    if (answer !== undefined) return answer.fitted;
    const fit = fitText(box);
    const fitted = 'fits' in fit || fit.fitted.family !== fontFamily ? null : fit.fitted;
    known.set(key, { fitted });
    return fitted;
  };
}

/** Two pieces of the same shape differ in letters alone. */
export function shapeOf(fits: FittedText[], { unit }: PieceOwner): string {
  const place = unit ? (unit.provinceName && unit.provinceName !== unit.name ? 'unit+province' : 'unit') : 'nobody';
  return [place, ...fits.map(({ sizePx, lines }) => `${sizePx}x${lines.length}`)].join(' ');
}
