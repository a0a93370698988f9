import type { ErrorText } from './error-text.ts';

/** Starting the public server. */
export const edgeErrors = {
  'edge.port-busy': {
    remedy: 'fix-setup',
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt cổng khác bằng biến môi trường PORT rồi khởi động lại.',
    en: 'Expected port {port} to be free.',
  },
} as const satisfies Record<string, ErrorText>;
