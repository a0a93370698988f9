import { expect, it } from 'vitest';
import type { ArticleContent } from '../../src/domain/content.ts';
import type { RichBlock, RichRun } from '../../src/domain/rich-text.ts';
import { differencesBetween } from '../../src/workflow/differences.ts';
import { article } from '../setup/publish-fixture.ts';

const paragraph = (...runs: (string | RichRun)[]): RichBlock => ({
  ...{ kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) },
});
const heading = (text: string): RichBlock => ({ kind: 'heading', level: 2, runs: [{ text }] });
const row = (...texts: string[]) => texts.map((text) => ({ isHead: false, runs: text === '' ? [] : [{ text }] }));
const picture = (sha256: string, caption: string): RichBlock => ({
  ...{ kind: 'picture', sha256: sha256.repeat(64), mimeType: 'image/jpeg', widthPx: 9, heightPx: 9, alt: 'Lớp học', caption },
});
const written = (...vi: RichBlock[]): ArticleContent => ({ ...article, sections: [], body: { vi } });
const between = (before: ArticleContent, after: ArticleContent) =>
  differencesBetween(before, after).map(({ field, ...pair }) => [field.vi, pair.before, pair.after]);

it('sets a changed paragraph beside the one that it was, wherever others came or went', () => {
  const before = written(heading('Mang gì?'), paragraph('Mang điện thoại đã sạc đầy.'), paragraph('Nhớ đến sớm.'));
  const after = written(
    paragraph('Lớp mở từ thứ hai.'),
    heading('Mang gì?'),
    paragraph('Mang điện thoại và căn cước đã sạc đầy.'),
  );
  expect(between(before, after)).toEqual([
    ['Nội dung bài › đoạn văn', '', 'Lớp mở từ thứ hai.'],
    ['Nội dung bài › đoạn văn', 'Mang điện thoại đã sạc đầy.', 'Mang điện thoại và căn cước đã sạc đầy.'],
    ['Nội dung bài › đoạn văn', 'Nhớ đến sớm.', ''],
  ]);
  expect(between(before, before)).toEqual([]);
});

it('tells rows and names of tables, items of lists, captions and files of pictures and videos', () => {
  const items = (...texts: string[]): RichBlock => ({
    kind: 'list',
    isOrdered: true,
    items: texts.map((text) => ({ runs: [{ text }] })),
  });
  const video = (caption: string): RichBlock => ({
    ...{ kind: 'video', videoId: 'a', title: 'Cài VNeID', transcript: '', durationSeconds: 9, sha256: 'c'.repeat(64), caption },
  });
  const before = written(
    { kind: 'table', caption: 'Lịch học', rows: [row('Sáng', 'An Bình'), row('Chiều', 'Cái Răng')] },
    items('Cài VNeID', 'Nộp hồ sơ'),
    picture('a', 'Buổi đầu'),
    picture('b', 'Buổi hai'),
    video('Phần một'),
  );
  const after = written(
    {
      kind: 'table',
      caption: 'Lịch học tháng 12',
      rows: [row('Sáng', 'An Bình'), row('Chiều', 'Cái Răng và Ô Môn'), row('Tối', '')],
    },
    items('Cài VNeID', 'Nộp hồ sơ qua mạng'),
    picture('a', 'Buổi đầu tiên'),
    picture('d', 'Buổi hai'),
    video('Phần hai'),
  );
  expect(between(before, after)).toEqual([
    ['Nội dung bài › tên bảng', 'Lịch học', 'Lịch học tháng 12'],
    ['Nội dung bài › hàng của bảng', 'Chiều | Cái Răng', 'Chiều | Cái Răng và Ô Môn'],
    ['Nội dung bài › hàng của bảng', '', 'Tối |'],
    ['Nội dung bài › dòng đánh số', 'Nộp hồ sơ', 'Nộp hồ sơ qua mạng'],
    ['Nội dung bài › ảnh', 'Lớp học. Buổi đầu', 'Lớp học. Buổi đầu tiên'],
    ['Nội dung bài › ảnh: tệp khác', 'Lớp học. Buổi hai', 'Lớp học. Buổi hai'],
    ['Nội dung bài › video', 'Cài VNeID. Phần một', 'Cài VNeID. Phần hai'],
  ]);
});

it('tells a new look, another address and a paragraph that became a heading in words, never as JSON', () => {
  const before = written(
    paragraph('Gọi ', { text: '1900', href: 'tel:1900' }, ' khi cần hỏi.'),
    paragraph('Không đưa mã OTP cho ai.'),
    paragraph('Mang gì theo?'),
  );
  const after = written(
    paragraph('Gọi ', { text: '1900', href: 'tel:19001000' }, ' khi cần hỏi.'),
    paragraph('Không đưa ', { text: 'mã OTP', bold: true }, ' cho ai.'),
    heading('Mang gì theo?'),
  );
  expect(between(before, after)).toEqual([
    ['Nội dung bài › đoạn văn', 'Gọi 1900 (tel:1900) khi cần hỏi.', 'Gọi 1900 (tel:19001000) khi cần hỏi.'],
    ['Nội dung bài › chữ đậm, chữ nghiêng', 'Không đưa mã OTP cho ai.', 'Không đưa «mã OTP» cho ai.'],
    ['Nội dung bài › đoạn văn → tiêu đề', 'Mang gì theo?', 'Mang gì theo?'],
  ]);
  const [first] = differencesBetween(before, after);
  expect(first?.field.en).toBe('Text › paragraph');
});

it('compares an article of before, which has sections, with what was made of it in the editor', () => {
  const sections = [{ text: { vi: 'Mở đầu.\nDòng hai.' } }, { heading: { vi: 'Mang gì?' }, text: { vi: 'Điện thoại.' } }];
  const old: ArticleContent = { ...article, sections };
  const same = written(paragraph('Mở đầu.'), paragraph('Dòng hai.'), heading('Mang gì?'), paragraph('Điện thoại.'));
  expect(between(old, same)).toEqual([]);
  const changed = { ...old, sections: [{ text: { vi: 'Mở đầu.\nDòng thứ hai.' } }, ...sections.slice(1)] };
  expect(between(old, changed)).toEqual([['Nội dung bài › đoạn văn', 'Dòng hai.', 'Dòng thứ hai.']]);
});

it('compares long texts whole: all of a changed paragraph, and many of them quickly', () => {
  const text = (at: number, word: string) => paragraph(`${word} ${at}: ${'bà con được hướng dẫn tại chỗ '.repeat(20)}${word}.`);
  const blocks = (word: string) => Array.from({ length: 200 }, (_, at) => text(at, at % 2 === 0 ? word : 'Đoạn'));
  const found = between(written(...blocks('Cũ')), written(...blocks('Mới')));
  expect(found).toHaveLength(100);
  expect(found[0]?.[2]).toMatch(/^Mới 0: .* Mới\.$/);
});
