const vi = {
  approved: (number: number) => `Đã duyệt ấn bản số ${number}. Giờ có thể đưa lên cổng hoặc lên lịch.`,
  rejected: 'Đã trả lại cho người biên tập kèm lý do.',
  withdrawn: (generation: number) => `Đã thu hồi. Cổng thông tin đã bỏ nội dung này từ thế hệ ${generation}.`,
  queued: 'Đã xếp hàng. Nội dung lên cổng trong vài giây.',
  alreadyThere: 'Nội dung này đã có trên cổng.',
  submitted: (number: number) => `Đã gửi duyệt: ấn bản số ${number}. Người khác trong đơn vị sẽ duyệt.`,
  calledAgain: 'Đã xếp hàng. Cổng được gọi lại trong vài giây; tải lại trang để xem kết quả.',
  nothingToCheck: 'Kênh này không có tài khoản riêng để kiểm tra.',
  connectedAs: (name: string, id: string) => `Kết nối tốt: ${name} (${id}).`,
  burntCaptions: 'phụ đề in trên hình',
  switchedCaptions: 'phụ đề bật tắt được',
  /** Parts of the answer to an imported file. `already` is empty or the part of that name. */
  already: (there: number) => `, ${there} lịch đã có`,
  added: (written: number, already: string) => `Đã thêm ${written} lịch${already}.`,
  counts: (rows: number, toWrite: number, already: string) => `${rows} dòng: ${toWrite} lịch mới${already}, `,
  faults: (problems: number) => `${problems} lỗi.`,
  nothingWritten: 'Chưa ghi gì.',
  faultsLeft: 'Còn lỗi nên chưa ghi gì.',
  bug: 'Có lỗi ngoài dự kiến. Việc vừa rồi chưa được thực hiện; hãy báo quản trị.',
};

const en: typeof vi = {
  approved: (number) => `Edition number ${number} is approved. It can now be published on the portal or scheduled.`,
  rejected: 'Sent back to the editor with the reason.',
  withdrawn: (generation) => `Withdrawn. The portal has dropped this content since generation ${generation}.`,
  queued: 'Queued. The content appears on the portal within a few seconds.',
  alreadyThere: 'This content is already on the portal.',
  submitted: (number) => `Submitted for approval: edition number ${number}. Another person of the unit will approve it.`,
  calledAgain: 'Queued. The portal is called again within a few seconds; reload the page to see the result.',
  nothingToCheck: 'This channel has no account of its own to check.',
  connectedAs: (name, id) => `The connection is good: ${name} (${id}).`,
  burntCaptions: 'captions are part of the picture',
  switchedCaptions: 'captions can be turned on and off',
  already: (there) => `, already there: ${there}`,
  added: (written, already) => `Schedules added: ${written}${already}.`,
  counts: (rows, toWrite, already) => `Rows: ${rows}; new schedules: ${toWrite}${already}; `,
  faults: (problems) => `faults: ${problems}.`,
  nothingWritten: 'Nothing is written yet.',
  faultsLeft: 'Nothing is written because there are faults.',
  bug: 'An unexpected error. The last action was not done; please tell the administrator.',
};

/** What the studio's endpoints answer to people. */
export const studioApiWords = { vi, en };

export type StudioApiWords = typeof vi;
