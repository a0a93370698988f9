const vi = {
  approved: (number: number) => `Đã duyệt ấn bản số ${number}. Giờ có thể đưa lên cổng hoặc lên lịch.`,
  rejected: 'Đã trả lại cho người biên tập kèm lý do.',
  rejectedWith: (count: number) => `Đã trả lại cho người biên tập với ${count} chỗ ghi.`,
  ticked: (number: number, isFixed: boolean) =>
    isFixed ? `Đã đánh dấu sửa xong chỗ ghi số ${number}.` : `Đã bỏ dấu sửa xong ở chỗ ghi số ${number}.`,
  /** Where a mark is. `near`: words that stand there, or ''. */
  onPage: (width: 'phone' | 'desk', near: string) =>
    `Trang trên cổng (${width === 'phone' ? 'điện thoại' : 'máy tính'})${near === '' ? '' : `, chỗ “${near}”`}`,
  side: (number: number) => `Mặt ${number}`,
  inNameOf: (unit: string) => `đứng tên ${unit}`,
  withdrawn: (generation: number) => `Đã thu hồi. Cổng thông tin đã bỏ nội dung này (bản cổng số ${generation}).`,
  recalled: (number: number) => `Đã rút lại ấn bản số ${number}. Không ai cần duyệt bản này nữa; hãy sửa rồi gửi lại.`,
  undone: (number: number) => `Đã hoàn tác: ấn bản số ${number} lại chờ duyệt như trước.`,
  returned: (number: number) => `Đã thu hồi. Cổng trở về ấn bản số ${number}.`,
  cancelled: (count: number) => ` ${count} lượt đăng đã hẹn của bản này đã được hủy.`,
  moved: (count: number) => ` ${count} lượt đăng đã hẹn chuyển sang bản này.`,
  keepOld: (count: number, titles: string) => ` ${count} lịch cố định vẫn đăng bản cũ: ${titles}.`,
  queued: 'Đã xếp hàng. Nội dung lên cổng trong vài giây.',
  alreadyThere: 'Nội dung này đã có trên cổng.',
  planned: (time: string, day: string) => `Đã hẹn lên cổng lúc ${time} ngày ${day}. Xem hoặc đổi ở mục Lịch phát hành.`,
  submitted: (number: number) => `Đã gửi duyệt: ấn bản số ${number}. Người khác trong đơn vị sẽ duyệt.`,
  officeCalendar: 'Lịch nội bộ theo kế hoạch',
  officeCalendarAbout: 'Giai đoạn, mốc và hạn chót trong kế hoạch của đơn vị, cả phần không công khai.',
  calledAgain: 'Đã xếp hàng. Cổng được gọi lại trong vài giây; tải lại trang để xem kết quả.',
  nothingToCheck: 'Kênh này không có tài khoản riêng để kiểm tra.',
  connectedAs: (name: string, id: string) => `Kết nối tốt: ${name} (${id}).`,
  burntCaptions: 'phụ đề in trên hình',
  switchedCaptions: 'phụ đề bật tắt được',
  /** What a schedule posts: `number` or `newest` is what is approved of the document now. */
  willPost: ({ title, number }: { title: string; number: number | null }) =>
    number === null
      ? `Chưa có bản nào của “${title}” được duyệt nên chưa có gì để đăng.`
      : `Sẽ đăng bản số ${number} của “${title}”; có bản mới được duyệt thì đăng bản mới.`,
  fixedAt: ({ title, number, newest }: { title: string; number: number; newest: number | null }) =>
    newest === null || newest === number
      ? `Cố định ở bản số ${number} của “${title}”, cả khi có bản mới.`
      : `Cố định ở bản số ${number} của “${title}”, dù bản số ${newest} mới là bản có hiệu lực.`,
  /** Parts of the answer to an imported file. `already` is empty or the part of that name. */
  already: (there: number) => `, ${there} lịch đã có`,
  added: (written: number, already: string) => `Đã thêm ${written} lịch${already}.`,
  counts: (rows: number, toWrite: number, already: string) => `${rows} dòng: ${toWrite} lịch mới${already}, `,
  faults: (problems: number) => `${problems} lỗi.`,
  sessionsEnded: (count: number) =>
    count === 0 ? 'Không có phiên nào khác để kết thúc.' : `Đã kết thúc ${count} phiên đăng nhập.`,
  changedOn: (day: string) => `sửa ngày ${day}`,
  copied: (piece: string, campaign: string) => `Đã chép “${piece}” sang chiến dịch “${campaign}”.`,
  nothingWritten: 'Chưa ghi gì.',
  faultsLeft: 'Còn lỗi nên chưa ghi gì.',
  bug: 'Có lỗi ngoài dự kiến. Việc vừa rồi chưa được thực hiện; hãy báo quản trị.',
};

