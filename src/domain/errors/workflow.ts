import type { ErrorText } from './error-text.ts';

/** Submitting, approving and taking back editions. */
export const workflowErrors = {
  'workflow.forbidden': {
    remedy: 'fix-content',
    vi: 'Tài khoản của bạn không được {act} nội dung này. Việc này dành cho {who}. Hãy nhờ đúng người, hoặc báo quản trị nếu vai trò của bạn ghi sai.',
    en: 'The account may not {act} this document; it is for {who}.',
  },
  'workflow.own-work': {
    remedy: 'fix-content',
    vi: 'Bạn là người viết hoặc gửi bản này nên không thể tự duyệt. Hãy nhờ một người duyệt khác.',
    en: 'Nobody approves their own work.',
  },
  'workflow.state': {
    remedy: 'fix-content',
    vi: 'Ấn bản đang ở trạng thái “{state}” nên không thể {act} (xử lý gần nhất: {since}). Hãy tải lại trang.',
    en: 'The edition is "{state}", so nobody can {act} it (handled last by {since}). Load the page again.',
  },
  'workflow.not-approved': {
    remedy: 'fix-content',
    vi: '“{title}” chưa được duyệt nên không thể dựng ấn phẩm, đóng gói, lên lịch hay phát hành. Hãy gửi duyệt trước.',
    en: 'Expected an approved edition of "{title}".',
  },
  'workflow.older-edition': {
    remedy: 'fix-content',
    vi: 'Ấn bản số {number} của “{title}” cũ hơn ấn bản số {newer} đang có hiệu lực. Nếu tiếp tục, người dân sẽ đọc lại nội dung cũ. Hãy xem khác nhau thế nào; nếu vẫn muốn, hãy xác nhận đúng số {number}.',
    en: 'Edition {number} of "{title}" is older than edition {newer}, which is in force. Confirm the number {number} to go on.',
  },
  'workflow.no-predecessor': {
    remedy: 'fix-content',
    vi: 'Không trở về ấn bản số {number} được: bản đó chưa từng được duyệt, đã thu hồi, hoặc không thuộc nội dung này. Hãy tải lại trang rồi chọn bản khác, hoặc gỡ hẳn.',
    en: 'The document cannot return to edition {number}.',
  },
  'workflow.unchanged': {
    remedy: 'fix-content',
    vi: 'Nội dung không khác ấn bản số {number} ({state}). Không cần gửi lại; nếu muốn thay đổi, hãy sửa rồi gửi.',
    en: 'The content equals edition {number} ({state}).',
  },
  'workflow.incomplete': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được vì thiếu “{field}”. Hãy điền rồi gửi lại.',
    en: 'Cannot be submitted: “{field}” is empty. Fill it in, then submit.',
  },
  // One line of a list that says above what it is about.
  'workflow.empty': {
    remedy: 'fix-content',
    vi: '“{field}” còn trống: hãy điền.',
    en: '“{field}” is empty: fill it in.',
  },
  'workflow.link-gone': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được: “{field}” dẫn tới một mục đã bị xóa. Hãy chọn lại rồi gửi.',
    en: 'Cannot be submitted: "{field}" leads to something that was deleted. Choose again, then submit.',
  },
  'workflow.link-hidden': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được: “{field}” đã điền, nhưng mục ấy của cơ quan khác và chưa công bố nên bạn chưa dùng được. Hãy đợi cơ quan ấy công bố, hoặc chọn mục khác.',
    en: 'Cannot be submitted: "{field}" is filled in, but it names something of another office that is not public. Wait, or choose another.',
  },
  'workflow.link-withdrawn': {
    remedy: 'fix-content',
    vi: '{kind} “{title}” đã thu hồi ngày {date} nên “{field}” không dẫn tới đó được. Hãy chọn mục khác rồi gửi lại.',
    en: '{kind} "{title}" was withdrawn on {date}, so "{field}" cannot lead there. Choose another, then submit.',
  },
  'workflow.links': {
    remedy: 'fix-content',
    vi: '{problems}',
    en: '{problems}',
  },
  'workflow.several': {
    remedy: 'fix-content',
    vi: '{problems}',
    en: '{problems}',
  },
  'workflow.check-stopped': {
    remedy: 'fix-content',
    vi: 'Trang và ấn phẩm chưa kiểm tra được vì những lỗi trên. Hãy sửa rồi gửi lại: phần còn lại được kiểm tra khi ấy.',
    en: 'The page and the pieces could not be checked because of the above. Mend it and submit again: they are checked then.',
  },
  'workflow.ended-body': {
    remedy: 'fix-content',
    vi: '{body} đã kết thúc hoạt động từ ngày {date} nên không thể {act} nội dung mới nhân danh cơ quan này.{successor} Ấn bản cũ vẫn đọc được.',
    en: '{body} ended on {date}: nobody may {act} new content in its name.{successor} Older editions stay readable.',
  },
  'workflow.undo-late': {
    remedy: 'fix-content',
    vi: 'Không hoàn tác được nữa: đã quá lâu, hoặc sau đó đã có việc khác xảy ra. Hãy tải lại trang để xem trạng thái bây giờ; nếu cần, gửi duyệt lại.',
    en: 'It cannot be undone any more: too much time has passed, or something else has happened since. Load the page again to see how it stands.',
  },
  'workflow.reason': {
    remedy: 'fix-content',
    vi: 'Cần ghi lý do (ít nhất 10 ký tự) để người khác hiểu vì sao. Hãy ghi rồi thử lại.',
    en: 'Expected a reason of 10 characters or more.',
  },
  'workflow.too-many-marks': {
    remedy: 'fix-content',
    vi: 'Có {given} chỗ ghi; mỗi lần trả lại nhiều nhất {most}. Hãy gộp những chỗ giống nhau, hoặc ghi phần còn lại vào lý do.',
    en: 'There are {given} marks; at most {most} go with a return. Join those that say the same, or write the rest into the reason.',
  },
  'workflow.mark-words': {
    remedy: 'fix-content',
    vi: 'Chỗ ghi số {number} chưa có lời. Hãy ghi cần sửa gì, hoặc xóa chỗ ghi đó.',
    en: 'Mark number {number} has no words. Write what is to be changed, or remove the mark.',
  },
  'workflow.mark-long': {
    remedy: 'fix-content',
    vi: 'Chỗ ghi số {number} dài {given} ký tự; nhiều nhất {most}. Hãy viết gọn lại.',
    en: 'Mark number {number} has {given} characters; at most {most}. Shorten it.',
  },
  'workflow.mark-place': {
    remedy: 'fix-content',
    vi: 'Chỗ ghi số {number} không tìm thấy chỗ của nó trong ấn bản này; nội dung có thể vừa được sửa. Hãy xóa chỗ ghi đó rồi ghi lại.',
    en: 'The place of mark number {number} is not in this edition; the document may have changed just now. Remove the mark and set it again.',
  },
  'workflow.mark-gone': {
    remedy: 'fix-content',
    vi: 'Không còn chỗ ghi số {number}: bản này vừa được trả lại lần nữa. Hãy tải lại trang.',
    en: 'Mark number {number} is no longer there: this edition was sent back once more. Load the page again.',
  },
  'workflow.findings': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được vì ấn phẩm “{artwork}” chưa đạt: {findings}',
    en: 'Artwork "{artwork}" has fatal findings: {findings}',
  },
} as const satisfies Record<string, ErrorText>;
