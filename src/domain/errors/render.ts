import type { ErrorText } from './error-text.ts';

/** Designs, formats and artworks: what cannot be drawn, and what would not read well in print. */
export const renderErrors = {
  'render.format-unknown': {
    remedy: 'fix-content',
    vi: 'Không có khuôn khổ “{format}”. Có thể khuôn khổ này đã được đổi tên hoặc gõ sai. Hãy chọn lại một trong các khuôn khổ: {known}.',
    en: 'Expected a format id out of {known}, got "{format}".',
  },
  'render.design-unknown': {
    remedy: 'fix-content',
    vi: 'Mẫu thiết kế “{design}” không còn nữa: có thể đã bị bỏ hoặc đổi tên. Hãy chọn mẫu khác; chữ đã viết được giữ nguyên.',
    en: 'There is no design "{design}" any more: it may have been removed or renamed. Choose another one; what is written stays.',
  },
  'render.kit-unknown': {
    remedy: 'fix-content',
    vi: 'Không có bộ nhận diện “{kit}”. Có thể bộ này đã được đổi tên hoặc gõ sai. Hãy chọn lại một trong các bộ: {known}.',
    en: 'Expected a brand kit id out of {known}, got "{kit}".',
  },
  'render.format-unsupported': {
    remedy: 'fix-content',
    vi: 'Mẫu thiết kế “{design}” không dùng được cho khuôn khổ “{format}”. Mỗi mẫu chỉ vẽ đẹp ở những khuôn khổ đã định. Hãy chọn khuôn khổ khác ({known}) hoặc đổi mẫu.',
    en: 'Expected a format that design "{design}" supports ({known}), got "{format}".',
  },
  'render.page-unknown': {
    remedy: 'fix-content',
    vi: 'Ấn phẩm này có {pages} trang nên không có trang {page}. Hãy chọn trang từ 1 đến {pages}.',
    en: 'Expected a page from 1 to {pages}, got {page}.',
  },
  'render.missing-glyph': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” có ký tự mà phông chữ in không có: {characters}. Ký tự này sẽ in thành ô trống. Hãy xóa hoặc thay bằng chữ thường (không dùng biểu tượng cảm xúc).',
    en: 'The font has no glyph for {characters} in {field}.',
  },
  'render.headline-too-long': {
    remedy: 'fix-content',
    vi: 'Tiêu đề dài {length} ký tự, khuôn khổ “{format}” chỉ chứa được khoảng {fits} ký tự ở cỡ chữ nhỏ nhất còn đọc được. Hãy rút gọn tiêu đề hoặc chọn khuôn khổ lớn hơn.',
    en: 'The headline has {length} characters; about {fits} fit {format} at the smallest legible size.',
  },
  'render.text-too-long': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” dài {length} ký tự, khuôn khổ “{format}” chỉ chứa được khoảng {fits} ký tự ở cỡ chữ nhỏ nhất còn đọc được. Hãy rút gọn phần này hoặc chọn khuôn khổ lớn hơn.',
    en: '{field} has {length} characters; about {fits} fit {format} at the smallest legible size.',
  },
  'render.text-missing': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” đang để trống mà mẫu “{design}” cần có. Để trống thì ấn phẩm in ra sẽ thiếu nội dung. Hãy nhập nội dung cho phần này.',
    en: 'Design "{design}" needs {field}, which is empty.',
  },
  'render.side-empty': {
    remedy: 'fix-content',
    vi: 'Mặt trước chưa có ý nào nên gần như để trống trên mẫu “{design}”. Hãy thêm ít nhất một ý, hoặc chọn mẫu một mặt.',
    en: 'The front has no points and stays nearly empty on "{design}". Add one at least, or choose a design with one side.',
  },
  'render.front-without-points': {
    remedy: 'fix-content',
    vi: 'Mặt trước chỉ có đoạn dẫn, chưa có ý nào: trên mẫu “{design}” phần dưới để trống. Nên thêm các ý.',
    en: 'The front has its lead alone and no points: its lower part stays empty on "{design}". Add some.',
  },
  'render.points-too-many': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” có {count} ý, mẫu “{design}” chỉ chứa được {fits} ý. Hãy gộp hoặc bỏ bớt.',
    en: '{field} has {count} points; design "{design}" takes {fits}.',
  },
  'render.not-shown': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” sẽ không hiện trên ấn phẩm vì mẫu “{design}” không có chỗ cho phần này. Nếu cần hiện, hãy chọn mẫu khác.',
    en: 'Design "{design}" has no place for {field}.',
  },
  'render.one-ground': {
    remedy: 'fix-content',
    vi: 'Mẫu “{design}” chỉ có một nền nên lựa chọn nền sáng, nền tối không có tác dụng. Nếu cần đổi nền, hãy chọn mẫu khác; nếu không, để trống ô “Nền”.',
    en: 'Design "{design}" has one ground; the choice of a light or dark one has no effect.',
  },
  'render.overflow': {
    remedy: 'fix-content',
    vi: 'Dòng chữ “{text}” bị tràn ra ngoài vùng an toàn của khuôn khổ “{format}” nên có thể bị cắt khi in. Hãy rút gọn nội dung hoặc chọn khuôn khổ khác.',
    en: 'The line "{text}" leaves the safe area of {format}.',
  },
  'render.qr-too-small': {
    remedy: 'fix-setup',
    vi: 'Mã QR trên khuôn khổ “{format}” quá nhỏ, điện thoại khó quét: mỗi ô chỉ {size}, cần ít nhất {least}. Nguyên nhân thường là địa chỉ trang công khai quá dài. Hãy dùng tên miền ngắn hơn.',
    en: 'A QR module on {format} is {size}, expected at least {least}.',
  },
  'render.emoji': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” có biểu tượng cảm xúc {emoji}. Phông chữ in không có các hình này, trên giấy sẽ thành ô trống. Hãy xóa biểu tượng, diễn đạt bằng chữ.',
    en: '{field} contains the emoji {emoji}, which print fonts do not have.',
  },
  'render.source-missing': {
    remedy: 'fix-content',
    vi: 'Dòng số liệu {row} (“{label}”) chưa ghi nguồn. Số liệu không có nguồn thì người xem không kiểm chứng được nên không được phát hành. Hãy ghi văn bản hoặc báo cáo nêu số liệu này, hoặc bỏ dòng đó.',
    en: 'Expected a source for row {row} ("{label}").',
  },
  'render.floor-hit': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” trên khuôn khổ “{format}” đã phải thu về cỡ chữ nhỏ nhất vì dài {length} ký tự. Vẫn in được nhưng khó đọc hơn. Nên rút gọn phần này.',
    en: '{field} on {format} is set at the smallest legible size.',
  },
  'render.torn-word': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” trên khuôn khổ “{format}” phải xuống dòng giữa từ {words}, dù chữ đã nhỏ hết mức. Người đọc dễ hiểu sai. Hãy rút gọn phần này, hoặc tự xuống dòng (phím Enter) ở chỗ khác.',
    en: '{field} on {format} ends a line inside {words}, even at the smallest size, and may be misread. Shorten it, or break the line elsewhere with Enter.',
  },
  'render.breaks-lost': {
    remedy: 'fix-content',
    vi: 'Phần “{field}” trên khuôn khổ “{format}” không đủ chỗ cho các chỗ xuống dòng (hoặc dấu cách không ngắt) đã gõ, nên đã ngắt dòng lại. Hãy bỏ bớt chỗ xuống dòng hoặc rút gọn phần này.',
    en: '{field} on {format} has no room for the line breaks (or no-break spaces) that were typed, so its lines were broken anew. Take some out, or shorten it.',
  },
  'render.words-missing': {
    remedy: 'fix-setup',
    vi: 'Chưa có các từ cố định của ấn phẩm (“… phát hành”, “Tài trợ”, “Nguồn”) bằng {language}, nên các từ này in bằng tiếng Việt. Vẫn in được. Nếu có người dịch, quản trị viên gửi bản dịch cho nhóm phát triển.',
    en: 'The fixed words of a piece ("Issued by", "Sponsored by", "Source") are not known in {language}, so they are printed in Vietnamese. An administrator may send the developers a translation.',
  },
  'render.letters-too-small': {
    remedy: 'fix-content',
    vi: 'Chữ của phần “{field}” trên khuôn khổ “{format}” cao {size} mm; nhìn từ {distance} m cần ít nhất {least} mm, đọc thoải mái thì {best} mm. Người đứng xa sẽ không đọc được. Hãy rút gọn để chữ to hơn hoặc chọn khuôn khổ lớn hơn.',
    en: 'Capitals of {field} on {format} are {size} mm high; {distance} m need {least} mm, {best} mm are comfortable.',
  },
  'render.qr-far': {
    remedy: 'fix-content',
    vi: 'Mã QR trên khuôn khổ “{format}” rộng {size} mm; quét từ {distance} m nên rộng từ {least} mm. Điện thoại tốt vẫn quét được, máy cũ phải lại gần. Hãy treo thấp, chỗ bà con đến gần được, hoặc chọn khuôn khổ lớn hơn.',
    en: 'The QR code on {format} is {size} mm wide; {least} mm are advised for {distance} m.',
  },
  'render.photo-low-resolution': {
    remedy: 'fix-content',
    vi: 'Ảnh rộng {width} × {height} điểm, đặt vào khuôn khổ “{format}” chỉ đạt {size}, cần ít nhất {least}. In ra sẽ mờ, vỡ hạt. Hãy dùng ảnh gốc chưa nén, rộng từ {needed} điểm trở lên.',
    en: 'The picture of {width} × {height} px reaches {size} on {format}; at least {least} are needed.',
  },
  'render.logo-missing': {
    remedy: 'fix-content',
    vi: 'Đơn vị “{unit}” chưa có biểu trưng nên ấn phẩm chỉ ghi tên, chỗ biểu trưng để trống. Vẫn in được. Nếu có biểu trưng, quản trị viên tải lên ở mục Đơn vị, ô “Biểu trưng”.',
    en: 'Unit "{unit}" has no logo; nothing is drawn in its place. Upload one under Units, field "Logo".',
  },
  'render.emblem-reserved': {
    remedy: 'fix-content',
    vi: 'Biểu trưng của đơn vị mang mã “{unit}” là {emblem}, đơn vị này không được dùng trên ấn phẩm nên đã bỏ ra. Hãy thay bằng biểu trưng riêng của đơn vị ở mục Đơn vị, ô “Biểu trưng”.',
    en: 'The logo of unit "{unit}" is an emblem ({emblem}) that it may not show; it was left out.',
  },
  'render.logo-too-small': {
    remedy: 'fix-content',
    vi: 'Biểu trưng trên khuôn khổ “{format}” chỉ rộng {size}, cần ít nhất {least} để nhìn rõ chữ và nét. Hãy chọn khuôn khổ lớn hơn cho ấn phẩm này.',
    en: 'The logo on {format} is {size} wide, expected at least {least}.',
  },
  'render.contrast-low': {
    remedy: 'fix-content',
    vi: 'Chữ màu {text} trên nền {ground} chỉ có độ tương phản {ratio}, cần ít nhất {least}. Người cao tuổi, người mắt kém khó đọc. Hãy chọn màu chữ đậm hơn hoặc nền nhạt hơn.',
    en: 'Contrast of {text} on {ground} is {ratio}, expected at least {least}.',
  },
  'render.output-unsupported': {
    remedy: 'fix-content',
    vi: 'Khuôn khổ “{format}” không xuất được tệp {output}: tệp PDF chỉ dành cho ấn phẩm in. Hãy chọn PNG, JPEG hoặc WebP.',
    en: 'Expected an output that {format} supports, got {output}.',
  },
  'render.crashed': {
    remedy: 'retry',
    vi: 'Tiến trình vẽ ấn phẩm dừng đột ngột, có thể do thiếu bộ nhớ. Chưa có gì được phát hành. Hệ thống sẽ tự thử lại; nếu lặp lại nhiều lần, hãy báo quản trị viên.',
    en: 'A render worker died twice on the same piece.',
  },
  'render.closed': {
    remedy: 'retry',
    vi: 'Bộ phận vẽ ấn phẩm đang tắt nên chưa nhận việc mới. Chưa có gì được phát hành. Hãy thử lại sau ít phút.',
    en: 'The render pool is closed.',
  },
} as const satisfies Record<string, ErrorText>;
