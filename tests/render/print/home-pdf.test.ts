import { describe, expect, it } from 'vitest';
import { designs } from '../../../src/designs/registry.gen.ts';
import { fitOnA4, tileOnA4 } from '../../../src/render/print/tiles.ts';
import { renderRendition, renditionKey } from '../../../src/render/rendition.ts';
import { specimen } from '../../designs/specimens.ts';
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
      const covered = tiles.map(({ window: [left, bottom, right, top], origins: [[x, y] = [0, 0]] }) => [
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

  it('put a leaflet of half a sheet on it twice, to be cut in the middle', () => {
    const { pageWidth, scale, tiles } = fitOnA4({ widthMm: 148, heightMm: 210 });
    const [[left = 0] = [], [right = 0] = []] = tiles[0]?.origins ?? [];
    expect(scale).toBeCloseTo(190 / 210, 3);
    expect(right).toBeCloseTo(pageWidth / 2, 3);
    expect(right - left).toBeCloseTo(148 * scale * mm, 3);
    expect(tiles[0]?.cutMarks.map(([x]) => x)).toEqual([pageWidth / 2, pageWidth / 2]);
  });

  it('never enlarge', () => {
    expect(fitOnA4({ widthMm: 180, heightMm: 180 }).scale).toBe(1);
  });
});

describe('the home-printer PDF', () => {
  it.each([
    ['a4-fit', 1, 0],
    ['a4-tiles', 2, 2],
  ] as const)('as %s has %i A4 pages, sRGB alone, with %i cut marks on the first', async (paper, pages, marks) => {
    const { bytes } = await renderRendition({ ...posterRequest({ formatId: 'poster-a3' }), output: 'pdf', paper });
    const media = pdfBoxes(bytes, 'MediaBox');
    expect(media).toHaveLength(pages);
    expect([...(media[0] ?? [])].sort((a, b) => a - b)[3]).toBeCloseTo(297 * mm, 1);
    expect([...(pageContents(bytes)[0] ?? '').matchAll(/ l S$/gm)]).toHaveLength(marks);
    for (const content of operators(bytes)) expect(content).not.toMatch(/(^|\s)(k|K|cs|CS|sc|SC|gs|BT)(\s|$)/);
  });

  it('leaves the paper white where the ground is mere paper, and keeps a coloured one', async () => {
    const painted = async (id: 'leaflet-a5' | 'poster-headline', formatId: string) => {
      const request = specimen('short', id, designs[id].limits, formatId);
      const { bytes } = await renderRendition({ ...request, output: 'pdf', paper: 'a4-fit' });
      return operators(bytes).flatMap((content) => content.match(/^[\d. ]+ rg$/gm) ?? []);
    };
    const paper = '1 0.976 0.937 rg';
    const red = '0.855 0.145 0.114 rg';
    expect(await painted('leaflet-a5', 'leaflet-a5')).not.toContain(paper);
    expect(await painted('poster-headline', 'poster-a3')).toContain(red);
  });

  it('of a folded leaflet shows where, in the size that it is printed in', async () => {
    const request = specimen('short', 'leaflet-trifold', designs['leaflet-trifold'].limits, 'leaflet-a4-trifold');
    const { bytes } = await renderRendition({ ...request, output: 'pdf', paper: 'a4-fit' });
    const [outside = ''] = pageContents(bytes);
    const folds = outside.slice(outside.indexOf('[2 1.5] 0 d'));
    const xs = [...new Set([...folds.matchAll(/^([\d.]+) [\d.]+ m [\d.]+ [\d.]+ l S$/gm)].map(([, x]) => Number(x)))];
    const { scale, tiles } = fitOnA4({ widthMm: 297, heightMm: 210 });
    const [[left = 0] = []] = tiles[0]?.origins ?? [];
    for (const [at, fold] of [97, 197].entries()) expect(xs[at]).toBeCloseTo(left + fold * mm * scale, 2);
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
