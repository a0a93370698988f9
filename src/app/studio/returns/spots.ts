import type { MarkPlace, Spot } from '../../../domain/returns.ts';

type Point = { x: number; y: number };

/** Smaller rectangles are points: a hand that shakes draws no rectangle. */
const leastSide = 0.02;
/** What a point becomes when somebody wants a rectangle. */
const firstArea = { width: 0.3, height: 0.12 };

const within = (value: number, most = 1): number => Math.min(Math.max(value, 0), most);

export const isArea = ({ width = 0, height = 0 }: Spot): boolean => width > 0 && height > 0;

export const pointAt = ({ x, y }: Point): Spot => ({ x: within(x), y: within(y) });

/** The rectangle between two corners; a point where they are one place. */
export function between(a: Point, b: Point): Spot {
  const [from, to] = [
    pointAt({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) }),
    pointAt({ x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) }),
  ];
  const [width, height] = [to.x - from.x, to.y - from.y];
  return width < leastSide || height < leastSide ? pointAt(a) : { ...from, width, height };
}

/** Moved by shares of the whole, and never over its edge. */
export function moved({ x, y, ...size }: Spot, by: Point): Spot {
  const { width = 0, height = 0 } = size;
  return { ...size, x: within(x + by.x, 1 - width), y: within(y + by.y, 1 - height) };
}

/** Its lower right corner moved; what gets too small is a point again. */
export function resized({ x, y, width = 0, height = 0 }: Spot, by: Point): Spot {
  const size = { width: within(width + by.x, 1 - x), height: within(height + by.y, 1 - y) };
  return size.width < leastSide || size.height < leastSide ? { x, y } : { x, y, ...size };
}

/** A point as a rectangle around it, a rectangle as its middle. */
export function toggledArea(spot: Spot): Spot {
  const { x, y, width = 0, height = 0 } = spot;
  if (isArea(spot)) return { x: x + width / 2, y: y + height / 2 };
  const corner = { x: x - firstArea.width / 2, y: y - firstArea.height / 2 };
  return moved({ ...pointAt(corner), ...firstArea }, { x: 0, y: 0 });
}

export type Box = { left: number; top: number; width: number; height: number };

/**
 * Where a mark that was set on an earlier page stands on this one, in pixels: in the box of its words that is nearest to where it
 * was, or there.
 */
export function pointOnPage({ x, y }: Spot, page: { width: number; height: number }, boxes: readonly Box[]): Point {
  const was = { x: x * page.width, y: y * page.height };
  const inside = boxes.map(({ left, top, width, height }) => ({
    x: Math.min(Math.max(was.x, left), left + width),
    y: Math.min(Math.max(was.y, top), top + height),
  }));
  const far = (point: Point) => Math.hypot(point.x - was.x, point.y - was.y);
  return inside.sort((a, b) => far(a) - far(b))[0] ?? was;
}

export type PiecePlace = Extract<MarkPlace, { on: 'piece' }>;
export type PagePlace = Extract<MarkPlace, { on: 'page' }>;
export type Side = Omit<PiecePlace, 'on' | 'spot'>;

/** Whether a mark is on a side, whoever's name it was looked at in. */
export function isOnSide(place: MarkPlace, { piece, format, side }: Omit<Side, 'unit'>): place is PiecePlace {
  return place.on === 'piece' && place.piece === piece && place.format === format && place.side === side;
}
