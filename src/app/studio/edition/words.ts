const vi = {
  exactly: 'Đúng những gì sẽ phát hành',
  noArtworks: 'Ấn bản này không có ấn phẩm in. Nội dung đầy đủ ở khung bên dưới.',
  reasonHint: 'Lý do (bắt buộc khi trả lại hoặc thu hồi)',
  reason: 'Lý do trả lại hoặc thu hồi',
  approve: 'Duyệt',
  reject: 'Trả lại',
  publish: 'Đưa lên cổng ngay',
  withdraw: 'Thu hồi',
  recordings: 'Bản tin truyền thanh đã ghi âm',
  listen: (language: string) => `${language}: hãy nghe hết và đối chiếu với lời bên dưới.`,
  recording: (language: string) => `Bản ghi âm, ${language}`,
};

const en: typeof vi = {
  exactly: 'Exactly what will be published',
  noArtworks: 'This edition has no printed artworks. The full content is in the box below.',
  reasonHint: 'Reason (required to send back or withdraw)',
  reason: 'Reason to send back or withdraw',
  approve: 'Approve',
  reject: 'Send back',
  publish: 'Publish on the portal now',
  withdraw: 'Withdraw',
  recordings: 'Recorded loudspeaker bulletin',
  listen: (language) => `${language}: listen to the end and compare it with the words below.`,
  recording: (language) => `Recording, ${language}`,
};

/** Words of an edition's page. */
export const editionWords = { vi, en };
