import { createElement } from 'react';
import type { PrintFormat } from '../../formats/format.ts';
import type { Shape } from '../drawing.ts';
import { fontFamily, metricsOf } from '../fonts.ts';
import { layOut } from '../layout.ts';
import type { Sheet } from '../sheet.ts';
import { paint } from './page-content.ts';
import { numbers, scaling } from './pdf-writer.ts';

export type SlugParts = { format: PrintFormat; name: string; code: string; page: number; pages: number };

/** What the print shop reads outside the bleed: the file, then scale, finished size, page and code. */
export function slugLines({ format, name, code, page, pages }: SlugParts): [file: string, facts: string] {
  const { widthMm, heightMm, bleedMm, scale } = format;
  const scaled = scale === 1 ? 'Tỷ lệ 1:1' : `Tỷ lệ 1:${scale}, in phóng ${scale * 100}%`;
  const size = `Thành phẩm ${widthMm} × ${heightMm} mm, bù xén ${bleedMm} mm`;
  return [`${name}.pdf`, [scaled, size, `Trang ${page}/${pages}`, `Mã ${code}`].join('  |  ')];
}

const layoutPx = 20;
const weight = 500;
/** Points of the letters, and from one line to the next. */
export const slugPoints = 6;
export const slugLeading = 7.5;

/**
 * Lines of small black type as outlines, the lower left corner of the last at a point of the page. One that would leave `width`
 * is set smaller: the names of files are as long as those of their communes.
 */
export async function smallPrint(lines: string[], { left, bottom, width }: Sheet['slug']): Promise<string> {
  let content = '';
  for (const [index, text] of lines.entries()) {
    const fit = Math.min(1, width / (slugPoints * widthEm(text)));
    const scale = (slugPoints / layoutPx) * fit;
    const top = bottom + slugPoints + (lines.length - 1 - index) * slugLeading;
    content += `q ${scaling(scale)} 0 0 ${scaling(-scale)} ${numbers([left, top])} cm\n${paint(await outlines(text))}Q\n`;
  }
  return content;
}

function widthEm(text: string): number {
  const { advance } = metricsOf(weight);
  return [...text].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0), 0);
}

async function outlines(text: string): Promise<Shape[]> {
  const style = { display: 'flex', fontFamily, fontSize: layoutPx, fontWeight: weight, whiteSpace: 'pre', color: '#000000' };
  const { shapes } = await layOut(createElement('div', { style }, text), { width: 4000, height: 30 });
  return shapes;
}
