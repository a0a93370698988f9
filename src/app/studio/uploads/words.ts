import type { ReaderLanguage } from '../../../domain/reader-language.ts';

type UploadWords = { saved: (count: number) => string; refused: (count: number) => string };

export const uploadWords: Record<ReaderLanguage, UploadWords> = {
  vi: {
    saved: (count) => `Đã lưu ${count} tệp.`,
    refused: (count) => `Không lưu được ${count} tệp. Các tệp này vẫn còn trong biểu mẫu:`,
  },
  en: {
    saved: (count) => (count === 1 ? 'Saved 1 file.' : `Saved ${count} files.`),
    refused: (count) =>
      `${count === 1 ? 'One file was' : `${count} files were`} not saved and ${count === 1 ? 'is' : 'are'} still in the form:`,
  },
};
