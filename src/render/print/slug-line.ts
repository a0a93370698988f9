import type { PrintFormat } from '../../formats/format.ts';
import type { Sheet } from '../sheet.ts';
import type { LetterCase } from './letter-case.ts';
import { numbers } from './pdf-writer.ts';

export type SlugParts = { format: PrintFormat; name: string; code: string; page: number; pages: number };

/** What the print shop reads outside the bleed: file, scale, finished size, page and code. */
export function slugText({ format, name, code, page, pages }: SlugParts): string {
  const { widthMm, heightMm, bleedMm, scale } = format;
  const scaled = scale === 1 ? 'Tỷ lệ 1:1' : `Tỷ lệ 1:${scale}, in phóng ${scale * 100}%`;
  const size = `Thành phẩm ${widthMm} × ${heightMm} mm, bù xén ${bleedMm} mm`;
  return [`${name}.pdf`, scaled, size, `Trang ${page}/${pages}`, `Mã ${code}`].join('  |  ');
}

export const slugStyle = { weight: 500, sizePx: 6, lineHeightPx: 9, trackingPx: 0 } as const;

/** A line of small black type, its lower left corner at a point of the page. Pages count upwards, letters downwards. */
export async function smallPrint(letterCase: LetterCase, text: string, { left, bottom }: Sheet['slug']): Promise<string> {
  const line = await letterCase.set({ text, style: slugStyle, fill: '#000000', x: 0, baseline: 0, anchor: 0 });
  return `q 1 0 0 -1 ${numbers([left, bottom + 1.5])} cm\n${line}Q\n`;
}
