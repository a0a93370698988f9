import type { Step } from './drawing.ts';

/** `handle`: the last control point, from which a smooth curve goes on; at the pen itself after anything but a curve. */
type Pen = { x: number; y: number; startX: number; startY: number; handleX: number; handleY: number; steps: Step[] };

/** Numbers each command takes. */
const arity: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** SVG path data as absolute lines and cubic curves. Knows M L H V C S Q T A Z, both cases; throws on anything else. */
export function readPath(data: string): Step[] {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, handleX: 0, handleY: 0, steps: [] };
  const tokens = data.match(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? [];
  let command = '';
  let at = 0;
  while (at < tokens.length) {
    if (/^[a-zA-Z]$/.test(tokens[at] ?? '')) command = tokens[at++] ?? '';
    const count = arity[command.toUpperCase()];
    if (count === undefined) throw new Error(`Expected an SVG path command out of MLHVCSQTAZ, got "${command}"`);
    if (at + count > tokens.length)
      throw new Error(`Expected ${count} numbers after "${command}" in path "${data.slice(0, 60)}"`);
    draw(pen, command, tokens.slice(at, at + count).map(Number));
    at += count;
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
  }
  return pen.steps;
}

/** No inner functions here: this runs for every step of every letter. */
function draw(pen: Pen, command: string, numbers: number[]): void {
  const isRelative = command >= 'a';
  const kind = command.toUpperCase();
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = isRelative ? absolute(pen, kind, numbers) : numbers;
  switch (kind) {
    case 'M':
      move(pen, 'M', a, b);
      pen.startX = a;
      pen.startY = b;
      break;
    case 'L':
      move(pen, 'L', a, b);
      break;
    case 'H':
      move(pen, 'L', a, pen.y);
      break;
    case 'V':
      move(pen, 'L', pen.x, a);
      break;
    case 'C':
      curve(pen, [a, b, c, d, e, f]);
      break;
    case 'S':
      curve(pen, [2 * pen.x - pen.handleX, 2 * pen.y - pen.handleY, a, b, c, d]);
      break;
    case 'Q':
      quadratic(pen, a, b, c, d);
      break;
    case 'T':
      quadratic(pen, 2 * pen.x - pen.handleX, 2 * pen.y - pen.handleY, a, b);
      break;
    case 'A':
      arc(pen, { rx: a, ry: b, isLarge: d === 1, isClockwise: e === 1, ...endOfArc(pen, isRelative, numbers) });
      break;
    default:
      pen.steps.push(['Z']);
      place(pen, pen.startX, pen.startY);
  }
}

function endOfArc({ x, y }: Pen, isRelative: boolean, numbers: number[]): { endX: number; endY: number } {
  const [endX = 0, endY = 0] = numbers.slice(5);
  return isRelative ? { endX: endX + x, endY: endY + y } : { endX, endY };
}

/** Coordinates of a relative step counted from the origin. An arc's are left to `endOfArc`. */
function absolute({ x, y }: Pen, kind: string, numbers: number[]): number[] {
  if (kind === 'A') return numbers;
  if (kind === 'V') return numbers.map((value) => value + y);
  return numbers.map((value, index) => value + (index % 2 === 0 ? x : y));
}

function move(pen: Pen, kind: 'M' | 'L', x: number, y: number): void {
  pen.steps.push([kind, x, y]);
  place(pen, x, y);
}

function place(pen: Pen, x: number, y: number, handleX = x, handleY = y): void {
  pen.x = x;
  pen.y = y;
  pen.handleX = handleX;
  pen.handleY = handleY;
}

type Curve = [number, number, number, number, number, number];

function curve(pen: Pen, points: Curve): void {
  pen.steps.push(['C', ...points]);
  place(pen, points[4], points[5], points[2], points[3]);
}

/** A quadratic curve as a cubic one; the pen keeps the quadratic handle, from which a `T` goes on. */
function quadratic(pen: Pen, x1: number, y1: number, x: number, y: number): void {
  pen.steps.push(['C', third(pen.x, x1), third(pen.y, y1), third(x, x1), third(y, y1), x, y]);
  place(pen, x, y, x1, y1);
}

function third(from: number, to: number): number {
  return from + (2 / 3) * (to - from);
}

type Arc = { rx: number; ry: number; isLarge: boolean; isClockwise: boolean; endX: number; endY: number };

/** Unrotated elliptic arc (SVG 1.1, appendix F.6) in cubic pieces of at most a quarter turn. */
function arc(pen: Pen, { rx, ry, isLarge, isClockwise, endX, endY }: Arc): void {
  const halfX = (pen.x - endX) / 2 / rx;
  const halfY = (pen.y - endY) / 2 / ry;
  const chord = halfX ** 2 + halfY ** 2;
  if (!(rx > 0 && ry > 0) || chord === 0) {
    move(pen, 'L', endX, endY);
    return;
  }
  const grow = Math.max(1, Math.sqrt(chord));
  const offset = (isLarge === isClockwise ? -1 : 1) * Math.sqrt(Math.max(0, grow ** 2 / chord - 1));
  const centreX = (pen.x + endX) / 2 + offset * rx * halfY;
  const centreY = (pen.y + endY) / 2 - offset * ry * halfX;
  const [radiusX, radiusY] = [rx * grow, ry * grow];
  const from = Math.atan2((pen.y - centreY) / radiusY, (pen.x - centreX) / radiusX);
  let sweep = Math.atan2((endY - centreY) / radiusY, (endX - centreX) / radiusX) - from;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6));
  const handle = (4 / 3) * Math.tan(sweep / pieces / 4);
  for (let piece = 0; piece < pieces; piece++) {
    const a = from + (sweep * piece) / pieces;
    const b = from + (sweep * (piece + 1)) / pieces;
    const at = (angle: number, turn: number): [number, number] => [
      centreX + radiusX * (Math.cos(angle) - turn * Math.sin(angle)),
      centreY + radiusY * (Math.sin(angle) + turn * Math.cos(angle)),
    ];
    curve(pen, [...at(a, handle), ...at(b, -handle), ...at(b, 0)]);
  }
}
