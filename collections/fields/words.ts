import { type ReaderLanguage, readerLanguage } from '../../src/domain/reader-language.ts';

const vi = {
  vietnameseNeeded: 'Cần điền nội dung tiếng Việt.',
  keyLetters: 'Chỉ dùng chữ không dấu, số, dấu gạch nối và dấu chấm, ví dụ: cai-vneid.',
  unknownFormat: (value: string, known: string) => `Khổ “${value}” không có. Hãy dùng một trong: ${known}.`,
  unknownDesign: (value: string, known: string) => `Mẫu thiết kế “${value}” không có. Hãy dùng một trong: ${known}.`,
  noChart: (value: string, known: string) => `Mẫu “${value}” không vẽ số liệu. Hãy dùng một trong: ${known}.`,
  unknownKit: (value: string, known: string) => `Bộ nhận diện “${value}” không có. Hãy dùng một trong: ${known}.`,
  noYear: (value: string) => `“${value}” không phải một năm. Hãy ghi đủ bốn chữ số, ví dụ 2026.`,
  tetReason: 'Hãy ghi lý do cao điểm Tết, ví dụ: kế hoạch, mục V.1.2.',
  yearBefore: (to: string, from: string) => `Năm cuối ${to} đứng trước năm đầu ${from}. Hãy sửa một trong hai năm.`,
};

const en: typeof vi = {
  vietnameseNeeded: 'The Vietnamese text is needed.',
  keyLetters: 'Use only letters without marks, digits, hyphens and points, for example: cai-vneid.',
  unknownFormat: (value, known) => `There is no format “${value}”. Use one of: ${known}.`,
  unknownDesign: (value, known) => `There is no design “${value}”. Use one of: ${known}.`,
  noChart: (value, known) => `The design “${value}” draws no figures. Use one of: ${known}.`,
  unknownKit: (value, known) => `There is no brand kit “${value}”. Use one of: ${known}.`,
  noYear: (value) => `“${value}” is not a year. Write four digits, for example 2026.`,
  tetReason: 'Give the reason, for example: the plan, section V.1.2.',
  yearBefore: (to, from) => `The last year ${to} is before the first year ${from}. Correct one of them.`,
};

/** Messages of fields that refuse a value. */
export const fieldWords = { vi, en };

/** The part of a request that knows the reader's language. */
export type ReaderRequest = { i18n?: { language?: string } };

/** The language of the person who saves. Vietnamese where a program saves. */
export function languageOfRequest(req: ReaderRequest | undefined): ReaderLanguage {
  return readerLanguage(req?.i18n?.language);
}
