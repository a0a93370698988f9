import { expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { arrangePiece } from '../../src/render/compose/compose.ts';
import type { TextLine } from '../../src/render/engines/engine.ts';
import { specimen, specimenNames } from './specimens.ts';

/** Of a line's height: boxes of lines are taller than their letters, so they may touch. */
const mostShared = 0.2;

function overlaps(lines: readonly TextLine[]): string[] {
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
      const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
      const isOver = across > 1 && down > mostShared * Math.min(one.height, other.height);
      return isOver ? [`“${one.text}” and “${other.text}” by ${Math.round(down)} px`] : [];
    }),
  );
}

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, design]) =>
  design.formats.map((format) => ({ id, design, format })),
);

it.each(cases)('$id on $format has no line over another', async ({ id, design, format }) => {
  for (const name of specimenNames) {
    const { pages } = await arrangePiece(specimen(name, id, design.limits, format));
    for (const { arranged } of pages) expect(overlaps(arranged.lines), name).toEqual([]);
  }
});
