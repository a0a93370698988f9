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
  'publish.page-fails': {
    remedy: 'fix-content',
    vi: 'Trang chưa dựng được: {field}. {reason}',
    en: 'The page cannot be built: {field}. {reason}',
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
  'publish.document-broken': {
    remedy: 'fix-content',
    vi: 'Ấn bản số {number} của “{title}” chưa lên cổng được vì hệ thống không dựng được trang từ nội dung này. Các tài liệu khác vẫn lên bình thường. Hãy xem lại những phần vừa sửa (ngày tháng, liên kết, hình ảnh) rồi gửi duyệt lại; nếu vẫn vậy, báo quản trị viên.',
    en: 'Edition {number} of “{title}” could not be published because its pages could not be made from this content. All other documents go out. Check what was edited last (dates, links, pictures) and submit it again; if it stays like this, tell the administrator.',
  },
  'publish.too-slow': {
    remedy: 'retry',
    vi: 'Hình hoặc phim của tài liệu này sau {minutes} phút vẫn chưa làm xong nên chưa đưa lên cổng. Các tài liệu khác vẫn lên bình thường. Hệ thống tự thử lại; nếu kéo dài, báo quản trị viên.',
    en: 'The pictures or the video of this document were not ready after {minutes} minutes, so it is not published yet. All other documents go out. The system tries again; if it goes on, tell the administrator.',
  },
  'publish.still-public': {
    remedy: 'retry',
    vi: 'Đã ghi việc thu hồi, nhưng “{title}” VẪN CÒN trên cổng: chưa tạo được thế hệ mới ({reason}). Hệ thống đang tự thử lại liên tục; hãy tải lại trang để xem kết quả. Nếu vài phút nữa vẫn vậy, báo ngay cho quản trị viên.',
    en: 'The withdrawal is recorded, but “{title}” is STILL PUBLIC: no new generation could be made ({reason}). The system keeps trying; reload the page to see the result. If it stays like this for some minutes, tell the administrator at once.',
  },
  'publish.database-empty': {
    remedy: 'fix-setup',
    vi: 'Không công bố vì cơ sở dữ liệu không có ấn bản nào, trong khi trang công khai đang có {documents} tài liệu: có thể cơ sở dữ liệu đã mất hoặc nối nhầm. Trang công khai giữ nguyên. Quản trị viên hãy khôi phục cơ sở dữ liệu từ bản sao lưu; nếu thật sự muốn bắt đầu lại từ đầu, hãy dùng một thư mục PANO_DATA và kho mới.',
    en: 'The database has no edition while {documents} documents are public: it may be lost, or the wrong one. The public site stays as it is. Restore the database from a back-up; to begin anew, use a new PANO_DATA folder and store.',
  },
  'publish.manifest-unknown': {
    remedy: 'fix-setup',
    vi: 'Không quay lại được bản công bố {manifest} vì kho không còn bản này. Hãy chọn một bản khác.',
    en: 'Expected the hash of a stored manifest, got "{manifest}".',
  },
} as const satisfies Record<string, ErrorText>;
