import type { PrintFormat } from '../../formats/format.ts';
import type { LetterCase } from './letter-case.ts';
import { numbers } from './pdf-writer.ts';
import type { Sheet } from './print-sheet.ts';

export type SlugParts = { format: PrintFormat; name: string; code: string; page: number; pages: number };

/** What the print shop reads outside the bleed: the file, then scale, finished size, page and code. */
export function slugLines({ format, name, code, page, pages }: SlugParts): [file: string, facts: string] {
  const { widthMm, heightMm, bleedMm, scale, foldsMm } = format;
  const scaled = scale === 1 ? 'Tỷ lệ 1:1' : `Tỷ lệ 1:${scale}, in phóng ${scale * 100}%`;
  const size = `Thành phẩm ${widthMm} × ${heightMm} mm, bù xén ${bleedMm} mm`;
  const folds = foldsMm?.[page - 1] ?? [];
  const folding = folds.length === 0 ? [] : [`Gấp tại ${folds.join(' và ')} mm từ mép trái`];
  return [`${name}.pdf`, [scaled, size, ...folding, `Trang ${page}/${pages}`, `Mã ${code}`].join('  |  ')];
}

export const slugStyle = { weight: 500, sizePx: 6, lineHeightPx: 9, trackingPx: 0 } as const;
/** Points from one line to the next. */
export const slugLeading = 7.5;

/**
 * Lines of small black type, the lower left corner of the last at a point of the page. One that would leave `width` is set
 * smaller:
 * the names of files are as long as those of their communes. Pages count upwards, letters downwards.
 */
export async function smallPrint(
  letterCase: LetterCase,
  lines: string[],
  { left, bottom, width }: Sheet['slug'],
): Promise<string> {
  let content = '';
  for (const [index, text] of lines.entries()) {
    const fit = Math.min(1, width / (await letterCase.width(text, slugStyle)));
    const style = { ...slugStyle, sizePx: slugStyle.sizePx * fit };
    const line = await letterCase.set({ text, style, fill: '#000000', x: 0, baseline: 0, anchor: 0 });
    content += `q 1 0 0 -1 ${numbers([left, bottom + 1.5 + (lines.length - 1 - index) * slugLeading])} cm\n${line}Q\n`;
  }
  return content;
}
