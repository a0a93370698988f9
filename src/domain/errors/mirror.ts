import type { ErrorText } from './error-text.ts';

/** The static copy of a generation that `npm run mirror` writes. */
export const mirrorErrors = {
  'mirror.folder': {
    remedy: 'fix-setup',
    vi: 'Cần tên thư mục để chép bản tĩnh, nhận được “{got}”. Chạy npm run mirror -- ten-thu-muc.',
    en: 'Expected a folder for the mirror, got "{got}".',
  },
  'mirror.nothing': {
    remedy: 'fix-setup',
    vi: 'Chưa có bản công bố nào để chép thành trang tĩnh. Hãy công bố nội dung rồi chạy lại.',
    en: 'Expected a public generation, found none.',
  },
  'mirror.foreign': {
    remedy: 'fix-setup',
    vi: 'Thư mục {folder} có tệp không phải của bản tĩnh nên không ghi vào đó, tránh ghi đè tệp của bạn. Hãy chọn thư mục trống, hoặc thư mục của lần chép trước.',
    en: 'Expected {folder} to be empty or an earlier mirror.',
  },
} as const satisfies Record<string, ErrorText>;
