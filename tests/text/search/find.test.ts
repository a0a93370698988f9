import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/text/search/build.ts';
import { findDocuments } from '../../../src/text/search/find.ts';
import { decodeSearchIndex, encodeSearchIndex, type SearchDocument } from '../../../src/text/search/index-format.ts';
import { isWithinOneEdit } from '../../../src/text/search/one-edit.ts';
import { createWordReader } from '../../../src/text/search/words.ts';

const titled = (title: string, type = 'guide'): SearchDocument => ({
  fields: [{ kind: 'title', text: title }],
  facets: { type: [type] },
  record: title,
});
const find = (titles: string[], query: string): unknown[] =>
  findDocuments({ index: buildSearchIndex(titles.map((title) => titled(title))), query, limit: 10 }).records;

describe('the order of what is found', () => {
  it.each([
    ['right marks before other marks', ['bán hàng', 'bàn hàng', 'bạn hàng'], 'bàn hàng', 'bàn hàng'],
    ['the word before one with a letter wrong', ['nhà trước', 'nhà trường'], 'nha truong', 'nhà trường'],
    ['đ typed as d before another word', ['dịch vụ', 'đích đến', 'đinh ốc'], 'dich den', 'đích đến'],
    ['a finished word before the beginning of one', ['Xã Tân Anh', 'Xã Tân An'], 'tan an', 'Xã Tân An'],
    ['words in their order before the same words in another', ['bằng đồng', 'đồng bằng'], 'dong bang', 'đồng bằng'],
    ['a title that says only that before one that says more', ['VNeID và mã OTP, mật khẩu', 'VNeID'], 'vneid', 'VNeID'],
    ['the earlier of two equals', ['số nhà', 'số nhà'], 'số nhà', 'số nhà'],
  ])('%s', (_rule, titles, query, first) => expect(find(titles, query)[0]).toBe(first));

  it('counts a word in the title for more than one in the body', () => {
    const body: SearchDocument = { fields: [{ kind: 'body', text: 'ví điện tử' }], facets: {}, record: 'in the body' };
    const title: SearchDocument = { fields: [{ kind: 'title', text: 'ví điện tử' }], facets: {}, record: 'in the title' };
    const { records } = findDocuments({ index: buildSearchIndex([body, title]), query: 'vi dien tu', limit: 10 });
    expect(records).toEqual(['in the title', 'in the body']);
  });
});

describe('one spelling', () => {
  it.each([
    ['hòa', 'Xã Hoà Bình'],
    ['HOÀ', 'Xã Hòa Bình'],
    ['thuỷ', 'thủy lợi'],
    ['đường'.normalize('NFD'), 'Đường phố'],
    ['ĐƯỜNG', 'đường phố'],
  ])('%s finds %s as if it were written so', (query, title) => {
    const marked = find([`${title.normalize('NFD')} khác`, title], query);
    expect(marked).toHaveLength(2);
    expect(find(['hóa thuy duông', title], query)[0]).toBe(title);
  });
});

it('narrows by every facet that is asked for', () => {
  const index = buildSearchIndex([titled('mã QR', 'guide'), titled('mã QR in', 'slogan'), titled('mã QR dán', 'theme')]);
  const total = (facets: Record<string, string[]>) => findDocuments({ index, query: 'ma qr', facets, limit: 10 }).total;
  expect([
    total({}),
    total({ type: ['slogan'] }),
    total({ type: ['slogan', 'theme'] }),
    total({ type: ['slogan'], unit: ['92'] }),
  ]).toEqual([3, 1, 2, 0]);
});

it('finds nothing for words that are nowhere, and nothing in an empty index', () => {
  expect(find(['kỹ năng số'], 'qwertyuiop zxcvbnm')).toEqual([]);
  expect(find([], 'kỹ năng số')).toEqual([]);
});

it('finds words in Khmer, which are written without blanks', () => {
  expect(find(['ការប្រើប្រាស់ទូរស័ព្ទ', 'ភាសាខ្មែរ'], 'ទូរស័ព្ទ')).toEqual(['ការប្រើប្រាស់ទូរស័ព្ទ']);
});

it('comes back from its bytes as it was, wherever they lie in memory', () => {
  const index = buildSearchIndex([titled('Đặc khu Côn Đảo'), titled('Xã Ẵng Ự')]);
  const blob = encodeSearchIndex(index);
  const shifted = Buffer.concat([Buffer.alloc(3), blob]).subarray(3);
  for (const bytes of [blob, shifted]) {
    const { records, ...rest } = decodeSearchIndex(bytes);
    const { records: expected, ...others } = index;
    expect(rest).toEqual(others);
    expect(Buffer.from(records).equals(Buffer.from(expected))).toBe(true);
  }
  expect(encodeSearchIndex(buildSearchIndex([titled('Đặc khu Côn Đảo'), titled('Xã Ẵng Ự')])).equals(blob)).toBe(true);
});

it.each([
  ['dao', 'dao', true],
  ['dao', 'daoo', true],
  ['dao', 'do', true],
  ['dao', 'dap', true],
  ['dao', 'doa', true],
  ['dao', 'oad', false],
  ['dao', 'dapp', false],
  ['', 'a', true],
  ['abcd', 'badc', false],
])('%s and %s are within one edit: %s', (a, b, expected) => {
  expect(isWithinOneEdit(a, b)).toBe(expected);
  expect(isWithinOneEdit(b, a)).toBe(expected);
});

it('reads words without what stands between them', () => {
  const read = createWordReader();
  expect(read('Số 12-HD/BTGDVTU, “Hoà”!').map(({ spelled, folded }) => [spelled, folded])).toEqual([
    ['sô\u0301', 'so'],
    ['12', '12'],
    ['hd', 'hd'],
    ['btgdvtu', 'btgdvtu'],
    ['hoa\u0300', 'hoa'],
  ]);
});
