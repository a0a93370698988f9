import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const datLichKham: GuideWords = {
  id: 'dat-lich-kham-bhyt',
  title: vi('Đặt lịch khám bảo hiểm y tế', 'Book a health insurance appointment'),
  summary: vi(
    'Đặt lịch trước để đỡ phải chờ. Đi khám nhớ mang căn cước hoặc thẻ bảo hiểm y tế.',
    'Book ahead to wait less. Bring your identity card or health insurance card.',
  ),
  audience: vi('Người có thẻ bảo hiểm y tế và người nhà đặt giúp'),
  prepare: [
    vi('Thẻ căn cước hoặc thẻ bảo hiểm y tế'),
    vi('Điện thoại có mạng, đã cài VNeID hoặc VssID nếu có'),
    vi('Giấy tờ khám cũ, đơn thuốc đang dùng'),
  ],
  steps: [
    step(
      'Xem thẻ còn hạn không',
      'Mở VNeID, hoặc VssID nếu đang dùng, rồi vào phần thẻ bảo hiểm y tế. Xem ngày hết hạn và nơi đăng ký khám ban đầu.',
    ),
    step(
      'Chọn nơi khám',
      'Nên hỏi nơi đăng ký khám ban đầu trước. Chưa rõ quyền lợi bảo hiểm thì hỏi nơi khám trước khi đặt lịch.',
    ),
    step(
      'Tìm cách đặt lịch chính thức',
      'Xem bảng thông báo, trang web hoặc trang Zalo chính thức của nơi khám. Nơi chưa nhận đặt qua mạng thì gọi điện hoặc đến quầy.',
      'Không đặt lịch qua người lạ nhận “giữ chỗ”, “lấy số nhanh”.',
    ),
    step(
      'Điền thông tin người khám',
      'Điền họ tên, ngày sinh, số thẻ bảo hiểm y tế đúng như trên giấy tờ. Nếu có mục khám bảo hiểm y tế thì chọn mục đó.',
    ),
    step(
      'Chọn khoa, ngày và giờ',
      'Chọn ngày giờ mình đi được. Chưa biết khám khoa nào thì nói chỗ đau, nhờ nhân viên chọn giúp.',
    ),
    step('Giữ phiếu hẹn', 'Chụp màn hình có mã hẹn và ngày giờ. Ghi lên lịch ở nhà, nhờ con cháu nhắc.'),
    step(
      'Đi khám',
      'Đến sớm hơn giờ hẹn một chút. Mang giấy tờ, đơn thuốc cũ và đưa mã hẹn cho nhân viên.',
      'Đau ngực, khó thở, méo miệng, yếu nửa người: gọi 115 hoặc đi cấp cứu ngay, không chờ lịch hẹn.',
    ),
  ],
  help: vi(
    'Không đặt được thì gọi hoặc đến quầy tiếp đón của nơi khám. Cũng có thể hỏi trạm y tế xã, phường hoặc nhờ Tổ công nghệ số cộng đồng.',
  ),
  references: [references.vneid, references.literacy],
};
