const vi = {
  table: 'Bảng',
  tools: 'Công cụ của bảng. Phím Alt+F10 để tới đây, Esc để trở lại bài.',
  name: 'Tên bảng',
  nameExample: 'Ví dụ: Lịch học tháng 12',
  addRow: 'Thêm hàng',
  addColumn: 'Thêm cột',
  removeRow: 'Xóa hàng',
  removeColumn: 'Xóa cột',
  headRow: 'Hàng đầu là tiêu đề',
  removeTable: 'Xóa bảng',
  mostRows: (most: number) => `Một bảng nhận nhiều nhất ${most} hàng.`,
  mostColumns: (most: number) => `Một bảng nhận nhiều nhất ${most} cột.`,
  join: 'Chuyển sang bài viết',
  joinWhy:
    'Bài này viết theo từng đoạn như trước đây. Chuyển sang bài viết thì các đoạn được nối lại theo thứ tự, ở mọi ngôn ngữ, và chèn được ảnh, bảng, danh sách. Chưa bấm Lưu thì chưa có gì thay đổi.',
  joinElsewhere: 'Bài này viết theo từng đoạn như trước đây. Muốn chuyển sang bài viết, hãy mở bản tiếng Việt.',
};

const en: typeof vi = {
  table: 'Table',
  tools: 'Tools of the table. Alt+F10 leads here, Esc back to the text.',
  name: 'Name of the table',
  nameExample: 'For example: Classes in December',
  addRow: 'Add a row',
  addColumn: 'Add a column',
  removeRow: 'Remove the row',
  removeColumn: 'Remove the column',
  headRow: 'First row is a heading',
  removeTable: 'Remove the table',
  mostRows: (most) => `A table takes at most ${most} rows.`,
  mostColumns: (most) => `A table takes at most ${most} columns.`,
  join: 'Turn into a written text',
  joinWhy:
    'This article is written in sections, as before. As a written text its sections follow one another in every language, and pictures, tables and lists can stand between them. Nothing changes before you press Save.',
  joinElsewhere: 'This article is written in sections, as before. Open it in Vietnamese to turn it into a written text.',
};

/** Words of what is added to the editor of written texts. */
export const writingWords = { vi, en };
