import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { arrangePiece, outlinePage } from '../../src/render/compose.ts';
import type { Shape } from '../../src/render/drawing.ts';
import { chosenEngine } from '../../src/render/engines/choose.ts';
import { capitalsLineHeight } from '../../src/render/fit.ts';
import { createReader, withoutLetters } from '../../src/render/print/readable.ts';
import { specimen } from './specimens.ts';

type Ink = { left: number; top: number; right: number; bottom: number };

/** Around the corners of an outline; control points of curves may lie a little outside of the ink. */
function inkOf({ steps }: Shape): Ink {
  const xs = steps.flatMap(([, ...values]) => values.filter((_, index) => index % 2 === 0));
  const ys = steps.flatMap(([, ...values]) => values.filter((_, index) => index % 2 === 1));
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, { limits, pages, formats }]) =>
  formats.flatMap((formatId) => Array.from({ length: pages }, (_, index) => ({ id, limits, formatId, page: index + 1 }))),
);

/** Words in capitals with two marks each, as many as the design promises room for in mixed case at half of the length. */
const shout = (length: number) =>
  'ĐỔI ẨM ẤP ỄNH ỢT ẰNG ỮNG ẶC ỘT ẴNG ỆCH '
    .repeat(9)
    .slice(0, Math.max(6, length / 2))
    .trim();

describe.each(cases)('$id on $formatId, side $page, in capitals with stacked marks', ({ id, limits, formatId, page }) => {
  it('cuts no mark at an edge, and no line touches the next', async () => {
    const request = specimen('diacritics', id, limits, formatId);
    const { artwork } = request;
    const headline = { vi: shout(limits.headline) };
    const back = artwork.back && { ...artwork.back, headline: { vi: shout(limits.backHeadline) } };
    const reader = createReader(chosenEngine());
    const loud = {
      ...request,
      artwork: { ...artwork, headline, action: { vi: shout(limits.action) }, ...(back ? { back } : {}) },
    };
    const [side] = (await arrangePiece(loud, { only: page, engine: reader.engine })).pages;
    if (!side) throw new Error('Expected a side');
    const { shapes, widthPx, heightPx } = await outlinePage({ ...side, qr: null });
    const kept = new Set(withoutLetters(shapes));
    const letters = shapes.filter((shape) => !kept.has(shape)).map(inkOf);
    expect(letters.length).toBeGreaterThan(20);
    const edge = side.frame.safePx / 2;
    for (const { left, top, right, bottom } of letters) {
      expect(Math.min(left, top, widthPx - right, heightPx - bottom)).toBeGreaterThan(edge);
    }
    const paragraphs = (reader.sides[0]?.paragraphs ?? []).filter(({ lines }) => !lines.some(({ text }) => /\p{Ll}/u.test(text)));
    for (const { lines } of paragraphs) {
      for (const [index, { box, style, text }] of lines.entries()) {
        const above = lines[index - 1]?.box.top ?? Number.NEGATIVE_INFINITY;
        expect(box.top - above, text).toBeGreaterThan(Math.floor(style.sizePx * capitalsLineHeight) - 0.01);
      }
    }
  });
});
