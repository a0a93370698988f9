import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withCurrentLocales } from '../../src/domain/locale.ts';
import { isPublicPhase, phaseKindOf } from '../../src/domain/phases.ts';
import { isMotto, isName, sloganKindOf, sloganToday } from '../../src/domain/slogan-kinds.ts';
import { isOperatorSaid, shownOperator, yearsText } from '../../src/domain/targets.ts';

describe('the word above a figure', () => {
  const said = (op: string, vi: string, quote = '') => shownOperator({ op, statement: { vi }, source: { quote } });
  it.each([
    ['>=', 'Mỗi tổ có ít nhất 01 người', 'ít nhất'],
    ['>=', 'công nhận tối thiểu 3.000 người', 'ít nhất'],
    ['>=', '80% trở lên các trường', 'ít nhất'],
    ['>=', 'Ít nhất 80% hộ'.normalize('NFD'), 'ít nhất'],
    ['>', 'Trên 80% cán bộ', 'trên'],
    ['<=', 'Không quá 5 ngày', 'tối đa'],
    ['<', 'dưới 10%', 'dưới'],
    ['>=', '60% người dân đạt phổ cập', ''],
    ['>', '80% người dân đạt phổ cập trên nền tảng VNeID', ''],
    ['=', 'ít nhất 80%', ''],
    ['khoảng', 'khoảng 3.000', ''],
  ])('%s of “%s” is “%s”', (op, statement, word) => expect(said(op, statement)).toBe(word));

  it('is also said by the quotation, where an old edition has a shortened sentence', () => {
    expect(said('>=', 'Năm 2025, 80% hộ gia đình', 'Năm 2025 có ít nhất 80% hộ')).toBe('ít nhất');
    expect(isOperatorSaid({ op: '>=', statement: { vi: '80%' }, source: { quote: '80%' } })).toBe(false);
  });

  type Row = { op: string; statement: string; quote: string };
  const folder = new URL('../../scripts/sample/facts/targets.json', import.meta.url);
  const rows: Row[] = JSON.parse(readFileSync(folder, 'utf8'));
  it.each(rows.map((row) => [row.statement, row] as const))('is the plan’s own: %s', (_, { op, statement, quote }) => {
    const isMore = /ít nhất|tối thiểu|trở lên|(?<!\p{L})trên \d/iu.test(`${statement} ${quote}`);
    // One sentence of the plan has the figures of two years: "ít nhất 80%; năm 2026 có 100%".
    const isOfTwoYears = statement.includes('; năm 2026 có 100%');
    if (!isOfTwoYears) expect(op !== '=').toBe(isMore);
    expect(shownOperator({ op, statement: { vi: statement }, source: { quote } }) !== '').toBe(op !== '=');
  });
});

describe('the years of a target', () => {
  it.each([
    [{ year: 2025, from: 2025, to: 2025 }, 'năm 2025'],
    [{ year: null, from: 2025, to: 2026 }, '2025–2026'],
    [{ year: null, from: 2025 }, 'từ năm 2025'],
    [{ year: null, to: 2026 }, 'đến năm 2026'],
    [{ year: 2025 }, 'năm 2025'],
    [{ year: null }, ''],
  ])('%j are “%s”', (years, text) => expect(yearsText(years)).toBe(text));
});

describe('what a wording of a plan is', () => {
  it.each([
    ['phuong-cham', 'phuong-cham'],
    ['phương châm', 'phuong-cham'],
    ['Khẩu hiệu', 'khau-hieu'],
    ['khẩu hiệu'.normalize('NFD'), 'khau-hieu'],
    ['chủ đề tuyên truyền', 'chu-de'],
    ['tên phong trào thi đua', 'ten-goi'],
    ['danh hiệu', 'danh-hieu'],
    ['thông điệp', null],
    ['chủ đềx', null],
    ['', null],
  ])('“%s” is %s', (typed, kind) => {
    expect(sloganKindOf(typed)).toBe(kind);
    expect([isMotto({ kind: typed }), isName({ kind: typed })].filter(Boolean).length).toBe(kind === null ? 0 : 1);
  });

  it('keeps what an old edition called it', () => {
    expect(sloganToday({ kind: 'tên mô hình' })).toEqual({ kind: 'ten-goi', kindInPlan: 'tên mô hình' });
    expect(sloganToday({ kind: 'thông điệp' })).toEqual({ kind: '', kindInPlan: 'thông điệp' });
    expect(sloganToday({ kind: 'chu-de', kindInPlan: 'x' })).toEqual({ kind: 'chu-de', kindInPlan: 'x' });
  });
});

describe('whom a date concerns', () => {
  it.each([
    [{ kind: 'deadline' }, false],
    [{ kind: 'Hạn chót' }, false],
    [{ kind: 'deadline', audience: 'public' }, true],
    [{ kind: 'key-date' }, true],
    [{ kind: 'key-date', audience: 'internal' }, false],
    [{ kind: 'sơ kết', audience: null }, true],
  ])('%j is public: %s', (phase, isPublic) => expect(isPublicPhase(phase)).toBe(isPublic));

  it('reads the kinds that people typed', () => {
    expect(['Giai đoạn 1', 'mốc thời gian', 'hạn báo cáo', 'sơ kết'].map(phaseKindOf)).toEqual([
      'phase',
      'key-date',
      'deadline',
      null,
    ]);
  });
});

describe('an old document in Tày', () => {
  it('is read under the right code, and only where a text stands by language', () => {
    const old = { title: { vi: 'A', tay: 'B' }, tay: 'a field', rows: [{ text: { vi: 'C' } }], by: { tay: 'd'.repeat(64) } };
    expect(withCurrentLocales(old)).toEqual({
      ...{ title: { vi: 'A', tyz: 'B' }, tay: 'a field', rows: [{ text: { vi: 'C' } }], by: { tyz: 'd'.repeat(64) } },
    });
  });

  it('is the same object where nothing is renamed, so that its hash is not made anew', () => {
    const today = { title: { vi: 'A', tyz: 'B' }, rows: [{ text: { vi: 'C' } }] };
    expect(withCurrentLocales(today)).toBe(today);
  });
});
