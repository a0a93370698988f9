import { describe, expect, it } from 'vitest';
import { readPath } from '../../src/render/outline/path-reader.ts';
import { placeQr, qrMatrix, qrPath } from '../../src/render/outline/qr.ts';
import { readShapes } from '../../src/render/outline/svg-reader.ts';

describe('paths', () => {
  it('makes relative steps absolute', () => {
    expect(readPath('m10 10h5v-2l1 1z')).toEqual([['M', 10, 10], ['L', 15, 10], ['L', 15, 8], ['L', 16, 9], ['Z']]);
  });

  it('draws a circle of arcs whose farthest points lie on it', () => {
    const steps = readPath('M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z');
    const ends = steps.flatMap((step) => (step[0] === 'C' ? [Math.hypot(step[5], step[6])] : []));
    expect(ends).toHaveLength(4);
    for (const radius of ends) expect(radius).toBeCloseTo(5, 6);
  });

  it('turns an arc by its rotation', () => {
    const half = (degrees: number, to: string) => readPath(`M0 0A20 10 ${degrees} 0 1 ${to}`);
    // A half ellipse along the x axis; turned by 90° it goes along the y axis, and by 180° it is the same one.
    const highest = (steps: ReturnType<typeof readPath>, at: 1 | 2) =>
      Math.max(...steps.flatMap((step) => (step[0] === 'C' ? [Math.abs(step[(at + 4) as 5 | 6])] : [])));
    expect(highest(half(0, '40 0'), 2)).toBeCloseTo(10, 6);
    expect(highest(half(90, '0 40'), 1)).toBeCloseTo(10, 6);
    expect(half(90, '0 40')).not.toEqual(half(0, '0 40'));
    for (const step of half(180, '40 0').keys()) {
      const [turned, plain] = [half(180, '40 0')[step], half(0, '40 0')[step]];
      expect(turned?.slice(1).map((value) => Number(value).toFixed(6))).toEqual(
        plain?.slice(1).map((value) => Number(value).toFixed(6)),
      );
    }
  });

  it('keeps the points of a turned arc on its ellipse, and ends where it should', () => {
    const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    // Centre 50, 40; radii 30 and 12; turned by 30°. From the end of the long axis to the end of the short one.
    const steps = readPath(`M${50 + 30 * cos} ${40 + 30 * sin}A30 12 30 1 0 ${50 - 12 * sin} ${40 + 12 * cos}`);
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) {
      const [x, y] = step.slice(-2).map(Number) as [number, number];
      const [along, across] = [cos * (x - 50) + sin * (y - 40), cos * (y - 40) - sin * (x - 50)];
      expect((along / 30) ** 2 + (across / 12) ** 2).toBeCloseTo(1, 6);
    }
    expect(steps.at(-1)?.slice(-2).map(Number)[0]).toBeCloseTo(50 - 12 * sin, 6);
  });

  it('reads flags of an arc that stand without a space', () => {
    expect(readPath('M0 0a1 1 0 011 1')).toEqual(readPath('M0 0a1 1 0 0 1 1 1'));
    expect(readPath('M0 0a2 1 45 102.5.5')).toEqual(readPath('M0 0A2 1 45 1 0 2.5 0.5'));
  });

  it('goes on smoothly from the curve before, and from the pen where there was none', () => {
    expect(readPath('M0 0C0 5 5 10 10 10s10-5 10-10')[2]).toEqual(['C', 15, 10, 20, 5, 20, 0]);
    expect(readPath('M0 0L10 0S20 0 20 10')[2]).toEqual(['C', 10, 0, 20, 0, 20, 10]);
    expect(readPath('M0 0q3 3 6 0t6 0')).toEqual(readPath('M0 0q3 3 6 0q3-3 6 0'));
    expect(readPath('M0 0l6 0t6 0')).toEqual(readPath('M0 0l6 0q0 0 6 0'));
  });

  it('refuses what it does not know', () => {
    expect(() => readPath('M0 0R1 1 2 2')).toThrow(/MLHVCSQTAZ/);
    expect(() => readPath('M0 0X1')).toThrow(/Expected an SVG path/);
    expect(() => readPath('M0 0L1')).toThrow(/Expected an SVG path/);
  });
});

describe('flat shapes', () => {
  it('inlines nested pictures at their place and scale', () => {
    const inner = encodeURIComponent('<svg viewBox="0 0 10 10"><path d="M0 0L10 10Z" fill="#fff"/></svg>');
    const [shape] = readShapes(`<svg><image x="5" y="6" width="20" height="20" href="data:image/svg+xml;utf8,${inner}"/></svg>`);
    expect(shape).toEqual({ fill: '#FFFFFF', steps: [['M', 5, 6], ['L', 25, 26], ['Z']] });
  });

  it.each(['opacity="0.5"', 'stroke="#000"', 'filter="url(#a)"'])(
    'refuses %s, which a printer would separate badly',
    (effect) => {
      expect(() => readShapes(`<svg><rect width="1" height="1" fill="#fff" ${effect}/></svg>`)).toThrow(/flat opaque/);
    },
  );

  it('refuses gradients', () =>
    expect(() => readShapes('<svg><rect width="1" height="1" fill="url(#g)"/></svg>')).toThrow(/#RRGGBB/));
});

describe('QR codes', () => {
  it('are a version smaller in capitals: 37 characters in 25 modules', () => {
    expect(qrMatrix('https://bdhvs.example.vn/q/000C6ECZ17', 'M').modules).toBe(25);
  });

  it('stand on whole pixels with four modules of quiet', () => {
    const matrix = qrMatrix('https://bdhvs.example.vn/q/000C6ECZ17', 'M');
    const placed = placeQr(matrix, { left: 10.4, top: 20.6, sizePx: 33 * 4 + 3 });
    const d = qrPath(placed);
    expect(placed.modulePx).toBe(4);
    const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
    expect(numbers.every(Number.isInteger)).toBe(true);
    const lefts = readPath(d).flatMap((step) => (step[0] === 'M' ? [step[1]] : []));
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(10 + 4 * 4);
  });
});
