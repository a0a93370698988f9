import type { ErrorText } from '../errors.ts';

/** What single platforms answer and no common code says. */
export const platformErrors = {
  'channel.media-processing': {
    remedy: 'retry',
    vi: 'Nền tảng {host} còn đang xử lý ảnh hoặc video vừa tải lên. Chưa có gì được đăng. Hệ thống chờ rồi tự làm tiếp.',
    en: '{host} is still working on an uploaded file; nothing is public.',
  },
  'channel.cannot-be-asked': {
    remedy: 'verify',
    vi: 'Kênh này không cho hệ thống xem lại bài đã gửi, nên không thể tự biết lần gửi vừa rồi có thành công hay không. Hãy mở {place} để xem.',
    en: 'The platform gives no way to see what was sent; a person has to look at {place}.',
  },
  'channel.chat-moved': {
    remedy: 'fix-setup',
    vi: 'Nhóm Telegram đã được nâng cấp và có mã mới là {newId}. Quản trị viên hãy nhập mã này vào ô “chatId” của kênh rồi mở lại kênh.',
    en: 'The group became a supergroup; its new id is {newId}.',
  },
  'channel.mail-refused': {
    remedy: 'fix-setup',
    vi: 'Máy chủ thư {host} không nhận người gửi hoặc địa chỉ danh sách (mã {platformCode}): {reason} Quản trị viên hãy kiểm tra địa chỉ và quyền gửi.',
    en: '{host} refuses the sender or the list address: {platformCode} {reason}',
  },
  'channel.answer-unreadable': {
    remedy: 'retry',
    vi: 'Nền tảng {host} trả lời không đúng dạng đã công bố. Chưa có gì được đăng. Hệ thống sẽ tự thử lại.',
    en: 'An answer of {host} is not of the documented shape.',
  },
} as const satisfies Record<string, ErrorText>;
