import { describe, expect, it } from 'vitest';
import { frameOf } from '../../src/formats/format.ts';
import { formatOf, formats } from '../../src/formats/formats.ts';

describe.each([...formats.values()])('$id', (format) => {
  const frame = frameOf(format);

  it('has whole pixels, a safe area and room in it', () => {
    for (const size of [frame.widthPx, frame.heightPx, frame.bleedPx, frame.safePx]) expect(Number.isInteger(size)).toBe(true);
    expect(frame.safePx).toBeGreaterThan(0);
    expect(Math.min(frame.widthPx, frame.heightPx)).toBeGreaterThan(4 * frame.safePx);
  });

  it('covers its bleed with pixels and fits on a PDF page', () => {
    if (format.kind !== 'print') return;
    expect(frame.bleedPx).toBeGreaterThanOrEqual((format.bleedMm * format.dpi) / 25.4 - 1e-9);
    const points = ((format.widthMm + 2 * format.bleedMm) / format.scale) * (72 / 25.4);
    expect(points).toBeLessThan(14_400);
    expect(format.fileSlug.includes('ty-le-1-10')).toBe(format.scale === 10);
  });
});

it('lays A3 out at 150 dpi', () => {
  expect(frameOf(formatOf('poster-a3'))).toMatchObject({ widthPx: 1754, heightPx: 2480, bleedPx: 18 });
});

it('refuses an unknown format and names the known ones', () => {
  expect(() => formatOf('a3')).toThrow(/poster-a3/);
});
