import { expect, it } from 'vitest';
import { learnedHours } from '../../src/schedule/learned-hours.ts';

const counts = (given: Record<number, number>): number[] => Array.from({ length: 24 }, (_, hour) => given[hour] ?? 0);

it('proposes the two busiest windows that do not overlap, with their share', () => {
  const hours = learnedHours(counts({ 6: 100, 7: 90, 8: 60, 20: 150, 21: 150, 12: 50 }));
  expect(hours?.map(({ from, to, why }) => [from, to, why.vi])).toEqual([
    ['20:00', '22:00', '50% lượt mở liên kết 30 ngày qua rơi vào 20–22 giờ'],
    ['06:00', '08:00', '32% lượt mở liên kết 30 ngày qua rơi vào 6–8 giờ'],
  ]);
});

it('says nothing while too few links were opened, and proposes no empty hours', () => {
  expect(learnedHours(counts({ 20: 199 }))).toBeNull();
  expect(learnedHours(counts({}))).toBeNull();
  expect(learnedHours(counts({ 20: 200 }))).toHaveLength(1);
});

it('ends with the day', () => {
  expect(learnedHours(counts({ 22: 300, 23: 300 }))?.[0]).toMatchObject({ from: '22:00', to: '23:59' });
});
