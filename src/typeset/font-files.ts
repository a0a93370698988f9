import { readFileSync } from 'node:fs';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';
import { packageFile } from './packages.ts';

/** Weights that designs may ask for. */
export const fontWeights = [400, 500, 600, 700, 800] as const;
export type FontWeight = (typeof fontWeights)[number];
export const fontFamily = 'Be Vietnam Pro';
/** Has the letters of Ê-đê, Jarai and Bahnar that the design's own family lacks: ƀ ŏ ŭ ĭ ĕ, and "ê̆" as letter and mark. */
export const plateauFamily = 'Noto Sans';
export const khmerFamily = 'Noto Sans Khmer';

type Font = { name: string; weight: FontWeight; style: 'normal'; data: Buffer; metrics: FontMetrics };

const styleNames = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold', 800: '800ExtraBold' };
const packages = [
  { name: fontFamily, folder: 'be-vietnam-pro', file: 'BeVietnamPro' },
  { name: plateauFamily, folder: 'noto-sans', file: 'NotoSans' },
  { name: khmerFamily, folder: 'noto-sans-khmer', file: 'NotoSansKhmer' },
];
/** Where the font files come from. */
export const fontPackages = packages.map(({ folder }) => `@expo-google-fonts/${folder}`);
let loaded: Font[] | null = null;

/**
 * The full TrueType files, read once. Always the same array, because satori caches what it parsed by the array itself.
 *
 * Not the woff subsets of fontsource: under one name they silently lose letters and the kerning between subsets.
 */
export function fonts(): Font[] {
  loaded ??= packages.flatMap(({ name, folder, file }) =>
    fontWeights.map((weight): Font => {
      const style = styleNames[weight];
      const data = readFileSync(packageFile(`@expo-google-fonts/${folder}/${style}/${file}_${style}.ttf`));
      return { name, weight, style: 'normal', data, metrics: readFontMetrics(data) };
    }),
  );
  return loaded;
}
