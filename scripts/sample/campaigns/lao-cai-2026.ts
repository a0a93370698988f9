import { banner, ledFrame, photoPoster, poster, standee, verticalBanner } from '../artworks.ts';
import type { CampaignWords } from '../facts.ts';
import { issuers } from '../issuers.ts';
import { vi } from '../words.ts';

const facebook = `Học để dùng được, biết để làm được!

Ngày trước, “Bình dân học vụ” xóa mù chữ. Hôm nay, “Bình dân học vụ số” xóa “mù công nghệ” để bà con các dân tộc Lào Cai tự tin làm chủ chiếc điện thoại:
• làm giấy tờ trên Cổng Dịch vụ công Quốc gia,
• thanh toán không dùng tiền mặt,
• bán nông sản trên mạng,
• nhận ra tin xấu độc và lừa đảo.

Mỗi người trẻ giúp một người lớn. Hôm nay, bạn đã giúp ông bà, cha mẹ mình việc gì?

Quét mã QR trên hình để xem hướng dẫn từng bước.

Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai

#BìnhDânHọcVụSố #BinhDanHocVuSo #LaoCai`;

const zalo = `Mỗi người trẻ giúp một người lớn: hôm nay, bạn hãy chỉ cho ông bà, cha mẹ một việc trên điện thoại.

Quét mã QR trên hình để xem hướng dẫn từng bước. Cần người giúp, xin gặp Tổ công nghệ số cộng đồng ở thôn, bản.

Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai`;

const loudspeaker = `Kính thưa bà con các dân tộc!

Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai mời bà con tham gia phong trào Bình dân học vụ số năm hai nghìn không trăm hai mươi sáu. Chủ đề của tỉnh ta là: Bình dân học vụ số - Phổ cập kỹ năng số toàn dân, tạo đột phá thực hiện chuyển đổi số tỉnh Lào Cai.

Bà con học để dùng được, biết để làm được. Học dùng điện thoại thông minh. Học làm giấy tờ qua mạng. Học trả tiền không dùng tiền mặt. Học nhận ra kẻ lừa đảo.

Các cháu học sinh, các anh chị thanh niên hãy giúp ông bà, cha mẹ: mỗi người trẻ giúp một người lớn. Bà con ở thôn, bản cần hướng dẫn, xin gặp Tổ công nghệ số cộng đồng hoặc Người bản số.

Xin bà con nhớ: không đọc mật khẩu, không đọc mã xác thực cho bất kỳ ai. Trân trọng cảm ơn bà con đã lắng nghe.`;

export const laoCai: CampaignWords = {
  id: 'lao-cai-2026',
  title: vi('Bình dân học vụ số tỉnh Lào Cai năm 2026', 'Digital literacy for all, Lào Cai 2026'),
  summary: vi('Bình dân học vụ số - Phổ cập kỹ năng số toàn dân, tạo đột phá thực hiện chuyển đổi số tỉnh Lào Cai.'),
  issuer: issuers.laoCai,
  // The plan has both work with the issuing body: seed 002, lines 180 and 212.
  branding: { kit: 'movement', partners: ['Ủy ban MTTQ Việt Nam tỉnh Lào Cai', 'Tỉnh đoàn Lào Cai'] },
  scopeUnitCode: '15',
  guideIds: [
    'cai-vneid',
    'nop-ho-so-dich-vu-cong',
    'thanh-toan-khong-dung-tien-mat',
    'nhan-dien-lua-dao',
    'dat-lich-kham-bhyt',
    'ban-nong-san-tren-san-tmdt',
    'dung-zalo-an-toan',
    'goi-ho-tro-to-cong-nghe-so',
  ],
  artworks: [
    poster({
      key: 'ap-phich-chinh',
      headline: 'Học để dùng được, biết để làm được',
      body: 'Phong trào “Bình dân học vụ số” tỉnh Lào Cai năm 2026',
      guideId: 'nop-ho-so-dich-vu-cong',
    }),
    photoPoster({
      key: 'ap-phich-nguoi-tre',
      headline: 'Mỗi người trẻ giúp một người lớn',
      body: 'Ngồi cạnh nhau, chỉ từng bước, để ông bà tự tay bấm',
      guideId: 'dung-zalo-an-toan',
    }),
    banner({
      key: 'bang-ron-chinh',
      headline: 'Toàn dân tham gia học tập, ứng dụng công nghệ số',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    ledFrame({ key: 'led-chinh', headline: 'Mỗi người trẻ giúp một người lớn', guideId: 'dung-zalo-an-toan' }),
    verticalBanner({
      key: 'phuon-hoc-de-dung',
      headline: 'Học để dùng được, biết để làm được',
      guideId: 'nop-ho-so-dich-vu-cong',
    }),
    standee({
      key: 'standee-thon-ban',
      headline: 'Cầm tay chỉ việc, học là làm được',
      points: ['Học dùng điện thoại thông minh', 'Học trả tiền không dùng tiền mặt', 'Học nhận ra kẻ lừa đảo'],
      guideId: 'goi-ho-tro-to-cong-nghe-so',
      variant: 'dark',
    }),
  ],
  captions: { facebook: vi(facebook), zalo: vi(zalo), loudspeaker: vi(loudspeaker) },
};
