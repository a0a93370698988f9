import { expect, it } from 'vitest';
import { hardWords, longSentences, syllablesIn } from '../../src/text/reading-ease.ts';

it('counts the syllables of Vietnamese as they are written, an address as one', () => {
  expect(syllablesIn('Mở dichvucong.gov.vn rồi bấm “Đăng nhập”.')).toBe(6);
  expect(syllablesIn(' – ')).toBe(0);
  expect(syllablesIn('Xã/phường')).toBe(2);
});

it('finds sentences that are too long, and takes a new line for an end', () => {
  const long = 'Mở ứng dụng rồi chọn mục cài đặt và sau đó bấm vào nút đồng ý.';
  expect(longSentences(long, 12)).toEqual([{ sentence: long, syllables: 16 }]);
  expect(longSentences('Mở ứng dụng.\nBấm “Đồng ý”\nXong', 4)).toEqual([]);
  // A point within a number or an address ends nothing.
  expect(longSentences('Gọi 1900.0000 khi máy báo lỗi', 5)).toHaveLength(1);
  expect(longSentences('', 4)).toEqual([]);
  expect(longSentences(long.normalize('NFD'), 12)).toHaveLength(1);
});

it('knows words of offices and computers as words, and leaves what a screen shows', () => {
  expect(hardWords('Truy cập trang, rồi tải app.')).toEqual([
    { written: 'Truy cập', plain: 'vào, mở' },
    { written: 'app', plain: 'ứng dụng' },
  ]);
  expect(hardWords('Bấm “Truy cập” hoặc "Click".')).toEqual([]);
  expect(hardWords('Bước áp dụng, Zappa, App Store')).toEqual([]);
});
