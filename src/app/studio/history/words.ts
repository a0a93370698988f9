const vi = {
  heading: 'Các lần lưu',
  hint: 'Xem ai lưu lúc nào, khác gì so với bây giờ, và lấy lại bản cũ.',
  loading: 'Đang tải…',
  saved: (at: string, by: string | null) => (by === null ? at : `${at}, ${by}`),
  newest: 'bản đang thấy',
  compare: 'Khác gì?',
  same: 'Không khác bản đang thấy.',
  field: 'Phần',
  now: 'Bây giờ',
  thatSave: 'Lần lưu đó',
  more: (count: number) => `Và ${count} chỗ khác nữa.`,
  restore: 'Lấy lại bản này',
  restoreQuestion: (at: string) => `Lấy lại bản lưu lúc ${at}? Nội dung bây giờ vẫn còn trong danh sách này.`,
  yes: 'Xác nhận lấy lại',
  no: 'Thôi',
  saveFirst: 'Hãy lưu hoặc bỏ phần đang sửa trước khi lấy lại bản cũ.',
  failed: 'Chưa lấy lại được. Hãy tải lại trang rồi thử lại.',
};

const en: typeof vi = {
  heading: 'Saves',
  hint: 'Who saved when, what differs from now, and how to get an older state back.',
  loading: 'Loading…',
  saved: (at, by) => (by === null ? at : `${at}, ${by}`),
  newest: 'what you see',
  compare: 'What differs?',
  same: 'No difference from what you see.',
  field: 'Part',
  now: 'Now',
  thatSave: 'That save',
  more: (count) => `And ${count} more.`,
  restore: 'Get it back',
  restoreQuestion: (at) => `Get the state of ${at} back? What there is now stays in this list.`,
  yes: 'Get it back',
  no: 'No',
  saveFirst: 'Save or drop what you are changing before you get an older state back.',
  failed: 'It could not be restored. Reload the page and try again.',
};

/** Words of the list of saves. */
export const historyWords = { vi, en };
