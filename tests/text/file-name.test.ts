import { expect, it } from 'vitest';
import { freeFileName, safeFileName, withEnding } from '../../src/text/file-name.ts';

it.each([
  ['CON.jpg', 'tep-CON.jpg'],
  ['nul.png', 'tep-nul.png'],
  ['aux', 'tep-aux'],
  ['COM1.mp4', 'tep-COM1.mp4'],
  ['com¹.mp4', 'tep-com¹.mp4'],
  ['lpt9.tar.gz', 'tep-lpt9.tar.gz'],
  ['CON .jpg', 'tep-CON.jpg'],
  ['con.xã hội.jpg', 'tep-con.xã hội.jpg'],
  ['console.jpg', 'console.jpg'],
  ['ảnh..jpg', 'ảnh.jpg'],
  ['ảnh. . .jpg', 'ảnh.jpg'],
  ['ảnh.jpg. ', 'ảnh.jpg'],
  ['  ảnh.jpg', 'ảnh.jpg'],
  ['...', 'tep'],
  ['. .', 'tep'],
  ['', 'tep'],
  ['.htaccess', 'htaccess'],
  ['.jpg', 'jpg'],
  ['a/b\\c:d*e?f"g<h>i|j.png', 'a-b-c-d-e-f-g-h-i-j.png'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['ho\u0323p\u0300.jpg'.normalize('NFD'), 'họp̀.jpg'],
  ['Áp phích Hòa Bình.jpg'.normalize('NFD'), 'Áp phích Hòa Bình.jpg'],
  ['họp 😀.jpg', 'họp 😀.jpg'],
  ['anh\u202egpj.exe', 'anhgpj.exe'],
  ['a\u0000b\u0007c\u200b.png', 'abc.png'],
  ['Ðà Nẵng.png', 'Đà Nẵng.png'],
  ['a\nb.png', 'a-b.png'],
])('stores “%s” as “%s”', (given, expected) => {
  expect(safeFileName(given)).toBe(expected);
  expect(safeFileName(expected)).toBe(expected);
});

it('cuts a long name at a letter and keeps its ending', () => {
  const name = safeFileName(`${'Bảo vệ người dân 👨‍👩‍👧 '.repeat(60)}.jpeg`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
  expect(name).toMatch(/^Bảo vệ.*\S\.jpeg$/u);
  expect(name).not.toMatch(/\ufffd|\u200d(?=\.)/u);
});

it.each([
  ['phim.mov', '.mp4', 'phim.mp4'],
  ['phim', '.mp4', 'phim.mp4'],
  ['Báo cáo v1.2 mới', '.mp4', 'Báo cáo v1.2 mới.mp4'],
])('gives %s the ending %s', (name, ending, expected) => expect(withEnding(name, ending)).toBe(expected));

it.each([
  ['a.jpg', ['A.jpg'], 'a-1.jpg'],
  ['Ấp 1.png', ['ấp 1.png', 'ẤP 1-1.png'], 'Ấp 1-2.png'],
  ['a.jpg', ['a.png'], 'a.jpg'],
])('makes %s free beside %s', (name, taken, expected) => expect(freeFileName(name, taken)).toBe(expected));
