import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { designs } from '../../../src/designs/registry.gen.ts';
import { frameOf } from '../../../src/formats/format.ts';
import { formatOf } from '../../../src/formats/formats.ts';
import { byVietnameseName, writePrintRun } from '../../../src/render/print/print-run.ts';
import { renderRendition } from '../../../src/render/rendition.ts';
import type { PieceRequest } from '../../../src/render/request.ts';
import { specimen } from '../../designs/specimens.ts';
import { posterRequest } from '../samples.ts';
import { expectSame, type Painted, paintedOn } from './painted.ts';
import { operators, pageContents, pdfBoxes, readPdf } from './read-pdf.ts';

const units = [
  { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' },
  { code: '00226', name: 'Phường Văn Miếu - Quốc Tử Giám', provinceName: 'Thành phố Hà Nội' },
  { code: '24211', name: 'Xã Ea H’Leo', provinceName: 'Tỉnh Đắk Lắk' },
  { code: '92', name: 'Thành phố Cần Thơ', provinceName: 'Thành phố Cần Thơ' },
];

async function run(pieces: PieceRequest[]) {
  const output = new PassThrough();
  const [bytes, summary] = await Promise.all([buffer(output), writePrintRun({ pieces, output, name: 'ap-phich' })]);
  return { bytes, summary };
}

/** Pixels of the frame that a letter may be off: takumi begins every line at a whole pixel, a print run where it belongs. */
const tolerancePx = 0.75;

/** What lies on the trimmed piece, in painting order of the inks and from left to right. */
function onTrim(file: Buffer, page: number): Painted[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfBoxes(file, 'TrimBox')[page] ?? [];
  const shapes = paintedOn(file, page).filter(({ box: [x0, y0, x1, y1] }) => x1 > left && x0 < right && y1 > bottom && y0 < top);
  const key = ({ ink, box }: Painted) => `${ink} ${box.map((value) => Math.round(value)).join(' ')}`;
  return shapes.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const cases = Object.entries(designs).flatMap(([design, { formats, limits }]) => {
  const id = formats.find((format) => formatOf(format).kind === 'print');
  return id ? [{ id, design, request: specimen('short', design, limits, id) }] : [];
});

describe.each(cases)('a print run of $design', ({ request }) => {
  const pieces = units.slice(0, 2).map((unit) => ({ ...request, unit }));

  it('has on each page what the piece has when it is drawn alone', async () => {
    const { bytes, summary } = await run(pieces);
    expect(summary).toMatchObject({ pieces: pieces.length, refused: [] });
    const sides = summary.pages / pieces.length;
    const [left = 0, , right = 0] = pdfBoxes(bytes, 'TrimBox')[0] ?? [];
    const tolerance = ((right - left) / frameOf(formatOf(request.formatId)).widthPx) * tolerancePx;
    for (const [index, piece] of pieces.entries()) {
      const alone = (await renderRendition({ ...piece, output: 'pdf' })).bytes;
      for (let side = 0; side < sides; side++) expectSame(onTrim(bytes, index * sides + side), onTrim(alone, side), tolerance);
    }
  });
});

describe('a print run', () => {
  const pieces = units.map((unit) => posterRequest({ formatId: 'poster-a3', unit }));

  it('draws what the pieces share once, and pages hold little', async () => {
    const { bytes, summary } = await run(pieces);
    expect(summary.wholePages).toBe(0);
    const more = await run([...pieces, ...units.map((unit) => ({ ...posterRequest({ formatId: 'poster-a3' }), unit }))]);
    expect((more.bytes.length - bytes.length) / units.length).toBeLessThan(4000);
  });

  it('is CMYK alone and the same to the byte when made again', async () => {
    const { bytes } = await run(pieces);
    expect((await run(pieces)).bytes.equals(bytes)).toBe(true);
    for (const content of operators(bytes))
      expect(content.replace('/All CS', '')).not.toMatch(/(^|\s)(rg|RG|g|G|cs|CS|sc|SC|scn|sh|gs|BT)(\s|$)/);
  });

  it('carries the names as bookmarks that lead to their pages', async () => {
    const { bytes } = await run(pieces);
    const objects = readPdf(bytes);
    const entries = objects.filter(({ dictionary }) => dictionary.includes('/Dest['));
    const titles = entries.map(({ dictionary }) => /\/Title <FEFF([0-9A-F]+)>/.exec(dictionary)?.[1] ?? '');
    expect(titles.map((hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))).toEqual(
      units.map(({ name, provinceName }) => `${name}, ${provinceName}`),
    );
    for (const { dictionary } of entries) {
      const page = objects[Number(/\/Dest\[(\d+)/.exec(dictionary)?.[1]) - 1];
      expect(page?.dictionary).toContain('/Type/Page/');
    }
  });

  it('leaves out a unit whose name cannot be drawn, and says why', async () => {
    const strange = posterRequest({ formatId: 'poster-a3', unit: { code: '11359', name: 'Xã 😀', provinceName: null } });
    const { summary } = await run([...pieces, strange]);
    expect(summary.pieces).toBe(units.length);
    expect(summary.refused).toMatchObject([{ unit: { name: 'Xã 😀' }, error: { code: 'render.emoji' } }]);
  });

  it('refuses screens, other artworks between and an empty run', async () => {
    await expect(run([posterRequest()])).rejects.toMatchObject({ code: 'render.output-unsupported' });
    const other = posterRequest({ formatId: 'poster-a3', editionNumber: 13 });
    await expect(run([posterRequest({ formatId: 'poster-a3' }), other])).rejects.toThrow('another editionNumber');
    await expect(run([])).rejects.toThrow('at least one piece');
  });

  it('has the photo once, as one CMYK picture beneath all vectors', async () => {
    const bytes = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#3a7d44' } })
      .jpeg()
      .toBuffer();
    const photo = { sha256: 'a'.repeat(64), widthPx: 600, heightPx: 800, alt: { vi: 'Ảnh' } };
    const base = posterRequest({ formatId: 'poster-a3' });
    const artwork = { ...base.artwork, design: 'poster-photo', photo };
    const output = new PassThrough();
    const run = {
      pieces: units.slice(0, 2).map((unit) => ({ ...base, artwork, unit })),
      output,
      name: 'anh',
      files: async () => bytes,
    };
    const [file] = await Promise.all([buffer(output), writePrintRun(run)]);
    const pictures = readPdf(file).filter(({ dictionary }) => dictionary.includes('/Subtype/Image'));
    expect(pictures.map(({ dictionary }) => /\/ColorSpace\/(\w+)/.exec(dictionary)?.[1])).toEqual(['DeviceCMYK']);
    const { space, channels } = await sharp(pictures[0]?.bytes ?? Buffer.alloc(0)).metadata();
    expect([space, channels]).toEqual(['cmyk', 4]);
  });

  it('cuts the photo around the point that was chosen in it', async () => {
    const half = (background: string) => sharp({ create: { width: 900, height: 600, channels: 3, background } });
    const right = await half('#ffffff').png().toBuffer();
    const bytes = await half('#000000')
      .extend({ right: 900 })
      .composite([{ input: right, left: 900, top: 0 }])
      .png()
      .toBuffer();
    const inkAt = async (x: number) => {
      const photo = { sha256: 'b'.repeat(64), widthPx: 1800, heightPx: 600, alt: { vi: 'Ảnh' }, focus: { x, y: 50 } };
      const base = posterRequest({ formatId: 'poster-a3' });
      const artwork = { ...base.artwork, design: 'poster-photo', photo };
      const pdf = await renderRendition({ ...base, artwork, output: 'pdf' }, { files: async () => bytes });
      const picture = readPdf(pdf.bytes).find(({ dictionary }) => dictionary.includes('/Subtype/Image'));
      const { channels } = await sharp(picture?.bytes ?? Buffer.alloc(0)).stats();
      return channels[3]?.mean ?? 0;
    };
    const [black, white] = [await inkAt(0), await inkAt(100)];
    expect(Math.abs(black - white)).toBeGreaterThan(100);
  });

  it('puts each unit’s own logo where the piece alone has it, each picture once', async () => {
    const picture = (colour: string) => sharp({ create: { width: 700, height: 700, channels: 3, background: colour } });
    const logos = new Map([
      ['d'.repeat(64), await picture('#3a7d44').png().toBuffer()],
      ['e'.repeat(64), await picture('#123456').png().toBuffer()],
    ]);
    const files = async (sha256: string) => logos.get(sha256) ?? Buffer.alloc(0);
    const [own = '', others = ''] = logos.keys();
    const logoOf = (sha256: string) => ({ logo: { sha256, widthPx: 700, heightPx: 700, unitCode: '31' } });
    const bearers = units.map((unit, index) => ({ ...unit, ...(index === 3 ? {} : logoOf(index === 0 ? own : others)) }));
    const requests = bearers.map((unit) => posterRequest({ formatId: 'poster-a3', unit }));
    const output = new PassThrough();
    const [file, summary] = await Promise.all([
      buffer(output),
      writePrintRun({ pieces: requests, output, name: 'ap-phich', files }),
    ]);
    expect(summary.wholePages).toBe(0);
    expect(readPdf(file).filter(({ dictionary }) => dictionary.includes('/Subtype/Image'))).toHaveLength(logos.size);
    const placesOn = (pdf: Buffer) => pageContents(pdf).map((page) => /q ([-\d. ]+) cm \/P\d+ Do/.exec(page)?.[1] ?? null);
    const alone: (string | null)[] = [];
    for (const request of requests)
      alone.push(...placesOn((await renderRendition({ ...request, output: 'pdf' }, { files })).bytes));
    expect(placesOn(file)).toEqual(alone);
    expect(alone.filter((place) => place !== null)).toHaveLength(3);
  });

  it('stops when nobody takes the file any more', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    output.on('error', () => {});
    await expect(writePrintRun({ pieces, output, name: 'ap-phich' })).rejects.toThrow('disk full');
  });

  it('orders pages by the Vietnamese alphabet', () => {
    const names = ['Xã Đại An', 'Xã Dân Chủ', 'Xã An Bình', 'Xã Ân Thi'];
    const sorted = names.map((name) => ({ code: '1', name, provinceName: null })).sort(byVietnameseName);
    expect(sorted.map(({ name }) => name)).toEqual(['Xã An Bình', 'Xã Ân Thi', 'Xã Dân Chủ', 'Xã Đại An']);
  });
});
