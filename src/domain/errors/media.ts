import type { ErrorText } from './error-text.ts';

/** Files that are uploaded, and pictures before they are drawn. */
export const mediaErrors = {
  'media.other-type': {
    remedy: 'fix-content',
    vi: 'Đây là {got}, thuộc loại không nhận. Hãy tải lên ảnh JPEG, PNG, WebP, phim MP4 hoặc bản ghi âm MP3, M4A. Văn bản, bảng tính: chép nội dung vào bài, hoặc xuất trang thành ảnh.',
    en: 'This is {got}, which is not taken. Upload a JPEG, PNG or WebP picture, an MP4 video or an MP3 or M4A recording. Of a text or a table, copy the words or export the page as a picture.',
  },
  'media.no-file': {
    remedy: 'fix-content',
    vi: 'Chưa có tệp nào được tải lên. Hãy chọn tệp trên máy rồi lưu lại; hệ thống không lấy tệp từ địa chỉ trên mạng.',
    en: 'No file was uploaded. Choose a file on your computer and save again; files are not fetched from addresses.',
  },
  'media.changed': {
    remedy: 'fix-content',
    vi: 'Tệp “{filename}” không còn đúng như khi tải lên (có thể đã bị thay hoặc hỏng). Hãy tải lại tệp rồi gửi duyệt.',
    en: 'Expected the bytes of "{filename}" to have the hash {sha256}.',
  },
  'media.corrupt': {
    remedy: 'fix-content',
    vi: 'Không mở được tệp ảnh đã lưu. Tệp bị hỏng hoặc bị thay sau khi tải lên. Hãy tải ảnh lên lại.',
    en: 'Expected a whole picture, got bytes that do not decode.',
  },
  'media.unreadable': {
    remedy: 'fix-content',
    vi: 'Không mở được tệp ở phần “{field}”. Tệp bị hỏng, tải lên chưa hết, hoặc không phải là ảnh. Hãy mở thử tệp trên máy rồi tải lên lại.',
    en: 'Expected a whole picture in {field}, got bytes that do not decode.',
  },
  'media.too-large': {
    remedy: 'fix-content',
    vi: 'Ảnh ở phần “{field}” có {megapixels} triệu điểm ảnh, vượt mức {limit} triệu mà hệ thống xử lý an toàn. Hãy thu nhỏ ảnh rồi tải lên lại.',
    en: 'Expected at most {limit} megapixels in {field}, got {megapixels}.',
  },
  'media.too-long': {
    remedy: 'fix-content',
    vi: 'Ảnh ở phần “{field}” rộng {width} × {height} điểm: một cạnh dài quá {most} điểm, máy in và trình duyệt không hiện được. Hãy cắt hoặc thu nhỏ ảnh rồi tải lên lại.',
    en: 'The picture in {field} is {width} × {height} px; no side may be longer than {most}. Crop it or make it smaller.',
  },
  'media.type-mismatch': {
    remedy: 'fix-content',
    vi: 'Tệp ở phần “{field}” được khai là {declared} nhưng nội dung là {actual}. Đuôi tệp có thể đã bị đổi tay. Hãy lưu lại ảnh dưới dạng JPEG, PNG hoặc WebP rồi tải lên.',
    en: 'Expected {declared} in {field}, got {actual}. Accepted: JPEG, PNG, WebP.',
  },
  'media.other-picture': {
    remedy: 'fix-content',
    vi: 'Tệp ở phần “{field}” là {got}, hệ thống chưa nhận loại này. Hãy mở ảnh, xuất ra JPEG hoặc PNG rồi tải lên lại. Với iPhone: Cài đặt → Camera → Định dạng → “Tương thích nhất” để máy chụp ra JPEG.',
    en: 'The file in {field} is a {got}, which is not taken. Open it, export it as JPEG or PNG and upload that. On an iPhone: Settings → Camera → Formats → “Most Compatible”.',
  },
  'media.vector': {
    remedy: 'fix-content',
    vi: 'Tệp ở phần “{field}” là ảnh vectơ hoặc trang web (SVG, XML), có thể chứa mã chạy ngầm nên không được nhận. Hãy xuất ảnh ra PNG nền trong suốt, cạnh ngắn từ 600 điểm, rồi tải lên lại.',
    en: 'Expected JPEG, PNG or WebP in {field}, got SVG or other markup.',
  },
  'media.crop': {
    remedy: 'fix-content',
    vi: 'Khung cắt chưa dùng được: mỗi cạnh cần từ {least} điểm ảnh và phải nằm trong ảnh. Hãy mở “Chỉnh ảnh”, đặt lại khung rồi lưu. Chưa có gì thay đổi.',
    en: 'The crop cannot be used: each side must be {least} px or more and lie within the picture. Open “Edit Image”, set the area again and save. Nothing was changed.',
  },
  'media.cmyk': {
    remedy: 'fix-content',
    vi: 'Ảnh ở phần “{field}” ở hệ màu in CMYK nên màu trên màn hình sẽ sai. Hệ thống tự chuyển sang CMYK khi in. Hãy mở ảnh, đổi sang hệ màu RGB (sRGB), lưu lại rồi tải lên.',
    en: 'Expected an RGB picture in {field}, got {colours}.',
  },
  'media.animated': {
    remedy: 'fix-content',
    vi: 'Ảnh ở phần “{field}” là ảnh động gồm {frames} khung hình, không in được. Hãy chọn một khung hình, lưu thành ảnh tĩnh PNG hoặc JPEG rồi tải lên.',
    en: 'Expected a still picture in {field}, got {frames} frames.',
  },
  'media.logo-small': {
    remedy: 'fix-content',
    vi: 'Biểu trưng chỉ rộng {width} × {height} điểm, in ra sẽ vỡ hạt. Cần cạnh ngắn từ {least} điểm. Hãy xin tệp gốc của biểu trưng rồi tải lên lại; đơn vị không có biểu trưng cứ để trống.',
    en: 'Expected a logo of at least {least} px, got {width} × {height}.',
  },
} as const satisfies Record<string, ErrorText>;
