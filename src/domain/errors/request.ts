import type { ErrorText } from './error-text.ts';

/** Calls of the studio's own addresses. */
export const requestErrors = {
  'request.invalid': {
    remedy: 'fix-content',
    vi: 'Yêu cầu chưa đúng: {detail}. Hãy tải lại trang rồi thử lại.',
    en: 'Bad request: {detail}',
  },
  'request.login': {
    remedy: 'fix-content',
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
    en: 'Expected a logged-in account.',
  },
} as const satisfies Record<string, ErrorText>;
