import type { TypedWord } from './typed-words.js';

/** What may be found, read once for many questions. */
export type Candidate = {
  code: string;
  names: TypedWord[][];
  addresses: TypedWord[][];
  formerNames: TypedWord[][];
  rest: TypedWord[];
  /** Every word of it, each behind a blank. */
  all: string;
};

/** What somebody typed, read once for many candidates. */
export type Typed = { code: string; forms: { words: TypedWord[]; isMarked: boolean }[] };

export function toCandidate(texts: {
  code?: string;
  /** Each name that is its own: "Gia Viên", "Phường Gia Viên". */
  names: string[];
  /** A name with what follows it: "Gia Viên Hải Phòng". */
  addresses?: string[];
  /** What it, or a part of it, was called before. */
  formerNames?: string[];
  /** Other words that it may be found by. */
  rest?: string;
}): Candidate;

export function readTyped(text: string): Typed;

/**
 * How far a candidate is from what was typed: 0 is its code, then the whole name, its beginning, words inside it, unfinished
 * words, names with their province, former names. A match whose marks are as typed is before all others. `Infinity`: no match.
 */
export function likeness(candidate: Candidate, typed: Typed): number;

/** Has the candidate every typed word, or a word that begins with it, anywhere? */
export function hasWords(candidate: Candidate, typed: TypedWord[]): boolean;
