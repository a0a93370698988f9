import type { ErrorText } from '../errors.ts';

/** Errors of text, formats, designs, render and packs. */
export const renderErrors = {
  'render.format-unknown': {
    remedy: 'fix-content',
    vi: 'Không có khuôn khổ “{format}”. Có thể khuôn khổ này đã được đổi tên hoặc gõ sai. Hãy chọn lại một trong các khuôn khổ: {known}.',
    en: 'Expected a format id out of {known}, got "{format}".',
  },
  'render.design-unknown': {
    remedy: 'fix-content',
    vi: 'Không có mẫu thiết kế “{design}”. Có thể mẫu đã được đổi tên hoặc gõ sai. Hãy chọn lại một trong các mẫu: {known}.',
    en: 'Expected a design id out of {known}, got "{design}".',
  },
  'render.format-unsupported': {
    remedy: 'fix-content',
    vi: 'Mẫu thiết kế “{design}” không dùng được cho khuôn khổ “{format}”. Mỗi mẫu chỉ vẽ đẹp ở những khuôn khổ đã định. Hãy chọn khuôn khổ khác ({known}) hoặc đổi mẫu.',
    en: 'Expected a format that design "{design}" supports ({known}), got "{format}".',
  },
  'render.page-unknown': {
    remedy: 'fix-content',
    vi: 'Ấn phẩm này có {pages} trang nên không có trang {page}. Hãy chọn trang từ 1 đến {pages}.',
    en: 'Expected a page from 1 to {pages}, got {page}.',
  },
  'render.missing-glyph': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” có ký tự mà phông chữ in không có: {characters}. Ký tự này sẽ in thành ô trống. Hãy xóa hoặc thay bằng chữ thường (không dùng biểu tượng cảm xúc).',
    en: 'The font has no glyph for {characters} in {field}.',
  },
  'render.headline-too-long': {
    remedy: 'fix-content',
    vi: 'Tiêu đề dài {length} ký tự, khuôn khổ “{format}” chỉ chứa được khoảng {fits} ký tự ở cỡ chữ nhỏ nhất còn đọc được. Hãy rút gọn tiêu đề hoặc chọn khuôn khổ lớn hơn.',
    en: 'The headline has {length} characters; about {fits} fit {format} at the smallest legible size.',
  },
  'render.text-too-long': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” dài {length} ký tự, khuôn khổ “{format}” chỉ chứa được khoảng {fits} ký tự ở cỡ chữ nhỏ nhất còn đọc được. Hãy rút gọn phần này hoặc chọn khuôn khổ lớn hơn.',
    en: '{field} has {length} characters; about {fits} fit {format} at the smallest legible size.',
  },
  'render.text-missing': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” đang để trống mà mẫu “{design}” cần có. Để trống thì ấn phẩm in ra sẽ thiếu nội dung. Hãy nhập nội dung cho phần này.',
    en: 'Design "{design}" needs {field}, which is empty.',
  },
  'render.points-too-many': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” có {count} ý, mẫu “{design}” chỉ chứa được {fits} ý. Hãy gộp hoặc bỏ bớt.',
    en: '{field} has {count} points; design "{design}" takes {fits}.',
  },
  'render.not-shown': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” sẽ không hiện trên ấn phẩm vì mẫu “{design}” không có chỗ cho phần này. Nếu cần hiện, hãy chọn mẫu khác.',
    en: 'Design "{design}" has no place for {field}.',
  },
  'render.overflow': {
    remedy: 'fix-content',
    vi: 'Dòng chữ “{text}” bị tràn ra ngoài vùng an toàn của khuôn khổ “{format}” nên có thể bị cắt khi in. Hãy rút gọn nội dung hoặc chọn khuôn khổ khác.',
    en: 'The line "{text}" leaves the safe area of {format}.',
  },
  'render.qr-too-small': {
    remedy: 'fix-setup',
    vi: 'Mã QR trên khuôn khổ “{format}” quá nhỏ, điện thoại khó quét: mỗi ô chỉ {size}, cần ít nhất {least}. Nguyên nhân thường là địa chỉ trang công khai quá dài. Hãy dùng tên miền ngắn hơn.',
    en: 'A QR module on {format} is {size}, expected at least {least}.',
  },
  'render.output-unsupported': {
    remedy: 'fix-content',
    vi: 'Khuôn khổ “{format}” không xuất được tệp {output}: tệp PDF chỉ dành cho ấn phẩm in. Hãy chọn PNG, JPEG hoặc WebP.',
    en: 'Expected an output that {format} supports, got {output}.',
  },
  'render.failed': {
    remedy: 'fix-setup',
    vi: 'Hệ thống không vẽ được ấn phẩm vì lỗi kỹ thuật khi dựng trang. Nội dung không bị mất. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên kèm mã ấn phẩm.',
    en: 'The engine failed to draw the piece.',
  },
  'render.crashed': {
    remedy: 'retry',
    vi: 'Tiến trình vẽ ấn phẩm dừng đột ngột, có thể do thiếu bộ nhớ. Chưa có gì được phát hành. Hệ thống sẽ tự thử lại; nếu lặp lại nhiều lần, hãy báo quản trị viên.',
    en: 'A render worker died twice on the same piece.',
  },
  'render.closed': {
    remedy: 'retry',
    vi: 'Bộ phận vẽ ấn phẩm đang tắt nên chưa nhận việc mới. Chưa có gì được phát hành. Hãy thử lại sau ít phút.',
    en: 'The render pool is closed.',
  },
  'media.corrupt': {
    remedy: 'fix-content',
    vi: 'Không mở được tệp ảnh. Tệp bị hỏng, tải lên chưa hết, hoặc không phải là ảnh. Hãy mở thử tệp trên máy rồi tải lên lại.',
    en: 'Expected a whole picture, got bytes that do not decode.',
  },
  'media.too-large': {
    remedy: 'fix-content',
    vi: 'Ảnh có {megapixels} triệu điểm ảnh, vượt mức {limit} triệu mà hệ thống xử lý an toàn. Hãy thu nhỏ ảnh rồi tải lên lại.',
    en: 'Expected at most {limit} megapixels, got {megapixels}.',
  },
  'media.type-mismatch': {
    remedy: 'fix-content',
    vi: 'Tệp được khai là {declared} nhưng nội dung là {actual}. Đuôi tệp có thể đã bị đổi tay. Hãy lưu lại ảnh dưới dạng JPEG, PNG hoặc WebP rồi tải lên.',
    en: 'Expected {declared}, got {actual}. Accepted: JPEG, PNG, WebP.',
  },
  'pack.not-approved': {
    remedy: 'fix-content',
    vi: 'Không tạo được gói vì “{title}” chưa ở trạng thái đã duyệt (hiện là: {state}). Chỉ nội dung đã duyệt mới được in và phát hành. Hãy trình người có thẩm quyền duyệt, rồi tạo lại gói.',
    en: 'Expected an approved edition, got "{title}" in state {state}.',
  },
  'pack.foreign-leaflet': {
    remedy: 'fix-content',
    vi: 'Tờ rơi “{title}” không thuộc chiến dịch “{campaign}” nên không được đưa vào gói. Hãy kiểm tra lại chiến dịch của tờ rơi.',
    en: 'Expected leaflets of campaign {campaign}, got "{title}".',
  },
  'pack.unnamed-unit': {
    remedy: 'fix-content',
    vi: 'Không tạo được gói cho đơn vị mang mã “{code}” vì thiếu tên tỉnh, thành phố. Nhiều xã, phường trùng tên nên ấn phẩm phải ghi rõ. Hãy bổ sung tên tỉnh cho đơn vị này.',
    en: 'Expected a commune with its province, got unit {code}.',
  },
} as const satisfies Record<string, ErrorText>;
