import type { ErrorText } from '../errors.ts';

/** Errors of the domain, workflow, units, server and set-up. */
export const coreErrors = {
  'code.invalid': {
    remedy: 'fix-content',
    vi: 'Mã “{code}” không đúng: có ký tự gõ nhầm hoặc bị mờ. Máy không biết được nhầm ở nhóm nào, nên hãy so lại lần lượt cả bốn nhóm ký tự in dưới mã QR, hoặc quét lại mã QR.',
    en: 'Expected a short code with a right check letter, got "{code}".',
  },
  'code.incomplete': {
    remedy: 'fix-content',
    vi: 'Mã có 16 ký tự, chia bốn nhóm, mỗi nhóm 4 ký tự; “{code}” có {got} ký tự. Hãy gõ lại đủ bốn nhóm in dưới mã QR, hoặc quét lại mã QR.',
    en: 'Expected a short code of 16 letters, got {got} in "{code}".',
  },
  'code.forged': {
    remedy: 'fix-content',
    vi: 'Mã “{code}” viết đúng cách nhưng không do hệ thống này cấp. Hãy kiểm tra lại nguồn của tờ giấy.',
    en: 'Expected a short code with a right seal, got "{code}".',
  },
  'code.unwritable': {
    remedy: 'fix-setup',
    vi: 'Không tạo được mã cho ấn phẩm: {code} nằm ngoài phạm vi (ấn bản 1 – 262.143, ấn phẩm 0 – 63, mã đơn vị 2 hoặc 5 chữ số). Hãy báo quản trị.',
    en: 'Expected parts within the range of a short code, got {code}.',
  },
  'unit.phone': {
    remedy: 'fix-content',
    vi: '“{phone}” không phải số điện thoại gọi được. Người dân bấm vào số này để gọi. Hãy ghi 3 đến 12 chữ số, ví dụ: 0292 3 800 123.',
    en: 'Expected a phone number of 3 to 12 digits, got "{phone}".',
  },
  'unit.unknown': {
    remedy: 'fix-content',
    vi: 'Không có đơn vị hành chính mang mã “{code}”. Danh mục hiện hành có 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu. Hãy tìm theo tên đơn vị rồi chọn lại.',
    en: 'Expected the code of an administrative unit, got "{code}".',
  },
  'settings.secret': {
    remedy: 'fix-setup',
    vi: 'Chưa đặt khóa bí mật riêng. Chạy thật với khóa mẫu thì ai cũng giả được phiên đăng nhập. Hãy đặt PAYLOAD_SECRET là một chuỗi ngẫu nhiên từ 32 ký tự (ví dụ: openssl rand -base64 48) rồi chạy lại.',
    en: 'Expected PAYLOAD_SECRET to be a private text of 32 characters or more in production.',
  },
  'settings.secrets-key': {
    remedy: 'fix-setup',
    vi: 'Chưa đặt khóa mã hóa riêng cho tài khoản kênh. Với khóa mẫu, ai có bản sao dữ liệu cũng đọc được khóa truy cập của trang. Hãy đặt PANO_SECRETS_KEY là 32 byte ngẫu nhiên dạng base64 (ví dụ: openssl rand -base64 32) rồi chạy lại.',
    en: 'Expected PANO_SECRETS_KEY to be 32 private bytes in base64 in production.',
  },
  'settings.codes-key': {
    remedy: 'fix-setup',
    vi: 'PANO_CODES_KEY không dùng được: mỗi khóa phải là 32 byte ngẫu nhiên dạng base64, nhiều khóa cách nhau bằng dấu phẩy, khóa mới đứng trước. Hãy tạo bằng openssl rand -base64 32 rồi chạy lại; giữ khóa cũ phía sau, nếu không mọi mã đã in sẽ hết hiệu lực.',
    en: 'Expected PANO_CODES_KEY to be keys of 32 bytes in base64, separated by commas.',
  },
  'settings.signing-key': {
    remedy: 'fix-setup',
    vi: 'PANO_SIGNING_KEY không dùng được: mỗi khóa phải là 32 byte ngẫu nhiên dạng base64, nhiều khóa cách nhau bằng dấu phẩy, khóa mới đứng trước. Hãy tạo bằng openssl rand -base64 32 rồi chạy lại; giữ khóa cũ phía sau để các gói đã phát vẫn kiểm tra được.',
    en: 'Expected PANO_SIGNING_KEY to be keys of 32 bytes in base64, separated by commas.',
  },
  'settings.trusted-proxies': {
    remedy: 'fix-setup',
    vi: 'PANO_TRUSTED_PROXIES có “{entry}” không phải địa chỉ hay dải mạng. Hãy ghi các địa chỉ của máy chủ trung gian, cách nhau bằng dấu phẩy, ví dụ 10.0.0.0/8,2001:db8::1, rồi chạy lại.',
    en: 'Expected PANO_TRUSTED_PROXIES to be addresses and networks separated by commas, got "{entry}".',
  },
  'settings.port': {
    remedy: 'fix-setup',
    vi: 'Cổng “{port}” không dùng được: phải là số từ 1 đến 65535. Hãy sửa biến PORT rồi chạy lại.',
    en: 'Expected PORT to be a whole number from 1 to 65535, got "{port}".',
  },
  'settings.hub': {
    remedy: 'fix-setup',
    vi: 'Địa chỉ trạm báo tin (hub) “{url}” không dùng được: phải bắt đầu bằng https:// hoặc http://. Hãy sửa biến PANO_WEBSUB_HUB, hoặc bỏ trống nếu không dùng.',
    en: 'Expected PANO_WEBSUB_HUB to be an http(s) address, got "{url}".',
  },
  'settings.packs': {
    remedy: 'fix-setup',
    vi: 'PANO_PACKS_GB là “{given}”, cần một số từ 1 trở lên: số gigabyte dành cho các bộ tài liệu đã tạo. Hãy sửa rồi chạy lại.',
    en: 'Expected PANO_PACKS_GB to be a number of gigabytes from 1 up, got "{given}".',
  },
  'settings.port-busy': {
    remedy: 'fix-setup',
    vi: 'Cổng {port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: PORT={other} npm run {command}.',
    en: 'Expected port {port} to be free.',
  },
  'settings.admin-missing': {
    remedy: 'fix-setup',
    vi: 'Chưa có tài khoản quản trị đầu tiên. Hãy chạy npm start trong cửa sổ lệnh để nhập, hoặc đặt PANO_ADMIN_EMAIL và PANO_ADMIN_PASSWORD (từ 12 ký tự).',
    en: 'Expected a first administrator: answer the prompt, or set PANO_ADMIN_EMAIL and PANO_ADMIN_PASSWORD (12 characters or more).',
  },
  'settings.replica-set': {
    remedy: 'fix-setup',
    vi: 'Địa chỉ MongoDB yêu cầu cụm sao lưu “{asked}” nhưng máy chủ báo “{found}”. Hãy sửa replicaSet trong DATABASE_URL hoặc cấu hình lại cụm.',
    en: 'Expected replica set "{asked}", the server says "{found}".',
  },
  'workflow.forbidden': {
    remedy: 'fix-content',
    vi: 'Tài khoản của bạn không được {act} nội dung này. Việc này dành cho {who}. Hãy nhờ đúng người, hoặc báo quản trị nếu vai trò của bạn ghi sai.',
    en: 'The account may not {act} this document; it is for {who}.',
  },
  'workflow.own-work': {
    remedy: 'fix-content',
    vi: 'Bạn là người viết hoặc gửi bản này nên không thể tự duyệt. Hãy nhờ một người duyệt khác.',
    en: 'Nobody approves their own work.',
  },
  'workflow.state': {
    remedy: 'fix-content',
    vi: 'Ấn bản đang ở trạng thái “{state}” nên không thể {act}. Có thể người khác vừa xử lý. Hãy tải lại trang.',
    en: 'Expected another state than "{state}" to {act} the edition.',
  },
  'workflow.not-approved': {
    remedy: 'fix-content',
    vi: '“{title}” chưa được duyệt nên không thể dựng ấn phẩm, đóng gói, lên lịch hay phát hành. Hãy gửi duyệt trước.',
    en: 'Expected an approved edition of "{title}".',
  },
  'workflow.unchanged': {
    remedy: 'fix-content',
    vi: 'Nội dung không khác ấn bản số {number} ({state}). Không cần gửi lại; nếu muốn thay đổi, hãy sửa rồi gửi.',
    en: 'The content equals edition {number} ({state}).',
  },
  'workflow.incomplete': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được vì thiếu “{field}”. Hãy điền rồi gửi lại.',
    en: 'Expected "{field}" to be filled in.',
  },
  'media.other-type': {
    remedy: 'fix-content',
    vi: 'Tệp “{filename}” thuộc loại không nhận ({got}). Hãy tải lên ảnh JPEG, PNG, WebP, phim MP4 hoặc bản ghi âm MP3, M4A.',
    en: 'Expected "{filename}" to be a picture, a video or a recording, got {got}.',
  },
  'media.changed': {
    remedy: 'fix-content',
    vi: 'Tệp “{filename}” không còn đúng như khi tải lên (có thể đã bị thay hoặc hỏng). Hãy tải lại tệp rồi gửi duyệt.',
    en: 'Expected the bytes of "{filename}" to have the hash {sha256}.',
  },
  'workflow.reason': {
    remedy: 'fix-content',
    vi: 'Cần ghi lý do (ít nhất 10 ký tự) để người khác hiểu vì sao. Hãy ghi rồi thử lại.',
    en: 'Expected a reason of 10 characters or more.',
  },
  'workflow.findings': {
    remedy: 'fix-content',
    vi: 'Chưa gửi duyệt được vì ấn phẩm “{artwork}” chưa đạt: {findings}',
    en: 'Artwork "{artwork}" has fatal findings: {findings}',
  },
  'edition.unknown': {
    remedy: 'fix-content',
    vi: 'Không tìm thấy ấn bản “{sha256}”. Có thể địa chỉ bị cắt. Hãy mở lại từ danh sách ấn bản.',
    en: 'Expected the SHA-256 of an edition, got "{sha256}".',
  },
  'document.unknown': {
    remedy: 'fix-content',
    vi: 'Không tìm thấy “{key}” trong {collection}. Có thể đã bị xóa hoặc bạn không có quyền xem. Hãy tải lại danh sách.',
    en: 'Expected a document of {collection} that the account may read, got "{key}".',
  },
  'publish.entry-missing': {
    remedy: 'retry',
    vi: 'Lượt đăng {deliveryKey} chưa có trong thế hệ vừa tạo. Hệ thống sẽ tự thử lại; nếu lặp lại nhiều lần, hãy báo quản trị.',
    en: 'Expected delivery {deliveryKey} in the generation that was just made.',
  },
  'pack.busy': {
    remedy: 'retry',
    vi: 'Đang có nhiều xã, phường cùng tải nên bộ tài liệu phải chờ. Hãy thử lại sau ít phút.',
    en: 'Too many packs are waiting.',
  },
  'pack.out-of-scope': {
    remedy: 'fix-content',
    vi: '“{campaign}” dành cho {scope}, không gồm {unit}. Hãy chọn chiến dịch khác cho {unit}.',
    en: 'The campaign "{campaign}" is for {scope}, which does not contain {unit}.',
  },
  'request.invalid': {
    remedy: 'fix-content',
    vi: 'Yêu cầu chưa đúng: {detail}. Hãy tải lại trang rồi thử lại.',
    en: 'Bad request: {detail}',
  },
  'request.login': {
    remedy: 'fix-content',
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
    en: 'Expected a logged-in account.',
  },
} as const satisfies Record<string, ErrorText>;
