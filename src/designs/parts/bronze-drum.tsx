import type { ReactElement } from 'react';

type Circle = { cx: number; cy: number; radius: number };
type DrumColours = { lines: string; sun: string; sparks: string };
/** Where small text stands: no cell of the outer rings is drawn there. */
type KeepOut = { left: number; top: number; right: number; bottom: number };
type BronzeDrumProps = Circle & {
  colours: DrumColours;
  keepOut?: KeepOut[];
  /** Lowest point of glowing cells: they would be mistaken for marks among the letters of a headline. */
  sparksAbove?: number;
};

const turn = 2 * Math.PI;

/**
 * The movement's ornament: the bronze drum of Đông Sơn with its sun of fourteen rays, whose outer rings dissolve into the
 * modules of a QR code. Flat outlines only; each colour is one path. The pattern is fixed: no randomness at draw time.
 */
export function BronzeDrum({
  cx,
  cy,
  radius,
  colours,
  keepOut = [],
  sparksAbove = Number.POSITIVE_INFINITY,
}: BronzeDrumProps): ReactElement[] {
  const circle = { cx, cy, radius };
  const pixels = pixelRings(circle, { keepOut, sparksAbove });
  return [
    <path key="lines" d={innerRings(circle) + pixels.lines} fill={colours.lines} />,
    <path key="sparks" d={pixels.sparks} fill={colours.sparks} />,
    <path key="sun" d={star(circle, { rays: 14, outer: 0.15, inner: 0.066 })} fill={colours.sun} />,
  ];
}

/** Shares of the radius, as the cast rings of a drum lie: rule, teeth, rule, dots, rule, ticks, rule, teeth, rule. */
function innerRings(circle: Circle): string {
  const rules = [
    [0.178, 0.186],
    [0.258, 0.264],
    [0.322, 0.334],
    [0.416, 0.422],
    [0.5, 0.512],
  ] as const;
  return [
    ...rules.map(([inner, outer]) => ring(circle, inner, outer)),
    teeth(circle, { count: 42, inner: 0.2, outer: 0.246 }),
    dots(circle, { count: 44, at: 0.293, size: 0.0125 }),
    cells(circle, { count: 84, inner: 0.35, outer: 0.4, fill: 0.42 }, () => true),
    teeth(circle, { count: 72, inner: 0.436, outer: 0.488 }),
  ].join('');
}

type Bounds = { keepOut: KeepOut[]; sparksAbove: number };

/** Rings of cells, dense near the drum and thinning out; about one in thirty glows. */
function pixelRings(circle: Circle, { keepOut, sparksAbove }: Bounds): { lines: string; sparks: string } {
  const rings = 16;
  const pitch = 0.05;
  let lines = '';
  let sparks = '';
  for (let index = 0; index < rings; index++) {
    const inner = 0.536 + index * pitch;
    const row = { count: Math.round((turn * inner) / pitch), inner, outer: inner + pitch * 0.8, fill: 0.8 };
    const density = 0.82 * (1 - index / rings) ** 1.15 + 0.03;
    const isFree = ([x, y]: Spot) =>
      !keepOut.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom);
    const isOn = (cell: number, spot: Spot) => chance(index, cell, 1) < density && isFree(spot);
    const isSpark = (cell: number, [, y]: Spot) => index > 0 && chance(index, cell, 7) < 0.035 && y < sparksAbove;
    lines += cells(circle, row, (cell, spot) => isOn(cell, spot) && !isSpark(cell, spot));
    sparks += cells(circle, row, (cell, spot) => isOn(cell, spot) && isSpark(cell, spot));
  }
  return { lines, sparks };
}

/** A fixed number in 0 … 1 for a cell (Wang-style integer hash). */
function chance(row: number, cell: number, salt: number): number {
  let hash = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(cell + 1, 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

type Spot = readonly [x: number, y: number];

function spotAt({ cx, cy, radius }: Circle, share: number, angle: number): Spot {
  return [cx + radius * share * Math.cos(angle), cy + radius * share * Math.sin(angle)];
}

function point(circle: Circle, share: number, angle: number): string {
  return spotAt(circle, share, angle)
    .map((value) => Math.round(value * 100) / 100)
    .join(' ');
}

function polygon(corners: string[]): string {
  return `M${corners.join('L')}Z`;
}

/** The hole turns against the rim, so that non-zero winding leaves it open. */
function ring(circle: Circle, inner: number, outer: number): string {
  return arcPath(circle, outer, 1) + arcPath(circle, inner, 0);
}

function arcPath(circle: Circle, share: number, sweep: 0 | 1): string {
  const size = circle.radius * share;
  const half = `A${size} ${size} 0 1 ${sweep}`;
  return `M${point(circle, share, 0)}${half} ${point(circle, share, Math.PI)}${half} ${point(circle, share, 0)}Z`;
}

function star(circle: Circle, { rays, outer, inner }: { rays: number; outer: number; inner: number }): string {
  const corners = Array.from({ length: rays * 2 }, (_, index) => {
    return point(circle, index % 2 === 0 ? outer : inner, (turn * index) / (rays * 2) - turn / 4);
  });
  return polygon(corners);
}

function teeth(circle: Circle, { count, inner, outer }: { count: number; inner: number; outer: number }): string {
  const half = (turn / count) * 0.42;
  return Array.from({ length: count }, (_, index) => {
    const angle = (turn * index) / count;
    return polygon([point(circle, inner, angle - half), point(circle, outer, angle), point(circle, inner, angle + half)]);
  }).join('');
}

function dots(circle: Circle, { count, at, size }: { count: number; at: number; size: number }): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (turn * index) / count;
    const [cx, cy] = spotAt(circle, at, angle);
    return arcPath({ cx, cy, radius: circle.radius }, size, 1);
  }).join('');
}

type Row = { count: number; inner: number; outer: number; fill: number };

/** Blocks along a ring, each `fill` of its share wide. */
function cells(circle: Circle, { count, inner, outer, fill }: Row, isOn: (cell: number, spot: Spot) => boolean): string {
  const half = ((turn / count) * fill) / 2;
  let path = '';
  for (let cell = 0; cell < count; cell++) {
    const angle = (turn * cell) / count;
    if (!isOn(cell, spotAt(circle, (inner + outer) / 2, angle))) continue;
    path += polygon([
      point(circle, inner, angle - half),
      point(circle, inner, angle + half),
      point(circle, outer, angle + half),
      point(circle, outer, angle - half),
    ]);
  }
  return path;
}
