const vi = {
  undo: 'Hoàn tác',
  undoing: 'Đang hoàn tác…',
  close: 'Đóng',
  /** After a row was taken out of a form. */
  rowGone: 'Đã bỏ một dòng khỏi biểu mẫu.',
  rowsGone: (count: number) => `Đã bỏ ${count} dòng khỏi biểu mẫu.`,
  trashed: 'Đã bỏ vào thùng rác.',
  back: 'Đã lấy lại từ thùng rác.',
};

const en: typeof vi = {
  undo: 'Undo',
  undoing: 'Undoing…',
  close: 'Close',
  rowGone: 'A row was taken out of the form.',
  rowsGone: (count) => `${count} rows were taken out of the form.`,
  trashed: 'Put in the trash.',
  back: 'Taken back from the trash.',
};

/** Words of what can be undone for some seconds. */
export const undoWords = { vi, en };
