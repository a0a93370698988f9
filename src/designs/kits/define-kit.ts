import type { Emblem } from '../../domain/emblem.ts';
import type { ReaderText } from '../../domain/reader-language.ts';

/** Ink shares from 0 to 1: cyan, magenta, yellow, black. */
export type Cmyk = readonly [number, number, number, number];

/**
 * A colour on screens and the same colour in ink, chosen by hand: a computed conversion turns red brown and black four-coloured.
 */
type Colour = { hex: string; cmyk: Cmyk };

/**
 * Colours by what they do, so that a design is drawn in any kit.
 *
 * `main` is the ground one knows the kit by, `mainRing` its ornament tone on tone, `mainDeep` and `mainDark` its darker steps;
 * `accent` the one bright colour, `accentRing` the ornament on it; `calm` the dark secondary, `calmRing` its ornament; `tint` and
 * `paper` the light grounds; `signal` the alarm. `black` and `grey` print on the black plate alone, so small type stays sharp.
 */
export const colourNames = [
  'main',
  'mainRing',
  'mainDeep',
  'mainDark',
  'accent',
  'accentRing',
  'tint',
  'paper',
  'white',
  'calm',
  'calmRing',
  'signal',
  'grey',
  'black',
] as const;
export type ColourName = (typeof colourNames)[number];

/** How a kind of issuing body looks: everything that designs take from it is here, and designs take nothing else. */
export type Kit = {
  label: ReaderText;
  palette: Record<ColourName, Colour>;
  /** Be Vietnam Pro has all Vietnamese letters and is measured; `display` is the weight of headlines, calls and large figures. */
  type: { family: 'Be Vietnam Pro'; display: 700 | 800 };
  /** Emblems that may stand on pieces of this kit, where the body may show them at all (`src/domain/emblem.ts`). */
  emblems: readonly Emblem[];
  /** Air around a logo as a share of its plate, and how small a plate may be: below that the letters of a seal run together. */
  logo: { clearShare: number; leastMm: number; leastPx: number };
};

export function defineKit(kit: Kit): Kit {
  return kit;
}

/**
 * Which colour may stand on which, and the least contrast it must have (WCAG 2.2): 4.5 for text, 3 for large text. Designs
 * use no other pairs, and every kit keeps them (tested).
 */
export const textPairs: { text: ColourName; ground: ColourName; least: number }[] = [
  { text: 'white', ground: 'main', least: 4.5 },
  { text: 'paper', ground: 'main', least: 4.5 },
  { text: 'accent', ground: 'main', least: 3 },
  { text: 'accent', ground: 'mainDeep', least: 4.5 },
  { text: 'paper', ground: 'mainDeep', least: 4.5 },
  { text: 'white', ground: 'mainDeep', least: 4.5 },
  { text: 'accent', ground: 'calm', least: 7 },
  { text: 'main', ground: 'paper', least: 4.5 },
  { text: 'mainDeep', ground: 'paper', least: 4.5 },
  { text: 'calm', ground: 'paper', least: 7 },
  { text: 'calm', ground: 'accent', least: 7 },
  { text: 'white', ground: 'mainDark', least: 7 },
  { text: 'accent', ground: 'mainDark', least: 4.5 },
  { text: 'white', ground: 'calm', least: 7 },
  { text: 'paper', ground: 'calm', least: 7 },
  { text: 'tint', ground: 'calm', least: 7 },
  { text: 'accent', ground: 'calmRing', least: 4.5 },
  { text: 'white', ground: 'calmRing', least: 7 },
  { text: 'tint', ground: 'mainDeep', least: 4.5 },
  { text: 'tint', ground: 'mainDark', least: 4.5 },
  { text: 'black', ground: 'accent', least: 7 },
  { text: 'mainDeep', ground: 'accent', least: 3 },
  { text: 'calm', ground: 'tint', least: 7 },
  { text: 'mainDeep', ground: 'tint', least: 4.5 },
  { text: 'grey', ground: 'tint', least: 7 },
  { text: 'black', ground: 'white', least: 7 },
  { text: 'black', ground: 'paper', least: 7 },
  { text: 'grey', ground: 'paper', least: 7 },
  { text: 'grey', ground: 'white', least: 7 },
  { text: 'accent', ground: 'black', least: 7 },
  { text: 'white', ground: 'black', least: 7 },
];
