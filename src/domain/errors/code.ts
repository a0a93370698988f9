import type { ErrorText } from './error-text.ts';

/** Short codes that stand in print under a QR code. */
export const codeErrors = {
  'code.invalid': {
    remedy: 'fix-content',
    vi: 'Mã “{code}” không đúng: có ký tự gõ nhầm hoặc bị mờ. Máy không biết được nhầm ở nhóm nào, nên hãy so lại lần lượt cả bốn nhóm ký tự in dưới mã QR, hoặc quét lại mã QR.',
    en: 'Expected a short code with a right check letter, got "{code}".',
  },
  'code.incomplete': {
    remedy: 'fix-content',
    vi: 'Mã có 16 ký tự, chia bốn nhóm, mỗi nhóm 4 ký tự; “{code}” có {got} ký tự. Hãy gõ lại đủ bốn nhóm in dưới mã QR, hoặc quét lại mã QR.',
    en: 'Expected a short code of 16 letters, got {got} in "{code}".',
  },
  'code.forged': {
    remedy: 'fix-content',
    vi: 'Mã “{code}” viết đúng cách nhưng không do hệ thống này cấp. Hãy kiểm tra lại nguồn của tờ giấy.',
    en: 'Expected a short code with a right seal, got "{code}".',
  },
  'code.unwritable': {
    remedy: 'fix-setup',
    vi: 'Không tạo được mã cho ấn phẩm: {code} nằm ngoài phạm vi (ấn bản 1 – 262.143, ấn phẩm 0 – 63, mã đơn vị 2 hoặc 5 chữ số). Hãy báo quản trị.',
    en: 'Expected parts within the range of a short code, got {code}.',
  },
} as const satisfies Record<string, ErrorText>;
