import { expect, it } from 'vitest';
import type { RichBlock, RichCell } from '../../../src/domain/rich-text.ts';
import { tableReports } from '../../../src/workflow/checks/check-tables.ts';
import { article } from '../../setup/publish-fixture.ts';

const cell = (text: string, isHead = false): RichCell => ({ isHead, runs: text === '' ? [] : [{ text }] });
const head = (text: string) => cell(text, true);
const said = (...rows: RichCell[][]): string[] => {
  const vi: RichBlock[] = [{ kind: 'table', rows }];
  return tableReports({ ...article, body: { vi } }).flatMap(({ warnings }) => warnings.map((one) => `${one.path}: ${one.vi}`));
};

it('asks for heads that say what a column is about, and warns of what no telephone shows whole', () => {
  expect(said([head('Buổi'), head('Nơi')], [cell('Sáng'), cell('')])).toEqual([]);
  expect(said([cell('Sáng'), cell('Nhà văn hóa')])).toEqual([
    expect.stringContaining('body: Bảng “Sáng | Nhà văn hóa” chưa có hàng tiêu đề.'),
  ]);
  expect(said([head('Buổi'), head('')], [cell('Sáng'), cell('8 giờ')])).toEqual([expect.stringContaining('còn trống ở cột 2')]);
  // The corner above heads of rows.
  expect(said([head(''), head('Thứ hai')], [head('Sáng'), cell('Học')])).toEqual([]);
  expect(said([...'ABCDE'].map(head))).toEqual([expect.stringContaining('có 5 cột')]);
  expect(tableReports(article)).toEqual([]);
});
