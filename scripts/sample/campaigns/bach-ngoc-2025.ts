import { banner, ledFrame, poster, squarePanel, stepsPoster } from '../artworks.ts';
import type { CampaignWords } from '../facts.ts';
import { issuers } from '../issuers.ts';
import { vi } from '../words.ts';

const facebook = `Chuyển đổi số không khó, ai cũng có thể học và làm được nếu được hướng dẫn đúng cách.

Với chiếc điện thoại, bà con Bạch Ngọc có thể:
• làm giấy tờ qua mạng, đỡ phải đi xa,
• trả tiền điện, tiền nước, học phí,
• bán nông sản cho khách ở xa,
• xem thời tiết mùa vụ, giá cả thị trường.

Ở nhà văn hóa xóm có các buổi phổ biến kiến thức số. Người cao tuổi có lớp “kèm cặp 1-1” hoặc nhóm nhỏ. Mỗi người dân là một công dân số tích cực.

Quét mã QR trên hình để xem hướng dẫn từng bước.

UBND xã Bạch Ngọc

#BìnhDânHọcVụSố #BinhDanHocVuSo #BachNgoc`;

const zalo = `Bà con muốn bán nông sản được xa hơn? Quét mã QR trên hình để xem cách bán trên sàn thương mại điện tử, từng bước một. Cần người kèm, xin gặp Tổ công nghệ số cộng đồng ở xóm.

UBND xã Bạch Ngọc`;

const loudspeaker = `Kính thưa bà con xã Bạch Ngọc!

Ủy ban nhân dân xã Bạch Ngọc mời bà con tham gia phong trào Bình dân học vụ số.

Chuyển đổi số là những việc rất gần: mua bán trên mạng, trả tiền qua điện thoại, làm giấy tờ không phải đi xa, xem thời tiết và giá cả để lo mùa vụ. Làm được như vậy, bà con đỡ tốn thời gian, đỡ chi phí đi lại, bán hàng được xa hơn.

Chuyển đổi số không khó, ai cũng có thể học và làm được nếu được hướng dẫn đúng cách. Mời bà con đến nhà văn hóa xóm dự các buổi phổ biến kiến thức số. Người cao tuổi có lớp kèm cặp một kèm một hoặc nhóm nhỏ.

Xin bà con giữ kín mật khẩu và mã xác thực. Gặp cuộc gọi lạ đòi chuyển tiền, bà con cúp máy và báo công an xã.

Mỗi người dân là một công dân số tích cực. Trân trọng cảm ơn bà con.`;

/** The plan names no province. There are two communes of this name; 17623 in Nghệ An fits the plan's "xóm". */
export const bachNgoc: CampaignWords = {
  id: 'bach-ngoc-2025',
  title: vi('Bình dân học vụ số xã Bạch Ngọc', 'Digital literacy for all, Bạch Ngọc commune'),
  summary: vi(
    'Phong trào thi đua “Cả nước thi đua đổi mới, sáng tạo và chuyển đổi số” và phong trào “Bình dân học vụ số” trên địa bàn xã Bạch Ngọc, tỉnh Nghệ An (theo dữ liệu đơn vị).',
  ),
  issuer: issuers.bachNgoc,
  branding: { kit: 'authority', partners: [] },
  scopeUnitCode: '17623',
  guideIds: [
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
      headline: 'Mỗi người dân là một công dân số tích cực',
      body: 'Chưa biết thì hỏi, đã có Tổ công nghệ số cộng đồng ở xóm',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    poster({
      key: 'ap-phich-nong-san',
      headline: 'Đưa nông sản quê mình lên mạng',
      body: 'Bán trên sàn thương mại điện tử, từng bước một',
      guideId: 'ban-nong-san-tren-san-tmdt',
    }),
    banner({
      key: 'bang-ron-chinh',
      headline: 'Không ai bị bỏ lại phía sau',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    ledFrame({ key: 'led-chinh', headline: 'Mỗi người dân là một công dân số tích cực', guideId: 'nop-ho-so-dich-vu-cong' }),
    squarePanel({
      key: 'pa-no-nha-van-hoa',
      headline: 'Mỗi người dân là một công dân số tích cực',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    stepsPoster({
      key: 'ap-phich-dang-ban',
      headline: 'Bán nông sản qua mạng trong ba bước',
      points: ['Chụp ảnh thật, ghi rõ nơi trồng', 'Đóng gói chắc, giao đúng hẹn', 'Chỉ tin khi tài khoản báo có tiền'],
      guideId: 'ban-nong-san-tren-san-tmdt',
    }),
  ],
  captions: { facebook: vi(facebook), zalo: vi(zalo), loudspeaker: vi(loudspeaker) },
};
