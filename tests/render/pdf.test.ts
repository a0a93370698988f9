import { Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { designs } from '../../src/designs/registry.gen.ts';
import type { PrintFormat } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { arrangePiece } from '../../src/render/compose/compose.ts';
import { writePrintRun } from '../../src/render/print/print-run.ts';
import { slugLines } from '../../src/render/print/slug-line.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import type { Rendition } from '../../src/render/request.ts';
import { specimen } from '../designs/specimens.ts';
import { paintedOn } from './print/painted.ts';
import { operators, pageContents, pdfBoxes, readPdf } from './print/read-pdf.ts';
import { posterRequest } from './samples.ts';

const pointsPerMm = 72 / 25.4;

const cases = Object.entries(designs).flatMap(([design, { formats, limits }]) =>
  formats.filter((id) => formatOf(id).kind === 'print').map((id) => ({ id, request: specimen('longest', design, limits, id) })),
);

describe.each(cases)('the PDF of $id', ({ id, request }) => {
  const format = formatOf(id) as PrintFormat;

  let drawn: Rendition;
  beforeAll(async () => {
    drawn = await renderRendition({ ...request, output: 'pdf' });
  });

  it('is the same to the byte when made again', async () => {
    expect((await renderRendition({ ...request, output: 'pdf' })).sha256).toBe(drawn.sha256);
  });

  it('has the boxes of its format at its scale', async () => {
    const { bytes } = drawn;
    const pages = format.medium === 'leaflet' ? 2 : 1;
    expect(pdfBoxes(bytes, 'TrimBox')).toHaveLength(pages);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfBoxes(bytes, 'TrimBox')[0] ?? [];
    expect(right - left).toBeCloseTo((format.widthMm / format.scale) * pointsPerMm, 1);
    expect(top - bottom).toBeCloseTo((format.heightMm / format.scale) * pointsPerMm, 1);
    const bleed = (format.bleedMm / format.scale) * pointsPerMm;
    expect(pdfBoxes(bytes, 'BleedBox')[0]?.[0]).toBeCloseTo(left - bleed, 1);
    expect(pdfBoxes(bytes, 'BleedBox')[0]?.[3]).toBeCloseTo(top + bleed, 1);
    expect(pdfBoxes(bytes, 'MediaBox')[0]?.[2]).toBeGreaterThan(right + bleed + 20);
  });

  it('keeps its slug on the sheet and out of the bleed, whatever the name of the file', async () => {
    const { bytes } = drawn;
    const [, , sheetRight = 0] = pdfBoxes(bytes, 'MediaBox')[0] ?? [];
    const [, bleedBottom = 0] = pdfBoxes(bytes, 'BleedBox')[0] ?? [];
    const slug = paintedOn(bytes, 0).filter(({ ink, box: [, , , top] }) => ink === '0 0 0 1' && top < bleedBottom);
    expect(slug.length).toBeGreaterThan(100);
    for (const { box } of slug) {
      expect(box[0]).toBeGreaterThan(0);
      expect(box[1]).toBeGreaterThan(0);
      expect(box[2]).toBeLessThan(sheetRight);
    }
  });

  it('is CMYK alone, with black text and QR code on the black plate', async () => {
    const { bytes } = drawn;
    for (const content of operators(bytes)) {
      expect(content.replace('/All CS', '')).not.toMatch(/(^|\s)(rg|RG|g|G|cs|CS|sc|SC|scn|sh|gs|BT)(\s|$)/);
    }
    for (const content of pageContents(bytes)) {
      expect(content).toMatch(/(^|\n)0 0 0 1 k\n/);
      expect(content).toMatch(/\/All CS 1 SCN/);
      const marks = [...content.matchAll(/^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm)];
      expect(marks).toHaveLength(format.foldsMm ? 12 : 8);
    }
  });
});

describe('marks for the print shop', () => {
  const trifold = specimen('short', 'leaflet-trifold', designs['leaflet-trifold'].limits, 'leaflet-a4-trifold');
  const mm = 72 / 25.4;

  it('stand on every plate there is', async () => {
    const { bytes } = await renderRendition({ ...posterRequest({ formatId: 'poster-a3' }), output: 'pdf' });
    expect(bytes.toString('latin1')).toMatch(/\/All\[\/Separation\/All\/DeviceCMYK<<[^>]*\/C1\[1 1 1 1\]/);
  });

  it('show where each side is folded, broken lines above and below, and say it in millimetres', async () => {
    const { bytes } = await renderRendition({ ...trifold, output: 'pdf' });
    const [trim] = pdfBoxes(bytes, 'TrimBox');
    const sides = pageContents(bytes).map((content) => {
      const dashed = content.slice(content.indexOf('[2 1.5] 0 d'));
      return [...dashed.matchAll(/^([\d.]+) [\d.]+ m [\d.]+ [\d.]+ l S$/gm)].map(([, x]) =>
        Math.round((Number(x) - (trim?.[0] ?? 0)) / mm),
      );
    });
    expect(sides).toEqual([
      [97, 97, 197, 197],
      [100, 100, 200, 200],
    ]);
    const format = formatOf('leaflet-a4-trifold') as PrintFormat;
    const parts = { format, name: 'to-gap', code: 'ABCD', pages: 2 };
    expect(slugLines({ ...parts, page: 1 })[1]).toContain('Gấp tại 97 và 197 mm từ mép trái');
    expect(slugLines({ ...parts, page: 2 })[1]).toContain('Gấp tại 100 và 200 mm từ mép trái');
  });

  it('of a fold are the same in a run of many communes', async () => {
    const chunks: Buffer[] = [];
    const output = new Writable({
      write: (chunk, _, done) => {
        chunks.push(chunk);
        done();
      },
    });
    await writePrintRun({ pieces: [trifold], output, name: 'to-gap' });
    const forms = readPdf(Buffer.concat(chunks)).flatMap(({ bytes }) => bytes?.toString('latin1').match(/\[2 1\.5\] 0 d/g) ?? []);
    expect(forms).toHaveLength(2);
  });
});

it('type below 12 pt is black alone, unless it is light on a ground', async () => {
  for (const [id, formatId] of [
    ['leaflet-a5', 'leaflet-a5'],
    ['leaflet-qa', 'leaflet-a5'],
    ['leaflet-trifold', 'leaflet-a4-trifold'],
  ] as const) {
    const { pages } = await arrangePiece(specimen('short', id, designs[id].limits, formatId), {});
    const small = pages.flatMap(({ arranged, frame }) =>
      arranged.lines.filter(({ style }) => ((style.sizePx / (frame.pxPerMm ?? 1)) * 72) / 25.4 < 12),
    );
    expect(small.length).toBeGreaterThan(1);
    for (const { fill, text } of small) expect(['#000000', '#FFFFFF'], text).toContain(fill);
  }
});

describe('the structure of PDF/X-4', () => {
  let drawn: Rendition;
  beforeAll(async () => {
    drawn = await renderRendition({ ...posterRequest({ formatId: 'poster-a3' }), output: 'pdf' });
  });

  it('names the press condition and carries its CMYK profile', async () => {
    const objects = readPdf(drawn.bytes);
    const intent = objects.find(({ dictionary }) => dictionary.includes('/OutputIntent/S/GTS_PDFX'));
    expect(intent?.dictionary).toContain('/OutputConditionIdentifier(FOGRA39)');
    const profile = objects[Number(/DestOutputProfile (\d+)/.exec(intent?.dictionary ?? '')?.[1]) - 1];
    expect(profile?.dictionary).toContain('/N 4');
    expect(profile?.bytes?.toString('latin1', 16, 20)).toBe('CMYK');
    expect(profile?.bytes?.readUInt32BE(0)).toBe(profile?.bytes?.length);
  });

  it('says what it is in the metadata, not trapped, in version 1.6 and with an ID', async () => {
    const { bytes } = drawn;
    const file = bytes.toString('latin1');
    expect(file.startsWith('%PDF-1.6\n')).toBe(true);
    expect(file).toMatch(/\/ID\[<([0-9a-f]{32})><\1>\]/);
    const metadata = readPdf(bytes)
      .find(({ dictionary }) => dictionary.includes('/Type/Metadata'))
      ?.bytes?.toString('utf8');
    expect(metadata).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(metadata).toContain('<pdf:Trapped>False</pdf:Trapped>');
    expect(metadata).toContain('Mỗi công dân - Một danh tính số');
    expect(file).toContain('/Trapped/False');
  });

  it('has no font, no transparency, no colour space but CMYK', async () => {
    const text = readPdf(drawn.bytes)
      .map(({ dictionary }) => dictionary)
      .join('');
    expect(text).not.toMatch(/\/Font|\/SMask|\/ExtGState|\/Group|\/DeviceRGB|\/Encrypt|\/JavaScript/);
  });
});

it('keeps crop marks out of the bleed', async () => {
  const { bytes } = await renderRendition({ ...posterRequest({ formatId: 'poster-a3' }), output: 'pdf' });
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfBoxes(bytes, 'BleedBox')[0] ?? [];
  for (const [, ...ends] of (pageContents(bytes)[0] ?? '').matchAll(/^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.map(Number);
    const isOutside = [x1, x2].every((x) => x < left || x > right) || [y1, y2].every((y) => y < bottom || y > top);
    expect(isOutside).toBe(true);
  }
});
