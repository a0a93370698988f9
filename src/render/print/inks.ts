import sharp from 'sharp';
import type { Cmyk } from '../../designs/kits/define-kit.ts';
import { kits } from '../../designs/kits/registry.gen.ts';
import { profilePath } from './pdf-x.ts';

const colours = Object.values(kits).flatMap(({ palette }) => Object.values(palette));
const inks = new Map<string, Cmyk>(colours.map(({ hex, cmyk }) => [hex.toUpperCase(), cmyk]));

/**
 * Settles the ink of every colour before drawing. Those of the palette were chosen by hand; neutral greys become tints of
 * black, so that small grey type does not need four plates; the rest is separated by the press profile, once a colour.
 */
export async function prepareInks(fills: Iterable<string>): Promise<void> {
  const unknown = [...new Set(fills)].filter((fill) => !inks.has(fill));
  for (const fill of unknown) inks.set(fill, tintOfBlack(fill) ?? (await separate(fill)));
}

/** "0 0.96 0.95 0.04" for a fill as "#RRGGBB" that was prepared. */
export function inkOf(fill: string): string {
  const ink = inks.get(fill);
  if (!ink) throw new Error(`Expected a prepared colour, got ${fill}`);
  return ink.join(' ');
}

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
