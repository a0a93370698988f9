import type { ErrorText } from './error-text.ts';

/** Files of schedules. The row and the column stand beside the sentence. */
export const sheetErrors = {
  'sheet.unknown-kind': {
    remedy: 'fix-content',
    vi: 'Tệp “{name}” không phải CSV hay XLSX. Hãy lưu bảng thành .xlsx hoặc .csv (UTF-8) rồi chọn lại.',
    en: 'Expected a .csv or .xlsx file, got "{name}".',
  },
  'sheet.too-large': {
    remedy: 'fix-content',
    vi: 'Tệp quá lớn: nhiều nhất {mostMb} MB (cả khi giải nén) và {mostRows} dòng. Hãy tách thành nhiều tệp.',
    en: 'Expected at most {mostMb} MB unpacked and {mostRows} rows.',
  },
  'sheet.too-far': {
    remedy: 'fix-content',
    vi: 'Bảng trải quá rộng: ô “{place}” nằm ngoài {row} dòng, {column} cột đầu mà hệ thống đọc (hoặc bảng có quá nhiều ô). Thường là do định dạng hay dấu cách bị bỏ quên ở cuối trang. Hãy xóa các dòng, cột thừa, hoặc chép riêng bảng sang tệp mới, rồi chọn lại.',
    en: 'The cell “{place}” is beyond the first {row} rows and {column} columns that are read, or there are too many cells. Delete the superfluous rows and columns, or copy the table into a new file.',
  },
  'sheet.not-utf8': {
    remedy: 'fix-content',
    vi: 'Tệp không phải UTF-8 (có vẻ là {guess}), nên chữ có dấu sẽ sai. Hãy mở bằng Excel rồi chọn Lưu thành → “CSV UTF-8”, hoặc lưu thành .xlsx.',
    en: 'Expected UTF-8, got what looks like {guess}.',
  },
  'sheet.unreadable': {
    remedy: 'fix-content',
    vi: 'Không đọc được tệp: {reason}. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi thử lần nữa.',
    en: 'Could not read the file: {reason}',
  },
  'sheet.empty': {
    remedy: 'fix-content',
    vi: 'Tệp không có dòng nào dưới dòng tiêu đề. Hãy điền ít nhất một lịch.',
    en: 'Expected at least one row below the headings.',
  },
  'sheet.unknown-column': {
    remedy: 'fix-content',
    vi: 'Không có cột “{column}”. Các cột dùng được: {known}. Hãy sửa tên cột hoặc xóa cột này.',
    en: 'Expected one of the columns {known}, got "{column}".',
  },
  'sheet.missing-column': {
    remedy: 'fix-content',
    vi: 'Thiếu cột “{column}”. Hãy thêm cột này vào dòng tiêu đề.',
    en: 'Expected a column "{column}".',
  },
  'sheet.repeated-column': {
    remedy: 'fix-content',
    vi: 'Cột “{column}” có hai lần. Hãy xóa một cột.',
    en: 'Expected the column "{column}" once.',
  },
  'sheet.too-many-cells': {
    remedy: 'fix-content',
    vi: 'Dòng này có {cells} ô, nhiều hơn {columns} cột, nên các ô có thể lệch cột. Hãy đặt ô có dấu phẩy trong ngoặc kép.',
    en: 'Expected at most {columns} cells, got {cells}.',
  },
  'sheet.missing-cell': {
    remedy: 'fix-content',
    vi: 'Ô này để trống. Hãy điền {expected}.',
    en: 'Expected {expected}, got an empty cell.',
  },
  'sheet.bad-cell': {
    remedy: 'fix-content',
    vi: '“{value}” không đọc được. Hãy điền {expected}.',
    en: 'Expected {expected}, got "{value}".',
  },
  'sheet.broken-cell': {
    remedy: 'fix-content',
    vi: 'Ô không có giá trị dùng được: “{value}”. Hãy mở tệp bằng Excel hoặc LibreOffice, sửa lỗi hoặc gõ thẳng giá trị, rồi lưu lại.',
    en: 'The cell has no usable value: “{value}”. Open the file in Excel or LibreOffice, mend it or type the value, and save again.',
  },
  'sheet.unknown-name': {
    remedy: 'fix-content',
    vi: 'Không có {what} “{value}”. Hiện có: {known}. Hãy chép đúng tên.',
    en: 'Unknown {what} "{value}"; known are {known}.',
  },
  'sheet.repeated-row': {
    remedy: 'fix-content',
    vi: 'Dòng này giống hệt dòng {row} (cùng nội dung, kênh và giờ), nên sẽ đăng hai lần. Hãy xóa một dòng.',
    en: 'Expected different rows, this one equals row {row}.',
  },
} as const satisfies Record<string, ErrorText>;
