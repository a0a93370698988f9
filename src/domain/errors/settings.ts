import type { ErrorText } from './error-text.ts';

/** What the environment of a process must hold before it starts. */
export const settingsErrors = {
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
  'settings.proxy-unnamed': {
    remedy: 'fix-setup',
    vi: 'Máy chủ trung gian {address} chuyển tiếp người đọc vào nhưng chưa có tên trong PANO_TRUSTED_PROXIES, nên mọi người đọc bị tính chung một địa chỉ. Hãy thêm địa chỉ này vào PANO_TRUSTED_PROXIES rồi khởi động lại.',
    en: 'The proxy {address} hands readers on but is not named in PANO_TRUSTED_PROXIES: all its readers count as one address.',
  },
  'settings.trusted-proxies': {
    remedy: 'fix-setup',
    vi: 'PANO_TRUSTED_PROXIES có “{entry}” không phải địa chỉ hay dải mạng. Hãy ghi các địa chỉ của máy chủ trung gian, cách nhau bằng dấu phẩy, ví dụ 10.0.0.0/8,2001:db8::1, rồi chạy lại.',
    en: 'Expected PANO_TRUSTED_PROXIES to be addresses and networks separated by commas, got "{entry}".',
  },
  'settings.folder-held': {
    remedy: 'fix-setup',
    vi: 'Thư mục dữ liệu {folder} đang có một Pano khác chạy: tiến trình {pid} trên máy {host}, từ {since}. Hai Pano trên một thư mục sẽ giành nhau các lượt đăng. Hãy dừng tiến trình kia (kill {pid}) rồi chạy lại, hoặc đặt PANO_DATA là thư mục khác.',
    en: 'The data folder {folder} is in use by another Pano: process {pid} on {host}, since {since}. Stop it (kill {pid}) and start again, or set PANO_DATA to another folder.',
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
  'settings.outbound': {
    remedy: 'fix-setup',
    vi: 'PANO_OUTBOUND_ORIGINS có “{entry}” không phải địa chỉ gốc của một máy. Hãy ghi các địa chỉ cách nhau bằng dấu phẩy, không có đường dẫn, ví dụ http://10.0.0.5:8080 hoặc zalo=https://cong.example.vn, rồi chạy lại.',
    en: 'Expected PANO_OUTBOUND_ORIGINS to be origins separated by commas, such as http://10.0.0.5:8080 or zalo=https://gateway.example.vn, got "{entry}".',
  },
  'settings.contact-email': {
    remedy: 'fix-setup',
    vi: 'Địa chỉ thư liên hệ “{email}” không đúng dạng. Hãy sửa biến PANO_CONTACT_EMAIL, ví dụ lienhe@coquan.gov.vn, hoặc bỏ trống nếu không muốn công khai.',
    en: 'Expected PANO_CONTACT_EMAIL to be a mail address, got "{email}".',
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
  'settings.database-lost': {
    remedy: 'fix-setup',
    vi: 'Cơ sở dữ liệu {path} không còn hoặc trống, trong khi trang công khai đã có nội dung. Phòng biên tập không được mở, để không ghi đè; trang công khai vẫn phục vụ như cũ. Hãy chép tệp từ bản sao lưu về đúng chỗ; phòng biên tập tự mở lại.',
    en: 'The database {path} is gone or empty while the public site has content. The studio does not open, so that nothing is overwritten; the public site serves on. Copy the file back from a back-up; the studio then opens by itself.',
  },
  'settings.database-damaged': {
    remedy: 'fix-setup',
    vi: 'Cơ sở dữ liệu {path} bị hỏng hoặc không phải của Pano. Tệp được giữ nguyên, không ai ghi vào; trang công khai vẫn phục vụ như cũ. Hãy chép tệp từ bản sao lưu về đúng chỗ; phòng biên tập tự mở lại.',
    en: 'The database {path} is damaged, or not Pano’s. The file is left as it is and nobody writes to it; the public site serves on. Copy the file back from a back-up; the studio then opens by itself.',
  },
  'settings.database-read-only': {
    remedy: 'fix-setup',
    vi: 'Không ghi được vào cơ sở dữ liệu {path}. Trang công khai vẫn phục vụ như cũ. Hãy cho tài khoản chạy Pano quyền ghi tệp này; phòng biên tập tự mở lại.',
    en: 'The database {path} cannot be written to. The public site serves on. Give the account that runs Pano the right to write this file; the studio then opens by itself.',
  },
  'settings.database-unreachable': {
    remedy: 'fix-setup',
    vi: 'Máy chủ MongoDB {hosts} không trả lời. Trang công khai vẫn phục vụ như cũ; phòng biên tập tự thử lại. Hãy kiểm tra máy chủ, mạng và DATABASE_URL.',
    en: 'The MongoDB server {hosts} does not answer. The public site serves on; the studio tries again by itself. Check the server, the network and DATABASE_URL.',
  },
} as const satisfies Record<string, ErrorText>;
