const vi = {
  heading: 'Quy trình duyệt',
  /** What the state of a document means for its editors. */
  states: {
    draft: 'Bản nháp: chỉ người trong phòng biên tập thấy.',
    submitted: 'Đang chờ người khác duyệt.',
    approved: 'Đã duyệt. Sửa tiếp sẽ thành bản nháp mới, bản đã duyệt không đổi.',
    rejected: 'Bị trả lại. Xem lý do ở ấn bản, sửa rồi gửi lại.',
    withdrawn: 'Đã thu hồi khỏi mọi kênh.',
  },
  submitting: 'Đang gửi…',
  submit: 'Gửi duyệt',
  seeEdition: 'Xem ấn bản',
  saveFirst: 'Hãy lưu trước khi gửi duyệt.',
};

const en: typeof vi = {
  heading: 'Approval',
  states: {
    draft: 'Draft: only the newsroom sees it.',
    submitted: 'Waiting for the approval of another person.',
    approved: 'Approved. Further changes become a new draft; the approved edition does not change.',
    rejected: 'Sent back. See the reason on the edition, correct it and submit again.',
    withdrawn: 'Withdrawn from all channels.',
  },
  submitting: 'Submitting…',
  submit: 'Submit for approval',
  seeEdition: 'See the edition',
  saveFirst: 'Save before you submit.',
};

/** Words of the approval box on a document. */
export const workflowWords = { vi, en };