const en: typeof vi = {
  approved: (number) => `Edition number ${number} is approved. It can now be published on the portal or scheduled.`,
  rejected: 'Sent back to the editor with the reason.',
  rejectedWith: (count) => `Sent back to the editor with marks: ${count}.`,
  ticked: (number, isFixed) =>
    isFixed ? `Mark number ${number} is ticked as mended.` : `Mark number ${number} is no longer ticked as mended.`,
  onPage: (width, near) =>
    `Page on the portal (${width === 'phone' ? 'phone' : 'desktop'})${near === '' ? '' : `, at “${near}”`}`,
  side: (number) => `Side ${number}`,
  inNameOf: (unit) => `in the name of ${unit}`,
  withdrawn: (generation) => `Withdrawn. The portal has dropped this content since generation ${generation}.`,
  recalled: (number) => `Edition number ${number} is recalled. Nobody needs to approve it; correct it and submit again.`,
  undone: (number) => `Undone: edition number ${number} waits for approval as before.`,
  returned: (number) => `Withdrawn. The portal goes back to edition number ${number}.`,
  cancelled: (count) => ` Planned deliveries of it that are cancelled: ${count}.`,
  moved: (count) => ` Planned deliveries that post this edition now: ${count}.`,
  keepOld: (count, titles) => ` Schedules that keep the older edition: ${count} (${titles}).`,
  queued: 'Queued. The content appears on the portal within a few seconds.',
  alreadyThere: 'This content is already on the portal.',
  planned: (time, day) => `Planned for the portal at ${time} on ${day}. See or change it under Schedules.`,
  submitted: (number) => `Submitted for approval: edition number ${number}. Another person of the unit will approve it.`,
  officeCalendar: 'Internal calendar of the plans',
  officeCalendarAbout: 'Phases, key dates and deadlines of the unit’s plans, also those that are not public.',
  calledAgain: 'Queued. The portal is called again within a few seconds; reload the page to see the result.',
  nothingToCheck: 'This channel has no account of its own to check.',
  connectedAs: (name, id) => `The connection is good: ${name} (${id}).`,
  burntCaptions: 'captions are part of the picture',
  switchedCaptions: 'captions can be turned on and off',
  willPost: ({ title, number }) =>
    number === null
      ? `Nothing of “${title}” is approved, so there is nothing to post yet.`
      : `Posts edition number ${number} of “${title}”, and a newer one once it is approved.`,
  fixedAt: ({ title, number, newest }) =>
    newest === null || newest === number
      ? `Fixed at edition number ${number} of “${title}”, also when a newer one is approved.`
      : `Fixed at edition number ${number} of “${title}”, although number ${newest} is the one in force.`,
  already: (there) => `, already there: ${there}`,
  added: (written, already) => `Schedules added: ${written}${already}.`,
  counts: (rows, toWrite, already) => `Rows: ${rows}; new schedules: ${toWrite}${already}; `,
  faults: (problems) => `faults: ${problems}.`,
  sessionsEnded: (count) => (count === 0 ? 'There is no other session to end.' : `Sessions ended: ${count}.`),
  changedOn: (day) => `changed on ${day}`,
  copied: (piece, campaign) => `“${piece}” is copied to the campaign “${campaign}”.`,
  nothingWritten: 'Nothing is written yet.',
  faultsLeft: 'Nothing is written because there are faults.',
  bug: 'An unexpected error. The last action was not done; please tell the administrator.',
};

/** What the studio's endpoints answer to people. */
export const studioApiWords = { vi, en };

export type StudioApiWords = typeof vi;

/** What became of planned deliveries after a decision, as further sentences; '' for nothing. */
export function plansSentence(
  { moved, fixed, cancelled = 0 }: { moved: number; fixed: string[]; cancelled?: number },
  words: StudioApiWords,
): string {
  return [
    cancelled > 0 ? words.cancelled(cancelled) : '',
    moved > 0 ? words.moved(moved) : '',
    fixed.length > 0 ? words.keepOld(fixed.length, fixed.join(', ')) : '',
  ].join('');
}
