import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A rectangle in points from the lower left corner: left, bottom, right, top. */
export type Rect = readonly [number, number, number, number];

export type PdfPage = {
  /** Content operators. */
  content: string;
  mediaBox: Rect;
  /** What the print shop cuts from: the trim and the bleed around it. */
  bleedBox: Rect;
  trimBox: Rect;
};

/**
 * A PDF 1.6 of vector pages without fonts, pictures or transparency.
 *
 * No clock and no random id: the file's ID is the hash of its pages, so the same pages give the same bytes.
 */
export function writePdfDocument({ pages, title, lang }: { pages: PdfPage[]; title: string; lang: string }): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) => objects.push(typeof body === 'string' ? Buffer.from(body, 'latin1') : body);
  const pageRefs = pages.map((_, index) => `${4 + 2 * index} 0 R`);
  add(`<</Type/Catalog/Pages 2 0 R/Lang(${lang})/ViewerPreferences<</DisplayDocTitle true>>>>`);
  add(`<</Type/Pages/Count ${pages.length}/Kids[${pageRefs.join(' ')}]>>`);
  add(`<</Title ${utf16(title)}/Producer(Pano)/Trapped/False>>`);
  for (const [index, page] of pages.entries()) {
    const boxes = [`/MediaBox${box(page.mediaBox)}`, `/BleedBox${box(page.bleedBox)}`, `/TrimBox${box(page.trimBox)}`];
    add(`<</Type/Page/Parent 2 0 R/Resources<<>>${boxes.join('')}/Contents ${5 + 2 * index} 0 R>>`);
    add(stream(page.content));
  }
  return assemble(objects);
}

function box(rect: Rect): string {
  return `[${rect.map((value) => Math.round(value * 1000) / 1000).join(' ')}]`;
}

function stream(content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 9 });
  const head = Buffer.from(`<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`, 'latin1');
  return Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]);
}

function utf16(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function assemble(objects: Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.6\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    length += object.length;
  }
  const id = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 32);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<</Size ${objects.length + 1}/Root 1 0 R/Info 3 0 R/ID[<${id}><${id}>]>>`;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  parts.push(Buffer.from(`${table}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}
