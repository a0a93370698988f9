import type { ErrorText } from './error-text.ts';

/** The hours in which a channel takes posts. */
export const postingErrors = {
  'posting.bad-hours': {
    remedy: 'fix-setup',
    vi: 'Giờ yên lặng “{from}”–“{to}” chưa đúng. Nhập cả hai ô theo 24 giờ và khác nhau, ví dụ 22:00 và 06:00; để trống cả hai thì dùng giờ của loại kênh.',
    en: 'Expected quiet hours as two different HH:MM, got "{from}" and "{to}".',
  },
} as const satisfies Record<string, ErrorText>;
