const vi = {
  chooseCaptions: 'Chọn tệp phụ đề (.vtt, .srt)',
  notUtf8: (name: string) =>
    `Không đọc được ${name}: tệp không phải UTF-8. Hãy lưu lại tệp phụ đề với mã UTF-8 rồi chọn lần nữa.`,
  loaded: (name: string) => `Đã nạp ${name}. Bấm Lưu để kiểm tra và giữ lại.`,
  section: (number: number) => `Đoạn ${number}`,
};

const en: typeof vi = {
  chooseCaptions: 'Choose a caption file (.vtt, .srt)',
  notUtf8: (name) => `${name} cannot be read: it is not UTF-8. Save the caption file as UTF-8 and choose it again.`,
  loaded: (name) => `${name} is loaded. Press Save to check and keep it.`,
  section: (number) => `Section ${number}`,
};

/** Words in the forms of content. */
export const contentWords = { vi, en };
