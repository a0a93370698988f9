import { describe, expect, it } from 'vitest';
import { fitOnA4, tileOnA4 } from '../../../src/render/print/tiles.ts';
import { renderRendition, renditionKey } from '../../../src/render/rendition.ts';
import { posterRequest } from '../samples.ts';
import { operators, pageContents, pdfBoxes } from './read-pdf.ts';

const mm = 72 / 25.4;
const a3 = { widthMm: 297, heightMm: 420 };

describe('tiles', () => {
  it.each([
    ['an A3 poster on two sheets', a3, 2, 0.85],
    ['an A5 leaflet on one, at its size', { widthMm: 148, heightMm: 210 }, 1, 1],
    ['a banner as a strip', { widthMm: 5000, heightMm: 800 }, 10, 0.3],
  ])('puts %s', (_what, size, count, least) => {
    const { tiles, scale, rows, columns } = tileOnA4(size);
    expect(tiles).toHaveLength(count);
    expect(rows * columns).toBe(count);
    expect(scale).toBeGreaterThanOrEqual(least);
    expect(scale).toBeLessThanOrEqual(1);
  });

  it.each([a3, { widthMm: 5000, heightMm: 800 }, { widthMm: 841, heightMm: 1189 }])(
    'cover %o without a gap, 10 mm twice',
    (size) => {
      const { tiles, scale } = tileOnA4(size);
      const covered = tiles.map(({ window: [left, bottom, right, top], origin: [x, y] }) => [
        left - x,
        bottom - y,
        right - x,
        top - y,
      ]);
      expect(Math.min(...covered.map(([left = 0]) => left))).toBeLessThanOrEqual(0.01);
      expect(Math.min(...covered.map(([, bottom = 0]) => bottom))).toBeLessThanOrEqual(0.01);
      expect(Math.max(...covered.map(([, , right = 0]) => right))).toBeGreaterThanOrEqual(size.widthMm * scale * mm - 0.01);
      expect(Math.max(...covered.map(([, , , top = 0]) => top))).toBeGreaterThanOrEqual(size.heightMm * scale * mm - 0.01);
      const columns = [...new Set(covered.map(([left = 0, , right = 0]) => `${left} ${right}`))].map((ends) =>
        ends.split(' ').map(Number),
      );
      for (const [index, [left = 0]] of columns.entries()) {
        const before = columns[index - 1];
        if (before) expect((before[1] ?? 0) - left).toBeCloseTo(10 * mm, 3);
      }
    },
  );

  it('fit any piece between the margins of one sheet', () => {
    const { pageWidth, scale, tiles } = fitOnA4({ widthMm: 5000, heightMm: 800 });
    expect(pageWidth).toBeCloseTo(297 * mm, 3);
    expect(5000 * scale).toBeCloseTo(277, 3);
    expect(tiles[0]?.cutMarks).toEqual([]);
  });
});

describe('the home-printer PDF', () => {
  it.each([
    ['a4-fit', 1, 0],
    ['a4-tiles', 2, 2],
  ] as const)('as %s has %i A4 pages, CMYK alone, with %i cut marks on the first', async (paper, pages, marks) => {
    const { bytes } = await renderRendition({ ...posterRequest({ formatId: 'poster-a3' }), output: 'pdf', paper });
    const media = pdfBoxes(bytes, 'MediaBox');
    expect(media).toHaveLength(pages);
    expect([...(media[0] ?? [])].sort((a, b) => a - b)[3]).toBeCloseTo(297 * mm, 1);
    expect([...(pageContents(bytes)[0] ?? '').matchAll(/ l S$/gm)]).toHaveLength(marks);
    for (const content of operators(bytes)) expect(content).not.toMatch(/(^|\s)(rg|RG|g|G|cs|CS|sc|SC|gs|BT)(\s|$)/);
  });

  it('has a name of its own in the cache', () => {
    const request = { ...posterRequest({ formatId: 'poster-a3' }), output: 'pdf' as const };
    const keys = [
      request,
      { ...request, paper: 'a4-fit' as const },
      { ...request, paper: 'a4-tiles' as const },
      { ...request, accessible: true },
    ];
    expect(new Set(keys.map(renditionKey)).size).toBe(4);
    expect(renditionKey({ ...request, paper: 'trim' })).toBe(renditionKey(request));
  });
});
