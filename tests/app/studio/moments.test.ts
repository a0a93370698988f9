import { expect, it } from 'vitest';
import { dayInWords } from '../../../src/app/studio/moments.ts';

it('a day has its weekday, in the reader’s language and not in the browser’s order', () => {
  expect(dayInWords('2026-12-02', 'vi')).toBe('Thứ Tư, 2 tháng 12, 2026');
  expect(dayInWords('2026-02-01', 'en')).toBe('Sunday, 1 February 2026');
  expect(dayInWords('', 'vi')).toBe('');
});
