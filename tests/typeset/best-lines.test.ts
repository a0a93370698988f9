import { describe, expect, it } from 'vitest';
import { bestLines, costs, type DisplayBox, gapCosts, lineCost, sizeCost, sizeOf } from '../../src/typeset/best-lines.ts';
import { bindText } from '../../src/typeset/bind.ts';
import { type FitRequest, fitText } from '../../src/typeset/fit.ts';
import { habitsFor } from '../../src/typeset/line-habits.ts';
import { joinWords, measureWords, type Word } from '../../src/typeset/measure-words.ts';

const ruler = (text: string) => measureWords({ text: bindText(text), weight: 800, habits: habitsFor(text, 'vi') });

const boxes: DisplayBox[] = [
  { widthPx: 616, heightPx: 700, lineHeight: 1.47, maxPx: 150, minPx: 56 },
  { widthPx: 3490, heightPx: 480, lineHeight: 1.47, maxPx: 330, minPx: 90, maxLines: 3 },
  { widthPx: 928, heightPx: 480, lineHeight: 1.25, maxPx: 160, minPx: 40 },
];
const texts = [
  'không ai bị bỏ lại phía sau',
  'Mỗi công dân - Một danh tính số',
  'Toàn dân, toàn diện, bao trùm, không để ai ở lại',
  'TÌNH NGUYỆN SỐ HỌC ĐƯỜNG',
  'CHÀO MỪNG 50 NĂM NGÀY THỐNG NHẤT ĐẤT NƯỚC',
  'Học để dùng được,\nbiết để làm được',
];

/** Width of the words from `start` to before `end` on one line. */
function widthOf(words: Word[], start: number, end: number): number {
  return words.slice(start, end).reduce((sum, { widthEm, gapEm }, at) => sum + widthEm + (at > 0 ? gapEm : 0), 0);
}

/** The least cost of all ways to end lines, every one of them tried: an oracle that knows nothing of dynamic programming. */
function leastOfAll(words: Word[], box: DisplayBox): { cost: number; lines: string[] } {
  const gaps = gapCosts(words);
  let best = { cost: Number.POSITIVE_INFINITY, lines: [] as string[] };
  for (let mask = 0; mask < 2 ** (words.length - 1); mask++) {
    const starts = [0, ...words.flatMap((_, at) => (at > 0 && mask & (1 << (at - 1)) ? [at] : []))];
    if (words.some(({ beginsLine }, at) => beginsLine && !starts.includes(at))) continue;
    if (starts.length > (box.maxLines ?? 99)) continue;
    const rows = starts.map((start, row) => ({ start, end: starts[row + 1] ?? words.length }));
    const widths = rows.map(({ start, end }) => widthOf(words, start, end));
    const widestEm = Math.max(...widths);
    const sizePx = sizeOf(box, widestEm, rows.length);
    if (sizePx < box.minPx) continue;
    const lines = rows.map(
      ({ start, end }, row) =>
        lineCost({ words, start, end, empty: (widestEm - (widths[row] ?? 0)) / widestEm }) + (gaps[start] ?? 0),
    );
    const one = rows.length === 1 ? costs.plainEnd : 0;
    const cost = lines.reduce((sum, line) => sum + line, sizeCost(box, sizePx) + one);
    if (cost < best.cost) best = { cost, lines: rows.map(({ start, end }) => joinWords(words.slice(start, end))) };
  }
  return best;
}

describe('the best lines', () => {
  it.each(texts.flatMap((text) => boxes.map((box) => ({ text, box }))))('of "$text" are the cheapest of all', ({ text, box }) => {
    const measured = ruler(text);
    expect(bestLines(measured, box)?.lines).toEqual(leastOfAll(measured.words, box).lines);
  });

  it('are as large as their box allows', () => {
    for (const text of texts)
      for (const box of boxes) {
        const best = bestLines(ruler(text), box);
        const sizePx = best?.sizePx ?? 0;
        const widest = Math.max(...(best?.lines ?? []).map((line) => widthOf(ruler(line).words, 0, 99)));
        const isTight =
          sizePx === box.maxPx ||
          (sizePx + 0.5) * widest > box.widthPx ||
          Math.round((sizePx + 0.75) * box.lineHeight) * (best?.lines.length ?? 0) > box.heightPx;
        expect(isTight, `${text} ${sizePx}`).toBe(true);
        expect(sizePx * widest).toBeLessThanOrEqual(box.widthPx + 0.01);
      }
  });

  it('are none where nothing fits', () => {
    expect(bestLines(ruler('nghiêng nghiêng'), { ...boxes[0], widthPx: 100 } as DisplayBox)).toBeNull();
    expect(bestLines(ruler('một hai ba'), { ...boxes[0], heightPx: 50 } as DisplayBox)).toBeNull();
  });
});

const box: Omit<FitRequest, 'text'> = { widthPx: 616, heightPx: 760, weight: 800, lineHeight: 1.47, maxPx: 150, minPx: 56 };
const linesOf = (text: string, more: Partial<FitRequest> = {}) => fitText({ ...box, text, ...more }).fitted.lines;

