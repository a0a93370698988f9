const vi = {
  heading: 'Cổng chưa nhận được tin này',
  explanation: 'Khi cổng đã sửa xong, gọi lại với đúng nội dung và mã tin cũ. Hệ thống lại tự gọi trong 24 giờ.',
  saving: 'Đang ghi…',
  callAgain: 'Gọi lại',
};

const en: typeof vi = {
  heading: 'The portal has not received this message',
  explanation:
    'When the portal is repaired, call it again with the same content and message id. The system keeps calling for 24 hours.',
  saving: 'Saving…',
  callAgain: 'Call again',
};

/** Words of a webhook call's page. */
export const webhookWords = { vi, en };
