import type { ErrorText } from './error-text.ts';

/** Documents of the studio that are asked for by their key. */
export const documentErrors = {
  'document.unknown': {
    remedy: 'fix-content',
    vi: 'Không tìm thấy “{key}” trong {collection}. Có thể đã bị xóa hoặc bạn không có quyền xem. Hãy tải lại danh sách.',
    en: 'Expected a document of {collection} that the account may read, got "{key}".',
  },
} as const satisfies Record<string, ErrorText>;
