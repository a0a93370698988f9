import type { ErrorText } from './error-text.ts';

/** What a document says against the words of its plan. */
export const planErrors = {
  'plan.motto-differs': {
    remedy: 'fix-content',
    vi: 'Khác nguyên văn: kế hoạch ghi “{motto}”, ở đây ghi “{written}”. Hãy chép đúng cả câu; nếu muốn nói bằng lời của mình thì viết hẳn câu khác.',
    en: 'Not word for word: the plan says “{motto}”, here it is “{written}”. Copy the whole sentence, or put it in words of your own.',
  },
  'plan.slogan-without-kind': {
    remedy: 'fix-content',
    vi: '“{text}” chưa phân loại (khẩu hiệu hay tên gọi) nên chưa hiện trên trang. Hãy mở mục Khẩu hiệu và chọn loại.',
    en: '“{text}” has no kind yet (motto or name), so no page shows it. Open it under Slogans and choose one.',
  },
  'plan.operator-unsaid': {
    remedy: 'fix-content',
    vi: 'Chỉ tiêu “{statement}” được đánh dấu “{operator}”, nhưng kế hoạch chỉ ghi con số. Trang sẽ hiện con số không kèm chữ này. Hãy chọn “Đúng con số” hoặc chép đủ câu của kế hoạch.',
    en: 'The target “{statement}” is marked “{operator}”, but the plan has the bare figure, and so the page shows it bare. Choose “The bare figure”, or copy the plan’s whole sentence.',
  },
  'plan.sentence-cut': {
    remedy: 'fix-content',
    vi: 'Chỉ tiêu “{statement}” bị cắt bằng dấu “…”. Hãy chép đủ câu của kế hoạch để người đọc biết đúng điều kế hoạch ghi.',
    en: 'The target “{statement}” is cut with “…”. Copy the plan’s whole sentence.',
  },
} as const satisfies Record<string, ErrorText>;
