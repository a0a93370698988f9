import { describe, expect, it } from 'vitest';
import {
  daysOfPlanDate,
  endsBefore,
  type PlanDate,
  parsePlanDate,
  planDateOf,
  planDatePhrase,
  planDateText,
  storedPlanDate,
} from '../../src/text/plan-date.ts';
import { periodError, planDateError, storedDateError } from '../../src/text/plan-date-error.ts';

const storedOf = (typed: string): string => {
  const date = parsePlanDate(typed);
  return 'problem' in date ? `no date: ${date.problem.kind}` : storedPlanDate(date);
};

describe('what people type', () => {
  it.each([
    // Days: the day is always first, unless the year is.
    ['30/01/2026', '2026-01-30'],
    ['30/1/2026', '2026-01-30'],
    ['1/8/2025', '2025-08-01'],
    ['01/8/2025', '2025-08-01'],
    ['01/12/2026', '2026-12-01'],
    ['25/11/2026', '2026-11-25'],
    ['29/02/2028', '2028-02-29'],
    ['31-12-2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31–12–2026', '2026-12-31'],
    [' 30 / 01 / 2026 ', '2026-01-30'],
    ['30 01 2026', '2026-01-30'],
    ['ngày 30/01/2026', '2026-01-30'],
    ['Ngày 30 tháng 01 năm 2026', '2026-01-30'],
    ['30 tháng 1 năm 2026', '2026-01-30'],
    ['30 tháng 1, 2026', '2026-01-30'],
    ['ngày 8 tháng 7 năm 2025', '2025-07-08'],
    ['NGAY 8 THANG 7 NAM 2025', '2025-07-08'],
    ['30/01/2026.', '2026-01-30'],
    ['30\u00a0/\u00a001/2026', '2026-01-30'],
    ['３０/０１/２０２６', '2026-01-30'],
    ['\u200b30/01/2026', '2026-01-30'],
    ['Ngày 30/01/2026'.normalize('NFD'), '2026-01-30'],
    ['2026-01-30', '2026-01-30'],
    ['2026-1-30', '2026-01-30'],
    ['2026/01/30', '2026-01-30'],
    ['2026-01-30T17:00:00.000Z', '2026-01-31'],
    ['2026-01-30T00:00:00+07:00', '2026-01-30'],
    // Months.
    ['tháng 2/2026', '2026-02'],
    ['Tháng 02/2026', '2026-02'],
    ['tháng 2 năm 2026', '2026-02'],
    ['thang 2-2026', '2026-02'],
    ['2/2026', '2026-02'],
    ['02-2026', '2026-02'],
    ['12.2026', '2026-12'],
    ['T2/2026', '2026-02'],
    ['2026-02', '2026-02'],
    // Quarters.
    ['quý I/2026', '2026-Q1'],
    ['Quý II năm 2026', '2026-Q2'],
    ['quý III-2026', '2026-Q3'],
    ['quý IV / 2026', '2026-Q4'],
    ['QUÝ IV/2026', '2026-Q4'],
    ['quy 3/2026', '2026-Q3'],
    ['Q1/2026', '2026-Q1'],
    ['2026-Q1', '2026-Q1'],
    // Years, and none.
    ['2026', '2026'],
    ['năm 2026', '2026'],
    ['Năm 2026', '2026'],
    ['không ghi', 'undated'],
    ['Không ghi ngày', 'undated'],
    ['không ghi số, ngày', 'undated'],
    ['khong ghi', 'undated'],
    ['undated', 'undated'],
  ])('reads “%s” as %s', (typed, stored) => expect(storedOf(typed)).toBe(stored));

  it.each([
    ['hôm qua', 'unreadable'],
    ['sắp tới', 'unreadable'],
    ['', 'unreadable'],
    ['30/01/2026 hoặc 31/01/2026', 'unreadable'],
    ['30012026', 'unreadable'],
    ['mùng 1 Tết', 'unreadable'],
    ['January 30', 'unreadable'],
    ['31/02/2026', 'no-day'],
    ['29/02/2026', 'no-day'],
    ['31/4/2026', 'no-day'],
    ['32/01/2026', 'no-day'],
    ['0/1/2026', 'no-day'],
    ['2026-02-30', 'no-day'],
    ['2026-13-45', 'no-month'],
    ['2026-13', 'no-month'],
    ['13/2026', 'no-month'],
    ['1/13/2026', 'no-month'],
    ['00/2026', 'no-month'],
    ['quý V/2026', 'no-quarter'],
    ['quý 5/2026', 'no-quarter'],
    ['2026-Q0', 'no-quarter'],
    ['30/01', 'no-year'],
    ['tháng 2', 'no-year'],
    ['quý II', 'no-year'],
    ['30/1/26', 'short-year'],
    ['ngày 30 tháng 1 năm 26', 'short-year'],
    ['30/01/0206', 'far-year'],
    ['1026', 'far-year'],
    ['sau 21/5/2025', 'around'],
    ['2025 (sau 21/5/2025)', 'around'],
    ['khoảng 2026', 'around'],
    ['đầu năm 2026', 'around'],
    ['cuối tháng 2/2026', 'around'],
    ['2025-2026', 'around'],
    ['2025 – 2026', 'around'],
    ['từ 2025 đến 2026', 'around'],
    ['06/2026 – 12/2026', 'around'],
  ])('refuses “%s”: %s', (typed, kind) => expect(storedOf(typed)).toBe(`no date: ${kind}`));

  it('says in both languages what is wrong with a text, what there is instead, and quotes it shortened', () => {
    expect(planDateError('hôm qua')?.forPeople).toMatch(
      /^Không hiểu “hôm qua” là ngày nào\. Hãy ghi ngày\/tháng\/năm như 30\/01/,
    );
    expect(planDateError('31/02/2026')?.forPeople).toBe(
      'Không có ngày “31/02/2026”: tháng 2/2026 chỉ có 28 ngày. Hãy kiểm tra lại.',
    );
    expect(planDateError('2026-13-45')?.words.en).toContain('no month 13');
    expect(planDateError('quý 7/2026')?.forPeople).toContain('quý I, II, III hoặc IV');
    expect(planDateError('x'.repeat(500))?.forPeople).toContain(`“${'x'.repeat(40)}…”`);
    expect(planDateError('30/01/2026')).toBeNull();
  });
});

