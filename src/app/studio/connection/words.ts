const vi = {
  away: 'Không liên lạc được với máy chủ. Hãy cứ gõ tiếp: những gì bạn gõ vẫn còn ở đây, và Pano tự thử lại.',
  awayLost: 'Chưa lưu được: không liên lạc được với máy chủ. Những gì bạn gõ vẫn còn ở đây; khi có liên lạc, Pano sẽ tự lưu.',
  awayLostNew: 'Chưa lưu được: không liên lạc được với máy chủ. Những gì bạn gõ vẫn còn ở đây; khi có liên lạc, hãy bấm Lưu.',
  back: 'Đã liên lạc lại được với máy chủ.',
  backNew: 'Đã liên lạc lại được với máy chủ. Hãy bấm Lưu.',
  notSaved: 'Chưa lưu được: không liên lạc được với máy chủ. Những gì bạn gõ vẫn còn ở đây.',
  tryNow: 'Thử ngay',
  close: 'Đóng',
};

const en: typeof vi = {
  away: 'The server cannot be reached. Go on writing: what you type stays here, and Pano tries again by itself.',
  awayLost: 'Not saved: the server cannot be reached. What you typed stays here; Pano saves it as soon as the server answers.',
  awayLostNew: 'Not saved: the server cannot be reached. What you typed stays here; press Save as soon as the server answers.',
  back: 'The server answers again.',
  backNew: 'The server answers again. Press Save.',
  notSaved: 'Not saved: the server cannot be reached. What you typed is still here.',
  tryNow: 'Try now',
  close: 'Close',
};

/** Words about a server that does not answer. */
export const connectionWords = { vi, en };
