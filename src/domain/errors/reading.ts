import type { ErrorText } from './error-text.ts';

/** What makes a guide or an article hard to read. */
export const readingErrors = {
  'reading.long-sentence': {
    remedy: 'fix-content',
    vi: 'Câu dài {syllables} tiếng: “{sentence}”. Hãy tách thành các câu không quá {most} tiếng.',
    en: 'A sentence of {syllables} syllables: “{sentence}”. Split it into sentences of at most {most}.',
  },
  'reading.hard-word': {
    remedy: 'fix-content',
    vi: '“{written}” không phải ai cũng hiểu ngay. Có thể nói: {plain}. Nếu chữ này hiện trên màn hình, hãy để trong dấu “ ”.',
    en: 'Not everybody understands “{written}” at once. It can be said so: {plain}. A word that the screen shows belongs in “ ”.',
  },
  'reading.table-without-head': {
    remedy: 'fix-content',
    vi: 'Bảng “{table}” chưa có hàng tiêu đề. Người nghe máy đọc sẽ không biết mỗi cột nói gì. Đặt con trỏ vào bảng, bấm “Hàng đầu là tiêu đề”.',
    en: 'The table “{table}” has no heading row: who listens to a page does not know what a column is about. Put the caret into it and press “First row is a heading”.',
  },
  'reading.table-head-empty': {
    remedy: 'fix-content',
    vi: 'Bảng “{table}” có ô tiêu đề còn trống ở cột {column}. Hãy ghi cột này nói gì.',
    en: 'The table “{table}” has an empty heading in column {column}. Write what the column is about.',
  },
  'reading.table-wide': {
    remedy: 'fix-content',
    vi: 'Bảng “{table}” có {columns} cột, trên điện thoại phải kéo ngang mới xem hết. Bảng không quá {most} cột dễ xem hơn.',
    en: 'The table “{table}” has {columns} columns; on a telephone it must be dragged to be seen. At most {most} columns are easier to read.',
  },
  'reading.link-dead': {
    remedy: 'fix-content',
    vi: '“{words}” dẫn tới {page}, trang này hiện không có trên cổng: chưa công bố, đã thu hồi hoặc gõ sai. Hãy sửa liên kết, hoặc công bố trang ấy trước.',
    en: '“{words}” leads to {page}, which is not on the portal now: not published, withdrawn or mistyped. Mend the link, or publish that page first.',
  },
} as const satisfies Record<string, ErrorText>;
