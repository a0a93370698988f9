import type { ErrorText } from './error-text.ts';

/** Documents of the studio that are asked for by their key. */
export const documentErrors = {
  'document.unknown': {
    remedy: 'fix-content',
    vi: 'Không tìm thấy “{key}” trong {collection}. Có thể đã bị xóa hoặc bạn không có quyền xem. Hãy tải lại danh sách.',
    en: 'Expected a document of {collection} that the account may read, got "{key}".',
  },
  'document.used': {
    remedy: 'fix-content',
    vi: 'Không xóa được vì đang dùng: {uses}. Hãy gỡ khỏi những nơi đó trước (thu hồi ấn bản, sửa hoặc tắt lịch, bỏ liên kết), rồi xóa.',
    en: 'It is used: {uses}. Take it out there first, then delete it.',
  },
} as const satisfies Record<string, ErrorText>;
