import { expect, it } from 'vitest';
import { fieldOfPlace } from '../../../src/app/studio/returns/field-of-place.ts';
import type { MarkPlace } from '../../../src/domain/returns.ts';

const spot = { x: 0, y: 0 };
const piece = (key: string): MarkPlace => ({ on: 'piece', piece: key, format: 'a', side: 1, unit: '', spot });
const page = (near: string): MarkPlace => ({ on: 'page', width: 'phone', near, spot });
const field = (path: string): MarkPlace => ({ on: 'field', path });

const form = {
  title: 'Cài đặt VNeID',
  summary: 'Từng bước một, có hình.',
  steps: [
    { id: 'r2', text: 'Đăng nhập bằng số định danh cá nhân.' },
    { id: 'r1', text: 'Tìm "VNeID", chọn đúng ứng dụng của Bộ Công an.' },
    {
      ...{ id: 'r4', text: 'Mở thư, đọc mã sáu số.' },
      body: { root: { children: [{ children: [{ text: 'Mở thư, ' }, { text: 'đọc mã', format: 1 }, { text: ' sáu số.' }] }] } },
    },
  ],
  body: {
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', mode: 'normal', text: 'Một đoạn' },
            { type: 'text', text: 'văn dài hơn.' },
          ],
        },
      ],
    },
  },
  artworks: [{ key: 'ap-phich', points: [{ id: 'p1', text: 'Ý' }] }, { key: 'to-roi' }],
};

it.each([
  ['a piece', piece('to-roi'), 'artworks.1'],
  ['a piece that was deleted', piece('bang-ron'), null],
  ['a field', field('summary'), 'summary'],
  ['a field of a row that has moved', field('steps.r1.text'), 'steps.1.text'],
  ['a row in a row', field('artworks.66.points'), null],
  ['a row that was deleted', field('steps.r3.text'), null],
  ['words of the page, set with hard spaces and other quotes', page('Tìm “VNeID”,\u00a0chọn đúng ứng dụng'), 'steps.1.text'],
  ['words of a step, in its editor, not in the lines that are out of sight', page('Mở thư, đọc mã sáu số'), 'steps.2.body'],
  ['words of a rich text', page('đoạn văn dài'), 'body'],
  ['words with more around them', page('Hướng dẫn Từng bước một, có hình. 21/11/2026'), 'summary'],
  ['too short words', page('Ý'), null],
  ['words that stand nowhere', page('Bản quyền thuộc về ban'), null],
])('%s', (_, place, path) => expect(fieldOfPlace(place, form)).toBe(path));

it('leads to the only piece of a document that has one', () => {
  expect(fieldOfPlace(piece('to-roi'), { artwork: { key: 'to-roi' } })).toBe('artwork');
  expect(fieldOfPlace(piece('to-roi'), { title: 'Bài' })).toBeNull();
});
