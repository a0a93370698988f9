import type { ErrorText } from './error-text.ts';

/** The calls that tell portals of a new generation. */
export const webhookErrors = {
  'webhook.secret-invalid': {
    remedy: 'fix-setup',
    vi: 'Khóa ký phải có dạng whsec_ và 24 đến 64 byte viết bằng base64. Hãy tạo bằng lệnh “openssl rand -base64 32”, thêm whsec_ ở đầu rồi nhập lại.',
    en: 'Expected a secret of 24 to 64 bytes as whsec_<base64>.',
  },
  'webhook.not-taken': {
    remedy: 'retry',
    vi: 'Cổng {host} chưa nhận tin. Hệ thống sẽ tự gọi lại. Nếu kéo dài, hãy báo đơn vị quản lý cổng kiểm tra địa chỉ nhận tin.',
    en: '{host} has not taken the message. It is called again by itself. If this goes on, ask who runs the portal to check the address.',
  },
  'webhook.gone': {
    remedy: 'fix-setup',
    vi: 'Cổng {host} báo địa chỉ nhận tin không còn (HTTP 410) nên hệ thống dừng gọi tin này. Quản trị viên hãy sửa hoặc tắt webhook.',
    en: '{host} answered 410: the address is gone.',
  },
  'webhook.redirects': {
    remedy: 'fix-setup',
    vi: 'Cổng {host} chuyển hướng quá {limit} lần. Quản trị viên hãy nhập địa chỉ cuối cùng.',
    en: 'Expected at most {limit} redirects from {host}.',
  },
  'webhook.exhausted': {
    remedy: 'fix-setup',
    vi: 'Đã gọi {attempts} lần trong 24 giờ mà cổng không nhận nên dừng lại. Lỗi lần cuối: {last} Hãy báo đơn vị quản lý cổng.',
    en: 'Gave up after {attempts} attempts within 24 hours: {last}',
  },
  'webhook.inactive': {
    remedy: 'fix-setup',
    vi: 'Webhook “{key}” đã tắt, bị xóa hoặc chưa có khóa ký nên tin này không được gửi. Quản trị viên hãy kiểm tra lại webhook.',
    en: 'Expected an active webhook "{key}" with a secret.',
  },
  'webhook.call-unknown': {
    remedy: 'fix-setup',
    vi: 'Không có lượt gọi webhook “{id}”. Hãy mở lại danh sách lượt gọi.',
    en: 'Expected a webhook call "{id}".',
  },
  'webhook.not-dead': {
    remedy: 'fix-setup',
    vi: 'Chỉ gọi lại được lượt ở trạng thái “Không gửi được”; lượt này đang được hệ thống tự gọi hoặc cổng đã nhận. Hãy tải lại trang.',
    en: 'Expected a dead call, this one waits or was delivered.',
  },
} as const satisfies Record<string, ErrorText>;
