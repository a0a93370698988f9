import { describe, expect, it } from 'vitest';
import { bindText } from '../../src/render/bind.ts';
import { type FitRequest, fitText } from '../../src/render/fit.ts';
import { missingGlyphs } from '../../src/render/fonts.ts';

const box: Omit<FitRequest, 'text'> = { widthPx: 928, heightPx: 480, weight: 800, lineHeight: 1.25, maxPx: 160, minPx: 40 };

describe('line breaks', () => {
  it.each([
    ['Mỗi công dân - Một danh tính số', ['Mỗi công dân –', 'Một danh tính số']],
    ['Đi từng ngõ, gõ từng nhà, hướng dẫn từng người', ['Đi từng ngõ,', 'gõ từng nhà,', 'hướng dẫn từng người']],
    ['Không ai bị bỏ lại phía sau', ['Không ai bị', 'bỏ lại phía sau']],
  ])('sets "%s" by phrases', (text, lines) => {
    const { fitted } = fitText({ ...box, text });
    expect(fitted.lines).toEqual(lines);
    expect(fitted.heightPx).toBeLessThanOrEqual(box.heightPx);
  });

  it.each(['chuyển đổi số', 'dịch vụ công', 'trí tuệ nhân tạo', 'bình dân học vụ số'])('never tears "%s"', (compound) => {
    for (let widthPx = 500; widthPx <= 900; widthPx += 50) {
      const text = `Toàn dân cùng nhau tham gia ${compound} vì quê hương`;
      const { fitted } = fitText({ ...box, text, widthPx });
      expect(fitted.lines.some((line) => line.includes(compound))).toBe(true);
    }
  });

  it('keeps numbers with what they count, and document numbers whole', () => {
    const text = 'Theo Nghị quyết 57-NQ/TW, ngày 10 tháng 10 đạt 80 % người dân TP. Cần Thơ';
    expect(bindText(text)).toContain('ngày\u00a010\u00a0tháng\u00a010');
    expect(bindText(text)).toContain('80\u00a0%');
    expect(bindText(text)).toContain('TP.\u00a0Cần');
    for (let widthPx = 300; widthPx < 900; widthPx += 40) {
      const { fitted } = fitText({ ...box, text, widthPx, heightPx: 2000, maxPx: 44 });
      expect(fitted.lines.join('|')).toContain('57-NQ/TW');
    }
  });

  it('composes decomposed letters', () => {
    const { fitted } = fitText({ ...box, text: 'Ổ Ẵ Ệ'.normalize('NFD') });
    expect(fitted.lines).toEqual(['Ổ Ẵ Ệ']);
  });
});

describe('sizes', () => {
  it('never grows beyond what is wished', () => expect(fitText({ ...box, text: 'Số' }).fitted.sizePx).toBe(160));

  it('says how many characters would fit when the floor is hit', () => {
    const fit = fitText({ ...box, text: 'chuyển đổi số '.repeat(40).trim() });
    expect(fit).toHaveProperty('fits');
    if (!('fits' in fit)) return;
    expect(fit.fits).toBeGreaterThan(100);
    expect(fit.fits).toBeLessThan(40 * 14);
    const again = fitText({ ...box, text: 'chuyển đổi số '.repeat(40).slice(0, fit.fits).trim() });
    expect(again).not.toHaveProperty('fits');
  });

  it('fits nothing of a word that is wider than its box', () => {
    expect(fitText({ ...box, text: 'x'.repeat(100) })).toMatchObject({ fits: 0 });
  });
});

describe('other scripts', () => {
  it('sets a whole run in the font that has all its letters', () => {
    const family = (text: string) => fitText({ ...box, text }).fitted.family;
    expect(family('Chuyển đổi số')).toBe('Be Vietnam Pro');
    expect(family('Ƀuôn Ŭn sŭk, ĕ ŏ ĭ')).toBe('Noto Sans');
    expect(family('Ê\u0306đê')).toBe('Noto Sans');
    expect(family('ភាសាខ្មែរ 2026')).toBe('Noto Sans Khmer, Noto Sans');
  });

  it('breaks Khmer between its words, which no space shows, and gives its marks room', () => {
    const text = 'ការផ្លាស់ប្តូរឌីជីថលសម្រាប់ប្រជាជនទាំងអស់';
    const { fitted } = fitText({ ...box, text, widthPx: 400, heightPx: 900, maxPx: 60, trackingEm: 0.02 });
    expect(fitted.lines.length).toBeGreaterThan(1);
    expect(fitted.lines.join('')).toBe(text);
    for (const line of fitted.lines) expect(line).toMatch(/^[^\p{M}]/u);
    expect(fitted.lineHeightPx).toBeGreaterThanOrEqual(fitted.sizePx * 1.6 - 1);
    expect(fitted.trackingPx).toBe(0);
  });

  it('refuses what the portable engine would draw wrong, and draws it with the other', () => {
    expect(missingGlyphs('Ê\u0306đê', false)).toEqual(['\u0306']);
    expect(missingGlyphs('Ê\u0306đê', true)).toEqual([]);
    expect(missingGlyphs('ភាសា', false)).toEqual(['ភ', 'ា', 'ស']);
    expect(missingGlyphs('ភាសា', true)).toEqual([]);
    expect(missingGlyphs('ƀ ŏ ŭ ĭ ĕ', false)).toEqual([]);
  });
});

it('overlooks what nobody sees', () => expect(bindText('chuyển\u200b đổi\u00ad số')).toBe('chuyển đổi số'));

it('names each letter the font lacks once', () => {
  expect(missingGlyphs('Ẩ Ằ Ễ Ợ đĐ “VNeID” – 80%')).toEqual([]);
  expect(missingGlyphs('Chào 😀 漢字 😀')).toEqual(['😀', '漢', '字']);
});
