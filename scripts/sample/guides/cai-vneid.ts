import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const caiVneid: GuideWords = {
  id: 'cai-vneid',
  title: vi('Cài đặt và kích hoạt VNeID', 'Install and activate VNeID'),
  summary: vi(
    'VNeID là ứng dụng định danh điện tử của Bộ Công an. Có tài khoản mức độ 2, mình nộp được hồ sơ qua mạng.',
    'VNeID is the electronic identity app of the Ministry of Public Security. A level 2 account lets you file applications online.',
  ),
  audience: vi('Người dân có thẻ căn cước và điện thoại thông minh'),
  minutes: 30,
  prepare: [
    vi('Thẻ căn cước hoặc thẻ căn cước công dân gắn chip'),
    vi('Điện thoại thông minh có mạng Internet'),
    vi('Số điện thoại của chính mình, đang dùng'),
    vi('Một mật khẩu mới, không phải ngày sinh hay số điện thoại'),
  ],
  steps: [
    step(
      'Đăng ký ở cơ quan công an',
      'Mang thẻ căn cước đến công an xã, phường, đặc khu. Nói với cán bộ: “Tôi muốn đăng ký tài khoản định danh điện tử mức độ 2.” Cán bộ chụp ảnh chân dung và lấy dấu vân tay.',
      'Mức độ 2 cần làm trực tiếp ở cơ quan công an. Có người lạ gọi điện nhận làm hộ thì đừng tin.',
    ),
    step(
      'Chờ tin nhắn báo kết quả',
      'Khi tài khoản được duyệt, sẽ có thông báo gửi về số điện thoại đã đăng ký. Chờ lâu không thấy thì hỏi lại nơi đăng ký.',
    ),
    step(
      'Tải VNeID từ kho ứng dụng',
      'Điện thoại iPhone thì mở App Store. Điện thoại khác thì mở CH Play (Google Play). Gõ “VNeID” vào ô tìm kiếm rồi bấm tải về.',
      'Không cài VNeID từ đường link trong tin nhắn hay do người lạ gửi.',
    ),
    step(
      'Mở VNeID và chọn kích hoạt',
      'Chọn “Kích hoạt tài khoản định danh điện tử”. Nhập số định danh gồm 12 chữ số trên thẻ căn cước. Nhập số điện thoại đã đăng ký.',
    ),
    step(
      'Nhập mã xác thực gửi về máy',
      'Điện thoại sẽ nhận một tin nhắn có mã số. Tự tay nhập mã đó vào VNeID.',
      'Không đọc mã này cho bất kỳ ai, kể cả người xưng là công an hay cán bộ.',
    ),
    step(
      'Đặt mật khẩu',
      'Đặt mật khẩu, mã mở khóa và câu hỏi bảo mật theo hướng dẫn trên màn hình. Nếu sợ quên thì ghi vào sổ, cất kỹ ở nhà.',
      'Không chụp ảnh mật khẩu để trong điện thoại, không gửi qua Zalo.',
    ),
    step('Đăng nhập thử', 'Đăng nhập bằng mật khẩu vừa đặt. Mở “Ví giấy tờ” để xem căn cước điện tử. Xem được là đã làm xong.'),
  ],
  help: vi(
    'Quên mật khẩu hoặc không kích hoạt được thì hỏi công an xã, phường, đặc khu. Cần người chỉ cách bấm máy thì nhờ Tổ công nghệ số cộng đồng.',
  ),
  references: [references.vneid, references.literacy],
};
