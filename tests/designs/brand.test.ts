import { expect, it } from 'vitest';
import { brand, type ColourName, textPairs } from '../../src/designs/parts/brand.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(name: ColourName): number {
  const [red = 0, green = 0, blue = 0] = (brand.palette[name].hex.match(/[0-9A-F]{2}/g) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: ColourName, b: ColourName): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

it.each(textPairs)('$text on $ground has a contrast of $least or more', ({ text, ground, least }) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(least);
});

it('keeps every ink mixture dry: at most 300 % in all', () => {
  for (const { cmyk } of Object.values(brand.palette)) {
    expect(cmyk.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(3);
    for (const share of cmyk) expect(share).toBeGreaterThanOrEqual(0);
  }
});

it('prints black and grey with the black plate alone', () => {
  expect(brand.palette.black.cmyk).toEqual([0, 0, 0, 1]);
  expect(brand.palette.grey.cmyk.slice(0, 3)).toEqual([0, 0, 0]);
});
