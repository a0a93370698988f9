import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const dungZalo: GuideWords = {
  id: 'dung-zalo-an-toan',
  title: vi('Dùng Zalo an toàn', 'Use Zalo safely'),
  summary: vi(
    'Khóa Zalo, bật xác thực hai lớp và gọi điện hỏi lại trước khi chuyển tiền.',
    'Lock Zalo, turn on two-step verification, and call back before you send money.',
  ),
  audience: vi('Người dân dùng Zalo trên điện thoại'),
  prepare: [
    vi('Điện thoại đã cài Zalo'),
    vi('Một mã khóa mới, không phải ngày sinh hay số nhà'),
    vi('Người thân ngồi cạnh, nếu làm lần đầu'),
  ],
  steps: [
    step(
      'Cài từ kho ứng dụng',
      'Chỉ tải và cập nhật Zalo từ App Store hoặc CH Play.',
      'Không cài Zalo từ đường link do người khác gửi.',
    ),
    step('Đặt mã khóa Zalo', 'Vào “Cá nhân”, bấm hình bánh răng, chọn “Tài khoản và bảo mật”. Tìm phần khóa Zalo rồi đặt mã.'),
    step(
      'Bật xác thực hai lớp',
      'Vẫn ở “Tài khoản và bảo mật”, bật “Xác thực hai lớp”. Máy lạ muốn đăng nhập sẽ phải có thêm mã.',
      'Mã gửi về máy chỉ mình biết. Không đọc, không chụp gửi cho ai.',
    ),
    step(
      'Xem máy nào đang đăng nhập',
      'Vẫn ở mục đó, mở phần lịch sử đăng nhập. Thấy máy lạ thì đăng xuất máy ấy rồi đổi mật khẩu.',
    ),
    step(
      'Tránh người lạ',
      'Không kết bạn, không vào nhóm do người lạ mời. Bị quấy rầy thì bấm chặn và báo xấu.',
      'Không bấm link bình chọn, nhận quà, “việc nhẹ lương cao”.',
    ),
    step(
      'Người quen hỏi vay thì gọi lại',
      'Gọi vào số điện thoại đã lưu. Hỏi một điều chỉ hai người biết.',
      'Zalo của người quen có thể đã bị chiếm. Chưa hỏi được thì chưa chuyển tiền.',
    ),
    step(
      'Theo dõi trang chính thức của xã',
      'Hỏi cán bộ xã tên trang Zalo chính thức rồi bấm “Quan tâm”. Tin nào thấy lạ thì hỏi lại cán bộ.',
    ),
  ],
  help: vi(
    'Bị mất tài khoản Zalo thì gọi báo ngay cho người thân, bạn bè. Nhờ Tổ công nghệ số cộng đồng giúp lấy lại. Bị mất tiền thì báo công an xã, phường.',
  ),
  references: [references.literacy],
};
