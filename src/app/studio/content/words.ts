import { counted } from '../english.ts';

const vi = {
  refused: (count: number) => `Chưa lưu được. ${count} ô cần sửa:`,
  aField: 'Một ô',
  andMore: (count: number) => `và ${count} ô nữa`,
  chooseCaptions: 'Chọn tệp phụ đề (.vtt, .srt)',
  notUtf8: (name: string) =>
    `Không đọc được ${name}: tệp không phải UTF-8. Hãy lưu lại tệp phụ đề với mã UTF-8 rồi chọn lần nữa.`,
  loaded: (name: string) => `Đã nạp ${name}. Bấm Lưu để kiểm tra và giữ lại.`,
  formerDistrict: 'Thêm các xã thuộc huyện cũ',
  formerDistrictExample: 'Ví dụ: Thăng Bình',
  findDistrict: 'Tìm huyện',
  noDistrict: (name: string) => `Không có huyện, quận, thị xã cũ nào tên “${name}”. Hãy gõ tên trước ngày 01/07/2025.`,
  addCommunesOf: (label: string, count: number) => `${label}: thêm ${count} xã, phường`,
  addedCommunes: (label: string, names: string) =>
    names === '' ? `Các xã thuộc ${label} đã có đủ.` : `Đã thêm từ ${label}: ${names}. Bấm Lưu để giữ lại.`,
  officeCalendar: 'Tải lịch nội bộ của cơ quan (iCal)',
  officeCalendarWhy: 'Có cả hạn chót và các mốc không công khai, mở bằng ứng dụng lịch.',
  picturesLeftOut: (count: number) =>
    `Chữ và bảng đã dán xong; ${count} ảnh không dán kèm được. Hãy lưu từng ảnh ra tệp, rồi chèn bằng nút Thêm, mục Tải lên.`,
  section: (number: number) => `Đoạn ${number}`,
  oldTexts: (count: number, encodings: string) => `${count} ô gõ bằng bảng mã cũ ${encodings}, người xem sẽ không đọc được.`,
  convertTexts: 'Đổi sang Unicode',
  understood: (date: string) => `Hiểu là: ${date}`,
  twoWays: (text: string) =>
    `“${text}” được ghi từ trước và có thể hiểu hai cách. Nếu đúng thì bấm nút bên cạnh, nếu không hãy gõ lại.`,
  thisOne: (date: string) => `Đúng là ${date}`,
  unread: (text: string) => `“${text}” được ghi từ trước, chưa hiểu là ngày nào. Hãy gõ lại trước khi gửi duyệt.`,
};

const en: typeof vi = {
  refused: (count) => `Not saved. ${counted(count, 'field')} to mend:`,
  aField: 'A field',
  andMore: (count) => `and ${count} more`,
  chooseCaptions: 'Choose a caption file (.vtt, .srt)',
  notUtf8: (name) => `${name} cannot be read: it is not UTF-8. Save the caption file as UTF-8 and choose it again.`,
  loaded: (name) => `${name} is loaded. Press Save to check and keep it.`,
  formerDistrict: 'Add the communes of a former district',
  formerDistrictExample: 'For example: Thang Binh',
  findDistrict: 'Find the district',
  noDistrict: (name) => `No district was called “${name}”. Type a name of before 1 July 2025.`,
  addCommunesOf: (label, count) => `${label}: add ${count} communes`,
  addedCommunes: (label, names) =>
    names === '' ? `All communes of ${label} are there.` : `Added from ${label}: ${names}. Press Save to keep.`,
  officeCalendar: 'The office’s own calendar (iCal)',
  officeCalendarWhy: 'With deadlines and dates that are not public; open it in a calendar application.',
  picturesLeftOut: (count) =>
    `Words and tables are pasted; ${count === 1 ? 'one picture is' : `${count} pictures are`} not. Save each as a file, then insert it with Add, Upload.`,
  section: (number) => `Section ${number}`,
  oldTexts: (count, encodings) =>
    `${count === 1 ? 'One field is' : `${count} fields are`} in the old encoding ${encodings}, which readers cannot read.`,
  convertTexts: 'Convert to Unicode',
  understood: (date) => `Read as: ${date}`,
  twoWays: (text) =>
    `“${text}” was written before and can be read two ways. If it is right press the button, else type it again.`,
  thisOne: (date) => `Yes, ${date}`,
  unread: (text) => `“${text}” was written before and cannot be read as a date. Type it again before you submit.`,
};

/** Words in the forms of content. */
export const contentWords = { vi, en };
