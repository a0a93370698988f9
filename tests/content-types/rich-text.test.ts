import { expect, it } from 'vitest';
import { sampleArticles } from '../../scripts/sample/articles.ts';
import { writtenSections } from '../../scripts/sample/lexical-text.ts';
import { readRich, richerThanPlain, richPictureIds, richVideoIds } from '../../src/content-types/freeze/rich-text.ts';
import { readTextVideos } from '../../src/content-types/freeze/text-videos.ts';
import { plainSections, type RichBlock } from '../../src/domain/rich-text.ts';
import {
  breakLine,
  cell,
  head,
  heading,
  lexical,
  link,
  list,
  note,
  paragraph,
  quote,
  table,
  text,
  upload,
  video,
} from '../setup/lexical.ts';

const read = (...nodes: object[]): RichBlock[] => readRich({ body: { vi: lexical(...nodes) } }, 'body').vi ?? [];

it('reads every kind of block that the editor has', () => {
  expect(
    read(
      heading('h2', 'Ngày hội'),
      heading('h3', 'Sáng'),
      paragraph('Một', breakLine, 'hai'),
      quote('Học, học nữa'),
      list('bullet', ['Mang điện thoại'], [list('number', ['Sạc đầy'])], [link('https://a.vn', 'Xem')]),
      note('Không đưa mã OTP cho ai.'),
      table('', [head('Xã'), head('Buổi')]),
    ),
  ).toEqual([
    { kind: 'heading', level: 2, runs: [{ text: 'Ngày hội' }] },
    { kind: 'heading', level: 3, runs: [{ text: 'Sáng' }] },
    { kind: 'paragraph', runs: [{ text: 'Một\nhai' }] },
    { kind: 'quote', runs: [{ text: 'Học, học nữa' }] },
    {
      kind: 'list',
      isOrdered: false,
      items: [
        {
          runs: [{ text: 'Mang điện thoại' }],
          list: { kind: 'list', isOrdered: true, items: [{ runs: [{ text: 'Sạc đầy' }] }] },
        },
        { runs: [{ text: 'Xem', href: 'https://a.vn' }] },
      ],
    },
    { kind: 'note', runs: [{ text: 'Không đưa mã OTP cho ai.' }] },
    {
      kind: 'table',
      rows: [
        [
          { isHead: true, runs: [{ text: 'Xã' }] },
          { isHead: true, runs: [{ text: 'Buổi' }] },
        ],
      ],
    },
  ]);
});

it('reads a table with its name, every row as wide as the widest, and in a cell nothing but lines', () => {
  const items = list('bullet', ['Điện thoại'], ['Giấy tờ', list('number', ['Căn cước'])]);
  const rows = [
    [head('Buổi'), head('Mang theo')],
    [cell('Sáng'), cell(items, paragraph('Nước', text(' uống', 1)), note('Đến sớm.'))],
    [cell('Chiều')],
  ];
  const blocks = read(table('Lịch học', ...rows));
  expect(blocks).toEqual([
    {
      ...{ kind: 'table', caption: 'Lịch học' },
      rows: [
        [
          { isHead: true, runs: [{ text: 'Buổi' }] },
          { isHead: true, runs: [{ text: 'Mang theo' }] },
        ],
        [
          { isHead: false, runs: [{ text: 'Sáng' }] },
          {
            isHead: false,
            runs: [{ text: '– Điện thoại\n– Giấy tờ\n– Căn cước\nNước' }, { text: ' uống', bold: true }],
          },
        ],
        [
          { isHead: false, runs: [{ text: 'Chiều' }] },
          { isHead: false, runs: [] },
        ],
      ],
    },
    { kind: 'note', runs: [{ text: 'Đến sớm.' }] },
  ]);
  const text1 = 'Lịch học\nBuổi | Mang theo\nSáng | – Điện thoại; – Giấy tờ; – Căn cước; Nước uống\nChiều | \nLưu ý: Đến sớm.';
  expect(plainSections(blocks)).toEqual([{ heading: '', text: text1 }]);
  expect(read(table('', [cell(''), cell('')]))).toEqual([]);
});

it('keeps the blanks between letters of two looks, and joins neighbours of one', () => {
  expect(read(paragraph(' Gọi ', text('1900', 1), text('.0000', 1), text(' ngay', 3), ' nhé '))).toEqual([
    {
      kind: 'paragraph',
      runs: [{ text: 'Gọi ' }, { text: '1900.0000', bold: true }, { text: ' ngay', bold: true, italic: true }, { text: ' nhé' }],
    },
  ]);
  expect(read(paragraph('Xã'.normalize('NFD')))).toEqual([{ kind: 'paragraph', runs: [{ text: 'Xã' }] }]);
});

it('leaves out what says nothing, and keeps the words of what it does not know', () => {
  expect(read(paragraph(), paragraph('  '), list('bullet', []), note(' '), upload('gone'))).toEqual([]);
  expect(read({ type: 'from-the-future', children: [paragraph('Vẫn còn')] })).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Vẫn còn' }] },
  ]);
  expect(readRich({ body: null }, 'body')).toEqual({});
  for (const body of ['x', 7, [], { vi: 'x' }, { vi: { root: 'x' } }, { vi: { root: { children: [null, 3, 'x'] } } }])
    expect(readRich({ body }, 'body')).toEqual({});
});

