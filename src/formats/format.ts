import type { Medium } from '../domain/code.ts';
import type { ReaderText } from '../domain/reader-language.ts';

type Common = {
  id: string;
  /** What a person reads in a list. */
  label: ReaderText;
  /** Counted separately in short codes: one size is always one medium. */
  medium: Medium;
  /** ASCII Vietnamese part of file names: "5x0-8m-ty-le-1-10". A scaled file says so here. */
  fileSlug: string;
  /** From how far it is read, in metres: decides the error correction and the least size of its QR code. */
  viewingDistanceM: number;
  /**
   * From how far its QR code is scanned, in metres: people read a poster from a metre and step up to it to scan. The trade's rule
   * for codes is a side of a tenth of this distance.
   */
  scanDistanceM: number;
};

/** Ink on paper or canvas. Millimetres are those of the finished, trimmed piece. */
export type PrintFormat = Common & {
  kind: 'print';
  widthMm: number;
  heightMm: number;
  /** Background beyond the trim on each side, cut off or hemmed. */
  bleedMm: number;
  /** Nothing that must be read sits nearer to the trim than this. */
  safeMm: number;
  /** Of the pixel rendition, at final size; also the grid that designs are laid out on. */
  dpi: number;
  /** The PDF is drawn at 1 : `scale`. Print shops expect 10 for what is longer than a PDF page may be (14,400 pt). */
  scale: 1 | 10;
  /** Of a folded piece, side by side: how far each fold is from the left edge of that side. */
  foldsMm?: readonly (readonly number[])[];
};

/** A picture for pages and feeds. */
type ScreenFormat = Common & { kind: 'screen'; widthPx: number; heightPx: number; safePx: number };

/** A LED board: each pixel is a lamp. */
type LedFormat = Common & {
  kind: 'led';
  widthPx: number;
  heightPx: number;
  safePx: number;
  /** Distance between two lamps. */
  pitchMm: number;
};

export type Format = PrintFormat | ScreenFormat | LedFormat;

/** The grid a design is laid out on. The trimmed piece is `widthPx` × `heightPx`; the bleed lies outside it. */
export type Frame = {
  widthPx: number;
  heightPx: number;
  bleedPx: number;
  safePx: number;
  /** Pixels a millimetre of the finished piece; `null` on screens, which have no size. */
  pxPerMm: number | null;
};

export function frameOf(format: Format): Frame {
  if (format.kind === 'led') return { ...sizeOf(format), pxPerMm: 1 / format.pitchMm };
  if (format.kind === 'screen') return { ...sizeOf(format), pxPerMm: null };
  const pxPerMm = format.dpi / 25.4;
  return {
    widthPx: Math.round(format.widthMm * pxPerMm),
    heightPx: Math.round(format.heightMm * pxPerMm),
    bleedPx: Math.ceil(format.bleedMm * pxPerMm),
    safePx: Math.round(format.safeMm * pxPerMm),
    pxPerMm,
  };
}

function sizeOf({ widthPx, heightPx, safePx }: ScreenFormat | LedFormat): Omit<Frame, 'pxPerMm'> {
  return { widthPx, heightPx, bleedPx: 0, safePx };
}
