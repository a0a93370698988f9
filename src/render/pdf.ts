import { createElement } from 'react';
import { brand, type Cmyk } from '../designs/parts/brand.ts';
import type { PrintFormat } from '../formats/format.ts';
import type { Drawing, Shape, Step } from './drawing.ts';
import { fontFamily } from './fonts.ts';
import { layOut } from './layout.ts';
import { writePdfDocument } from './pdf-document.ts';
import { type Sheet, sheetOf } from './sheet.ts';

type PdfRequest = {
  pages: Drawing[];
  format: PrintFormat;
  /** File name without ending, printed on the slug line. */
  name: string;
  /** Short code as printed. */
  code: string;
  title: string;
  /** Language of the words, BCP 47. */
  lang: string;
};

/**
 * The piece as a file for a print shop: vectors in DeviceCMYK from the brand's ink values, trim and bleed boxes, crop marks and a
 * slug line outside the bleed; large formats at 1:10.
 *
 * Colours come from the palette and not from a conversion, so black text and QR codes print with the black plate alone.
 */
export async function writePdf({ pages, format, name, code, title, lang }: PdfRequest): Promise<Buffer> {
  const sheet = sheetOf(format);
  const contents: string[] = [];
  for (const [index, drawing] of pages.entries()) {
    const slug = await slugShapes(slugLine({ format, name, code, page: index + 1, pages: pages.length }));
    contents.push(pageContent({ drawing, slug, sheet }));
  }
  const { mediaBox, bleedBox, trimBox } = sheet;
  return writePdfDocument({ title, lang, pages: contents.map((content) => ({ content, mediaBox, bleedBox, trimBox })) });
}

type SlugParts = { format: PrintFormat; name: string; code: string; page: number; pages: number };

function slugLine({ format, name, code, page, pages }: SlugParts): string {
  const { widthMm, heightMm, bleedMm, scale } = format;
  const scaled = scale === 1 ? 'Tỷ lệ 1:1' : `Tỷ lệ 1:${scale}, in phóng ${scale * 100}%`;
  const size = `Thành phẩm ${widthMm} × ${heightMm} mm, bù xén ${bleedMm} mm`;
  return [`${name}.pdf`, scaled, size, `Trang ${page}/${pages}`, `Mã ${code}`].join('  |  ');
}

const slugLayoutPx = 20;
const slugPoints = 6;

async function slugShapes(text: string): Promise<Shape[]> {
  const style = { display: 'flex', fontFamily, fontSize: slugLayoutPx, fontWeight: 500, whiteSpace: 'pre', color: '#000000' };
  const { shapes } = await layOut(createElement('div', { style }, text), { width: 4000, height: 30 });
  return shapes;
}

type PageParts = { drawing: Drawing; slug: Shape[]; sheet: Sheet };

function pageContent({ drawing, slug, sheet }: PageParts): string {
  const { trimBox, bleedBox, cropMarks } = sheet;
  const pointsPerPx = (trimBox[2] - trimBox[0]) / drawing.widthPx;
  const clip = [bleedBox[0], bleedBox[1], bleedBox[2] - bleedBox[0], bleedBox[3] - bleedBox[1]];
  const slugScale = slugPoints / slugLayoutPx;
  return [
    `q ${numbers(clip)} re W n`,
    `${scale(pointsPerPx)} 0 0 ${scale(-pointsPerPx)} ${numbers([trimBox[0], trimBox[3]])} cm`,
    ...paint(drawing.shapes),
    'Q',
    // Registration colour: the marks must stand on every plate.
    '1 1 1 1 K 0.25 w',
    ...cropMarks.map(([x1, y1, x2, y2]) => `${numbers([x1, y1])} m ${numbers([x2, y2])} l S`),
    `q ${scale(slugScale)} 0 0 ${scale(-slugScale)} ${numbers([sheet.slug.left, sheet.slug.bottom + slugPoints])} cm`,
    ...paint(slug),
    'Q',
  ].join('\n');
}

const inks = new Map<string, Cmyk>(Object.values(brand.palette).map(({ hex, cmyk }) => [hex.toUpperCase(), cmyk]));

function paint(shapes: Shape[]): string[] {
  return shapes.map(({ fill, steps }) => {
    const ink = inks.get(fill);
    if (!ink) throw new Error(`Expected a colour of the brand's palette, got ${fill}`);
    return `${ink.join(' ')} k\n${outline(steps)}f`;
  });
}

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' };

function outline(steps: Step[]): string {
  return steps.map(([kind, ...values]) => `${numbers(values)}${values.length > 0 ? ' ' : ''}${operators[kind]}\n`).join('');
}

function numbers(values: readonly number[]): string {
  return values.map((value) => Math.round(value * 1000) / 1000).join(' ');
}

/** Scales are small numbers that multiply large ones: more digits, and never the exponent that PDF does not know. */
function scale(value: number): string {
  return value.toFixed(7);
}
