import type { ErrorText } from './error-text.ts';

/** Administrative units and what is written about them. */
export const unitErrors = {
  'unit.issuing-name': {
    remedy: 'fix-content',
    vi: '“{name}” không phải tên của {unit}. Ấn phẩm chỉ ghi được: {known}. Hãy chọn một trong các tên này, hoặc nhờ quản trị thêm tên chính thức vào đơn vị.',
    en: '"{name}" is no name of {unit}. Choose one of: {known}; or ask an administrator to add the official name to the unit.',
  },
  'unit.phone': {
    remedy: 'fix-content',
    vi: '“{phone}” không phải số điện thoại gọi được. Người dân bấm vào số này để gọi. Hãy ghi 3 đến 12 chữ số, ví dụ: 0292 3 800 123.',
    en: 'Expected a phone number of 3 to 12 digits, got "{phone}".',
  },
  'unit.unknown': {
    remedy: 'fix-content',
    vi: 'Không có đơn vị hành chính mang mã “{code}”. Danh mục hiện hành có 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu. Hãy tìm theo tên đơn vị rồi chọn lại.',
    en: 'Expected the code of an administrative unit, got "{code}".',
  },
} as const satisfies Record<string, ErrorText>;
