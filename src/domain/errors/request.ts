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
  'request.foreign': {
    remedy: 'fix-content',
    vi: 'Yêu cầu này đến từ trang của một địa chỉ khác nên không được thực hiện. Hãy mở phòng biên tập bằng đúng địa chỉ của nó rồi làm lại.',
    en: 'This request came from a page of another site, so it was not carried out. Open the studio at its own address and do it there.',
  },
} as const satisfies Record<string, ErrorText>;
