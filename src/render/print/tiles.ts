import type { Rect } from './pdf-writer.ts';

/** What an office printer leaves white on each side. */
const marginMm = 10;
/** Strip that two sheets share, to glue one over the other. */
const overlapMm = 10;
/** More sheets nobody glues together. */
const mostTiles = 12;
/** A poster at this share of its size still does its work, and saves half of the sheets. */
const goodScale = 0.85;
const a4Mm = [210, 297] as const;

const mm = 72 / 25.4;

/** How a piece is spread over A4 sheets. Lengths in points; `scale` is the printed size over the true one. */
export type TilePlan = {
  pageWidth: number;
  pageHeight: number;
  columns: number;
  rows: number;
  scale: number;
  tiles: Tile[];
};

export type Tile = {
  /** From 1, row by row. */
  column: number;
  row: number;
  /** Part of the sheet that is printed on. */
  window: Rect;
  /** Where the piece's lower left corner lies on this sheet; of two copies side by side each. */
  origins: readonly (readonly [x: number, y: number])[];
  cutMarks: Rect[];
};

type Size = { widthMm: number; heightMm: number };
type Grid = { columns: number; rows: number; isTurned: boolean; scale: number };

/** The piece on one sheet, in true size where the margins let it be; twice where it is half a sheet, to be cut apart. */
export function fitOnA4(size: Size): TilePlan {
  const two = gridOf({ ...size, widthMm: 2 * size.widthMm }, 1, 1, true, 1);
  if (two.scale >= goodScale) return twoUp(size, two);
  const grids = [false, true].map((isTurned) => gridOf(size, 1, 1, isTurned, 1));
  return planOf(
    size,
    grids.reduce((best, grid) => (grid.scale > best.scale ? grid : best)),
  );
}

/** Side by side without a gap: one cut parts them, and printed on both sides each has its own back. */
function twoUp(size: Size, grid: Grid): TilePlan {
  const plan = planOf({ ...size, widthMm: 2 * size.widthMm }, grid);
  const middle = plan.pageWidth / 2;
  const tiles = plan.tiles.map((tile): Tile => {
    const { window, origins } = tile;
    const [, y] = origins[0] ?? [0, 0];
    const cut: Rect[] = [
      [middle, window[3] + mm, middle, window[3] + 5 * mm],
      [middle, window[1] - 5 * mm, middle, window[1] - mm],
    ];
    return { ...tile, origins: [...origins, [middle, y]], cutMarks: cut };
  });
  return { ...plan, tiles };
}

/**
 * The piece on sheets to be glued: the fewest that give a good size, at most twelve. An A3 poster takes two; a banner becomes a
 * strip of one sheet's height.
 */
export function tileOnA4(size: Size): TilePlan {
  const grids: Grid[] = [];
  for (let columns = 1; columns <= mostTiles; columns++) {
    for (let rows = 1; rows * columns <= mostTiles; rows++) {
      grids.push(gridOf(size, columns, rows, false, 1), gridOf(size, columns, rows, true, 1));
    }
  }
  const count = ({ columns, rows }: Grid) => columns * rows;
  const best = grids.toSorted((a, b) => {
    const [isGoodA, isGoodB] = [a.scale >= goodScale, b.scale >= goodScale];
    if (isGoodA !== isGoodB) return isGoodA ? -1 : 1;
    return isGoodA ? count(a) - count(b) || b.scale - a.scale : b.scale - a.scale || count(a) - count(b);
  })[0];
  if (!best) throw new Error('Expected at least one way to tile');
  return planOf(size, best);
}

function sheetMm(isTurned: boolean): readonly [width: number, height: number] {
  return isTurned ? [a4Mm[1], a4Mm[0]] : a4Mm;
}

/** Length that `count` sheets cover, margins and overlaps taken off. */
function reach(sheet: number, count: number): number {
  return count * (sheet - 2 * marginMm) - (count - 1) * overlapMm;
}

function gridOf({ widthMm, heightMm }: Size, columns: number, rows: number, isTurned: boolean, most: number): Grid {
  const [width, height] = sheetMm(isTurned);
  return { columns, rows, isTurned, scale: Math.min(reach(width, columns) / widthMm, reach(height, rows) / heightMm, most) };
}

function planOf(size: Size, { columns, rows, isTurned, scale }: Grid): TilePlan {
  const [pageWidth, pageHeight] = sheetMm(isTurned).map((side) => side * mm) as [number, number];
  const margin = marginMm * mm;
  const window: Rect = [margin, margin, pageWidth - margin, pageHeight - margin];
  const stepX = window[2] - window[0] - overlapMm * mm;
  const stepY = window[3] - window[1] - overlapMm * mm;
  // What remains beside the piece is left white on both sides alike.
  const spareX = (reach(pageWidth / mm, columns) - size.widthMm * scale) * mm;
  const spareY = (reach(pageHeight / mm, rows) - size.heightMm * scale) * mm;
  const tiles: Tile[] = [];
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const x = margin + spareX / 2 - (column - 1) * stepX;
      const y = margin + spareY / 2 - (rows - row) * stepY;
      tiles.push({ column, row, window, origins: [[x, y]], cutMarks: cutMarks({ window, column, row, columns, rows }) });
    }
  }
  return { pageWidth, pageHeight, columns, rows, scale, tiles };
}

type MarkParts = { window: Rect; column: number; row: number; columns: number; rows: number };

/** Ticks in the margin: each sheet is cut at its left and lower edge and glued over its neighbour's strip. */
function cutMarks({ window: [left, bottom, right, top], column, row, columns, rows }: MarkParts): Rect[] {
  const [near, far] = [1 * mm, 5 * mm];
  const atLeft: Rect[] = [
    [left, top + near, left, top + far],
    [left, bottom - far, left, bottom - near],
  ];
  const atBottom: Rect[] = [
    [left - far, bottom, left - near, bottom],
    [right + near, bottom, right + far, bottom],
  ];
  return [...(columns > 1 && column > 1 ? atLeft : []), ...(rows > 1 && row < rows ? atBottom : [])];
}
