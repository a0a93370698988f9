import type { ErrorText } from './error-text.ts';

/** Making a release (`npm run release`). */
export const releaseErrors = {
  'release.unsaved': {
    remedy: 'fix-setup',
    vi: 'Có {count} tệp chưa được lưu vào git nên không biết bản phát hành gồm những gì. Hãy commit hoặc bỏ các thay đổi rồi chạy lại.',
    en: 'Expected a clean checkout, {count} files are not committed. Commit or drop them and run it again.',
  },
  'release.licences': {
    remedy: 'fix-setup',
    vi: 'Giấy phép của các gói sau chưa được xem xét: {list}. Hãy thay gói, hoặc ghi lý do vào scripts/release/licence-list.ts rồi chạy lại.',
    en: 'Licences that nobody looked at: {list}. Replace the packages or give the reason in scripts/release/licence-list.ts.',
  },
  'release.folder-used': {
    remedy: 'fix-setup',
    vi: 'Thư mục {folder} đã có tệp. Hãy chọn thư mục trống để không lẫn với bản phát hành trước.',
    en: 'Expected {folder} to be empty, so that two releases are never mixed.',
  },
} as const satisfies Record<string, ErrorText>;
