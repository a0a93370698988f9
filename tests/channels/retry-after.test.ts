import { expect, it } from 'vitest';
import { retryAfterMs } from '../../src/channels/http/classify.ts';

const now = new Date('2026-11-29T10:00:00.000Z');
const yearMs = 366 * 86_400_000;

it.each([
  ['120', 120_000],
  [' 7 ', 7_000],
  ['0', 0],
  ['Sun, 29 Nov 2026 10:02:00 GMT', 120_000],
  ['Sunday, 29-Nov-26 10:02:00 GMT', 120_000],
  ['Sun Nov 29 10:02:00 2026', 120_000],
  ['Sun, 29 Nov 2026 09:00:00 GMT', 0],
  ['99999999999999999999', yearMs],
  ['Fri, 31 Dec 9999 23:59:59 GMT', yearMs],
  ['-5', null],
  ['1.5', null],
  ['+5', null],
  ['1e3', null],
  ['5 s', null],
  ['2026-11-29', null],
  ['soon', null],
  ['', null],
])('reads Retry-After: %j as %j ms', (value, ms) => {
  expect(retryAfterMs(new Headers({ 'retry-after': value }), now)).toBe(ms);
});

it('reads nothing where there is nothing', () => {
  expect(retryAfterMs(new Headers(), now)).toBeNull();
});
