import { type Finding, fatal } from '../../domain/finding.ts';
import { decimal } from './piece-checks.ts';

/** A colour of text and what it stands on, "#RRGGBB", and the least contrast: 4.5 for text, 3 for large text (WCAG 2.2). */
export type ColourPair = { text: string; ground: string; least: number };

/** Contrast of WCAG 2.2, from 1 to 21. */
export function contrastOf(text: string, ground: string): number {
  const [light = 0, dark = 0] = [luminance(text), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Pairs that people with poor sight cannot read: for the colours of a brand kit or of a unit. */
export function checkContrast(pairs: readonly ColourPair[]): Finding[] {
  return pairs.flatMap(({ text, ground, least }) => {
    const ratio = contrastOf(text, ground);
    if (ratio >= least) return [];
    // Rounded down, so that 4.49 is not shown as 4.5.
    return [
      fatal('render.contrast-low', { text, ground, ratio: decimal(Math.floor(ratio * 10) / 10, 1), least: decimal(least, 1) }),
    ];
  });
}

function luminance(hex: string): number {
  const [, ...channels] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const value = Number.parseInt(channel, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