describe('a display text', () => {
  it.each([
    ['công dân số tiêu biểu', 'công dân số'],
    ['lấy con người làm trung tâm, làm chủ thể và là mục tiêu', 'chủ thể'],
    ['tình nguyện số học đường', 'học đường'],
    ['tăng tốc chuyển đổi số', 'tăng tốc'],
    ['giáo viên số tiêu biểu', 'tiêu biểu'],
  ])('of "%s" keeps "%s" whole at any width, in small letters and in capitals', (text, word) => {
    for (const written of [
      [text, word],
      [text.toLocaleUpperCase('vi'), word.toLocaleUpperCase('vi')],
    ] as const)
      for (let widthPx = 560; widthPx <= 3000; widthPx += 80) {
        const lines = linesOf(written[0], { widthPx, minPx: 30 });
        expect(
          lines.some((line) => line.includes(written[1])),
          `${widthPx}: ${lines.join(' / ')}`,
        ).toBe(true);
      }
  });

  it('is on one line only where that is not smaller', () => {
    const banner = { widthPx: 3490, heightPx: 480, minPx: 90, maxPx: 330, maxLines: 3 };
    const text = 'MỖI GIA ĐÌNH MỘT NGƯỜI BIẾT DÙNG DỊCH VỤ CÔNG TRỰC TUYẾN';
    const { fitted } = fitText({ ...box, ...banner, text });
    expect(fitted.lines.length).toBe(2);
    const one = fitText({ ...box, ...banner, text, maxLines: 1 });
    expect(fitted.sizePx).toBeGreaterThan(one.fitted.sizePx);
    expect(linesOf('HỌC SỐ', banner)).toEqual(['HỌC SỐ']);
  });

  it('leaves no syllable alone', () => {
    for (const text of ['Không ai bị bỏ lại phía sau', 'Đại sứ số', 'Gia đình số', 'Tổ công nghệ số cộng đồng'])
      for (let widthPx = 560; widthPx <= 1200; widthPx += 40) {
        const lines = linesOf(text.toLocaleUpperCase('vi'), { widthPx });
        expect(lines.length === 1 || lines.every((line) => line.includes(' ')), `${widthPx}: ${lines.join(' / ')}`).toBe(true);
      }
  });

  it('is torn at the smallest size alone, and says which word', () => {
    const { fitted } = fitText({ ...box, text: 'NGHIÊNG NGHIÊNG', widthPx: 480 });
    expect(fitted.torn).toEqual([]);
    const narrow = fitText({ ...box, text: 'TRÁCH NHIỆM', widthPx: 250 });
    expect(narrow.fitted).toMatchObject({ lines: ['TRÁCH', 'NHIỆM'], torn: ['TRÁCH NHIỆM'] });
  });
});

describe('what was typed', () => {
  it('stays where it is: a line break, several of them, and a no-break space', () => {
    expect(linesOf('Bình dân\nhọc vụ số')).toEqual(['Bình dân', 'học vụ số']);
    expect(linesOf('Số\n\n \nhóa')).toEqual(['Số', 'hóa']);
    expect(linesOf('Ngày\nhội\nsố')).toEqual(['Ngày', 'hội', 'số']);
    for (let widthPx = 700; widthPx < 1400; widthPx += 50)
      expect(linesOf('Cùng học\u00a0số\u00a0mỗi\u00a0ngày', { widthPx, minPx: 20 }).join('|')).toContain('học số mỗi ngày');
  });

  it('stays in reading text too', () => {
    const { lines } = fitText({ ...box, text: 'Một dòng.\nDòng hai.', isRunning: true, widthPx: 2000, maxPx: 60 }).fitted;
    expect(lines).toEqual(['Một dòng.', 'Dòng hai.']);
  });

  it('gives way where it does not fit, and says so', () => {
    const four = fitText({ ...box, text: 'Bình\ndân\nhọc vụ\nsố', maxLines: 2 });
    expect(four).toMatchObject({ fitted: { lostBreaks: true, lines: ['Bình dân', 'học vụ số'] } });
    const tied = fitText({ ...box, text: 'Mỗi\u00a0công\u00a0dân\u00a0một\u00a0danh\u00a0tính\u00a0số\u00a0của\u00a0mình' });
    expect(tied).toMatchObject({ fitted: { lostBreaks: true } });
    expect(tied).not.toHaveProperty('fits');
  });
});

describe('other languages', () => {
  const wide = { widthPx: 700, heightPx: 900, lineHeight: 1.25 };

  it('English ends no line with a small word that belongs to the next', () => {
    for (let widthPx = 600; widthPx <= 1500; widthPx += 30) {
      const lines = linesOf('Learn to use the services of the ward at home', { ...wide, widthPx, locale: 'en' });
      for (const line of lines.slice(0, -1)) expect(line, lines.join(' / ')).not.toMatch(/ (to|the|of|at)$/);
    }
  });

  it('Hmong and Tày are not broken by Vietnamese words', () => {
    expect(habitsFor('Peb sawv daws kawm', 'hmn').hasWordList).toBe(false);
    expect(habitsFor('Bấu mì cần hâu', 'tyz').hasWordList).toBe(false);
    expect(habitsFor('Phường Ninh Kiều', 'en').hasWordList).toBe(true);
  });

  it('Khmer is broken between words, 120 signs of it too', () => {
    const text = 'ការផ្លាស់ប្តូរឌីជីថលសម្រាប់ប្រជាជនទាំងអស់'.repeat(3).slice(0, 120);
    const { fitted } = fitText({ ...box, ...wide, text, minPx: 20, locale: 'km' });
    expect(fitted.lines.join('')).toBe(text);
    for (const line of fitted.lines) expect(line).toMatch(/^[^\p{M}]/u);
  });
});
