const vi = {
  noConnection: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  isEmpty: '(trống)',
  moment: (time: string, day: string) => `${time} ngày ${day}`,
};

const en: typeof vi = {
  noConnection: 'The server cannot be reached. Check the network and try again.',
  isEmpty: '(empty)',
  moment: (time, day) => `${time} on ${day}`,
};

/** Words of what all subjects share. */
export const sharedWords = { vi, en };
