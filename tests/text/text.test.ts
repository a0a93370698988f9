import { expect, it } from 'vitest';
import { cleanText, cleanTextDeep } from '../../src/text/clean-text.ts';
import { formatDate, formatDateTime, toLocalIso } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';
import { slug } from '../../src/text/slug.ts';

it.each([
  ['Hòa', 'hoa'],
  ['Hoà', 'hoa'],
  ['Đường Điện Biên', 'duong dien bien'],
  ['ƯU  TIÊN'.normalize('NFD'), 'uu tien'],
  ['Ea H’Leo', 'ea h’leo'],
  ['Ðà Nẵng', 'da nang'],
  ['ða\u200b \ufeffnang', 'da nang'],
])('folds %s to %s', (text, key) => expect(fold(text)).toBe(key));

it.each([
  ['Phường Gia Viên', 'phuong-gia-vien'],
  ['  Đặc khu Côn Đảo! ', 'dac-khu-con-dao'],
  ['Cài đặt VNeID'.normalize('NFD'), 'cai-dat-vneid'],
])('makes the slug of %s', (text, expected) => expect(slug(text)).toBe(expected));

it('normalises decomposed text and line ends, deeply', () => {
  const typed = { title: 'Chuyển đổi số'.normalize('NFD'), lines: ['một\r\nhai  \n'] };
  expect(cleanTextDeep(typed)).toEqual({ title: 'Chuyển đổi số', lines: ['một\nhai\n'] });
  expect(cleanText('\uFEFFổ'.normalize('NFD'))).toBe('ổ');
});

it.each([
  ['characters that XML forbids', 'A\ufffeB\u000cC\u0007D\ud800E\uffff', 'AB\nCDE'],
  ['controls of Windows-1252 read as Latin-1', 'A\u0096B\u0085C', 'AB\nC'],
  ['signs without width', '\ufeffCài\u200b đặt\u00ad VNeID\u200d', 'Cài đặt VNeID'],
  ['marks of direction', 'https://\u202evn.vog\u202c/\u200ea', 'https://vn.vog/a'],
  ['letters that look like Đ', 'Ðà Nẵng, Ɖông Hải, ðường, ɖi', 'Đà Nẵng, Đông Hải, đường, đi'],
  ['separators of lines', 'một\u2028hai\u2029ba\u000bbốn', 'một\nhai\nba\nbốn'],
])('takes out %s', (_what, typed, kept) => {
  expect(cleanText(typed)).toBe(kept);
  expect(cleanText(kept)).toBe(kept);
});

it.each(['👨‍👩‍👧 học số', 'ភាសា\u200bខ្មែរ', 'Mông: Lub tsev, Tày: tầư', 'cột\tcột'])('leaves %j as it is', (text) => {
  expect(cleanText(text)).toBe(text);
});

it('writes dates as Viet Nam does, in its own time zone', () => {
  const instant = new Date('2026-02-04T18:30:00Z');
  expect(formatDate(instant)).toBe('05/02/2026');
  expect(formatDateTime(instant)).toBe('01:30 ngày 05/02/2026');
  expect(toLocalIso(instant)).toBe('2026-02-05T01:30:00+07:00');
});
