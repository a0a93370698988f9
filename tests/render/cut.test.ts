import { describe, expect, it } from 'vitest';
import { cutAround } from '../../src/render/outline/cut.ts';

const picture = { width: 1200, height: 800 };

describe('a picture that is cut to a box', () => {
  it.each([
    ['the middle', { width: 400, height: 400 }, { x: 50, y: 50 }, { left: 200, top: 0, width: 800, height: 800 }],
    ['near the left', { width: 400, height: 400 }, { x: 40, y: 90 }, { left: 80, top: 0, width: 800, height: 800 }],
    ['the left edge', { width: 400, height: 400 }, { x: 0, y: 0 }, { left: 0, top: 0, width: 800, height: 800 }],
    ['the right edge', { width: 400, height: 400 }, { x: 100, y: 0 }, { left: 400, top: 0, width: 800, height: 800 }],
    ['the foot', { width: 600, height: 100 }, { x: 10, y: 100 }, { left: 0, top: 600, width: 1200, height: 200 }],
    ['a box of its own shape', { width: 300, height: 200 }, { x: 10, y: 100 }, { left: 0, top: 0, width: 1200, height: 800 }],
    ['a larger box', { width: 2400, height: 2400 }, { x: 50, y: 50 }, { left: 200, top: 0, width: 800, height: 800 }],
    ['a line', { width: 10_000, height: 1 }, { x: 50, y: 100 }, { left: 0, top: 799, width: 1200, height: 1 }],
  ])('keeps %s', (_name, box, focus, cut) => {
    expect(cutAround({ picture, box, focus })).toEqual(cut);
  });
});
