import type { ErrorText } from '../errors.ts';

/** Errors of tokens, switches, and of what people do to deliveries. */
export const deliveryErrors = {
  'channel.all-paused': {
    remedy: 'fix-setup',
    vi: 'Cầu dao chung đang ngắt nên mọi kênh tạm dừng đăng. Lượt đăng được giữ lại và tự đi tiếp khi quản trị viên đóng cầu dao ở trang “Cầu dao phát hành”.',
    en: 'All channels are paused.',
  },
  'channel.unchecked': {
    remedy: 'retry',
    vi: 'Kênh “{channelId}” vừa được nhập khóa mới, hệ thống đang kiểm tra đúng tài khoản chưa. Chưa có gì được gửi. Nếu chờ lâu, hãy mở trang sức khỏe kênh để xem lý do.',
    en: 'The keys of channel "{channelId}" are new; whose they are is not known yet.',
  },
  'channel.other-account': {
    remedy: 'fix-setup',
    vi: 'Khóa mới của kênh “{channelId}” thuộc tài khoản khác: trước đây là {known}, bây giờ là {found}. Kênh bị dừng để bài không lên nhầm trang. Hãy nhập khóa của đúng tài khoản, hoặc tạo kênh mới cho tài khoản mới.',
    en: 'Channel "{channelId}" was {known} and now answers as {found}.',
  },
  'channel.circuit-open': {
    remedy: 'retry',
    vi: 'Nền tảng của kênh “{channelId}” không trả lời {failures} lần liên tiếp, nên hệ thống nghỉ đến {until} rồi cho một bài đi thử. Không cần làm gì; nếu kéo dài, hãy xem trang trạng thái của nền tảng.',
    en: 'The platform of "{channelId}" failed {failures} times in a row; waiting until {until}.',
  },
  'channel.refreshing': {
    remedy: 'retry',
    vi: 'Khóa của kênh “{channelId}” đang được làm mới. Lượt đăng tự đi tiếp sau vài giây.',
    en: 'The tokens of channel "{channelId}" are being refreshed.',
  },
  'channel.refresh-unclear': {
    remedy: 'retry',
    vi: 'Nền tảng chưa trả khóa mới cho kênh “{channelId}”. Hệ thống sẽ tự hỏi lại.',
    en: 'The platform has not given new tokens for channel "{channelId}" yet.',
  },
  'channel.cannot-remove': {
    remedy: 'fix-setup',
    vi: 'Kênh này không cho gỡ bài qua hệ thống. Hãy mở bài bằng liên kết, gỡ trực tiếp trên nền tảng rồi báo lại.',
    en: 'Channels of kind {kind} cannot take a post away; a person must, on the platform.',
  },
  'channel.secret-unknown': {
    remedy: 'fix-setup',
    vi: 'Loại kênh {kind} không có khóa “{field}”. Các khóa của loại này: {known}.',
    en: 'Expected a secret of kind {kind} ({known}), got "{field}".',
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
