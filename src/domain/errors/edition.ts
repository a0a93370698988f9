import type { ErrorText } from './error-text.ts';

/** Editions that are asked for by their hash. */
export const editionErrors = {
  'edition.unknown': {
    remedy: 'fix-content',
    vi: 'Không tìm thấy ấn bản “{sha256}”. Có thể địa chỉ bị cắt. Hãy mở lại từ danh sách ấn bản.',
    en: 'Expected the SHA-256 of an edition, got "{sha256}".',
  },
} as const satisfies Record<string, ErrorText>;
