import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { arrangePiece } from '../../src/render/compose/compose.ts';
import type { Arranged, TextLine } from '../../src/render/engines/engine.ts';
import type { Shape } from '../../src/render/outline/drawing.ts';
import { capitalsLineHeight } from '../../src/typeset/fit.ts';
import { specimen } from './specimens.ts';

type Ink = { left: number; top: number; right: number; bottom: number };

/** Around the corners of an outline; control points of curves may lie a little outside of the ink. */
function inkOf({ steps }: Shape): Ink {
  const xs = steps.flatMap(([, ...values]) => values.filter((_, index) => index % 2 === 0));
  const ys = steps.flatMap(([, ...values]) => values.filter((_, index) => index % 2 === 1));
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** What the outlines lose when every line is left out. */
async function lettersOf({ lines, outline }: Arranged): Promise<Shape[]> {
  const ground = new Set((await outline(new Set(lines.keys()))).map((shape) => JSON.stringify(shape)));
  return (await outline()).filter((shape) => !ground.has(JSON.stringify(shape)));
}

function paragraphsOf({ lines }: Arranged): TextLine[][] {
  const numbers = [...new Set(lines.map(({ paragraph }) => paragraph))];
  return numbers.map((number) => lines.filter(({ paragraph }) => paragraph === number));
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
    const loud = {
      ...request,
      artwork: { ...artwork, headline, action: { vi: shout(limits.action) }, ...(back ? { back } : {}) },
    };
    const [side] = (await arrangePiece(loud, { only: page })).pages;
    if (!side) throw new Error('Expected a side');
    const { frame, arranged } = side;
    const letters = (await lettersOf(arranged)).map(inkOf);
    expect(letters.length).toBeGreaterThan(20);
    const edge = frame.bleedPx + frame.safePx / 2;
    const [width, height] = [frame.widthPx + 2 * frame.bleedPx, frame.heightPx + 2 * frame.bleedPx];
    for (const { left, top, right, bottom } of letters) {
      expect(Math.min(left, top, width - right, height - bottom)).toBeGreaterThan(edge);
    }
    for (const lines of paragraphsOf(arranged).filter((texts) => !texts.some(({ text }) => /\p{Ll}/u.test(text)))) {
      for (const [index, { top, style, text }] of lines.entries()) {
        const above = lines[index - 1]?.top ?? Number.NEGATIVE_INFINITY;
        expect(top - above, text).toBeGreaterThan(Math.floor(style.sizePx * capitalsLineHeight) - 0.01);
      }
    }
  });
});
