import { expect, it } from 'vitest';
import { pieceKeys } from '../../src/text/piece-keys.ts';

it('makes keys from headlines, each its own, and leaves those that are there', () => {
  const pieces = [
    { key: '', headline: 'Học mỗi ngày' },
    { key: 'hoc-moi-ngay', headline: 'Khác' },
    { key: '', headline: 'Học mỗi ngày' },
    { key: '', headline: '' },
    { key: '', headline: '!!!' },
  ];
  expect(pieceKeys(pieces)).toEqual(['hoc-moi-ngay-2', 'hoc-moi-ngay', 'hoc-moi-ngay-3', 'an-pham', 'an-pham-2']);
  expect(pieceKeys([{ key: '', headline: 'Đ'.repeat(200) }])).toEqual(['d'.repeat(60)]);
});
