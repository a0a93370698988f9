import type { ReaderText } from '../../src/domain/reader-language.ts';
/** A label in both languages. Payload shows the one in the reader's language. */
export function label(vi: string, en: string): ReaderText {
  return { vi, en };
}

/** Labels of a collection. Vietnamese has one form for singular and plural. */
export function labels(vi: string, enSingular: string, enPlural: string) {
  return { singular: label(vi, enSingular), plural: label(vi, enPlural) };
}

/** Groups of the studio's menu. */
export const groups = {
  content: label('Nội dung', 'Content'),
  release: label('Phát hành', 'Publishing'),
  system: label('Hệ thống', 'System'),
};
