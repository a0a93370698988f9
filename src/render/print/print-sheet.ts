import type { PrintFormat } from '../../formats/format.ts';
import type { Rect } from './pdf-writer.ts';

const mm = 72 / 25.4;
/** White paper around the bleed for crop marks and the slug line. */
const marginMm = 10;
const markGapMm = 1.5;
const markLengthMm = 5;
/** From the trim's corners, where the crop marks stand. */
const slugInsetMm = 8;

/** Where things lie on the print shop's sheet, in points at the scale of the file. */
export type Sheet = {
  mediaBox: Rect;
  bleedBox: Rect;
  trimBox: Rect;
  /** Lines from → to. They begin outside the bleed, so that none remains on the cut piece. */
  cropMarks: Rect[];
  /** Lines above and below the piece where it is folded. */
  foldMarks: Rect[];
  /** Two lines of small type between the lower crop marks. */
  slug: { left: number; bottom: number; width: number };
  /** How many times larger than the file the finished piece is. */
  fileScale: number;
};

/** `page`: from 1. A piece is folded in other places seen from its other side. */
export function sheetOf({ widthMm, heightMm, bleedMm, scale, foldsMm }: PrintFormat, page = 1): Sheet {
  const [width, height, bleed] = [(widthMm / scale) * mm, (heightMm / scale) * mm, (bleedMm / scale) * mm];
  const edge = bleed + marginMm * mm;
  const trimBox: Rect = [edge, edge, edge + width, edge + height];
  return {
    mediaBox: [0, 0, width + 2 * edge, height + 2 * edge],
    bleedBox: [edge - bleed, edge - bleed, edge + width + bleed, edge + height + bleed],
    trimBox,
    cropMarks: cropMarks(trimBox, bleed + markGapMm * mm, markLengthMm * mm),
    foldMarks: (foldsMm?.[page - 1] ?? []).flatMap((fold) =>
      foldMarks(trimBox, edge + (fold / scale) * mm, bleed + markGapMm * mm),
    ),
    slug: { left: edge + slugInsetMm * mm, bottom: 1.5 * mm, width: width - 2 * slugInsetMm * mm },
    fileScale: scale,
  };
}

function foldMarks([, bottom, , top]: Rect, x: number, gap: number): Rect[] {
  const far = gap + markLengthMm * mm;
  return [
    [x, bottom - far, x, bottom - gap],
    [x, top + gap, x, top + far],
  ];
}

function cropMarks([left, bottom, right, top]: Rect, gap: number, length: number): Rect[] {
  const far = gap + length;
  const vertical = [left, right].flatMap((x): Rect[] => [
    [x, bottom - far, x, bottom - gap],
    [x, top + gap, x, top + far],
  ]);
  const horizontal = [bottom, top].flatMap((y): Rect[] => [
    [left - far, y, left - gap, y],
    [right + gap, y, right + far, y],
  ]);
  return [...vertical, ...horizontal];
}
