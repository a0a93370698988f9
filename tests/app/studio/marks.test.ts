import { describe, expect, it } from 'vitest';
import {
  between,
  isArea,
  isOnSide,
  moved,
  pointAt,
  pointOnPage,
  resized,
  toggledArea,
} from '../../../src/app/studio/returns/spots.ts';
import { isNothing, readUnsent, sentMarks } from '../../../src/app/studio/returns/unsent-marks.ts';
import type { Spot } from '../../../src/domain/returns.ts';

const rounded = (spot: Spot) =>
  Object.fromEntries(Object.entries(spot).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]));

describe('a place on a picture', () => {
  it('is inside it, wherever somebody points', () => {
    expect(pointAt({ x: -0.2, y: 1.4 })).toEqual({ x: 0, y: 1 });
    expect(between({ x: 0.5, y: 0.5 }, { x: 2, y: -1 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
  });

  it('is a rectangle between two corners in any order, and a point where they are one', () => {
    const area = { x: 0.25, y: 0.25, width: 0.5, height: 0.25 };
    expect(between({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.25 })).toEqual(area);
    expect(between({ x: 0.25, y: 0.25 }, { x: 0.26, y: 0.9 })).toEqual({ x: 0.25, y: 0.25 });
  });

  it('is moved with its size, up to the edge', () => {
    const area = { x: 0.5, y: 0.5, width: 0.25, height: 0.25 };
    expect(moved(area, { x: 0.5, y: -0.75 })).toEqual({ x: 0.75, y: 0, width: 0.25, height: 0.25 });
    expect(moved({ x: 0.5, y: 0.5 }, { x: 0.75, y: 0 })).toEqual({ x: 1, y: 0.5 });
  });

  it('grows up to the edge, and is a point again when it gets too small', () => {
    const area = { x: 0.5, y: 0.5, width: 0.25, height: 0.25 };
    expect(resized(area, { x: 0.75, y: 0.125 })).toEqual({ x: 0.5, y: 0.5, width: 0.5, height: 0.375 });
    expect(resized(area, { x: -0.25, y: 0 })).toEqual({ x: 0.5, y: 0.5 });
  });

  it('turns from a point into a rectangle around it and back, also in a corner', () => {
    const area = toggledArea({ x: 0.5, y: 0.5 });
    expect(isArea(area)).toBe(true);
    expect(rounded(toggledArea(area))).toEqual({ x: 0.5, y: 0.5 });
    const { x, y, width = 0, height = 0 } = toggledArea({ x: 1, y: 1 });
    expect(rounded({ x: x + width, y: y + height })).toEqual({ x: 1, y: 1 });
  });
});

const side = { piece: 'a', format: 'poster-a3', side: 2, unit: '31135' };
const place = { on: 'piece', ...side, spot: { x: 0.1, y: 0.2 } } as const;

it('knows the marks of a side in whoever’s name', () => {
  expect(isOnSide(place, { piece: 'a', format: 'poster-a3', side: 2 })).toBe(true);
  expect(isOnSide(place, { piece: 'a', format: 'poster-a3', side: 1 })).toBe(false);
  expect(isOnSide({ on: 'field', path: 'title' }, side)).toBe(false);
});

it('stands at its words on a page that has changed since, nearest to where it was, and where it was when they are gone', () => {
  const [page, spot] = [
    { width: 400, height: 2_000 },
    { x: 0.5, y: 0.5 },
  ];
  const words = (top: number) => ({ left: 20, top, width: 100, height: 40 });
  expect(pointOnPage(spot, page, [])).toEqual({ x: 200, y: 1_000 });
  expect(pointOnPage(spot, page, [words(300), words(1_500)])).toEqual({ x: 120, y: 1_500 });
  expect(pointOnPage({ x: 0.1, y: 0.51 }, page, [words(1_000)])).toEqual({ x: 40, y: 1_020 });
});

describe('what was kept in the browser', () => {
  const mark = { id: '1', words: 'To hơn', label: 'Áp phích', place };

  it('comes back and is sent without what is the browser’s', () => {
    const unsent = readUnsent(JSON.parse(JSON.stringify({ reason: 'Sửa nhé', marks: [mark] })));
    expect(unsent).toEqual({ reason: 'Sửa nhé', marks: [mark] });
    expect(sentMarks(unsent)).toEqual([{ words: 'To hơn', place }]);
    expect(isNothing(unsent)).toBe(false);
  });

  it('is left out where it cannot be read', () => {
    const broken = [null, 1, {}, { ...mark, words: 1 }, { ...mark, place: null }, { ...mark, place: { on: 'page' } }];
    expect(readUnsent({ reason: 5, marks: [...broken, mark] })).toEqual({ reason: '', marks: [mark] });
    expect(isNothing(readUnsent({ marks: 'x' }))).toBe(true);
  });
});
