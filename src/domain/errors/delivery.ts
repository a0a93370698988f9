import type { ErrorText } from './error-text.ts';

/** Deliveries on their way to a channel, and what people do to them. */
export const deliveryErrors = {
  'delivery.claim-lost': {
    remedy: 'retry',
    vi: 'Lượt đăng {id} đã được tiến trình khác nhận xử lý. Không cần làm gì.',
    en: 'The claim on delivery {id} was lost to another worker.',
  },
  'delivery.exhausted': {
    remedy: 'fix-setup',
    vi: 'Đã thử {attempts} lần mà chưa đăng được, nên lượt đăng được giữ lại. Lỗi lần cuối: {last} Quản trị viên hãy xử lý lỗi rồi cho đăng lại.',
    en: 'Gave up after {attempts} attempts; the last one said: {last}',
  },
  'delivery.missed': {
    remedy: 'fix-content',
    vi: 'Lượt đăng hẹn {due} đã trễ {minutes} phút, quá hạn cho phép {limit} phút, nên không đăng nữa để khỏi sai thời điểm. Nếu vẫn cần, hãy hẹn giờ mới.',
    en: 'Due {due}, {minutes} minutes late; the limit is {limit} minutes.',
  },
  'delivery.unconfirmed': {
    remedy: 'verify',
    vi: 'Chưa rõ bài đã lên kênh hay chưa: đã gửi lúc {at} nhưng không nhận được trả lời rõ ràng. Hệ thống không gửi lại để tránh đăng hai lần. Hãy mở kênh, tìm đường dẫn {link}, rồi bấm “Đã đăng” hoặc “Chưa đăng”.',
    en: 'Sent at {at}; whether it is public could not be told. Look for {link} on the channel.',
  },
  'delivery.processing-too-long': {
    remedy: 'verify',
    vi: 'Nền tảng nhận bài lúc {at} nhưng xử lý quá lâu mà không báo kết quả, và chưa tìm thấy bài trên kênh. Hệ thống không gửi lại để tránh đăng hai lần. Hãy mở kênh, tìm đường dẫn {link}, rồi bấm “Đã đăng” hoặc “Chưa đăng”, hoặc bấm “Tìm lại trên kênh”.',
    en: 'The platform took the post at {at}, works on it for too long, and it was not found on the channel. It is not sent again by itself. Please look for {link} on the channel.',
  },
  'delivery.looked-absent': {
    remedy: 'verify',
    vi: 'Đã tìm lại trên kênh: không thấy bài gửi lúc {at} (đường dẫn {link}). Không có gì được gửi thêm. Nếu vẫn cần đăng, hãy bấm “Chưa đăng — gửi lại”.',
    en: 'Looked again: the post of {at} (link {link}) is not on the channel. Nothing was sent. If it is still needed, please have it sent again.',
  },
  'delivery.unexpected': {
    remedy: 'fix-setup',
    vi: 'Hệ thống gặp lỗi chưa lường trước khi xử lý lượt đăng {id}. Lượt đăng được giữ an toàn, không gửi lặp. Hãy báo quản trị viên kèm mã này.',
    en: 'An unexpected error in delivery {id}: {reason}',
  },
  'delivery.not-there': {
    remedy: 'retry',
    vi: 'Đã kiểm tra: lần gửi lúc {at} không lên kênh. Hệ thống sẽ gửi lại.',
    en: 'The attempt of {at} is certainly not public; it is sent again.',
  },
  'delivery.plan-changed': {
    remedy: 'fix-content',
    vi: 'Lịch đã được sửa, tắt hoặc xóa sau khi lượt đăng này được xếp, nên lượt đăng bị hủy. Nếu vẫn cần, hãy thêm lại ngày giờ này vào lịch.',
    en: 'The schedule no longer contains this occurrence.',
  },
  'delivery.edition-withdrawn': {
    remedy: 'fix-content',
    vi: '“{title}” (ấn bản số {number}) đã được {by} thu hồi, nên lượt đăng bị hủy. {why} Muốn đăng tiếp, hãy gửi duyệt một bản đã sửa.',
    en: 'Edition {number} of "{title}" was withdrawn by {by}, so the delivery is cancelled. {why}',
  },
  'delivery.older-than-public': {
    remedy: 'fix-content',
    vi: 'Cổng đang công khai ấn bản số {public} của “{title}”. Lịch này cố định ở ấn bản số {number}, là bản cũ, nên không đưa lên cổng nữa. Muốn đăng bản mới, hãy đổi lịch sang “Luôn đăng bản mới nhất đã duyệt”.',
    en: 'The portal shows edition {public} of "{title}"; edition {number}, to which the schedule is fixed, is older.',
  },
  'delivery.gone': {
    remedy: 'fix-content',
    vi: 'Không có lượt đăng này. Có thể đường dẫn đã cũ. Hãy mở lại từ danh sách lượt đăng.',
    en: 'No delivery {id}.',
  },
  'delivery.moved-on': {
    remedy: 'fix-content',
    vi: 'Không thể {act} vì lượt đăng đã sang trạng thái “{state}”. Hãy tải lại trang để xem hiện trạng.',
    en: 'Cannot {act}: the delivery is {state}.',
  },
  'delivery.reason': {
    remedy: 'fix-content',
    vi: 'Hãy ghi lý do, ít nhất 10 ký tự. Lý do được lưu cùng tên người làm.',
    en: 'Expected a reason of at least 10 characters.',
  },
  'delivery.link-invalid': {
    remedy: 'fix-content',
    vi: 'Liên kết “{link}” không phải địa chỉ web. Hãy mở bài trên kênh, chép địa chỉ đầy đủ (bắt đầu bằng https://) rồi dán vào.',
    en: 'Expected the http(s) address of the post, got "{link}".',
  },
  'delivery.held-by-person': {
    remedy: 'fix-content',
    vi: '{by} đã giữ lượt đăng lại: {reason} Bấm “Cho đi tiếp” khi đã sẵn sàng.',
    en: 'Held by {by}: {reason}',
  },
  'delivery.cancelled-by-person': {
    remedy: 'fix-content',
    vi: '{by} đã hủy lượt đăng: {reason}',
    en: 'Cancelled by {by}: {reason}',
  },
} as const satisfies Record<string, ErrorText>;
