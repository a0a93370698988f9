const vi = {
  kept: (time: string) => `Chưa lưu. Đã giữ trên máy này lúc ${time}.`,
  keptAway: (time: string) => `Chưa lưu. Đã tự giữ trong tài khoản của bạn lúc ${time}.`,
  noRoom: 'Chưa lưu. Trình duyệt không cho giữ tạm; hãy lưu sớm.',
  found: (when: string) => `Bạn đã gõ lúc ${when} mà chưa lưu.`,
  changed: 'Sau đó nội dung đã được lưu lại; khôi phục sẽ thay những gì đang thấy (chưa lưu cho tới khi bạn bấm Lưu).',
  restore: 'Khôi phục',
  drop: 'Bỏ đi',
  leaveHeading: 'Rời trang khi chưa lưu?',
  leaveAbout: 'Những gì bạn gõ được giữ lại; khi bạn trở lại, Pano đề nghị khôi phục.',
  stay: 'Ở lại',
  leave: 'Rời trang',
  failed: 'Chưa khôi phục được. Kiểm tra mạng rồi bấm lại; nội dung vẫn được giữ.',
};

const en: typeof vi = {
  kept: (time) => `Not saved. Kept on this computer at ${time}.`,
  keptAway: (time) => `Not saved. Kept in your account at ${time}.`,
  noRoom: 'Not saved. The browser has no room to keep it; save soon.',
  found: (when) => `You typed something at ${when} and did not save it.`,
  changed: 'The document was saved after that; restoring replaces what you see now (nothing is stored until you save).',
  restore: 'Restore',
  drop: 'Drop it',
  leaveHeading: 'Leave without saving?',
  leaveAbout: 'What you typed is kept and offered again when you come back.',
  stay: 'Stay',
  leave: 'Leave',
  failed: 'It could not be restored. Check the connection and press again; it is still kept.',
};

/** Words about what was typed and not saved. */
export const typingWords = { vi, en };