it('carries no link that runs in the reader’s page, and keeps its words', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '//a.vn', 'https://a@b.vn', ''])
    expect(read(paragraph(link(url, 'Bấm')))).toEqual([{ kind: 'paragraph', runs: [{ text: 'Bấm' }] }]);
  for (const url of ['tel:1900', 'mailto:a@b.vn', 'https://a.vn'])
    expect(read(paragraph(link(url, 'Bấm')))).toEqual([{ kind: 'paragraph', runs: [{ text: 'Bấm', href: url }] }]);
});

it('shows an upload with its size and its words, where it is a picture', () => {
  const body = { vi: lexical(upload(7, 'Lớp học')), en: lexical(upload(8)) };
  expect(richPictureIds({ body }, 'body')).toEqual([]);
  const named = { vi: lexical(upload('7', 'Lớp học'), upload('9')), en: lexical(upload('8')) };
  expect(richPictureIds({ body: named }, 'body')).toEqual(['7', '9', '8']);
  const file = { sha256: 'a'.repeat(64), mimeType: 'image/jpeg', width: 800, height: 500, alt: { vi: 'Bà con học' } };
  const pictures = new Map([
    ['7', file],
    ['9', { ...file, mimeType: 'application/pdf' }],
  ]);
  expect(readRich({ body: named }, 'body', pictures)).toEqual({
    vi: [
      {
        ...{ kind: 'picture', sha256: file.sha256, mimeType: 'image/jpeg', widthPx: 800, heightPx: 500 },
        ...{ alt: 'Bà con học', caption: 'Lớp học' },
      },
    ],
  });
});

it('shows a video of the library with its words in the language of the text, and one line of it in plain words', async () => {
  const body = { vi: lexical(video('v1', 'Buổi học'), video('v2'), video('gone')), en: lexical(video('v1')) };
  expect(richVideoIds({ body }, 'body')).toEqual(['v1', 'v2', 'gone']);
  const upload = { filename: 'a', filesize: 9, alt: { vi: 'Phim' } };
  const media: Record<string, object> = {
    m1: { ...upload, id: 'm1', sha256: 'a'.repeat(64), mimeType: 'video/mp4' },
    m2: { ...upload, id: 'm2', sha256: 'b'.repeat(64), mimeType: 'image/jpeg' },
  };
  const words = { title: { vi: 'Cài VNeID', en: 'Install VNeID' }, transcript: { vi: 'Mở ứng dụng.' }, durationSeconds: 30 };
  const rows = [
    { id: 'v1', key: 'cai-vneid', ...words, captions: { vi: 'WEBVTT' }, files: ['m1', 'm2'] },
    { id: 'v2', key: 'chua-co-tep', ...words, files: ['m2'] },
  ];
  const lookup = {
    byIds: async (collection: string, ids: string[]) =>
      collection === 'videos' ? rows.filter(({ id }) => ids.includes(id)) : ids.flatMap((id) => (media[id] as never) ?? []),
    partsOf: async () => [],
  };
  const { videos, files } = await readTextVideos(['v1', 'v2', 'gone'], lookup, []);
  expect(files.map(({ sha256 }) => sha256[0])).toEqual(['a', 'b']);
  const shown = { kind: 'video', videoId: 'cai-vneid', transcript: 'Mở ứng dụng.', captions: { vi: 'WEBVTT' } };
  const frozen = { ...shown, durationSeconds: 30, sha256: 'a'.repeat(64), still: 'b'.repeat(64) };
  const read = readRich({ body }, 'body', new Map(), videos);
  expect(read).toEqual({
    vi: [{ ...frozen, title: 'Cài VNeID', caption: 'Buổi học' }],
    en: [{ ...frozen, title: 'Install VNeID', caption: '' }],
  });
  expect(plainSections(read.vi ?? [])).toEqual([{ heading: '', text: 'Video: Cài VNeID (Buổi học)' }]);
  // A picture that the article shows for itself is not taken from it.
  const own = await readTextVideos(['v1'], lookup, [{ ...files[1], sha256: 'b'.repeat(64) } as never]);
  expect(own.files.map(({ sha256 }) => sha256[0])).toEqual(['a']);
  expect(own.videos.get('v1')?.('vi').still).toBeUndefined();
});

it('says the same in plain words, part by part', () => {
  const blocks = read(
    paragraph('Mở đầu.'),
    heading('h2', 'Có gì?'),
    heading('h3', 'Sáng'),
    list('number', ['Một'], ['Hai', list('bullet', ['Ba'])]),
    note('Nhớ sạc pin.'),
  );
  expect(plainSections(blocks)).toEqual([
    { heading: '', text: 'Mở đầu.' },
    { heading: 'Có gì?', text: 'Sáng\n1. Một\n2. Hai\n  – Ba\nLưu ý: Nhớ sạc pin.' },
  ]);
});

it('is kept only where it says more than plain sections', () => {
  const plain = { vi: read(heading('h2', 'A'), paragraph('b')) };
  expect(richerThanPlain(plain)).toEqual({});
  for (const node of [paragraph(text('b', 1)), heading('h3', 'c'), list('bullet', ['d']), paragraph(link('https://a.vn', 'e'))])
    expect(Object.keys(richerThanPlain({ vi: read(node) }))).toEqual(['body']);
});

it('reads the sample’s articles as the sections that they have', () => {
  for (const { content } of sampleArticles) {
    const blocks = read(...writtenSections(content.sections).root.children);
    const { sections } = content;
    expect(plainSections(blocks)).toEqual(
      sections.map(({ heading: over, text: { vi } }) => ({ heading: over?.vi ?? '', text: vi })),
    );
  }
});
