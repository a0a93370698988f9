import { createElement } from 'react';
import type { PrintFormat } from '../../formats/format.ts';
import type { Shape } from '../drawing.ts';
import { fontFamily } from '../fonts.ts';
import { layOut } from '../layout.ts';
import type { Sheet } from '../sheet.ts';
import { paint } from './page-content.ts';
import { numbers, scaling } from './pdf-writer.ts';

export type SlugParts = { format: PrintFormat; name: string; code: string; page: number; pages: number };

/** What the print shop reads outside the bleed: file, scale, finished size, page and code. */
export function slugText({ format, name, code, page, pages }: SlugParts): string {
  const { widthMm, heightMm, bleedMm, scale } = format;
  const scaled = scale === 1 ? 'Tỷ lệ 1:1' : `Tỷ lệ 1:${scale}, in phóng ${scale * 100}%`;
  const size = `Thành phẩm ${widthMm} × ${heightMm} mm, bù xén ${bleedMm} mm`;
  return [`${name}.pdf`, scaled, size, `Trang ${page}/${pages}`, `Mã ${code}`].join('  |  ');
}

const layoutPx = 20;
const points = 6;

/** A line of small black type as outlines, its lower left corner at a point of the page. */
export async function smallPrint(text: string, { left, bottom }: Sheet['slug']): Promise<string> {
  const scale = points / layoutPx;
  const shapes = await outlines(text);
  return `q ${scaling(scale)} 0 0 ${scaling(-scale)} ${numbers([left, bottom + points])} cm\n${paint(shapes)}Q\n`;
}

async function outlines(text: string): Promise<Shape[]> {
  const style = { display: 'flex', fontFamily, fontSize: layoutPx, fontWeight: 500, whiteSpace: 'pre', color: '#000000' };
  const { shapes } = await layOut(createElement('div', { style }, text), { width: 4000, height: 30 });
  return shapes;
}
