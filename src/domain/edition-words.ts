import type { EditionState } from './edition.ts';
import type { ReaderText } from './reader-language.ts';

/** The words for a state. In the middle of a sentence they are written in lower case. */
export const editionStateWords: Record<EditionState, ReaderText> = {
  submitted: { vi: 'Chờ duyệt', en: 'Submitted' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  rejected: { vi: 'Bị trả lại', en: 'Rejected' },
  recalled: { vi: 'Đã rút lại', en: 'Recalled' },
  superseded: { vi: 'Đã có bản mới', en: 'Superseded' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
};
