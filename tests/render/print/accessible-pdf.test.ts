import { describe, expect, it } from 'vitest';
import { designs } from '../../../src/designs/registry.gen.ts';
import { groupCode } from '../../../src/domain/code.ts';
import { renderRendition } from '../../../src/render/rendition.ts';
import { specimen } from '../../designs/specimens.ts';
import { pageContents, readPdf } from './read-pdf.ts';
import { outlineOf, partsOf, readStructure } from './read-structure.ts';

const request = specimen('short', 'leaflet-a5', designs['leaflet-a5'].limits, 'leaflet-a5');
const drawn = renderRendition({ ...request, output: 'pdf', accessible: true });

const unhex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The words of a page, read by the fonts' own way back from glyphs to letters. */
function words(file: Buffer, page: number): string[] {
  const objects = readPdf(file);
  const fonts = new Map<string, Map<string, string>>();
  const named = objects.flatMap(({ dictionary }) => [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  for (const [, name = '', ref] of named) {
    const unicode = Number(/\/ToUnicode (\d+)/.exec(objects[Number(ref) - 1]?.dictionary ?? '')?.[1]);
    const rows = (objects[unicode - 1]?.bytes?.toString('latin1') ?? '').matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm);
    fonts.set(name, new Map([...rows].map(([, glyph = '', letter = '']) => [glyph, unhex(letter)])));
  }
  const shown = (pageContents(file)[page] ?? '').matchAll(/\/(F\d+) [\d.]+ Tf[^<]*<([0-9A-F]+)> Tj/g);
  return [...shown].map(([, font = '', text = '']) =>
    (text.match(/.{4}/g) ?? []).map((glyph) => fonts.get(font)?.get(glyph)).join(''),
  );
}

describe('the accessible PDF of a leaflet', () => {
  it('holds the words in reading order, in Vietnamese', async () => {
    const { bytes } = await drawn;
    const front = words(bytes, 0).join('|');
    expect(front.indexOf('Bình dân học vụ số')).toBeGreaterThanOrEqual(0);
    expect(front.indexOf('Mỗi công dân – |Một danh tính số')).toBeGreaterThan(front.indexOf('Bình dân học vụ số'));
    expect(front.indexOf('Phường Gia Viên')).toBeGreaterThan(front.indexOf('Một danh tính số'));
    const back = words(bytes, 1);
    expect(back.filter((text) => /^[1-6]$/.test(text))).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('of a folded leaflet reads the cover first, then why, then the way in', async () => {
    const folded = specimen('short', 'leaflet-trifold', designs['leaflet-trifold'].limits, 'leaflet-a4-trifold');
    const artwork = {
      ...folded.artwork,
      headline: { vi: 'Bìa trước' },
      body: { vi: 'Vì sao nên học' },
      points: [{ vi: 'Đỡ đi lại' }],
      action: { vi: 'Quét mã' },
    };
    const { bytes } = await renderRendition({ ...folded, artwork, output: 'pdf', accessible: true });
    const outside = words(bytes, 0).map((text) => text.trim());
    const order = ['Bìa trước', 'Vì sao nên học', 'Đỡ đi lại', 'Quét mã'].map((text) => outside.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is tagged: language, title, one heading of the whole and one of its back, lists, all else an ornament', async () => {
    const { bytes } = await drawn;
    const catalog = readPdf(bytes).find(({ dictionary }) => dictionary.startsWith('<</Type/Catalog'))?.dictionary ?? '';
    expect(catalog).toMatch(/\/MarkInfo<<\/Marked true>>/);
    expect(catalog).toMatch(/\/Lang\(vi\)/);
    expect(catalog).toMatch(/\/DisplayDocTitle true/);
    const way = ['P Link', 'P Link Figure'];
    const sign = ['P', 'P', 'P', 'P'];
    expect(outlineOf(readStructure(bytes))).toEqual([
      ...['P', 'H1', 'P', ...Array(3).fill('L LI LBody P'), ...sign, ...way],
      ...['H2', ...Array(6).fill(['L LI Lbl', 'L LI LBody P']).flat(), ...sign, ...way],
    ]);
  });

  it('leads where its QR code leads, by the code and by the printed address, and says so in words', async () => {
    const { bytes, code } = await drawn;
    const structure = readStructure(bytes);
    const address = `https://binhdanhocvuso.example.gov.vn/q/${code}`;
    expect(partsOf(structure, 'Link').map(({ leads }) => leads)).toEqual(Array(4).fill(address));
    expect(partsOf(structure, 'Figure').map(({ alt }) => alt)).toEqual(
      Array(2).fill(`Mã QR dẫn tới binhdanhocvuso.example.gov.vn/q/${groupCode(code)}`),
    );
  });

  it('reads questions as headings, and those in English in English', async () => {
    const asked = specimen('short', 'leaflet-qa', designs['leaflet-qa'].limits, 'leaflet-a5');
    const both = (vi: string, en: string) => ({ vi, en });
    const artwork = {
      ...asked.artwork,
      headline: both('Hỏi nhanh', 'Quick questions'),
      points: [both('Ở đâu?', 'Where?')],
      back: { headline: both('Hỏi thêm', 'More'), points: [both('Nhà văn hóa', 'At the community house')] },
    };
    const { bytes } = await renderRendition({ ...asked, artwork, output: 'pdf', accessible: true });
    const read = readStructure(bytes).parts.map(({ role, lang }) => `${role} ${lang ?? ''}`.trim());
    expect(read.slice(0, 6)).toEqual(['H1', 'P en', 'H2', 'P', 'H2 en', 'P en']);
  });

  it('reads each figure of a chart with what it counts and its source as one item', async () => {
    const chart = specimen('short', 'infographic-tiles', designs['infographic-tiles'].limits, 'poster-a3');
    const { bytes } = await renderRendition({ ...chart, output: 'pdf', accessible: true });
    const [list] = partsOf(readStructure(bytes), 'L');
    expect(list?.parts.map((item) => partsOf(item, 'P').length)).toEqual(chart.artwork.values?.map(() => 3));
  });

  it('marks everything it paints, and numbers the marks of a side without a gap', async () => {
    const { bytes } = await drawn;
    for (const content of pageContents(bytes)) {
      const ids = [...content.matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
      expect(ids).toEqual(ids.map((_, index) => index));
      const outside = content.replace(/\/(Artifact BMC|\w+ <<\/MCID \d+>> BDC)\n[\s\S]*?EMC\n/g, '');
      expect(outside).not.toMatch(/(^|\s)(f|S|Tj|Do)(\s|$)/);
    }
  });

  it('embeds its fonts and is the same to the byte when made again', async () => {
    const { bytes, sha256 } = await drawn;
    const files = readPdf(bytes).filter(({ dictionary }) => dictionary.includes('/Length1'));
    expect(files.length).toBeGreaterThan(2);
    for (const { bytes: font } of files) expect(font?.readUInt32BE(0)).toBe(0x00010000);
    expect((await renderRendition({ ...request, output: 'pdf', accessible: true })).sha256).toBe(sha256);
  });
});
