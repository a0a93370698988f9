import type { ErrorText } from './error-text.ts';

/** Addresses that a person typed or a platform answered with, and that Pano does not call. */
export const outboundErrors = {
  'outbound.address-invalid': {
    remedy: 'fix-setup',
    vi: 'Địa chỉ “{address}” không đúng dạng. Quản trị viên hãy nhập địa chỉ đầy đủ (https:// rồi đến tên máy; với máy chủ thư chỉ cần tên máy), không có khoảng trắng, tên đăng nhập hay mật khẩu.',
    en: 'The address “{address}” is malformed. Enter https:// and the name of the machine (of a mail server the name alone), without spaces, user name or password.',
  },
  'outbound.not-encrypted': {
    remedy: 'fix-setup',
    vi: 'Đường tới “{host}” không được mã hóa nên khóa có thể bị đọc trộm. Quản trị viên hãy dùng địa chỉ https://; với máy chủ thư hãy chọn TLS hoặc STARTTLS. Máy trong mạng nội bộ phải được khai báo ở biến PANO_OUTBOUND_ORIGINS.',
    en: 'The way to “{host}” is not encrypted, keys could be read on it. Use an https address; for a mail server choose TLS or STARTTLS. A machine of the own network must be named in PANO_OUTBOUND_ORIGINS.',
  },
  'outbound.port-refused': {
    remedy: 'fix-setup',
    vi: 'Cổng {port} của “{host}” không thuộc các cổng được gọi ({ports}). Quản trị viên hãy dùng một trong các cổng đó, hoặc khai báo địa chỉ ở biến PANO_OUTBOUND_ORIGINS.',
    en: 'Port {port} of “{host}” is none that is called ({ports}). Use one of them, or name the address in PANO_OUTBOUND_ORIGINS.',
  },
  'outbound.host-refused': {
    remedy: 'fix-setup',
    vi: 'Máy “{host}” không phải của nền tảng này ({hosts}) nên hệ thống không gửi khóa tới đó. Quản trị viên hãy để trống ô này để dùng địa chỉ chính thức. Máy trung gian riêng phải được khai báo ở biến PANO_OUTBOUND_ORIGINS.',
    en: 'The machine “{host}” is not one of the platform’s ({hosts}), so no key is sent there. Leave the box empty to use the official address. A gateway of your own must be named in PANO_OUTBOUND_ORIGINS.',
  },
  'outbound.not-public': {
    remedy: 'fix-setup',
    vi: 'Máy “{host}” không ở mạng công cộng nên hệ thống không gọi tới. Quản trị viên hãy kiểm tra địa chỉ. Máy trong mạng nội bộ phải được khai báo ở biến PANO_OUTBOUND_ORIGINS.',
    en: 'The machine “{host}” is not on the public network, so it is not called. Check the address. A machine of the own network must be named in PANO_OUTBOUND_ORIGINS.',
  },
} as const satisfies Record<string, ErrorText>;
