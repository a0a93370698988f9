import type { ErrorText } from './error-text.ts';

/** The documents that a unit downloads together. */
export const packErrors = {
  'pack.busy': {
    remedy: 'retry',
    vi: 'Đang có nhiều xã, phường cùng tải nên bộ tài liệu phải chờ. Hãy thử lại sau ít phút.',
    en: 'Too many packs are waiting.',
  },
  'pack.out-of-scope': {
    remedy: 'fix-content',
    vi: '“{campaign}” dành cho {scope}, không gồm {unit}. Hãy chọn chiến dịch khác cho {unit}.',
    en: 'The campaign "{campaign}" is for {scope}, which does not contain {unit}.',
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
  'pack.empty': {
    remedy: 'fix-content',
    vi: 'Bộ tài liệu của “{campaign}” không có ấn phẩm nào. Danh mục “Bộ tài liệu gồm có” chỉ ghi những ấn phẩm hoặc loại tệp không tồn tại. Hãy sửa mã ấn phẩm, chọn loại tệp khác, hoặc xóa hết các dòng để lấy mọi ấn phẩm.',
    en: 'The contents list of {campaign} matches no artwork.',
  },
  'pack.caption-empty': {
    remedy: 'fix-content',
    vi: 'Lời đăng “{channel}” còn trống nên gói của các xã không có tệp lời này. Hãy viết lời đăng, hoặc gửi duyệt như vậy nếu không cần.',
    en: 'The caption "{channel}" is empty, so packs have no such text. Write it, or submit as it is when none is needed.',
  },
  'pack.no-artworks': {
    remedy: 'fix-content',
    vi: 'Chiến dịch chưa có ấn phẩm nào nên gói của các xã không có gì để treo, in hay phát. Hãy thêm ấn phẩm, hoặc gửi duyệt như vậy nếu chỉ công bố văn bản.',
    en: 'The campaign has no artwork, so packs hold nothing to hang, print or show. Add one, or submit as it is to publish words alone.',
  },
  'pack.no-pieces': {
    remedy: 'fix-content',
    vi: 'Danh mục “Bộ tài liệu gồm có” không ghi ấn phẩm nào của chiến dịch nên gói của các xã không có ấn phẩm. Hãy sửa mã ấn phẩm, hoặc xóa hết các dòng để lấy mọi ấn phẩm.',
    en: 'The contents list names no artwork of the campaign, so packs have no pieces. Mend the codes, or remove all rows to take everything.',
  },
  'pack.row-unmatched': {
    remedy: 'fix-content',
    vi: 'Danh mục “Bộ tài liệu gồm có” ghi mã ấn phẩm “{key}” nhưng chiến dịch không có ấn phẩm này. Dòng này chỉ có tác dụng nếu một tờ rơi của chiến dịch mang đúng mã đó. Hãy kiểm tra lại mã (các mã của chiến dịch: {known}).',
    en: 'The contents list names the artwork "{key}"; the campaign has {known}.',
  },
} as const satisfies Record<string, ErrorText>;
