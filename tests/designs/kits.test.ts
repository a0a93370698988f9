import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { type ColourName, colourNames, type Kit, textPairs } from '../../src/designs/kits/define-kit.ts';
import { kits } from '../../src/designs/kits/registry.gen.ts';
import { kitOf } from '../../src/designs/parts/kit-of.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { arrangePiece } from '../../src/render/compose/compose.ts';
import { renderRendition, renditionKey } from '../../src/render/rendition.ts';
import { posterRequest } from '../render/samples.ts';
import { specimen } from './specimens.ts';

const known: [string, Kit][] = Object.entries(kits);

describe.each(known)('the kit %s', (_, { palette }) => {
  /** Relative luminance, WCAG 2.2. */
  const luminance = (name: ColourName): number => {
    const [red = 0, green = 0, blue = 0] = (palette[name].hex.match(/[0-9A-F]{2}/g) ?? []).map((pair) => {
      const share = Number.parseInt(pair, 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: ColourName, b: ColourName): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(textPairs)('has $text on $ground with a contrast of $least or more', ({ text, ground, least }) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(least);
  });

  it('keeps every ink mixture dry: at most 300 % in all', () => {
    for (const { cmyk } of Object.values(palette)) {
      expect(cmyk.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(3);
      for (const share of cmyk) expect(share).toBeGreaterThanOrEqual(0);
    }
  });

  it('prints black and grey with the black plate alone', () => {
    expect(palette.black.cmyk).toEqual([0, 0, 0, 1]);
    expect(palette.grey.cmyk.slice(0, 3)).toEqual([0, 0, 0]);
  });

  it('names one colour for each role, and gives one screen colour one ink', () => {
    expect(Object.keys(palette)).toEqual([...colourNames]);
    const inks = new Map<string, string>();
    for (const { hex, cmyk } of known.flatMap(([, kit]) => Object.values(kit.palette))) {
      expect(inks.get(hex) ?? String(cmyk)).toBe(String(cmyk));
      inks.set(hex, String(cmyk));
    }
  });
});

describe('partners and sponsor', () => {
  const branding = { kit: 'movement', partners: ['Hội Nông dân', 'Hội Liên hiệp Phụ nữ'], sponsor: 'Công ty Điện lực' };
  const withRoom = Object.entries(designs as Record<string, Design>).filter(([, { isTerse }]) => !isTerse);

  it.each(withRoom)('stand on %s once, in one size, on less than a fifth of it', async (id, { limits, formats }) => {
    const request = { ...specimen('short', id, limits, formats[0] ?? ''), branding };
    const { pages, frame } = await arrangePiece(request);
    const named = pages.flatMap(({ arranged }) =>
      arranged.lines.filter(({ text }) => /Phối hợp|Hội |Tài trợ|Điện lực/.test(text)),
    );
    expect(named.map(({ text }) => text).join(' ')).toBe(
      'Phối hợp thực hiện: Hội Nông dân, Hội Liên hiệp Phụ nữ. Tài trợ: Công ty Điện lực',
    );
    expect(new Set(named.map(({ height }) => Math.round(height))).size).toBe(1);
    const area = named.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area / (frame.widthPx * frame.heightPx)).toBeLessThan(0.2);
    // Below the middle: the sponsor's place is the foot.
    const least = id === 'banner-slogan' ? 0.5 : 0.6;
    for (const { top } of named) expect(top / frame.heightPx).toBeGreaterThan(least);
  });
});

describe('a poster', () => {
  const inKit = (kit: string) => posterRequest({ branding: { kit, partners: [] } });

  it('takes all its colours from its kit', async () => {
    for (const [id, { palette }] of known) {
      const svg = (await renderRendition({ ...inKit(id), output: 'svg' })).bytes.toString();
      const used = new Set([...svg.matchAll(/fill="(#[0-9A-F]{6})"/g)].map(([, hex = '']) => hex));
      const own = Object.values(palette).map(({ hex }) => hex);
      expect([...used].filter((hex) => !own.includes(hex))).toEqual([]);
      expect(used).toContain(palette.main.hex);
    }
  });

  it('is the movement’s without a choice, and another piece in another kit', () => {
    const keys = known.map(([id]) => renditionKey({ ...inKit(id), output: 'png' }));
    expect(new Set(keys).size).toBe(known.length);
    expect(kitOf()).toBe(kits.movement);
  });

  it('refuses a kit that does not exist with the names of those that do', async () => {
    await expect(renderRendition({ ...inKit('neon'), output: 'svg' })).rejects.toMatchObject({
      code: 'render.kit-unknown',
      params: { kit: 'neon', known: 'authority, movement' },
    });
  });
});
