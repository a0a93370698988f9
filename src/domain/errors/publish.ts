import type { ErrorText } from './error-text.ts';

/** What keeps a generation from becoming public. */
export const publishErrors = {
  'publish.entry-missing': {
    remedy: 'retry',
    vi: 'Lượt đăng {deliveryKey} chưa có trong thế hệ vừa tạo. Hệ thống sẽ tự thử lại; nếu lặp lại nhiều lần, hãy báo quản trị.',
    en: 'Expected delivery {deliveryKey} in the generation that was just made.',
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
} as const satisfies Record<string, ErrorText>;
