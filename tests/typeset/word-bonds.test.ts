import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordListText } from '../../scripts/words/word-list-text.ts';
import { bindText } from '../../src/typeset/bind.ts';
import { habitsFor } from '../../src/typeset/line-habits.ts';
import { bondsBetween, wordStrength } from '../../src/typeset/word-bonds.ts';

/** The text with "_" where a line end would tear a word, and "~" between the words of a phrase. */
function bound(text: string): string {
  const words = bindText(text).split(' ');
  return bondsBetween(words, habitsFor(text, 'vi')).reduce((line, { strength }, at) => {
    const gap = strength >= wordStrength ? '_' : strength >= 1 ? '~' : ' ';
    return `${line}${at === 0 ? '' : gap}${(words[at] ?? '').replaceAll('\u00a0', '=')}`;
  }, '');
}

describe('words', () => {
  it.each([
    'công_dân_số tiêu_biểu',
    'lấy con_người làm trung_tâm, làm chủ_thể và là mục_tiêu',
    'tình_nguyện_số học_đường',
    'Tình_nguyện_số học_đường',
    'TÌNH_NGUYỆN_SỐ HỌC_ĐƯỜNG',
    'tự_tin, chào_mừng, thống_nhất, giặc_dốt, bao_trùm, kết_nối, số_hóa, phục_vụ, kỷ_nguyên, tiến_bộ, cải_cách',
    'sức_khỏe và sức_khoẻ',
    'tổ công_nghệ_số cộng_đồng',
    'xã_hội học_tập',
    'chung_tay phổ_cập kỹ_năng_số',
  ])('are found in "%s"', (text) => {
    expect(bound(text.replaceAll('_', ' ')).replaceAll('~', ' ')).toBe(text);
  });

  it('hold more firmly inside than a phrase of them', () => {
    expect(bound('bình dân học vụ số')).toBe('bình_dân~học_vụ~số');
    expect(bound('BỎ LẠI PHÍA SAU')).toBe('BỎ_LẠI~PHÍA_SAU');
  });

  it('are not looked for over a mark', () => {
    expect(bound('dạy học, sinh hoạt')).toBe('dạy_học, sinh_hoạt');
    expect(bound('học. Sinh hoạt')).toBe('học. Sinh_hoạt');
  });

  it('that lean are told from the same syllable in a word', () => {
    const leaning = (text: string) => bondsBetween(text.split(' '), habitsFor(text, 'vi')).map(({ leans }) => leans);
    expect(leaning('ai bị bỏ')).toEqual([false, false, true]);
    expect(leaning('học của dân')).toEqual([false, false, true]);
  });
});

describe('numbers and names in capitals', () => {
  it.each([
    ['CHÀO MỪNG 50 NĂM', 'CHÀO_MỪNG 50=NĂM'],
    ['80 TRIỆU NGƯỜI', '80=TRIỆU=NGƯỜI'],
    ['NHÂN DÂN ĐỒNG THÁP', 'NHÂN_DÂN ĐỒNG_THÁP'],
  ])('bind "%s" as small letters do', (text, expected) => {
    expect(bound(text)).toBe(expected);
    expect(bound(text.toLocaleLowerCase('vi'))).toBe(expected.toLocaleLowerCase('vi'));
  });
});

describe('the list', () => {
  const path = 'src/typeset/words/vi.txt';

  it('names its source, is small, and has words of two to four syllables only', () => {
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(rows[0]).toMatch(/pyvi 0\.1\.1.*SHA-256 [0-9a-f]{64}/);
    expect(statSync(path).size).toBeLessThan(300_000);
    const words = rows.slice(1).flatMap((row) => (row.split('\t')[1] ?? '').split('|'));
    expect(words.length).toBeGreaterThan(15_000);
    for (const rest of words) expect(rest.split(' ').length).toBeLessThan(4);
  });

  it('is made the same way each time: sorted, each word once, tones where the list looks for them', () => {
    const text = wordListText('sức khoẻ\nhọc sinh\nhọc\nsức khỏe\nhọc hành\nmột câu tục ngữ dài lắm\nkilo-oát giờ\n', 'here');
    expect(text.split('\n')).toEqual([
      '# Made by npm run words from here. Do not edit.',
      'hoc\u0323\thanh\u0300|sinh',
      'sưc\u0301\tkhoe\u0309',
      '',
    ]);
  });
});
