import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const banNongSan: GuideWords = {
  id: 'ban-nong-san-tren-san-tmdt',
  title: vi('Bán nông sản trên sàn thương mại điện tử', 'Sell farm produce on an e-commerce platform'),
  summary: vi(
    'Đưa nông sản lên mạng để bán được xa hơn. Ảnh thật, nói thật, giao đúng hẹn thì khách quay lại.',
    'Put your produce online to sell further away. Real pictures, honest words and timely delivery bring buyers back.',
  ),
  audience: vi('Hộ nông dân, tổ hợp tác, hợp tác xã'),
  prepare: [
    vi('Nông sản đủ để bán đều'),
    vi('Giấy tờ về nguồn gốc, an toàn thực phẩm, nếu có'),
    vi('Điện thoại chụp được ảnh rõ, có mạng Internet'),
    vi('Tài khoản ngân hàng đứng tên mình hoặc hợp tác xã'),
  ],
  steps: [
    step(
      'Chọn sàn để bán',
      'Hỏi Tổ công nghệ số cộng đồng hoặc Hội Nông dân xã nên bán ở sàn nào, ví dụ Postmart, Voso. Đọc kỹ phí và quy định của sàn trước khi đồng ý.',
    ),
    step(
      'Mở gian hàng',
      'Tải ứng dụng của sàn từ App Store hoặc CH Play. Đăng ký bằng thông tin thật của mình hoặc hợp tác xã.',
      'Ai đòi chuyển tiền vào tài khoản cá nhân để “kích hoạt gian hàng” thì đừng tin.',
    ),
    step('Chụp ảnh thật', 'Chụp ở chỗ sáng, nền sạch. Chụp sản phẩm, bao gói và cả nơi trồng. Không lấy ảnh của người khác.'),
    step('Viết lời giới thiệu', 'Ghi tên sản phẩm, nơi trồng, khối lượng, ngày thu hoạch và cách bảo quản. Nói đúng sự thật.'),
    step('Đặt giá', 'Tính cả tiền hàng, bao gói, vận chuyển và phí của sàn. Ghi rõ giá cho mỗi ki-lô-gam hay mỗi hộp.'),
    step('Nhận đơn, đóng gói', 'Xem đơn mỗi ngày. Đóng gói chắc, dán đúng phiếu gửi. Chụp ảnh kiện hàng trước khi giao.'),
    step(
      'Giao hàng, xem tiền về',
      'Giao cho đơn vị vận chuyển của sàn và giữ biên nhận. Xem tiền về ngay trong ứng dụng của sàn.',
      'Ảnh chụp chuyển khoản có thể là giả. Chỉ tin khi tài khoản báo có tiền.',
    ),
    step('Trả lời khách', 'Trả lời lịch sự, nhanh và rõ. Hàng hỏng thì xin lỗi, làm theo quy định đổi trả của sàn.'),
  ],
  help: vi(
    'Vướng việc đăng bán thì nhờ Tổ công nghệ số cộng đồng. Vướng về thuế, giấy phép thì hỏi cơ quan thuế hoặc Ủy ban nhân dân xã, phường.',
  ),
  references: [references.literacy],
};
