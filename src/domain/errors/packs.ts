import type { ErrorText } from './error-text.ts';

/** The orders `npm run packs`, `print-run` and `verify-pack` at the command line. */
export const packsErrors = {
  'packs.option': {
    remedy: 'fix-setup',
    vi: 'Tùy chọn “{option}” chưa đúng: cần {expected}, nhận được “{got}”. Chưa có gói nào được làm. Chạy npm run packs -- --help để xem cách dùng.',
    en: 'Expected {option} to be {expected}, got "{got}".',
  },
  'packs.no-campaign': {
    remedy: 'fix-content',
    vi: 'Không có chiến dịch nào đang phát hành cho tỉnh, thành phố mang mã {province} nên chưa có gói nào được làm. Có thể chiến dịch chưa được phát hành lên cổng. Hãy phát hành chiến dịch rồi chạy lại.',
    en: 'No public campaign covers province {province}.',
  },
  'packs.no-file': {
    remedy: 'fix-content',
    vi: 'Không tìm thấy tệp “{file}”. Hãy kiểm tra lại đường dẫn, ví dụ: npm run verify-pack -- goi.zip.',
    en: 'Expected a file at "{file}".',
  },
  'packs.no-keys': {
    remedy: 'fix-setup',
    vi: 'Không lấy được khóa công khai từ {from} nên chưa kiểm tra được gói. Hãy ghi địa chỉ trang chính thức: --site https://…, hoặc chạy trên máy đã phát hành.',
    en: 'Expected public signing keys at {from}.',
  },
} as const satisfies Record<string, ErrorText>;
