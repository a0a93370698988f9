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
    vi: 'Ấn bản đang ở trạng thái “{state}” nên không thể {act}. Có thể người khác vừa xử lý. Hãy tải lại trang.',
    en: 'Expected another state than "{state}" to {act} the edition.',
  },
  'workflow.not-approved': {
    remedy: 'fix-content',
    vi: '“{title}” chưa được duyệt nên không thể dựng ấn phẩm, đóng gói, lên lịch hay phát hành. Hãy gửi duyệt trước.',
    en: 'Expected an approved edition of "{title}".',
  },
  'workflow.unchanged': {
    remedy: 'fix-content',
    vi: 'Nội dung không khác ấn bản số {number} ({state}). Không cần gửi lại; nếu muốn thay đổi, hãy sửa rồi gửi.',
    en: 'The content equals edition {number} ({state}).',
  },
  'workflow.incomplete': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được vì thiếu “{field}”. Hãy điền rồi gửi lại.',
    en: 'Expected "{field}" to be filled in.',
  },
  'workflow.reason': {
    remedy: 'fix-content',
    vi: 'Cần ghi lý do (ít nhất 10 ký tự) để người khác hiểu vì sao. Hãy ghi rồi thử lại.',
    en: 'Expected a reason of 10 characters or more.',
  },
  'workflow.findings': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được vì ấn phẩm “{artwork}” chưa đạt: {findings}',
    en: 'Artwork "{artwork}" has fatal findings: {findings}',
  },
} as const satisfies Record<string, ErrorText>;