describe('what is stored', () => {
  it.each(['2026-01-30', '2026-02', '2026-Q4', '2026', 'undated'])('comes back unchanged: %s', (stored) => {
    expect(storedPlanDate(planDateOf(stored) as PlanDate)).toBe(stored);
    expect(storedOf(planDateText(stored))).toBe(stored);
  });

  it.each([
    ['2026-01-30', '30/01/2026', 'ngày 30/01/2026'],
    ['2026-02', '02/2026', 'tháng 02/2026'],
    ['2026-Q1', 'quý I/2026', 'quý I/2026'],
    ['2026', '2026', 'năm 2026'],
    ['undated', 'không ghi ngày', 'không ghi ngày'],
    // Typed before there was one form. Which way "01/8/2025" was meant nobody knows: it stays as it stands.
    ['30/01/2026', '30/01/2026', 'ngày 30/01/2026'],
    ['01/8/2025', '01/8/2025', 'ngày ghi: 01/8/2025'],
    ['hôm qua', 'hôm qua', 'ngày ghi: hôm qua'],
    ['2025 (sau 08/7/2025)', '2025 (sau 08/7/2025)', 'ngày ghi: 2025 (sau 08/7/2025)'],
  ])('%s is shown as “%s” and “%s”', (stored, text, phrase) => {
    expect([planDateText(stored), planDatePhrase(stored)]).toEqual([text, phrase]);
  });

  it.each([
    ['2026-01-30', '30/01/2026'],
    ['2026-02', '02/2026'],
    ['2026-Q1', 'quarter I/2026'],
    ['2026', '2026'],
    ['undated', 'undated'],
    ['hôm qua', 'hôm qua'],
  ])('%s is “%s” to who reads English', (stored, phrase) => {
    expect(planDatePhrase(stored, 'en')).toBe(phrase);
  });

  it('counts as no date when it could be read two ways, and as one when both ways are the same day', () => {
    expect(planDateOf('1/8/2025')).toBeNull();
    expect(planDateOf('8/8/2025')).toEqual({ kind: 'day', year: 2025, month: 8, day: 8 });
    expect(storedDateError('1/8/2025')?.code).toBe('date.two-ways');
    expect(storedDateError('hôm qua')?.code).toBe('date.unreadable');
    expect(storedDateError('2025-08-01')).toBeNull();
  });
});

it.each([
  ['2026-01-30', '2026-01-30', '2026-01-30'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-Q2', '2026-04-01', '2026-06-30'],
  ['2026', '2026-01-01', '2026-12-31'],
])('%s may mean %s to %s', (stored, first, last) => {
  expect(daysOfPlanDate(planDateOf(stored) as PlanDate)).toEqual({ first, last });
});

it.each([
  ['2026-05', '2026', false],
  ['2026-12-31', '2026', false],
  ['2026-05-02', '2026-05', false],
  ['2026-Q2', '2026-04', false],
  ['2026-06', '2026-05', true],
  ['2026', '2025', true],
  ['2026-01-02', '2026-01-01', true],
  ['2026-01-30', 'undated', false],
  ['undated', '2020', false],
])('whether a span from %s to %s ends before it begins: %s', (start, end, isOver) => {
  expect(endsBefore({ start: planDateOf(start) as PlanDate, end: planDateOf(end) as PlanDate })).toBe(isOver);
});

it('names both ends of a span that ends before it begins, as people write them', () => {
  expect(periodError({ start: '30/01/2026', end: '1/1/2020' })?.forPeople).toBe(
    'Kết thúc (01/01/2020) trước khi bắt đầu (30/01/2026). Hãy sửa một trong hai.',
  );
  expect(periodError({ start: '2026-01-30', end: '2020-01-01' })?.forPeople).toContain('(01/01/2020)');
  expect(periodError({ start: 'hôm qua', end: '2020' })).toBeNull();
});
