import type { ErrorText } from './error-text.ts';

/** Parameters of the Content API. An administrator of a portal reads them. */
export const contentErrors = {
  'content.parameter-unknown': {
    remedy: 'fix-setup',
    vi: 'Không có tham số: {unknown}. Các tham số dùng được ở địa chỉ này: [{known}]. Hãy bỏ tham số sai rồi gọi lại.',
    en: 'Expected parameters out of [{known}], got {unknown}.',
  },
  'content.parameter-repeated': {
    remedy: 'fix-setup',
    vi: 'Tham số “{parameter}” chỉ được ghi một lần. Hãy giữ lại một giá trị rồi gọi lại.',
    en: 'Expected {parameter} once.',
  },
  'content.value-unknown': {
    remedy: 'fix-setup',
    vi: 'Tham số “{parameter}” không nhận giá trị “{value}”. Giá trị dùng được: {known}. Hãy sửa giá trị rồi gọi lại.',
    en: 'Expected {parameter} to be out of {known}, got "{value}".',
  },
  'content.cursor-unknown': {
    remedy: 'fix-setup',
    vi: 'Không đọc được con trỏ ở tham số “{parameter}”. Con trỏ phải lấy nguyên vẹn từ câu trả lời trước. Hãy gọi lại từ đầu, không có tham số này.',
    en: 'Expected {parameter} to be a cursor from an earlier answer.',
  },
  'content.words-unreadable': {
    remedy: 'fix-setup',
    vi: '{reason}',
    en: '{reason} (parameter {parameter})',
  },
  'content.search-missing': {
    remedy: 'retry',
    vi: 'Bản công bố này chưa có chỉ mục tìm kiếm. Hãy thử lại sau lần công bố kế tiếp.',
    en: 'Expected a generation with a search index, got one from before there was a search.',
  },
} as const satisfies Record<string, ErrorText>;
