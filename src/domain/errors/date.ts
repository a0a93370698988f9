import type { ErrorText } from './error-text.ts';

/** Dates as people type them and as papers name them. */
export const dateErrors = {
  'date.unreadable': {
    remedy: 'fix-content',
    vi: 'Không hiểu “{text}” là ngày nào. Hãy ghi ngày/tháng/năm như 30/01/2026, hoặc “tháng 2/2026”, “quý I/2026”, “2026”; văn bản không ghi ngày thì ghi “không ghi”.',
    en: '“{text}” is no date that can be read. Write day/month/year like 30/01/2026, or “tháng 2/2026”, “quý I/2026”, “2026”, or “không ghi” where the paper names none.',
  },
  'date.around': {
    remedy: 'fix-content',
    vi: '“{text}” không phải một ngày, tháng hay năm. Hãy ghi đúng phần mà văn bản ghi (không có thì ghi “không ghi”); mỗi đầu của một khoảng ghi vào ô của nó, còn “sau …”, “khoảng …” ghi vào ô ghi thêm.',
    en: '“{text}” is not one day, month or year. Write what the paper names (“không ghi” for nothing), each end of a span in its own box, and “after …” in the note beside it.',
  },
  'date.no-year': {
    remedy: 'fix-content',
    vi: '“{text}” thiếu năm. Hãy ghi cả năm, ví dụ 30/01/2026.',
    en: '“{text}” has no year. Write the year too, for example 30/01/2026.',
  },
  'date.short-year': {
    remedy: 'fix-content',
    vi: 'Năm trong “{text}” chỉ có hai chữ số. Hãy ghi đủ bốn chữ số, ví dụ 30/01/2026.',
    en: 'The year in “{text}” has two digits only. Write all four, for example 30/01/2026.',
  },
  'date.far-year': {
    remedy: 'fix-content',
    vi: 'Năm trong “{text}” không hợp lý. Hãy kiểm tra lại: năm từ 1900 đến 2100.',
    en: 'The year in “{text}” cannot be right. Check it: years from 1900 to 2100.',
  },
  'date.no-month': {
    remedy: 'fix-content',
    vi: 'Không có tháng {month} trong “{text}”. Hãy ghi ngày trước, tháng sau, ví dụ 30/01/2026.',
    en: 'There is no month {month} in “{text}”. Write the day first, then the month, for example 30/01/2026.',
  },
  'date.no-quarter': {
    remedy: 'fix-content',
    vi: 'Không có quý như trong “{text}”. Hãy ghi quý I, II, III hoặc IV, ví dụ quý I/2026.',
    en: 'There is no such quarter as in “{text}”. Write quý I, II, III or IV, for example quý I/2026.',
  },
  'date.no-day': {
    remedy: 'fix-content',
    vi: 'Không có ngày “{text}”: tháng {month}/{year} chỉ có {days} ngày. Hãy kiểm tra lại.',
    en: 'There is no day “{text}”: month {month}/{year} has {days} days. Check it.',
  },
  'date.two-ways': {
    remedy: 'fix-content',
    vi: '“{text}” được ghi từ trước và có thể hiểu hai cách. Hãy gõ lại, ngày trước tháng sau, ví dụ 30/01/2026.',
    en: '“{text}” was written before and can be read two ways. Type it again, the day first, for example 30/01/2026.',
  },
  'date.named-needed': {
    remedy: 'fix-content',
    vi: 'Ô này cần một ngày, tháng hoặc năm, không để “không ghi” được.',
    en: 'This box needs a day, a month or a year; “không ghi” is not enough.',
  },
  'date.end-before-start': {
    remedy: 'fix-content',
    vi: 'Kết thúc ({end}) trước khi bắt đầu ({start}). Hãy sửa một trong hai.',
    en: 'It ends ({end}) before it begins ({start}). Change one of the two.',
  },
} as const satisfies Record<string, ErrorText>;
