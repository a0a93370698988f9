import { expect, it } from 'vitest';
import { formatDate, formatDateTime, toLocalIso } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';
import { toNfc, toNfcDeep } from '../../src/text/nfc.ts';
import { slug } from '../../src/text/slug.ts';

it.each([
  ['Hòa', 'hoa'],
  ['Hoà', 'hoa'],
  ['Đường Điện Biên', 'duong dien bien'],
  ['ƯU  TIÊN'.normalize('NFD'), 'uu tien'],
  ['Ea H’Leo', 'ea h’leo'],
])('folds %s to %s', (text, key) => expect(fold(text)).toBe(key));

it.each([
  ['Phường Gia Viên', 'phuong-gia-vien'],
  ['  Đặc khu Côn Đảo! ', 'dac-khu-con-dao'],
  ['Cài đặt VNeID'.normalize('NFD'), 'cai-dat-vneid'],
])('makes the slug of %s', (text, expected) => expect(slug(text)).toBe(expected));

it('normalises decomposed text and line ends, deeply', () => {
  const typed = { title: 'Chuyển đổi số'.normalize('NFD'), lines: ['một\r\nhai  \n'] };
  expect(toNfcDeep(typed)).toEqual({ title: 'Chuyển đổi số', lines: ['một\nhai\n'] });
  expect(toNfc('\uFEFFổ'.normalize('NFD'))).toBe('ổ');
});

it('writes dates as Viet Nam does, in its own time zone', () => {
  const instant = new Date('2026-02-04T18:30:00Z');
  expect(formatDate(instant)).toBe('05/02/2026');
  expect(formatDateTime(instant)).toBe('01:30 ngày 05/02/2026');
  expect(toLocalIso(instant)).toBe('2026-02-05T01:30:00+07:00');
});
