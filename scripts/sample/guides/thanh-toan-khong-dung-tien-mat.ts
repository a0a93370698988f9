import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const thanhToan: GuideWords = {
  id: 'thanh-toan-khong-dung-tien-mat',
  title: vi('Thanh toán không dùng tiền mặt bằng mã QR', 'Pay without cash by QR code'),
  summary: vi(
    'Đi chợ, mua thuốc không cần mang nhiều tiền mặt. Quét mã, xem tên, nhập số tiền là xong.',
    'Shop without carrying much cash: scan the code, check the name, enter the amount.',
  ),
  audience: vi('Người dân và tiểu thương có tài khoản ngân hàng'),
  prepare: [
    vi('Tài khoản ngân hàng đứng tên mình'),
    vi('Điện thoại thông minh có mạng Internet, còn pin'),
    vi('Giấy tờ tùy thân, nếu cần nhờ ngân hàng cài đặt'),
  ],
  steps: [
    step(
      'Cài ứng dụng ngân hàng',
      'Ra quầy ngân hàng, nhờ nhân viên cài và chỉ cách dùng lần đầu. Tự cài thì chỉ tải từ App Store hoặc CH Play.',
      'Không cài ứng dụng ngân hàng từ đường link lạ.',
    ),
    step('Mở phần quét mã', 'Mở ứng dụng ngân hàng và bấm “Quét QR”. Nếu máy hỏi quyền dùng máy ảnh thì bấm đồng ý.'),
    step(
      'Đưa máy vào mã QR',
      'Giữ điện thoại trước mã, cách khoảng một gang tay. Chờ máy tự nhận ra mã.',
      'Thấy mã bị dán đè lên mã khác thì hỏi người bán trước khi quét.',
    ),
    step(
      'Xem tên người nhận',
      'Đọc tên hiện trên màn hình. Hỏi người bán: “Có đúng tên này không?”',
      'Tên không đúng thì dừng lại, không chuyển.',
    ),
    step('Nhập số tiền', 'Nhập số tiền rồi đếm lại các số không. Ghi nội dung ngắn, ví dụ: “mua rau”.'),
    step(
      'Xác nhận',
      'Xác nhận bằng mật khẩu, vân tay hoặc khuôn mặt, theo yêu cầu của ngân hàng.',
      'Mật khẩu và mã xác thực chỉ tự mình nhập, không đọc cho ai.',
    ),
    step(
      'Chờ báo thành công',
      'Chờ màn hình báo giao dịch thành công rồi đưa người bán xem. Người bán nên chờ tài khoản của mình báo có tiền.',
      'Ảnh chụp màn hình có thể bị làm giả. Người bán không chỉ tin vào ảnh.',
    ),
  ],
  help: vi(
    'Chuyển nhầm hoặc thấy mất tiền lạ thì gọi ngay ngân hàng, theo số in ở mặt sau thẻ. Muốn tập cho quen thì nhờ Tổ công nghệ số cộng đồng.',
  ),
  references: [references.literacy],
};
