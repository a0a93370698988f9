const vi = {
  title: 'Phím tắt',
  close: 'Đóng',
  keys: {
    '?': 'Mở bảng này',
    '/': 'Tìm trong danh sách',
    n: 'Viết mới trong danh sách đang mở',
    h: 'Về bảng điều khiển',
    c: 'Mở danh sách chiến dịch',
    d: 'Mở các ấn bản chờ duyệt',
    k: 'Kiểm tra mục đang viết',
    'Ctrl + S': 'Lưu',
    'Alt + F10': 'Tới công cụ của bảng đang gõ, Esc để trở lại bài',
    Esc: 'Đóng khung đang mở',
  },
  note: 'Phím một chữ không chạy khi đang gõ trong ô.',
};

const en: typeof vi = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  keys: {
    '?': 'Show this list',
    '/': 'Search the list',
    n: 'Write a new one in the list that is open',
    h: 'To the dashboard',
    c: 'List of campaigns',
    d: 'Editions that wait for approval',
    k: 'Check what you are writing',
    'Ctrl + S': 'Save',
    'Alt + F10': 'To the tools of the table you type in, Esc back to the text',
    Esc: 'Close what is open',
  },
  note: 'Single keys do nothing while you type in a box.',
};

export const shortcutWords = { vi, en };
