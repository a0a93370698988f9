import type { ErrorText } from './error-text.ts';

/** Where generations are kept: folders, buckets, pointers and leases. */
export const storeErrors = {
  'store.blob-missing': {
    remedy: 'fix-setup',
    vi: 'Kho tệp thiếu tệp {sha256}. Có thể tệp đã bị xoá hoặc chưa chép đủ. Quản trị viên cần khôi phục kho từ bản sao lưu rồi công bố lại.',
    en: 'Expected blob {sha256} in the store, found none.',
  },
  'store.blob-corrupt': {
    remedy: 'fix-setup',
    vi: 'Tệp {sha256} trong kho bị hỏng: nội dung không khớp mã băm. Quản trị viên cần khôi phục tệp từ bản sao lưu và kiểm tra ổ đĩa.',
    en: 'Expected bytes with SHA-256 {sha256}, got other bytes.',
  },
  'store.hash-invalid': {
    remedy: 'fix-setup',
    vi: 'Mã băm “{sha256}” không hợp lệ: phải gồm 64 chữ số thập lục phân. Quản trị viên cần kiểm tra nguồn gọi kho tệp.',
    en: 'Expected a SHA-256 of 64 lower-case hex digits, got "{sha256}".',
  },
  'store.pointer-old': {
    remedy: 'retry',
    vi: 'Không công bố bản số {number} vì bản số {current} đã được công bố trước. Hệ thống sẽ dựng lại từ dữ liệu mới nhất rồi thử lại.',
    en: 'Expected a generation number above {current}, got {number}.',
  },
  'store.pointer-corrupt': {
    remedy: 'fix-setup',
    vi: 'Tệp con trỏ của bản công bố bị hỏng, không đọc được. Trang công khai vẫn giữ bản cũ. Quản trị viên cần khôi phục tệp current.json từ bản sao lưu.',
    en: 'Expected a pointer {number, manifest, at}, could not read one.',
  },
  'store.url': {
    remedy: 'fix-setup',
    vi: 'Địa chỉ kho “{url}” (biến STORE_URL) không đúng. Hãy dùng file:/duong/dan/thu-muc, hoặc s3://ten-kho/tien-to?endpoint=https://may-chu.',
    en: 'Expected STORE_URL to be file:<folder> or s3://<bucket>/<prefix>, got "{url}".',
  },
  'store.unreachable': {
    remedy: 'retry',
    vi: 'Kho tệp S3 chưa trả lời ({reason}, tệp {key}). Trang công khai vẫn giữ bản cũ. Hệ thống sẽ tự thử lại; nếu kéo dài, quản trị viên kiểm tra mạng, địa chỉ và khóa truy cập của kho.',
    en: 'Expected the S3 store to answer for {key}, got {reason}.',
  },
  'store.no-condition': {
    remedy: 'fix-setup',
    vi: 'Kho S3 này không ghi có điều kiện nên chỉ phòng biên tập (có cơ sở dữ liệu) mới được đổi bản công bố. Hãy thực hiện trên máy chạy phòng biên tập.',
    en: 'Expected a store with conditional writes, or a lease.',
  },
  'store.lease-busy': {
    remedy: 'retry',
    vi: 'Một tiến trình khác đang đổi bản công bố nên chưa đổi được. Chưa có gì thay đổi. Hệ thống sẽ tự thử lại.',
    en: 'Expected the lease "{name}" to be free within {seconds} s.',
  },
  'store.manifest-format': {
    remedy: 'fix-setup',
    vi: 'Danh mục của bản công bố thuộc phiên bản phần mềm khác nên không đọc được. Hãy chạy cùng một phiên bản Pano ở mọi máy rồi công bố lại.',
    en: 'Expected a manifest that this version wrote.',
  },
} as const satisfies Record<string, ErrorText>;
