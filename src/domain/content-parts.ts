import type { ReaderText } from './reader-language.ts';

/** Parts of a content as the studio's forms call them. A part that is not here is called by its own name. */
export const contentPartNames: Readonly<Record<string, ReaderText>> = {
  id: { vi: 'Tên trong địa chỉ', en: 'Name in addresses' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  files: { vi: 'Tệp', en: 'Files' },
  branding: { vi: 'Bộ nhận diện', en: 'Brand' },
  document: { vi: 'Văn bản', en: 'Official document' },
  legalBasis: { vi: 'Văn bản căn cứ, viện dẫn', en: 'Legal basis' },
  scopeUnitCode: { vi: 'Địa bàn', en: 'Area' },
  scopeUnitCodes: { vi: 'Địa bàn', en: 'Area' },
  period: { vi: 'Thời gian', en: 'Period' },
  audiences: { vi: 'Đối tượng', en: 'Audiences' },
  audience: { vi: 'Dành cho', en: 'For' },
  themes: { vi: 'Chủ đề', en: 'Themes' },
  slogans: { vi: 'Khẩu hiệu', en: 'Slogans' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  phases: { vi: 'Giai đoạn, mốc thời gian', en: 'Phases and key dates' },
  guideIds: { vi: 'Hướng dẫn kèm theo', en: 'Guides' },
  artworks: { vi: 'Ấn phẩm', en: 'Artworks' },
  artwork: { vi: 'Ấn phẩm', en: 'Artwork' },
  captions: { vi: 'Lời đăng theo kênh', en: 'Captions by channel' },
  packContents: { vi: 'Bộ tài liệu', en: 'Pack' },
  minutes: { vi: 'Số phút cần', en: 'Minutes needed' },
  prepare: { vi: 'Cần chuẩn bị', en: 'Have ready' },
  steps: { vi: 'Các bước', en: 'Steps' },
  help: { vi: 'Khi gặp khó', en: 'When stuck' },
  reviewedAt: { vi: 'Ngày rà soát', en: 'Reviewed on' },
  references: { vi: 'Nguồn tham khảo', en: 'References' },
  body: { vi: 'Nội dung bài', en: 'Text' },
  sections: { vi: 'Các đoạn', en: 'Sections' },
  byline: { vi: 'Tác giả', en: 'Byline' },
  values: { vi: 'Số liệu', en: 'Figures' },
  transcript: { vi: 'Lời đọc', en: 'Transcript' },
  durationSeconds: { vi: 'Độ dài (giây)', en: 'Length (seconds)' },
};

/** "Văn bản" of `document`; "nội dung" where no single field is to blame. */
export function fieldName(name: string | null): ReaderText {
  if (name === null) return { vi: 'nội dung', en: 'the content' };
  return contentPartNames[name] ?? { vi: name, en: name };
}
