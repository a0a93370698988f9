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
} as const satisfies Record<string, ErrorText>;
