/**
 * Key to search and compare Vietnamese by: no marks, đ as d, lower case, single spaces. "Hòa" and "Hoà" give the same key.
 * For display never: it is not a spelling.
 */
export function fold(text: string): string;

/**
 * A syllable as it is spelled: lower case with all its marks, the tone moved to its end, so that "Hoà" and "Hòa" are one
 * spelling.
 * Only for comparing: the result is not text.
 */
export function spelling(syllable: string): string;

/** Both ways of writing one word as one: "kỹ" as "kĩ", "Lý" as "Lí". Takes a folded syllable or a spelling. */
export function withI(syllable: string): string;

/** Tones, without the marks that make other letters (ă â ê ô ơ ư). */
export const toneMarks: RegExp;

/** The word with i for y, or y for i, where both are in use; `null` where there is one way. Takes what `withI` takes. */
export function otherWriting(syllable: string): string | null;
