import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { designs } from '../../src/designs/registry.gen.ts';
import type { PrintFormat } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import { specimen } from '../designs/specimens.ts';
import { posterRequest } from './samples.ts';

const pointsPerMm = 72 / 25.4;

function boxes(pdf: string, name: string): number[][] {
  return [...pdf.matchAll(new RegExp(`/${name}\\[([^\\]]+)\\]`, 'g'))].map(([, list = '']) => list.split(' ').map(Number));
}

function contents(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)>>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1');
  });
}

const cases = Object.entries(designs).flatMap(([design, { formats, limits }]) =>
  formats.filter((id) => formatOf(id).kind === 'print').map((id) => ({ id, request: specimen('longest', design, limits, id) })),
);

describe.each(cases)('the PDF of $id', ({ id, request }) => {
  const format = formatOf(id) as PrintFormat;

  const drawn = renderRendition({ ...request, output: 'pdf' });

  it('is the same to the byte when made again', async () => {
    expect((await renderRendition({ ...request, output: 'pdf' })).sha256).toBe((await drawn).sha256);
  });

  it('has the boxes of its format at its scale', async () => {
    const { bytes } = await drawn;
    const pdf = bytes.toString('latin1');
    const pages = format.medium === 'leaflet' ? 2 : 1;
    expect(boxes(pdf, 'TrimBox')).toHaveLength(pages);
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes(pdf, 'TrimBox')[0] ?? [];
    expect(right - left).toBeCloseTo((format.widthMm / format.scale) * pointsPerMm, 1);
    expect(top - bottom).toBeCloseTo((format.heightMm / format.scale) * pointsPerMm, 1);
    const bleed = (format.bleedMm / format.scale) * pointsPerMm;
    expect(boxes(pdf, 'BleedBox')[0]?.[0]).toBeCloseTo(left - bleed, 1);
    expect(boxes(pdf, 'BleedBox')[0]?.[3]).toBeCloseTo(top + bleed, 1);
    expect(boxes(pdf, 'MediaBox')[0]?.[2]).toBeGreaterThan(right + bleed + 20);
    expect(pdf).not.toMatch(/\/Font|\/XObject|\/CreationDate|\/SMask/);
  });

  it('is CMYK alone, with black text and QR code on the black plate', async () => {
    const { bytes } = await drawn;
    for (const content of contents(bytes)) {
      expect(content).not.toMatch(/(^|\s)(rg|RG|g|G|cs|CS|sc|SC|scn|sh|gs|Do|BT)(\s|$)/);
      expect(content).toMatch(/(^|\n)0 0 0 1 k\n/);
      expect(content).toMatch(/1 1 1 1 K/);
      const marks = [...content.matchAll(/^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm)];
      expect(marks).toHaveLength(8);
    }
  });
});

it('keeps crop marks out of the bleed', async () => {
  const { bytes } = await renderRendition({ ...posterRequest({ formatId: 'poster-a3' }), output: 'pdf' });
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes(bytes.toString('latin1'), 'BleedBox')[0] ?? [];
  for (const [, ...ends] of (contents(bytes)[0] ?? '').matchAll(/^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.map(Number);
    const isOutside = [x1, x2].every((x) => x < left || x > right) || [y1, y2].every((y) => y < bottom || y > top);
    expect(isOutside).toBe(true);
  }
});
