import { expect, it } from 'vitest';
import { compareCosts, costIn } from './cost.ts';

it.each([
  ['12.5/s (80.0 ms)', 1 / 12.5],
  ['1,200 requests/s', 1 / 1200],
  ['4.5 ms', 4.5],
  ['1,045 MB', 1045],
])('reads what "%s" costs', (figure, cost) => {
  expect(costIn(figure)).toBeCloseTo(cost, 9);
});

it.each(['', '–', 'fast', '0 ms'])('refuses "%s"', (figure) => {
  expect(() => costIn(figure)).toThrow('Expected a figure of the bench');
});

it('takes the middle pair, and calls more than five per cent worse', () => {
  const pair = (ratio: number) => ({ old: 10, new: 10 * ratio });
  expect(compareCosts([pair(1.04), pair(0.9), pair(1.2)])).toMatchObject({ ratio: 1.04, isWorse: false });
  expect(compareCosts([pair(1.06), pair(1), pair(1.2)]).isWorse).toBe(true);
  expect(compareCosts([pair(1.06), pair(1), pair(1.2)]).spread).toBeCloseTo(0.1, 9);
});
