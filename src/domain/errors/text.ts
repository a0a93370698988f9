import type { ErrorText } from './error-text.ts';

/** Texts that people type or paste. */
export const textErrors = {
  'text.old-encoding': {
    remedy: 'fix-content',
    vi: 'Chữ ở đây gõ bằng bảng mã cũ {encoding}, người xem sẽ không đọc được. Viết bằng Unicode là: “{converted}”. Hãy chép câu này đè lên rồi lưu lại.',
    en: 'The text is in the old encoding {encoding}, which readers cannot read. In Unicode it is: “{converted}”. Copy this over it and save again.',
  },
  'text.too-long': {
    remedy: 'fix-content',
    vi: 'Ô “{field}” dài {given} ký tự, nhận nhiều nhất {most} ký tự. Nội dung chưa được lưu và vẫn còn nguyên trong ô. Hãy rút gọn rồi lưu lại.',
    en: '“{field}” has {given} letters and takes at most {most}. Nothing was saved; your text is still in the field. Shorten it and save again.',
  },
  'text.table-too-large': {
    remedy: 'fix-content',
    vi: 'Bảng “{table}” có {rows} hàng, {columns} cột; một bảng nhận nhiều nhất {mostRows} hàng, {mostColumns} cột. Nội dung chưa được lưu và vẫn còn nguyên trong ô. Hãy tách thành nhiều bảng nhỏ rồi lưu lại.',
    en: 'The table “{table}” has {rows} rows and {columns} columns; a table takes at most {mostRows} rows and {mostColumns} columns. Nothing was saved; your text is still in the field. Split it into smaller tables and save again.',
  },
  'text.no-web-address': {
    remedy: 'fix-content',
    vi: '“{url}” không phải địa chỉ trang web nên không được lưu. Hãy chép nguyên địa chỉ bắt đầu bằng https:// từ thanh địa chỉ của trình duyệt.',
    en: '“{url}” is not the address of a web page, so it was not saved. Copy the whole address, beginning with https://, from the browser.',
  },
} as const satisfies Record<string, ErrorText>;
