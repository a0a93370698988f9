import sharp from 'sharp';
import type { Cmyk } from '../../designs/kits/define-kit.ts';
import { kits } from '../../designs/kits/registry.gen.ts';
import { profilePath } from './pdf-x.ts';

const colours = Object.values(kits).flatMap(({ palette }) => Object.values(palette));
const inks = new Map<string, Cmyk>(colours.map(({ hex, cmyk }) => [hex.toUpperCase(), cmyk]));

/** How a file says its colours. `fill`: operators that set the colour of what is filled; it must be prepared. */
export type Colours = {
  kind: 'press' | 'screen';
  prepare(fills: Iterable<string>): Promise<void>;
  fill(hex: string): string;
};

/**
 * Settles the ink of every colour before drawing. Those of the palette were chosen by hand; neutral greys become tints of
 * black, so that small grey type does not need four plates; the rest is separated by the press profile, once a colour.
 */
async function prepareInks(fills: Iterable<string>): Promise<void> {
  const unknown = [...new Set(fills)].filter((fill) => !inks.has(fill));
  for (const fill of unknown) inks.set(fill, tintOfBlack(fill) ?? (await separate(fill)));
}

/** "0 0.96 0.95 0.04" for a fill as "#RRGGBB" that was prepared. */
function inkOf(fill: string): string {
  const ink = inks.get(fill);
  if (!ink) throw new Error(`Expected a prepared colour, got ${fill}`);
  return ink.join(' ');
}

/** Inks, for a printing house. */
export const pressColours: Colours = { kind: 'press', prepare: prepareInks, fill: (hex) => `${inkOf(hex)} k` };

/** sRGB, for screens and office printers, which make their own inks of it. */
export const screenColours: Colours = {
  kind: 'screen',
  prepare: () => Promise.resolve(),
  fill: (hex) => {
    const shares = [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000);
    return `${shares.join(' ')} rg`;
  },
};

function tintOfBlack(fill: string): Cmyk | null {
  const [, red = '', green, blue] = /^#(..)(..)(..)$/.exec(fill) ?? [];
  if (red !== green || green !== blue) return null;
  return [0, 0, 0, Math.round((1 - Number.parseInt(red, 16) / 255) * 100) / 100];
}

async function separate(fill: string): Promise<Cmyk> {
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: fill } });
  const inked = pixel.toColourspace('cmyk').withIccProfile(profilePath, { attach: false });
  const [c = 0, m = 0, y = 0, k = 0] = [...(await inked.raw().toBuffer())].map((value) => Math.round(value / 2.55) / 100);
  return [c, m, y, k];
}
