/** Ink shares from 0 to 1: cyan, magenta, yellow, black. */
export type Cmyk = readonly [number, number, number, number];

/** A colour on screens and the same colour in ink, chosen by hand: a computed conversion turns red brown and black four-coloured. */
type Colour = { hex: string; cmyk: Cmyk };

export type Brand = { palette: Record<ColourName, Colour> };

/**
 * The movement's colours. `red` is the flag's, `drumRed` its ornament tone on tone; `deepRed` carries long texts in yellow or white; `ink` is the calm secondary, `amber` the ornament tone on yellow.
 * `black` and the greys print on the black plate alone, so small type and QR codes stay sharp when the plates shift.
 */
const palette = {
  red: { hex: '#DA251D', cmyk: [0, 0.96, 0.95, 0.04] },
  drumRed: { hex: '#C4201B', cmyk: [0.06, 0.99, 1, 0.13] },
  deepRed: { hex: '#B71C1C', cmyk: [0.1, 1, 1, 0.2] },
  darkRed: { hex: '#991515', cmyk: [0.15, 1, 1, 0.36] },
  yellow: { hex: '#FFD21F', cmyk: [0, 0.15, 0.92, 0] },
  amber: { hex: '#F7BD0A', cmyk: [0, 0.27, 0.98, 0] },
  sand: { hex: '#F3E4C8', cmyk: [0.03, 0.09, 0.23, 0] },
  paper: { hex: '#FFF9EF', cmyk: [0, 0.02, 0.06, 0] },
  white: { hex: '#FFFFFF', cmyk: [0, 0, 0, 0] },
  ink: { hex: '#14213D', cmyk: [0.95, 0.8, 0.35, 0.45] },
  night: { hex: '#1C2C52', cmyk: [0.95, 0.8, 0.3, 0.28] },
  grey: { hex: '#4A4A4A', cmyk: [0, 0, 0, 0.8] },
  black: { hex: '#000000', cmyk: [0, 0, 0, 1] },
} as const satisfies Record<string, Colour>;

export type ColourName = keyof typeof palette;

export const brand: Brand = { palette };

/**
 * Which colour may stand on which, and the least contrast it must have (WCAG 2.2): 4.5 for text, 3 for large text. Designs
 * use no other pairs.
 */
export const textPairs: { text: ColourName; ground: ColourName; least: number }[] = [
  { text: 'white', ground: 'red', least: 4.5 },
  { text: 'paper', ground: 'red', least: 4.5 },
  { text: 'yellow', ground: 'red', least: 3 },
  { text: 'yellow', ground: 'deepRed', least: 4.5 },
  { text: 'paper', ground: 'deepRed', least: 4.5 },
  { text: 'white', ground: 'deepRed', least: 4.5 },
  { text: 'yellow', ground: 'ink', least: 7 },
  { text: 'red', ground: 'paper', least: 4.5 },
  { text: 'deepRed', ground: 'paper', least: 4.5 },
  { text: 'ink', ground: 'paper', least: 7 },
  { text: 'ink', ground: 'yellow', least: 7 },
  { text: 'white', ground: 'darkRed', least: 7 },
  { text: 'yellow', ground: 'darkRed', least: 4.5 },
  { text: 'white', ground: 'ink', least: 7 },
  { text: 'paper', ground: 'ink', least: 7 },
  { text: 'sand', ground: 'ink', least: 7 },
  { text: 'sand', ground: 'deepRed', least: 4.5 },
  { text: 'sand', ground: 'darkRed', least: 4.5 },
  { text: 'black', ground: 'yellow', least: 7 },
  { text: 'deepRed', ground: 'yellow', least: 3 },
  { text: 'ink', ground: 'sand', least: 7 },
  { text: 'deepRed', ground: 'sand', least: 4.5 },
  { text: 'grey', ground: 'sand', least: 7 },
  { text: 'black', ground: 'white', least: 7 },
  { text: 'black', ground: 'paper', least: 7 },
  { text: 'grey', ground: 'paper', least: 7 },
  { text: 'grey', ground: 'white', least: 7 },
  { text: 'yellow', ground: 'black', least: 7 },
  { text: 'white', ground: 'black', least: 7 },
];
