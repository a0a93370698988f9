import type { ErrorText } from './error-text.ts';

/** Logging in, passwords, sessions and the accounts themselves. */
export const accountErrors = {
  'account.wrong-login': {
    remedy: 'fix-content',
    vi: 'Thư điện tử hoặc mật khẩu không đúng. Hãy gõ lại; nếu quên mật khẩu, hãy nhờ quản trị viên đặt mật khẩu mới.',
    en: 'The e-mail or the password is wrong. Type them again; if you forgot the password, ask an administrator for a new one.',
  },
  'account.slow-down': {
    remedy: 'retry',
    vi: 'Đã thử sai nhiều lần từ nơi này nên phải chờ {seconds} giây rồi thử lại. Tài khoản không bị khóa; ở nơi khác vẫn đăng nhập được ngay.',
    en: 'Too many wrong tries from here: wait {seconds} seconds and try again. The account is not locked; elsewhere it works at once.',
  },
  'account.off': {
    remedy: 'fix-setup',
    vi: 'Tài khoản này đã ngừng sử dụng nên không đăng nhập được. Nếu bạn vẫn làm việc ở đây, hãy báo quản trị viên mở lại.',
    en: 'The account is switched off. If you still work here, ask an administrator to switch it on.',
  },
  'account.no-mail': {
    remedy: 'fix-setup',
    vi: 'Pano không gửi thư đặt lại mật khẩu. Hãy nhờ quản trị viên của đơn vị đặt mật khẩu mới cho bạn.',
    en: 'Pano sends no mail to reset a password. Ask an administrator to set a new one.',
  },
  'account.password-short': {
    remedy: 'fix-content',
    vi: 'Mật khẩu phải có ít nhất {least} ký tự. Hãy đặt một câu dài, dễ nhớ.',
    en: 'A password needs at least {least} characters. Use a long sentence that is easy to remember.',
  },
  'account.password-long': {
    remedy: 'fix-content',
    vi: 'Mật khẩu có nhiều nhất {most} ký tự. Hãy đặt ngắn hơn.',
    en: 'A password has at most {most} characters. Use a shorter one.',
  },
  'account.password-common': {
    remedy: 'fix-content',
    vi: 'Mật khẩu này dễ đoán: nằm trong danh sách mật khẩu phổ biến, hoặc lặp lại, hoặc theo dãy. Hãy ghép bốn, năm từ không liên quan với nhau.',
    en: 'This password is easy to guess: it is on lists of common ones, repeats or is a row of keys. Join four or five unrelated words.',
  },
  'account.password-own': {
    remedy: 'fix-content',
    vi: 'Mật khẩu gần như chỉ gồm tên, thư điện tử hoặc đơn vị của bạn, là thứ người khác đoán trước tiên. Hãy ghép bốn, năm từ không liên quan với nhau.',
    en: 'This password is little more than your name, e-mail or unit, which others guess first. Join four or five unrelated words.',
  },
  'account.password-wrong': {
    remedy: 'fix-content',
    vi: 'Mật khẩu hiện tại không đúng nên chưa đổi gì. Hãy gõ lại mật khẩu bạn vừa dùng để đăng nhập.',
    en: 'The current password is wrong, so nothing has changed. Type the one that you logged in with.',
  },
  'account.password-same': {
    remedy: 'fix-content',
    vi: 'Mật khẩu mới giống mật khẩu hiện tại. Hãy đặt một mật khẩu khác.',
    en: 'The new password is the current one. Choose another.',
  },
  'account.own-password': {
    remedy: 'fix-content',
    vi: 'Mật khẩu của chính mình được đổi ở khung “Đổi mật khẩu của tôi”, nơi có hỏi mật khẩu hiện tại. Chưa đổi gì.',
    en: 'Your own password is changed in the box “Change my password”, which asks for the current one. Nothing has changed.',
  },
  'account.last-admin': {
    remedy: 'fix-content',
    vi: 'Đây là quản trị viên cuối cùng còn hoạt động nên không thể ngừng, xóa hay đổi vai trò: sẽ không còn ai mở lại được. Hãy đặt một quản trị viên khác trước.',
    en: 'This is the last administrator who can log in. Make another one before you switch off, delete or change this one.',
  },
  'account.session-unknown': {
    remedy: 'fix-content',
    vi: 'Phiên đăng nhập này đã kết thúc rồi. Hãy tải lại danh sách.',
    en: 'The session has ended already. Load the list again.',
  },
  'account.unknown': {
    remedy: 'fix-content',
    vi: 'Không có tài khoản này, hoặc bạn không được xem. Hãy mở lại danh sách người dùng.',
    en: 'There is no such account, or it is not yours to see. Open the list of users again.',
  },
} as const satisfies Record<string, ErrorText>;
