import { expect, it } from 'vitest';
import { commonPath, officeOfDelivery, officeOfSchedule } from '../../src/domain/office-path.ts';

it.each([
  [['vn/92/31135/'], 'vn/92/31135/'],
  [['vn/92/31135/', 'vn/92/'], 'vn/92/'],
  [['vn/92/31135/', 'vn/9/'], 'vn/'],
  [['vn/92/', 'vn/31/'], 'vn/'],
  [['vn/92/', 'khac/'], null],
  [[], null],
])('%j have %s in common', (paths, expected) => {
  expect(commonPath(paths)).toBe(expected);
});

it('gives a schedule to the office of what it posts, and without that to the office of its channels', () => {
  expect(officeOfSchedule({ subjects: ['vn/92/92-btgdv/'], channels: ['vn/31/'] })).toBe('vn/92/92-btgdv/');
  expect(officeOfSchedule({ subjects: [], channels: ['vn/31/'] })).toBe('vn/31/');
});

it.each([
  ['the issuer, where the office posts its own', 'vn/92/31135/', 'vn/92/', null, 'vn/92/31135/'],
  ['the issuer, where it went out at once', 'vn/92/', null, 'vn/31/', 'vn/92/'],
  ['the office that posts the words of a unit above', 'vn/92/', 'vn/92/31135/', null, 'vn/92/31135/'],
  ['the office that posts the words of another office', 'vn/31/', 'vn/92/', null, 'vn/92/'],
  ['the schedule’s office, when the edition is gone', null, 'vn/92/', 'vn/31/', 'vn/92/'],
  ['the channel’s office, when both are gone', null, null, 'vn/31/', 'vn/31/'],
  ['nobody, when nothing tells', null, null, null, null],
])('gives a delivery to %s', (_, edition, schedule, channel, expected) => {
  expect(officeOfDelivery({ edition, schedule, channel })).toBe(expected);
});
