import type { ErrorText } from '../errors.ts';

/** Errors of the domain, workflow, units, server and set-up. */
export const coreErrors = {
  'code.invalid': {
    remedy: 'fix-content',
    vi: 'Mã “{code}” không đúng. Có thể đã gõ nhầm hoặc mã bị mờ. Hãy quét lại mã QR hoặc gõ lại đủ 10 ký tự in dưới mã.',
    en: 'Expected a short code of 10 characters with a right check letter, got "{code}".',
  },
  'unit.unknown': {
    remedy: 'fix-content',
    vi: 'Không có đơn vị hành chính mang mã “{code}”. Danh mục hiện hành có 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu. Hãy tìm theo tên đơn vị rồi chọn lại.',
    en: 'Expected the code of an administrative unit, got "{code}".',
  },
} as const satisfies Record<string, ErrorText>;
