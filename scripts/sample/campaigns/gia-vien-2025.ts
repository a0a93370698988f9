import { banner, ledFrame, poster, socialTile, stepsPoster } from '../artworks.ts';
import type { CampaignWords } from '../facts.ts';
import { issuers } from '../issuers.ts';
import { vi } from '../words.ts';

const facebook = `Đi từng ngõ, gõ từng nhà, hướng dẫn từng người!

Phường Gia Viên cùng nhau tham gia phong trào “Bình dân học vụ số”:
• Mỗi công dân - Một danh tính số: cài và dùng VNeID.
• Chợ số: mua bán, thanh toán không dùng tiền mặt.
• Gia đình số: mỗi nhà có ít nhất một người học rồi chỉ cho cả nhà.

Bà con cần giúp, xin gặp Tổ công nghệ số cộng đồng ở tổ dân phố. Các bác cao tuổi được tham dự các lớp “Bình dân học vụ số”, người khuyết tật được tham dự các lớp phổ cập công nghệ, kỹ năng số.

Quét mã QR trên hình để xem hướng dẫn từng bước.

Ban Thường trực Ủy ban MTTQ Việt Nam phường Gia Viên

#BìnhDânHọcVụSố #BinhDanHocVuSo #GiaVien`;

const zalo = `Mỗi công dân - Một danh tính số. Bà con phường Gia Viên quét mã QR trên hình để xem cách cài VNeID từng bước. Cần người chỉ giúp, xin gặp Tổ công nghệ số cộng đồng ở tổ dân phố.

Ban Thường trực Ủy ban MTTQ Việt Nam phường Gia Viên`;

const loudspeaker = `Kính thưa bà con phường Gia Viên!

Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường Gia Viên mời bà con tham gia phong trào Bình dân học vụ số.

Mỗi công dân một danh tính số: bà con đăng ký tài khoản định danh điện tử mức độ hai tại cơ quan công an, rồi cài ứng dụng định danh điện tử của Bộ Công an. Bà con tiểu thương tập thanh toán không dùng tiền mặt, cùng xây dựng Chợ số. Mỗi nhà có ít nhất một người học, rồi chỉ lại cho cả nhà, để thành Gia đình số.

Tổ công nghệ số cộng đồng sẽ đi từng ngõ, gõ từng nhà, hướng dẫn từng người. Bà con tự tay bấm, tự gõ mật khẩu và không đọc mã xác thực cho bất kỳ ai.

Toàn dân tiếp cận chuyển đổi số, không ai bị bỏ lại phía sau. Trân trọng cảm ơn bà con.`;

export const giaVien: CampaignWords = {
  id: 'gia-vien-2025',
  title: vi('Bình dân học vụ số phường Gia Viên, 2025–2026', 'Digital literacy for all, Gia Viên ward 2025–2026'),
  summary: vi(
    'Tuyên truyền phong trào “Bình dân học vụ số” trên địa bàn phường Gia Viên, theo Kế hoạch số 02/KH-MTTQ-BTT ngày 01/8/2025.',
  ),
  issuer: issuers.giaVien,
  scopeUnitCode: '11359',
  guideIds: [
    'cai-vneid',
    'nop-ho-so-dich-vu-cong',
    'thanh-toan-khong-dung-tien-mat',
    'nhan-dien-lua-dao',
    'dat-lich-kham-bhyt',
    'dung-zalo-an-toan',
    'goi-ho-tro-to-cong-nghe-so',
  ],
  artworks: [
    poster({
      key: 'ap-phich-chinh',
      headline: 'Mỗi công dân - Một danh tính số',
      body: 'Đăng ký định danh mức độ 2, cài VNeID trên điện thoại',
      guideId: 'cai-vneid',
    }),
    stepsPoster({
      key: 'ap-phich-cho-so',
      headline: 'Chợ số: quét mã là trả tiền xong',
      points: ['Quét mã QR của quầy', 'Xem đúng tên người nhận, đúng số tiền', 'Người bán chờ tài khoản báo có tiền'],
      variant: 'dark',
      guideId: 'thanh-toan-khong-dung-tien-mat',
    }),
    banner({
      key: 'bang-ron-chinh',
      headline: 'Đi từng ngõ, gõ từng nhà, hướng dẫn từng người',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    ledFrame({ key: 'led-chinh', headline: 'Toàn dân tiếp cận chuyển đổi số', guideId: 'cai-vneid' }),
    socialTile({
      key: 'anh-mang-xa-hoi',
      headline: 'Mỗi nhà có một người học, cả nhà cùng dùng',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
  ],
  captions: { facebook: vi(facebook), zalo: vi(zalo), loudspeaker: vi(loudspeaker) },
};
