import { type FontWeight, fontFamily, fonts, fontWeights, khmerFamily, plateauFamily } from './font-files.ts';
import type { FontMetrics } from './font-metrics.ts';

export { type FontWeight, fontFamily } from './font-files.ts';

/** Metrics of a stack of families ("Noto Sans Khmer, Noto Sans"): each letter from the first that has it. */
export function metricsOf(weight: FontWeight, family: string = fontFamily): Omit<FontMetrics, 'glyph'> {
  const stack = family.split(', ').map((name) => {
    const font = fonts().find((candidate) => candidate.weight === weight && candidate.name === name);
    if (!font) throw new Error(`Expected a font weight out of ${fontWeights.join(', ')} of ${name}, got ${weight}`);
    return font.metrics;
  });
  return {
    has: (codePoint) => stack.some(({ has }) => has(codePoint)),
    advance: (codePoint) => stack.find(({ has }) => has(codePoint))?.advance(codePoint) ?? 0,
  };
}

/** The last has Noto Sans for what is not Khmer in a Khmer text. */
const stacks = [fontFamily, plateauFamily, `${khmerFamily}, ${plateauFamily}`];
export const isKhmer = (text: string): boolean => /\p{Script=Khmer}/u.test(text);

/** The first stack that has every letter of a text: a run is switched whole, because two families in a line show. */
export function familyFor(text: string): string {
  if (isKhmer(text)) return stacks[2] ?? fontFamily;
  return stacks.find((family) => lackingIn(family, text).length === 0) ?? fontFamily;
}

/**
 * Letters of `text` that cannot be drawn right, each once, in order. Blanks are not letters.
 *
 * A mark that NFC leaves on its own (Ê-đê "ê̆", Khmer) counts as lacking where the engine would put it into the letter.
 */
export function missingGlyphs(text: string, canShapeMarks: boolean): string[] {
  const family = familyFor(text);
  const lacking = lackingIn(family, text);
  const loose = canShapeMarks ? [] : letters(text).filter((letter) => /\p{M}/u.test(letter) || isKhmer(letter));
  return [...new Set(letters(text).filter((letter) => lacking.includes(letter) || loose.includes(letter)))];
}

/** A mark of its own is only drawn where a face says how it sits on its letter: not in the design's own family. */
function lackingIn(family: string, text: string): string[] {
  const { has } = metricsOf(400, family);
  const isLoose = (letter: string) => family === fontFamily && /\p{M}/u.test(letter);
  return letters(text).filter((letter) => isLoose(letter) || !has(letter.codePointAt(0) ?? 0));
}

function letters(text: string): string[] {
  return [...text.normalize('NFC')].filter((letter) => !/\s/u.test(letter));
}
