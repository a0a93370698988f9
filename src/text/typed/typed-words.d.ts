/** `marked`: as it is spelled, the tone at its end; `folded`: without marks; both with one way of i and y. `plain`: y is left. */
export type TypedWord = { marked: string; folded: string; plain: string };

/**
 * The words of a text in the ways in which it may be meant, the fullest first: short forms written out ("P. Gia Viên, TP HCM" as
 * "phường gia viên thành phố hồ chí minh"), as they are, and with apostrophes as blanks. Empty where there is neither letter nor
 * digit. Words beyond the first forty, and letters beyond the first forty of a word, are left out.
 */
export function readForms(text: string): TypedWord[][];

/** A typed text with its short forms written out: "p. gia viên, tp hcm" as "phường gia viên thành phố hồ chí minh". */
export function writeOutAll(text: string): string;

/** The words that a text has besides its own when its short forms are written out and its apostrophes left out. */
export function longWordsOf(text: string): string;
