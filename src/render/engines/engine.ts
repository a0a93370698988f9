import type { ReactElement } from 'react';
import type { Frame } from '../../formats/format.ts';
import type { FontWeight } from '../../typeset/font-files.ts';
import type { Shape } from '../outline/drawing.ts';
import type { Spoken } from './tree.ts';

/** Pixels of the sheet, counted from its upper left corner, bleed included. */
export type Box = { left: number; top: number; width: number; height: number };

/** A design's tree and the sheet it fills. */
export type SideTree = {
  tree: ReactElement;
  size: { width: number; height: number };
  /** Font family of lines that the design's own family cannot set, by their text. */
  families?: ReadonlyMap<string, string>;
};

/** Pixels row by row, four bytes each. Where nothing is painted the last is 0. */
export type Raster = { widthPx: number; heightPx: number; rgba: Buffer };

/** A picture of exactly the size of its box; what is outside the sheet is cut off. */
export type PlacedPhoto = { box: Box; rgba: Buffer };

/** Rows of the trimmed piece, `bottom` excluded. */
export type Rows = { top: number; bottom: number };

/**
 * Something that is seen on the sheet. Two sheets with the same marks in the same order look the same; where marks differ, only
 * `rows` do. `line`: its place among the lines, `null` for what is not text.
 */
export type Mark = { key: string; rows: Rows; line: number | null };

export type LetterStyle = { weight: FontWeight; sizePx: number; lineHeightPx: number; trackingPx: number };

/** A line of text with the room it takes. */
export type TextLine = Box & {
  text: string;
  style: LetterStyle;
  /** "#RRGGBB" in capitals. */
  fill: string;
  /** Where its letters are not those of the designs' own family. */
  family: string | null;
  /** Lines of one text have the same number; they count up in the order in which the side is read. */
  paragraph: number;
  /** What it is to a reader. `null` for words of the design's own. */
  spoken: Spoken | null;
};

/** A tree with every box in its place, and what can be made of it. Nothing is outlined or painted before it is asked for. */
export type Arranged = {
  /** Where the tree left room for the QR code. */
  qr: Box | null;
  /** Where the tree left room for the photo. */
  photo: Box | null;
  /** Where the tree left room for the logo. */
  logo: Box | null;
  lines: TextLine[];
  /** `without`: places in `lines` of those that are left out; nothing else moves. */
  outline(without?: ReadonlySet<number>): Promise<Shape[]>;
  /** Rows of the trimmed piece, the photo beneath the shapes. `null`: this engine only outlines. */
  paint: ((parts: PaintParts) => Promise<Raster>) | null;
  /** Rows count from the sheet's upper edge. Empty where nothing is painted. */
  marks: Mark[];
};

export type PaintParts = { frame: Frame; photo: PlacedPhoto | null; rows: Rows };

/**
 * What lays a tree out, outlines its text and, where it can, paints it.
 *
 * Lines come broken by `fit.ts`, one box each, so two engines differ by fractions of a pixel and never by a line break.
 */
export type Engine = {
  id: EngineId;
  /** "takumi 2.16.3": part of the name of everything it draws. */
  version: string;
  /** Whether marks that stand on their own (Khmer, Ê-đê "ê̆") come out right. */
  canShapeMarks: boolean;
  arrange(sheet: SideTree): Promise<Arranged>;
};

export const engineIds = ['takumi', 'satori'] as const;
export type EngineId = (typeof engineIds)[number];
