import { banner, ledFrame, poster, socialTile, squarePanel } from '../artworks.ts';
import type { CampaignWords } from '../facts.ts';
import { issuers } from '../issuers.ts';
import { vi } from '../words.ts';

const facebook = `Mỗi ngày học một chút, cả nhà cùng dùng được công nghệ số.

Phong trào “Bình dân học vụ số” trên địa bàn Thăng Bình khuyến khích bà con tự học và chỉ lại cho nhau:
• cài VNeID để làm giấy tờ qua mạng,
• nộp hồ sơ trên Cổng Dịch vụ công Quốc gia,
• thanh toán không dùng tiền mặt,
• giữ an toàn khi lên mạng.

Người biết chỉ người chưa biết, con cháu chỉ ông bà. Không ai bị bỏ lại phía sau.

Quét mã QR trên hình để xem hướng dẫn từng bước.

Ban Tuyên giáo và Dân vận Thành ủy Đà Nẵng

#BìnhDânHọcVụSố #BinhDanHocVuSo #ThangBinh`;

const zalo = `Bà con đã cài VNeID chưa? Quét mã QR trên hình để xem cách làm từng bước. Chưa làm được thì nhờ con cháu hoặc Tổ công nghệ số cộng đồng chỉ giúp.

Không cài ứng dụng từ đường link lạ, không đọc mã xác thực cho ai.

Ban Tuyên giáo và Dân vận Thành ủy Đà Nẵng`;

const loudspeaker = `Kính thưa bà con!

Thực hiện phong trào Bình dân học vụ số, Ban Tuyên giáo và Dân vận Thành ủy Đà Nẵng kêu gọi mỗi nhà, mỗi người cùng tự học, rèn luyện kỹ năng số.

Việc đầu tiên là có tài khoản định danh điện tử. Bà con mang thẻ căn cước đến công an xã để đăng ký mức độ hai, rồi cài ứng dụng định danh điện tử của Bộ Công an trên điện thoại. Có tài khoản này, bà con nộp hồ sơ qua mạng, đỡ công đi lại.

Xin bà con chỉ cài ứng dụng từ kho ứng dụng chính thức trên điện thoại. Không cài từ tin nhắn lạ. Không đọc mã xác thực cho bất kỳ ai.

Người biết chỉ người chưa biết, không ai bị bỏ lại phía sau. Trân trọng cảm ơn bà con.`;

/** The plan was for huyện Thăng Bình, whose ground is now six communes of Đà Nẵng, the one with its name and seat first. */
export const thangBinh: CampaignWords = {
  id: 'thang-binh-2025',
  title: vi('Bình dân học vụ số trên địa bàn Thăng Bình, 2025–2026', 'Digital literacy for all, Thăng Bình 2025–2026'),
  summary: vi(
    'Tuyên truyền Kế hoạch số 02-KH/BCĐ ngày 17/4/2025 về triển khai phong trào “Bình dân học vụ số” trên địa bàn huyện Thăng Bình (cũ). Kế hoạch của Huyện ủy Thăng Bình, kết thúc hoạt động từ 01/07/2025; cơ quan kế nhiệm thực hiện.',
  ),
  issuer: issuers.thangBinh,
  scopeUnitCode: '20791',
  scopeUnitCodes: ['20791', '20794', '20836', '20848', '20827', '20818'],
  guideIds: [
    'cai-vneid',
    'nop-ho-so-dich-vu-cong',
    'thanh-toan-khong-dung-tien-mat',
    'nhan-dien-lua-dao',
    'goi-ho-tro-to-cong-nghe-so',
  ],
  artworks: [
    poster({
      key: 'ap-phich-chinh',
      headline: 'Thi đua tự học, rèn luyện kỹ năng số',
      body: 'Có VNeID mức độ 2, làm giấy tờ qua mạng dễ hơn',
      guideId: 'cai-vneid',
    }),
    banner({
      key: 'bang-ron-chinh',
      headline: 'Người dân, doanh nghiệp là trung tâm, mục tiêu, động lực của chuyển đổi số',
      guideId: 'nop-ho-so-dich-vu-cong',
    }),
    ledFrame({ key: 'led-chinh', headline: 'Bình dân học vụ số', guideId: 'cai-vneid' }),
    squarePanel({ key: 'pa-no-hoi-truong', headline: 'Không ai bị bỏ lại phía sau', guideId: 'cai-vneid', variant: 'dark' }),
    socialTile({ key: 'anh-mang-xa-hoi', headline: 'Người biết chỉ người chưa biết', guideId: 'cai-vneid', variant: 'dark' }),
  ],
  captions: { facebook: vi(facebook), zalo: vi(zalo), loudspeaker: vi(loudspeaker) },
};
