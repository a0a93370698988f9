import { expect } from 'vitest';
import { readPdf } from './read-pdf.ts';

type Matrix = [number, number, number, number, number, number];
/** A filled shape as it lies on the page: its ink and the corners around it, in points. */
export type Painted = { ink: string; box: [number, number, number, number] };

/** Runs a page's operators, forms included, and gives what is filled in painting order. */
export function paintedOn(file: Buffer, page: number): Painted[] {
  const objects = readPdf(file);
  const pages = objects.filter(({ dictionary }) => dictionary.startsWith('<</Type/Page/'));
  const dictionary = pages[page]?.dictionary ?? '';
  const text = (ref: number) => objects[ref - 1]?.bytes?.toString('latin1') ?? '';
  const shared = Number(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1] ?? 0);
  const names = new Map(
    [...(objects[shared - 1]?.dictionary ?? dictionary).matchAll(/\/([SLP]\d+) (\d+) 0 R/g)].map(([, name = '', ref]) => [
      name,
      Number(ref),
    ]),
  );
  const painted: Painted[] = [];
  const run = (content: string, start: Matrix, startInk: string): void => {
    let [matrix, ink] = [start, startInk];
    const kept: [Matrix, string][] = [];
    let points: number[][] = [];
    let operands: string[] = [];
    const at = (x = 0, y = 0) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
    for (const token of content.split(/\s+/)) {
      if (/^[-\d.]/.test(token) || token.startsWith('/')) {
        operands.push(token);
        continue;
      }
      const n = operands.map(Number);
      if (token === 'q') kept.push([matrix, ink]);
      if (token === 'Q') [matrix, ink] = kept.pop() ?? [matrix, ink];
      if (token === 'cm') matrix = multiply(matrix, n as Matrix);
      if (token === 'k') ink = operands.join(' ');
      if (token === 'm' || token === 'l') points.push(at(n[0], n[1]));
      if (token === 'c') points.push(at(n[4], n[5]));
      if (token === 're') points.push(at(n[0], n[1]), at((n[0] ?? 0) + (n[2] ?? 0), (n[1] ?? 0) + (n[3] ?? 0)));
      if (token === 'f') painted.push({ ink, box: around(points) });
      if (['f', 'S', 'n'].includes(token)) points = [];
      if (token === 'Do') run(text(names.get(operands[0]?.slice(1) ?? '') ?? 0), matrix, ink);
      operands = [];
    }
  };
  run(text(Number(/\/Contents (\d+)/.exec(dictionary)?.[1])), [1, 0, 0, 1, 0, 0], '0 0 0 1');
  return painted;
}

/** Nothing more, nothing less, and each within `tolerance` points; in any order. */
export function expectSame(one: Painted[], other: Painted[], tolerance: number): void {
  expect(one).toHaveLength(other.length);
  const rest = [...other];
  for (const { ink, box } of one) {
    const at = rest.findIndex(
      (shape) => shape.ink === ink && shape.box.every((value, side) => Math.abs(value - (box[side] ?? 0)) < tolerance),
    );
    expect(at, `${ink} at ${box.join(' ')}`).toBeGreaterThanOrEqual(0);
    rest.splice(at, 1);
  }
}

function multiply(m: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

function around(points: number[][]): Painted['box'] {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
