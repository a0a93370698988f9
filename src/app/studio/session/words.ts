const vi = {
  heading: 'Hãy đăng nhập lại để lưu tiếp',
  /** Why the session is over. */
  why: {
    expired: 'Phiên đăng nhập của bạn đã hết giờ.',
    ended: 'Phiên đăng nhập này đã được kết thúc ở nơi khác: ở một thẻ khác, hoặc trong danh sách phiên đăng nhập.',
    password: 'Mật khẩu của tài khoản này vừa được đổi nên các phiên cũ đã kết thúc. Hãy dùng mật khẩu mới.',
    off: 'Tài khoản này đã ngừng sử dụng nên chưa lưu được. Hãy để nguyên trang này, báo quản trị viên mở lại tài khoản, rồi đăng nhập tại đây.',
  },
  other: (name: string) =>
    `Tài khoản “${name}” vừa đăng nhập trong trình duyệt này, ở một thẻ khác. Trang này không lưu gì dưới tên đó. Muốn lưu, hãy đăng nhập lại bằng tài khoản của trang này.`,
  kept: 'Những gì bạn đang gõ vẫn còn nguyên ở phía sau. Gõ mật khẩu, việc đang dở sẽ tự đi tiếp.',
  account: 'Tài khoản',
  password: 'Mật khẩu',
  go: 'Đăng nhập và đi tiếp',
  going: 'Đang đăng nhập…',
  later: 'Để sau',
  needed: 'Hãy gõ mật khẩu.',
  wrong: 'Mật khẩu không đúng. Hãy gõ lại; nếu mật khẩu vừa được đổi (bởi bạn hoặc quản trị viên), hãy dùng mật khẩu mới.',
  putOff: 'Bạn chưa đăng nhập lại nên chưa lưu được gì.',
  again: 'Đăng nhập lại',
};

const en: typeof vi = {
  heading: 'Log in again to save',
  why: {
    expired: 'Your session has run out.',
    ended: 'This session was ended elsewhere: in another tab, or in the list of sessions.',
    password: 'The password of this account was just changed, so its older sessions have ended. Use the new password.',
    off: 'This account was switched off, so nothing can be saved. Leave this page as it is, ask an administrator to switch the account on, then log in here.',
  },
  other: (name) =>
    `The account "${name}" has logged in in this browser, in another tab. This page saves nothing under that name. To save, log in again with the account of this page.`,
  kept: 'What you typed is still there behind this box. Type your password, and what you had begun goes on by itself.',
  account: 'Account',
  password: 'Password',
  go: 'Log in and go on',
  going: 'Logging in…',
  later: 'Later',
  needed: 'Type your password.',
  wrong: 'The password is wrong. Type it again; if it was just changed (by you or an administrator), use the new one.',
  putOff: 'You have not logged in again, so nothing can be saved.',
  again: 'Log in again',
};

/** Words of the box that asks for the password over a page. */
export const sessionWords = { vi, en };
