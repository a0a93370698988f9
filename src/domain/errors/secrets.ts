import type { ErrorText } from './error-text.ts';

/** The keys that encrypt the tokens of channels. */
export const secretsErrors = {
  'secrets.key-missing': {
    remedy: 'fix-setup',
    vi: 'Chưa có khóa mã hóa PANO_SECRETS_KEY nên không thể đọc hoặc lưu khóa của các kênh. Hãy tạo bằng lệnh “openssl rand -base64 32” và đặt vào môi trường chạy.',
    en: 'Expected PANO_SECRETS_KEY in the environment (32 bytes, base64).',
  },
  'secrets.key-invalid': {
    remedy: 'fix-setup',
    vi: 'PANO_SECRETS_KEY không đúng dạng: mỗi khóa phải là 32 byte viết bằng base64, các khóa cách nhau bằng dấu phẩy. Hãy kiểm tra lại giá trị trong môi trường chạy.',
    en: 'Expected PANO_SECRETS_KEY as comma-separated keys of 32 bytes in base64, got {got} bytes.',
  },
  'secrets.unreadable': {
    remedy: 'fix-setup',
    vi: 'Không giải mã được khóa “{field}” của kênh “{channelId}”: khóa mã hóa đã bị đổi hoặc dữ liệu bị sửa. Hãy đặt lại đúng PANO_SECRETS_KEY cũ, hoặc kết nối lại kênh.',
    en: 'Could not decrypt `{field}` of channel "{channelId}": wrong key or altered data.',
  },
} as const satisfies Record<string, ErrorText>;
