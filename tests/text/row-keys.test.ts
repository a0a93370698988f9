import { expect, it } from 'vitest';
import { rowKeys } from '../../src/text/row-keys.ts';

it('makes keys from texts, each its own, and leaves those that are there', () => {
  const rows = [
    { key: '', name: 'Học mỗi ngày' },
    { key: 'hoc-moi-ngay', name: 'Khác' },
    { key: '', name: 'Học mỗi ngày' },
    { key: '', name: '' },
    { key: '', name: '!!!' },
  ];
  expect(rowKeys(rows)).toEqual(['hoc-moi-ngay-2', 'hoc-moi-ngay', 'hoc-moi-ngay-3', 'muc', 'muc-2']);
  expect(rowKeys([{ key: '', name: 'Đ'.repeat(200) }])).toEqual(['d'.repeat(60)]);
});
