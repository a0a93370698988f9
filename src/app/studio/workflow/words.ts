const vi = {
  heading: 'Quy trình duyệt',
  /** What the state of a document means for its editors. */
  states: {
    draft: 'Bản nháp: chỉ người trong phòng biên tập thấy.',
    submitted: 'Đang chờ người khác duyệt.',
    'submitted-edited': 'Bản đã gửi đang chờ duyệt; nội dung đã sửa thêm sau khi gửi.',
    approved: 'Đã duyệt. Sửa tiếp sẽ thành bản nháp mới, bản đã duyệt không đổi.',
    'approved-edited': 'Có bản đã duyệt; nội dung đã sửa thêm và chưa ai duyệt phần sửa.',
    rejected: 'Bị trả lại. Sửa rồi gửi lại.',
    withdrawn: 'Đã thu hồi khỏi mọi kênh.',
  },
  /** The document says something else than the edition. */
  edited: {
    submitted: (number: number) =>
      `Ấn bản số ${number} đang chờ duyệt; bạn đã sửa thêm sau khi gửi. Người duyệt chỉ thấy bản đã gửi; gửi lại thì bản mới thay bản đó.`,
    approved: (number: number) =>
      `Ấn bản số ${number} đã duyệt; nội dung đã sửa thêm sau đó và chưa ai duyệt phần sửa. Gửi duyệt để thay bản cũ.`,
  },
  submitting: 'Đang gửi…',
  submit: 'Gửi duyệt',
  seeEdition: 'Xem ấn bản',
  message: 'Lời nhắn cho người duyệt (không bắt buộc)',
  saveFirst: 'Hãy lưu trước khi gửi duyệt.',
  note: 'Lưu ý:',
};

const en: typeof vi = {
  heading: 'Approval',
  states: {
    draft: 'Draft: only the newsroom sees it.',
    submitted: 'Waiting for the approval of another person.',
    'submitted-edited': 'What was submitted waits for approval; the document has been edited since.',
    approved: 'Approved. Further changes become a new draft; the approved edition does not change.',
    'approved-edited': 'There is an approved edition; the document has been edited since, and nobody has approved the changes.',
    rejected: 'Sent back. Correct it and submit again.',
    withdrawn: 'Withdrawn from all channels.',
  },
  edited: {
    submitted: (number) =>
      `Edition number ${number} waits for approval; the document has been edited since. The approver sees what was submitted; submit again to replace it.`,
    approved: (number) =>
      `Edition number ${number} is approved; the document has been edited since, and nobody has approved the changes. Submit it to replace the edition.`,
  },
  submitting: 'Submitting…',
  submit: 'Submit for approval',
  seeEdition: 'See the edition',
  message: 'Message to the approver (optional)',
  saveFirst: 'Save before you submit.',
  note: 'Note:',
};

/** Words of the approval box on a document. */
export const workflowWords = { vi, en };
