import type { ErrorText } from '../errors.ts';

/** Errors of the channels that take videos. */
export const videoChannelErrors = {
  'channel.audit-needed': {
    remedy: 'fix-setup',
    vi: 'Nền tảng chưa xét duyệt ứng dụng của đơn vị nên mọi bài đều bị để riêng tư, người dân không thấy. Quản trị viên hãy nộp hồ sơ xét duyệt ứng dụng với nền tảng; đã duyệt rồi thì đánh dấu “đã xét duyệt” trong cấu hình kênh.',
    en: 'The platform keeps everything private until it has audited the application.',
  },
  'channel.upload-lost': {
    remedy: 'retry',
    vi: 'Phần video đã tải lên không còn trên nền tảng (mã {platformCode}), nên phải tải lên lại từ đầu. Chưa có gì được đăng. Hệ thống tự làm tiếp.',
    en: 'The upload is gone on the platform: {platformCode}; it begins anew.',
  },
  'channel.video-processing': {
    remedy: 'retry',
    vi: 'Video đã tải lên xong, nền tảng đang xử lý. Chưa công khai. Hệ thống chờ xử lý xong rồi đăng tiếp.',
    en: 'The platform is still processing the video; it goes public afterwards.',
  },
  'channel.video-failed': {
    remedy: 'fix-content',
    vi: 'Nền tảng không xử lý được hoặc không chấp nhận video ({reason}). Hãy kiểm tra lại tệp và bản quyền hình, tiếng; xuất lại video rồi gửi duyệt lại.',
    en: 'The platform could not or would not process the video: {reason}.',
  },
  'channel.video-too-long-for-account': {
    remedy: 'fix-content',
    vi: 'Video dài {got} giây, tài khoản này chỉ được đăng video đến {limit} giây. Hãy cắt ngắn video.',
    en: 'Expected a video of at most {limit} s for this account, got {got} s.',
  },
  'channel.privacy-not-offered': {
    remedy: 'fix-setup',
    vi: 'Tài khoản không được đăng ở chế độ “{wanted}”; nền tảng chỉ cho phép: {offered}. Quản trị viên hãy chọn lại chế độ hiển thị trong cấu hình kênh, hoặc đổi tài khoản sang công khai.',
    en: 'Expected the privacy level {wanted} to be offered to the account; offered: {offered}.',
  },
  'channel.domain-unverified': {
    remedy: 'fix-setup',
    vi: 'Nền tảng chưa xác minh tên miền của cổng công khai, nơi chứa ảnh của bài, nên không tải ảnh về. Quản trị viên hãy xác minh tên miền này trong trang nhà phát triển của nền tảng.',
    en: 'The platform has not verified the domain from which it should fetch pictures.',
  },
  'channel.picture-not-public': {
    remedy: 'fix-setup',
    vi: 'Ảnh thứ {index} chưa có địa chỉ công khai https để nền tảng tải về. Quản trị viên hãy kiểm tra địa chỉ của cổng công khai (SITE_URL).',
    en: 'Expected picture {index} to have a public https address.',
  },
  'channel.title-missing': {
    remedy: 'fix-content',
    vi: 'Bài chưa có tiêu đề, kênh này bắt buộc có. Hãy viết tiêu đề cho nội dung.',
    en: 'Expected a title; the channel requires one.',
  },
  'channel.angle-brackets': {
    remedy: 'fix-content',
    vi: 'Kênh không nhận dấu < và > trong {what}. Hãy bỏ hoặc thay hai dấu này.',
    en: 'Expected no < and > in the {what}.',
  },
} as const satisfies Record<string, ErrorText>;
