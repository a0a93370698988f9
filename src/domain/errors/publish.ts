import type { ErrorText } from '../errors.ts';

/** Errors of store, publish, edge, portal and boards. */
export const publishErrors = {
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
  'publish.not-approved': {
    remedy: 'fix-content',
    vi: 'Không công bố được “{title}” vì bản số {number} đang ở trạng thái “{state}”, chưa được phê duyệt. Hãy trình duyệt trước khi công bố.',
    en: 'Expected an edition that was approved, got edition {number} in state "{state}".',
  },
  'publish.id-invalid': {
    remedy: 'fix-content',
    vi: 'Mã định danh “{id}” không dùng được trong đường dẫn. Chỉ dùng chữ không dấu, chữ số, dấu chấm và gạch nối.',
    en: 'Expected an id of ASCII letters, digits, ".", "_" and "-", got "{id}".',
  },
  'publish.document-invalid': {
    remedy: 'fix-content',
    vi: 'Không công bố được vì tài liệu {path} có phần “{member}” không đúng quy cách của Content API ({issue}). Trang công khai vẫn giữ bản cũ. Hãy mở tài liệu, sửa phần này rồi trình duyệt lại; nếu không thấy chỗ sai, báo quản trị viên.',
    en: 'Expected {path} to match its schema at "{member}": {issue}',
  },
  'publish.path-taken': {
    remedy: 'fix-content',
    vi: 'Hai nội dung cùng đòi đường dẫn {path}. Hãy đổi mã định danh của một trong hai nội dung rồi công bố lại.',
    en: 'Expected one resource at {path}, got two.',
  },
  'publish.picture-missing': {
    remedy: 'fix-content',
    vi: 'Bảng điện tử “{board}” cần hình “{artwork}” theo khổ {format} nhưng chưa có hình nào được dựng. Hãy dựng hình rồi công bố lại.',
    en: 'Expected a picture of artwork "{artwork}" in format "{format}" for board "{board}", found none.',
  },
  'publish.board-size-unknown': {
    remedy: 'fix-setup',
    vi: 'Không biết kích thước của bảng điện tử “{board}” (khổ {format}). Quản trị viên cần chọn lại khổ hình cho bảng.',
    en: 'Expected a format with a size in pixels for board "{board}", got "{format}".',
  },
  'publish.manifest-unknown': {
    remedy: 'fix-setup',
    vi: 'Không quay lại được bản công bố {manifest} vì kho không còn bản này. Hãy chọn một bản khác.',
    en: 'Expected the hash of a stored manifest, got "{manifest}".',
  },
  'content.parameter-unknown': {
    remedy: 'fix-setup',
    vi: 'Không có tham số: {unknown}. Các tham số dùng được ở địa chỉ này: [{known}]. Hãy bỏ tham số sai rồi gọi lại.',
    en: 'Expected parameters out of [{known}], got {unknown}.',
  },
  'content.parameter-repeated': {
    remedy: 'fix-setup',
    vi: 'Tham số “{parameter}” chỉ được ghi một lần. Hãy giữ lại một giá trị rồi gọi lại.',
    en: 'Expected {parameter} once.',
  },
  'content.value-unknown': {
    remedy: 'fix-setup',
    vi: 'Tham số “{parameter}” không nhận giá trị “{value}”. Giá trị dùng được: {known}. Hãy sửa giá trị rồi gọi lại.',
    en: 'Expected {parameter} to be out of {known}, got "{value}".',
  },
  'content.cursor-unknown': {
    remedy: 'fix-setup',
    vi: 'Không đọc được con trỏ ở tham số “{parameter}”. Con trỏ phải lấy nguyên vẹn từ câu trả lời trước. Hãy gọi lại từ đầu, không có tham số này.',
    en: 'Expected {parameter} to be a cursor from an earlier answer.',
  },
  'content.words-unreadable': {
    remedy: 'fix-setup',
    vi: '{reason}',
    en: 'Expected {parameter} to be 1 to 200 characters with a letter or a digit, and no control characters.',
  },
  'content.search-missing': {
    remedy: 'retry',
    vi: 'Bản công bố này chưa có chỉ mục tìm kiếm. Hãy thử lại sau lần công bố kế tiếp.',
    en: 'Expected a generation with a search index, got one from before there was a search.',
  },
  'mirror.folder': {
    remedy: 'fix-setup',
    vi: 'Cần tên thư mục để chép bản tĩnh, nhận được “{got}”. Chạy npm run mirror -- ten-thu-muc.',
    en: 'Expected a folder for the mirror, got "{got}".',
  },
  'mirror.nothing': {
    remedy: 'fix-setup',
    vi: 'Chưa có bản công bố nào để chép thành trang tĩnh. Hãy công bố nội dung rồi chạy lại.',
    en: 'Expected a public generation, found none.',
  },
  'mirror.foreign': {
    remedy: 'fix-setup',
    vi: 'Thư mục {folder} có tệp không phải của bản tĩnh nên không ghi vào đó, tránh ghi đè tệp của bạn. Hãy chọn thư mục trống, hoặc thư mục của lần chép trước.',
    en: 'Expected {folder} to be empty or an earlier mirror.',
  },
  'edge.port-busy': {
    remedy: 'fix-setup',
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt cổng khác bằng biến môi trường PORT rồi khởi động lại.',
    en: 'Expected port {port} to be free.',
  },
} as const satisfies Record<string, ErrorText>;
