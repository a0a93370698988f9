import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const goiHoTro: GuideWords = {
  id: 'goi-ho-tro-to-cong-nghe-so',
  title: vi('Nhờ Tổ công nghệ số cộng đồng giúp đỡ', 'Get help from the community digital technology team'),
  summary: vi(
    'Chưa biết dùng thì hỏi, không có gì phải ngại. Gần nhà mình có người chỉ từng bước.',
    'If you do not know how, just ask. Someone near your home will show you step by step.',
  ),
  audience: vi('Người cần được chỉ cách dùng điện thoại, dịch vụ số'),
  prepare: [vi('Điện thoại đã sạc đầy pin'), vi('Giấy bút để ghi các bước'), vi('Tên việc mình muốn làm')],
  steps: [
    step(
      'Hỏi cách liên hệ',
      'Hỏi trưởng ấp, trưởng thôn, trưởng xóm hoặc tổ trưởng tổ dân phố. Cũng có thể hỏi Ủy ban nhân dân xã, phường.',
    ),
    step(
      'Lưu số điện thoại',
      'Lưu số vào máy với tên dễ nhớ, ví dụ: “Tổ công nghệ ấp mình”. Viết thêm ra giấy, dán chỗ dễ thấy.',
    ),
    step('Nói rõ việc cần giúp', 'Nói một việc cụ thể, ví dụ: “Tôi muốn cài VNeID” hoặc “Tôi muốn trả tiền điện”.'),
    step(
      'Hẹn giờ, hẹn chỗ',
      'Hẹn ở nhà văn hóa, hoặc ở nhà khi có người thân cùng ngồi.',
      'Người lạ tự đến gõ cửa thì hỏi tên. Gọi trưởng ấp, trưởng thôn để xác nhận rồi mới mời vào.',
    ),
    step(
      'Tự tay mình làm',
      'Nhờ người hướng dẫn chỉ chậm từng bước. Mình tự bấm, tự gõ thì mới nhớ lâu.',
      'Tự gõ mật khẩu và mã xác thực. Không đọc to, không đưa máy cho ai mang đi.',
    ),
    step('Ghi lại, làm lại', 'Ghi các bước ra giấy. Tự làm lại một lần khi người hướng dẫn còn ngồi đó.'),
    step(
      'Chỉ lại cho người nhà',
      'Mình biết rồi thì chỉ lại cho người nhà và hàng xóm. Chỉ cho người khác là cách nhớ tốt nhất.',
    ),
  ],
  help: vi(
    'Có người nhân danh Tổ công nghệ số cộng đồng đòi tiền, đòi mật khẩu thì dừng lại. Báo ngay Ủy ban nhân dân hoặc công an xã, phường.',
  ),
  references: [references.literacy],
};
