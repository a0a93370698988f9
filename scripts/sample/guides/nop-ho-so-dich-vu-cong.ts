import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const nopHoSo: GuideWords = {
  id: 'nop-ho-so-dich-vu-cong',
  title: vi('Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia', 'File an application on the National Public Service Portal'),
  summary: vi(
    'Nhiều thủ tục làm được ngay tại nhà. Mình đỡ phải đi lại và biết hồ sơ đang làm đến đâu.',
    'Many procedures can be done from home: fewer trips, and you can see how far your application has got.',
  ),
  audience: vi('Người dân cần làm thủ tục hành chính'),
  prepare: [
    vi('Tài khoản VNeID mức độ 2'),
    vi('Điện thoại hoặc máy tính có mạng Internet'),
    vi('Giấy tờ mà thủ tục yêu cầu, để chụp ảnh'),
    vi('Tài khoản ngân hàng, nếu thủ tục có thu phí'),
  ],
  steps: [
    step(
      'Mở đúng trang',
      'Mở trình duyệt trên điện thoại. Gõ dichvucong.gov.vn vào ô địa chỉ. Trang đúng có đuôi .gov.vn.',
      'Không vào trang dịch vụ công từ đường link lạ hoặc từ quảng cáo.',
    ),
    step(
      'Đăng nhập bằng VNeID',
      'Bấm “Đăng nhập”, chọn “Công dân”. Chọn “Tài khoản Định danh điện tử cấp bởi Bộ Công an”. Nhập số định danh và mật khẩu VNeID. Nhập mã gửi về máy rồi bấm đồng ý chia sẻ thông tin.',
      'Mã xác thực chỉ tự mình nhập. Không đọc cho người khác.',
    ),
    step(
      'Tìm thủ tục',
      'Gõ tên việc cần làm vào ô tìm kiếm, ví dụ: “đăng ký khai sinh”. Chọn đúng thủ tục. Chọn tỉnh, thành phố và xã, phường nơi mình nộp. Có thủ tục nộp ngay trong ứng dụng VNeID, trang của thủ tục sẽ ghi rõ.',
    ),
    step(
      'Đọc kỹ trước khi nộp',
      'Xem thủ tục cần giấy tờ gì, bao lâu có kết quả, có thu phí hay không. Tất cả ghi trên trang của thủ tục đó.',
    ),
    step(
      'Điền tờ khai',
      'Bấm nút nộp trực tuyến. Kiểm tra những ô đã có sẵn chữ. Điền tiếp những ô còn trống, đúng như trên giấy tờ.',
    ),
    step(
      'Gửi kèm ảnh giấy tờ',
      'Đặt giấy trên bàn, gần cửa sổ, không bật đèn máy ảnh để khỏi lóa. Chụp thẳng từ trên xuống, đủ bốn góc. Chọn từng ảnh để gửi kèm vào đúng mục.',
    ),
    step(
      'Kiểm tra rồi nộp',
      'Đọc lại một lượt từ đầu rồi bấm nộp. Nếu có phí thì thanh toán theo hướng dẫn ngay trên Cổng.',
      'Không chuyển phí vào tài khoản cá nhân của bất kỳ ai.',
    ),
    step('Giữ mã hồ sơ', 'Chụp màn hình có mã hồ sơ. Dùng mã này để xem hồ sơ đang làm đến đâu.'),
  ],
  help: vi(
    'Không tự làm được thì mang giấy tờ đến Trung tâm Phục vụ hành chính công của xã, phường, đặc khu. Cũng có thể nhờ Tổ công nghệ số cộng đồng.',
  ),
  references: [references.publicServices, references.literacy],
};
