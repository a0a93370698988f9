import { describe, expect, it } from 'vitest';
import { bindText } from '../../src/typeset/bind.ts';
import { type FitRequest, fitText } from '../../src/typeset/fit.ts';
import { missingGlyphs } from '../../src/typeset/fonts.ts';

const box: Omit<FitRequest, 'text'> = { widthPx: 928, heightPx: 480, weight: 800, lineHeight: 1.25, maxPx: 160, minPx: 40 };

describe('line breaks', () => {
  it.each([
    ['Mỗi công dân - Một danh tính số', ['Mỗi công dân –', 'Một danh tính số']],
    ['Đi từng ngõ, gõ từng nhà, hướng dẫn từng người', ['Đi từng ngõ,', 'gõ từng nhà,', 'hướng dẫn', 'từng người']],
    ['Không ai bị bỏ lại phía sau', ['Không ai', 'bị bỏ lại phía sau']],
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

  it.each(['Ninh Kiều', 'Bạch Long Vĩ', 'Ea H’Leo', 'Trương Quang Trọng', 'TP. Cần Thơ', 'Lào Cai'])(
    'never tears "%s"',
    (name) => {
      for (let widthPx = 560; widthPx <= 900; widthPx += 40) {
        const text = `Bà con ta ở ${name} cùng nhau học số mỗi ngày`;
        const { fitted } = fitText({ ...box, text, widthPx, maxPx: 60 });
        expect(
          fitted.lines.some((line) => line.includes(name)),
          fitted.lines.join('|'),
        ).toBe(true);
      }
    },
  );

  it('never tears the name of a province in capitals, which show no names', () => {
    for (let widthPx = 500; widthPx <= 900; widthPx += 40) {
      const { fitted } = fitText({ ...box, text: 'NHÂN DÂN ĐỒNG THÁP CÙNG NHAU HỌC SỐ', widthPx, maxPx: 60 });
      expect(
        fitted.lines.some((line) => line.includes('ĐỒNG THÁP')),
        fitted.lines.join('|'),
      ).toBe(true);
    }
  });

  it('ends a line before a place rather than between its kind and its name', () => {
    const { fitted } = fitText({ ...box, text: 'Bình dân học vụ số phường Gia Viên', widthPx: 470, maxPx: 42, heightPx: 140 });
    expect(fitted.lines).toEqual(['Bình dân học vụ số', 'phường Gia Viên']);
  });

  it('tears a long compound where a shorter one ends', () => {
    const text = 'Chưa biết thì hỏi, đã có Tổ công nghệ số cộng đồng ở xóm';
    const { fitted } = fitText({ ...box, text, widthPx: 1130, maxPx: 44, isRunning: true });
    expect(fitted.lines).toEqual(['Chưa biết thì hỏi, đã có Tổ công nghệ số', 'cộng đồng ở xóm']);
  });

  it('leaves no word alone on the last line of running text', () => {
    const text = 'Ngồi cạnh nhau, chỉ từng bước, để ông bà tự mình bấm';
    for (let widthPx = 700; widthPx <= 1100; widthPx += 20) {
      const { lines } = fitText({ ...box, text, widthPx, maxPx: 44, isRunning: true }).fitted;
      expect(lines.at(-1)?.split(' ').length, lines.join('|')).toBeGreaterThan(1);
    }
  });

  it.each([
    ['từ ngày 10 tháng 10 năm 2026', 'từ ngày_10_tháng_10 năm_2026'],
    ['đạt 80 % trong 5 năm', 'đạt 80_% trong 5_năm'],
    ['TP. Cần Thơ, P. Gia Viên', 'TP._Cần Thơ, P._Gia Viên'],
    ['giai đoạn 2026 - 2030', 'giai đoạn 2026_–_2030'],
    ['mức độ 2, lần thứ XIV, quý IV', 'mức độ_2, lần thứ_XIV, quý_IV'],
    ['gọi 0292 3 830 025 hoặc số 1022', 'gọi 0292_3_830_025 hoặc số_1022'],
    ['đủ 60 tuổi, 3 bước, 2 GB', 'đủ 60_tuổi, 3_bước, 2 GB'],
    ['Sống khỏe - Học số', 'Sống khỏe_– Học số'],
  ])('binds "%s" as "%s"', (text, bound) => {
    expect(bindText(text).replaceAll('\u00a0', '_')).toBe(bound);
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

describe('capitals', () => {
  const text = 'Ổ Ẵ ĐỂ Ậ Ề Ự Ẩ Ỗ Ặ Ễ';

  it('get room for their marks on more than one line, whatever the design asked for', () => {
    const { fitted } = fitText({ ...box, text, widthPx: 400, maxPx: 100, lineHeight: 1.24 });
    expect(fitted.lines.length).toBeGreaterThan(1);
    expect(fitted.lineHeightPx).toBeGreaterThanOrEqual(Math.round(fitted.sizePx * 1.47));
  });

  it('keep the height they were given where there is one line, and where small letters stand among them', () => {
    expect(fitText({ ...box, text, maxPx: 40, maxLines: 1, lineHeight: 1.24 }).fitted.lineHeightPx).toBe(50);
    expect(fitText({ ...box, text: `${text} và`, maxPx: 40, lineHeight: 1.24 }).fitted.lineHeightPx).toBe(50);
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
  expect(missingGlyphs('Ẩ Ằ Ễ Ợ đĐ “VNeID” – 80%', true)).toEqual([]);
  expect(missingGlyphs('Chào 😀 漢字 😀', true)).toEqual(['😀', '漢', '字']);
});
