import { expect, it } from 'vitest';
import { linesAsWritten } from '../../collections/fields/lines-as-written.ts';
import { readRich } from '../../src/content-types/freeze/rich-text.ts';
import { readWrittenLines } from '../../src/content-types/freeze/written-lines.ts';
import type { RichBlock } from '../../src/domain/rich-text.ts';
import { blocksOfLines, linesOf, markedLines } from '../../src/text/plain-lines.ts';
import { breakLine, lexical, link, list, note, paragraph, text } from '../setup/lexical.ts';

const read = (row: Record<string, unknown>) => readWrittenLines(row, { name: 'body', instead: 'text' });
const item = (words: string) => ({ runs: [{ text: words }] });

it('shows plain lines as paragraphs, and lines with marks of a list as a list', () => {
  const lines =
    'Mở máy.\n\n- Bấm nút nguồn\n- Chờ 10 giây\n1. Mở cài đặt\n2. Chọn mạng\n4. Không theo thứ tự\n2026. Năm nay\n-5 độ';
  const blocks: RichBlock[] = [
    { kind: 'paragraph', ...item('Mở máy.') },
    { kind: 'list', isOrdered: false, items: [item('Bấm nút nguồn'), item('Chờ 10 giây')] },
    { kind: 'list', isOrdered: true, items: [item('Mở cài đặt'), item('Chọn mạng')] },
    ...['4. Không theo thứ tự', '2026. Năm nay', '-5 độ'].map((words) => ({ kind: 'paragraph' as const, ...item(words) })),
  ];
  expect(blocksOfLines(lines)).toEqual(blocks);
  // What the editor makes of them is read as the same.
  expect(readRich({ body: { vi: linesAsWritten(lines) } }, 'body').vi).toEqual(blocks);
});

it.each(['Bấm nút.', 'Mở:\n\n- Cài đặt\n- Mạng\n\nXong.  ', '1. Mở\n2. Đóng'])(
  'leaves %j to the letter, whether the editor has been opened or not',
  (plain) => {
    const before = read({ text: { vi: plain, en: 'Press.' } });
    expect(before).toEqual({ text: { vi: plain.trim(), en: 'Press.' } });
    expect(read({ text: { vi: plain, en: 'Press.' }, body: { vi: linesAsWritten(plain), en: null } })).toEqual(before);
  },
);

it('has no structure for what the lines say', () => {
  const body = { vi: lexical(paragraph('Mở máy.'), paragraph('Chờ.'), paragraph()) };
  expect(read({ text: { vi: 'Lời cũ.' }, body })).toEqual({ text: { vi: 'Mở máy.\nChờ.' } });
  expect(read({ text: { vi: 'Lời cũ.' }, body: { vi: lexical(paragraph()) } })).toEqual({ text: { vi: '' } });
});

it('keeps lists, bold words, links and notes beside the same words as lines, in the languages that have them', () => {
  const vi = lexical(
    paragraph('Gọi ', text('1900', 1), breakLine, 'hoặc ', link('https://a.vn', 'xem trang')),
    list('bullet', ['Căn cước'], [list('number', ['Mặt trước'])]),
    list('number', ['Mở'], ['Đóng']),
    note('Không đưa mã cho ai.'),
  );
  const written = read({ text: { vi: 'Cũ', en: 'Old' }, body: { vi, en: lexical(note('Tell nobody.')) } });
  expect(written.text).toEqual({
    vi: 'Gọi 1900\nhoặc xem trang\n– Căn cước\n  1) Mặt trước\n1) Mở\n2) Đóng\nLưu ý: Không đưa mã cho ai.',
    en: 'Note: Tell nobody.',
  });
  expect(written.body?.en).toEqual([{ kind: 'note', runs: [{ text: 'Tell nobody.' }] }]);
  expect(written.body?.vi?.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'list', 'note']);
  // Once more, as a form sends what was stored.
  expect(read({ text: written.text, body: { vi, en: lexical(note('Tell nobody.')) } })).toEqual(written);
  expect(written.body?.vi?.flatMap(linesOf)).toContain('Mặt trước');
  expect(markedLines(written.body?.vi ?? [], 'vi')).toContain('Gọi *1900*\nhoặc xem trang (https://a.vn)');
});
