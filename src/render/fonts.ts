import { readFileSync } from 'node:fs';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';
import { packageFile } from './packages.ts';

/** Weights that designs may ask for. */
const fontWeights = [400, 500, 600, 700, 800] as const;
export type FontWeight = (typeof fontWeights)[number];
export const fontFamily = 'Be Vietnam Pro';

export type Font = { name: string; weight: FontWeight; style: 'normal'; data: Buffer; metrics: FontMetrics };

const styleNames = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold', 800: '800ExtraBold' };
let loaded: Font[] | null = null;

/**
 * The full TrueType files, read once. Always the same array, because satori caches what it parsed by the array itself.
 *
 * Not the woff subsets of fontsource: under one name they silently lose letters and the kerning between subsets.
 */
export function fonts(): Font[] {
  loaded ??= fontWeights.map((weight) => {
    const style = styleNames[weight];
    const data = readFileSync(packageFile(`@expo-google-fonts/be-vietnam-pro/${style}/BeVietnamPro_${style}.ttf`));
    return { name: fontFamily, weight, style: 'normal', data, metrics: readFontMetrics(data) };
  });
  return loaded;
}

export function metricsOf(weight: FontWeight): FontMetrics {
  const font = fonts().find((candidate) => candidate.weight === weight);
  if (!font) throw new Error(`Expected a font weight out of ${fontWeights.join(', ')}, got ${weight}`);
  return font.metrics;
}

/**
 * Letters of `text` that cannot be drawn right, each once, in order. Blanks are not letters.
 *
 * A mark that NFC leaves on its own (Ê-đê "ê̆", Khmer) counts as lacking even where the font has it: satori 0.63 puts such marks
 * inside the letter.
 */
export function missingGlyphs(text: string): string[] {
  const { has } = metricsOf(400);
  const letters = [...text.normalize('NFC')].filter((letter) => !/\s/u.test(letter));
  return [...new Set(letters.filter((letter) => /\p{M}/u.test(letter) || !has(letter.codePointAt(0) ?? 0)))];
}
