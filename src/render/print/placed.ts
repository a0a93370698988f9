import { numbers, scaling } from './pdf-writer.ts';
import type { Sheet } from './print-sheet.ts';

/** Points a pixel of the frame takes on the sheet. */
export function pointsPerPx(widthPx: number, { trimBox }: Pick<Sheet, 'trimBox'>): number {
  return (trimBox[2] - trimBox[0]) / widthPx;
}

/** Content in pixels of the frame, brought onto the sheet and cut at the bleed. */
export function placed(widthPx: number, sheet: Sheet, content: string): string {
  const { trimBox, bleedBox } = sheet;
  const scale = pointsPerPx(widthPx, sheet);
  const clip = [bleedBox[0], bleedBox[1], bleedBox[2] - bleedBox[0], bleedBox[3] - bleedBox[1]];
  const place = `${scaling(scale)} 0 0 ${scaling(-scale)} ${numbers([trimBox[0], trimBox[3]])} cm`;
  return `q ${numbers(clip)} re W n\n${place}\n${content}Q\n`;
}
