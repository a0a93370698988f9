import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const nhanDienLuaDao: GuideWords = {
  id: 'nhan-dien-lua-dao',
  title: vi('Nhận diện và phòng tránh lừa đảo trực tuyến', 'Recognise and avoid online fraud'),
  summary: vi(
    'Kẻ gian làm mình sợ, mình vội hoặc mình ham. Chậm lại một phút là giữ được tiền.',
    'Fraudsters make you afraid, hurried or greedy. Slowing down for a minute keeps your money safe.',
  ),
  audience: vi('Mọi người dân, nhất là người cao tuổi'),
  prepare: [
    vi('Số điện thoại của một người thân mình tin cậy'),
    vi('Số tổng đài ngân hàng, in ở mặt sau thẻ'),
    vi('Số điện thoại của công an xã, phường'),
  ],
  steps: [
    step(
      'Dừng lại khi bị giục',
      'Kẻ gian hay dọa bắt, báo trúng thưởng hoặc nói con cháu gặp nạn. Thấy sợ, thấy vội hay mừng quá thì dừng lại.',
    ),
    step(
      'Nhận ra dấu hiệu lừa đảo',
      'Người lạ tự xưng công an, tòa án, ngân hàng hay cán bộ. Họ đòi chuyển tiền, đòi mã xác thực, bắt giấu gia đình.',
      'Cơ quan công an không yêu cầu người dân chuyển tiền để điều tra.',
    ),
    step(
      'Cúp máy, không bấm',
      'Cúp máy ngay, không cần cãi. Không bấm đường link lạ, không quét mã QR lạ, không cài ứng dụng lạ.',
    ),
    step(
      'Hỏi lại người thật',
      'Tự gọi lại bằng số mình đã lưu từ trước. Hỏi người thân, trưởng ấp, trưởng thôn hoặc công an xã.',
      'Giọng nói và hình ảnh gọi video cũng có thể bị làm giả.',
    ),
    step(
      'Giữ kín thông tin',
      'Không đưa người lạ mật khẩu, mã xác thực, số thẻ ngân hàng hay ảnh thẻ căn cước.',
      'Ai hỏi mã xác thực cũng không đọc, kể cả người xưng là nhân viên ngân hàng hay công an.',
    ),
    step('Lỡ chuyển tiền thì gọi ngân hàng', 'Gọi ngay tổng đài ngân hàng, nhờ khóa tài khoản và hỗ trợ. Gọi càng sớm càng tốt.'),
    step(
      'Báo công an',
      'Giữ lại tin nhắn, số điện thoại và ảnh chuyển tiền. Báo công an xã, phường. Việc khẩn cấp thì gọi 113.',
      'Ai hứa lấy lại tiền mà đòi phí trước thì cũng là lừa đảo.',
    ),
  ],
  help: vi('Chưa rõ thật hay giả thì cứ dừng lại. Hỏi người thân, Tổ công nghệ số cộng đồng hoặc công an xã, phường.'),
  references: [references.publicSecurity, references.literacy],
};
