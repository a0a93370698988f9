import type { ErrorText } from './error-text.ts';

/** Texts that people type or paste. */
export const textErrors = {
  'text.old-encoding': {
    remedy: 'fix-content',
    vi: 'Chữ ở đây gõ bằng bảng mã cũ {encoding}, người xem sẽ không đọc được. Viết bằng Unicode là: “{converted}”. Hãy chép câu này đè lên rồi lưu lại.',
    en: 'The text is in the old encoding {encoding}, which readers cannot read. In Unicode it is: “{converted}”. Copy this over it and save again.',
  },
} as const satisfies Record<string, ErrorText>;
