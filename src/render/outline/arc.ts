import { type Step, transformSteps } from './drawing.ts';

/** As in SVG path data: radii, rotation of the ellipse in degrees, large arc, clockwise, end. */
export type Arc = ['A', rx: number, ry: number, degrees: number, isLarge: number, isClockwise: number, x: number, y: number];

/**
 * An elliptic arc (SVG 1.1, appendix F.6) as cubic curves of at most a quarter turn, or as a line where it has no radius.
 *
 * Not `unarc` of svgpath: rounding makes it draw some half circles in three curves and others in two, and a piece that was drawn
 * before must have the same bytes.
 */
export function arcToCurves({ fromX, fromY }: { fromX: number; fromY: number }, arc: Arc): Step[] {
  const [, rx, ry, degrees, isLarge, isClockwise, endX, endY] = arc;
  const turned = degrees % 180 !== 0;
  const [cos, sin] = turned ? [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)] : [1, 0];
  // In a frame that is turned with the ellipse, its axes are those of the frame.
  const [startX, startY] = [cos * fromX + sin * fromY, cos * fromY - sin * fromX];
  const end = { endX: cos * endX + sin * endY, endY: cos * endY - sin * endX };
  const steps = straightArc({ startX, startY, rx, ry, isLarge: isLarge === 1, isClockwise: isClockwise === 1, ...end });
  return turned ? transformSteps(steps, [cos, sin, -sin, cos, 0, 0]) : steps;
}

type StraightArc = {
  startX: number;
  startY: number;
  rx: number;
  ry: number;
  isLarge: boolean;
  isClockwise: boolean;
  endX: number;
  endY: number;
};

function straightArc({ startX, startY, rx, ry, isLarge, isClockwise, endX, endY }: StraightArc): Step[] {
  const halfX = (startX - endX) / 2 / rx;
  const halfY = (startY - endY) / 2 / ry;
  const chord = halfX ** 2 + halfY ** 2;
  if (!(rx > 0 && ry > 0) || chord === 0) return [['L', endX, endY]];
  const grow = Math.max(1, Math.sqrt(chord));
  const offset = (isLarge === isClockwise ? -1 : 1) * Math.sqrt(Math.max(0, grow ** 2 / chord - 1));
  const centreX = (startX + endX) / 2 + offset * rx * halfY;
  const centreY = (startY + endY) / 2 - offset * ry * halfX;
  const [radiusX, radiusY] = [rx * grow, ry * grow];
  const from = Math.atan2((startY - centreY) / radiusY, (startX - centreX) / radiusX);
  let sweep = Math.atan2((endY - centreY) / radiusY, (endX - centreX) / radiusX) - from;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6));
  const handle = (4 / 3) * Math.tan(sweep / pieces / 4);
  const at = (angle: number, turn: number): [number, number] => [
    centreX + radiusX * (Math.cos(angle) - turn * Math.sin(angle)),
    centreY + radiusY * (Math.sin(angle) + turn * Math.cos(angle)),
  ];
  return Array.from({ length: pieces }, (_, piece): Step => {
    const a = from + (sweep * piece) / pieces;
    const b = from + (sweep * (piece + 1)) / pieces;
    return ['C', ...at(a, handle), ...at(b, -handle), ...at(b, 0)];
  });
}
