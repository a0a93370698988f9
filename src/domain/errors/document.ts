import type { ErrorText } from './error-text.ts';

/** Documents of the studio that are asked for by their key. */
export const documentErrors = {
  'document.unknown': {
    remedy: 'fix-content',
    vi: 'Không tìm thấy “{key}” trong {collection}. Có thể đã bị xóa hoặc bạn không có quyền xem. Hãy tải lại danh sách.',
    en: 'Expected a document of {collection} that the account may read, got "{key}".',
  },
  'document.used': {
    remedy: 'fix-content',
    vi: 'Không xóa được vì đang dùng: {uses}. Hãy gỡ khỏi những nơi đó trước (thu hồi ấn bản, sửa hoặc tắt lịch, bỏ liên kết), rồi xóa.',
    en: 'It is used: {uses}. Take it out there first, then delete it.',
  },
  'document.gone': {
    remedy: 'fix-content',
    vi: 'Nội dung này đã bị xóa hoặc bỏ vào thùng rác sau khi bạn mở nó, nên không lưu vào đó được. Hãy lưu thành bản mới, hoặc nhờ người đã xóa lấy lại.',
    en: 'This document was deleted or put in the trash after you had opened it, so nothing can be saved there. Save it as a new one, or ask for it back.',
  },
  'document.copy-gone': {
    remedy: 'fix-content',
    vi: 'Chưa chép được: chiến dịch đã chọn vừa bị xóa hoặc bỏ vào thùng rác, hoặc không phải của đơn vị bạn. Hãy chọn chiến dịch khác.',
    en: 'Nothing was copied: the campaign was deleted or put in the trash, or is not of your office. Choose another one.',
  },
  'document.copy-refused': {
    remedy: 'fix-content',
    vi: 'Chưa chép được sang “{title}”: chiến dịch ấy đang có chỗ chưa đúng nên không lưu thêm được ({faults}). Hãy mở chiến dịch ấy, sửa rồi chép lại.',
    en: 'Nothing was copied to “{title}”: that campaign cannot be saved as it stands ({faults}). Open it, mend it, then copy again.',
  },
  'document.saved-since': {
    remedy: 'fix-content',
    vi: '{by} đã lưu nội dung này lúc {at}, sau khi bạn mở nó, nên bản của bạn chưa được lưu đè lên. Hãy xem hai bản khác nhau chỗ nào rồi chọn.',
    en: '{by} saved this document at {at}, after you had opened it, so yours was not saved over it. See what differs, then choose.',
  },
} as const satisfies Record<string, ErrorText>;
