import { describe, expect, it, vi } from 'vitest';
import type { Design } from '../../../src/designs/define-design.ts';
import { designs } from '../../../src/designs/registry.gen.ts';
import type { UnitFace } from '../../../src/domain/unit.ts';
import { formatOf } from '../../../src/formats/formats.ts';
import { composePiece } from '../../../src/render/compose/compose.ts';
import type { Drawing } from '../../../src/render/outline/drawing.ts';
import { pressColours } from '../../../src/render/print/inks.ts';
import { renderRendition } from '../../../src/render/rendition.ts';
import type { RenditionRequest } from '../../../src/render/request.ts';
import { specimen } from '../../designs/specimens.ts';
import { posterRequest } from '../samples.ts';
import { expectSame, type Painted, paintedOn } from './painted.ts';
import { pdfBoxes } from './read-pdf.ts';

/** The shortest and the longest names of the catalogue, one with the tallest letters, and one that the design's font lacks. */
const units: UnitFace[] = [
  { code: '00001', name: 'Xã Y', provinceName: 'Tỉnh Hà' },
  { code: '00226', name: 'Phường Văn Miếu - Quốc Tử Giám', provinceName: 'Thành phố Hồ Chí Minh' },
  { code: '31555', name: 'Xã Ẩ Ằ Ễ Ợ Ỷ Ữ', provinceName: 'Tỉnh Ổ Ỗ Ệ Ậ' },
  { code: '24211', name: 'Xã Krông Ŏ', provinceName: 'Tỉnh Đắk Lắk' },
];

/** Of a pixel of the frame. Letters are outlined at one size and scaled, where the engine rounds each to a hundredth. */
const tolerancePx = 0.06;

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, { formats, limits }]) =>
  formats.filter((formatId) => formatOf(formatId).kind === 'print').map((formatId) => ({ id, formatId, limits })),
);

type Trim = { left: number; top: number; pointsPerPx: number };

async function shapesOf({ shapes }: Drawing, { left, top, pointsPerPx }: Trim): Promise<Painted[]> {
  await pressColours.prepare(shapes.map(({ fill }) => fill));
  return shapes.map(({ fill, steps }) => {
    const ends = steps.flatMap((step) => (step[0] === 'Z' ? [] : [step.slice(-2) as [number, number]]));
    const [xs, ys] = [ends.map(([x]) => left + x * pointsPerPx), ends.map(([, y]) => top - y * pointsPerPx)];
    return {
      ink: pressColours.fill(fill).replace(' k', ''),
      box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    };
  });
}

/** What shows within the bleed; the slug line stands outside, and ornaments may run out of it. */
function inside(shapes: Painted[], [left = 0, bottom = 0, right = 0, top = 0]: number[] = []): Painted[] {
  return shapes.filter(({ box: [x0, y0, x1, y1] }) => x1 > left && x0 < right && y1 > bottom && y0 < top);
}

describe.each(cases)('the PDF of $id on $formatId', ({ id, formatId, limits }) => {
  it('put together from shared parts has what the piece has when it is drawn whole', async () => {
    for (const unit of units) {
      const request = { ...specimen('short', id, limits, formatId), unit };
      const { bytes } = await renderRendition({ ...request, output: 'pdf' });
      const { pages } = await composePiece(request);
      for (const [index, drawing] of pages.entries()) {
        const [left = 0, , right = 0, top = 0] = pdfBoxes(bytes, 'TrimBox')[index] ?? [];
        const pointsPerPx = (right - left) / drawing.widthPx;
        const whole = await shapesOf(drawing, { left, top, pointsPerPx });
        const bleed = pdfBoxes(bytes, 'BleedBox')[index];
        expectSame(inside(paintedOn(bytes, index), bleed), inside(whole, bleed), tolerancePx * pointsPerPx);
      }
    }
  });
});

describe('the bytes of a PDF', () => {
  const files: Pick<RenditionRequest, 'output' | 'paper' | 'accessible'>[] = [
    { output: 'pdf' },
    { output: 'pdf', paper: 'a4-tiles' },
    { output: 'pdf', accessible: true },
  ];

  it.each(files)('do not depend on what was drawn before: %o', async (file) => {
    const requests = units.map((unit) => ({ ...posterRequest({ formatId: 'poster-a3', unit }), ...file }));
    const warm: string[] = [];
    for (const request of requests) warm.push((await renderRendition(request)).sha256);
    const cold: string[] = [];
    for (const request of requests) {
      vi.resetModules();
      const fresh = await import('../../../src/render/rendition.ts');
      cold.push((await fresh.renderRendition(request)).sha256);
    }
    expect(warm).toEqual(cold);
    expect(new Set(cold).size).toBe(units.length);
  });
});
