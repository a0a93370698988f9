import {
  banner,
  ledFrame,
  poster,
  socialTile,
  standee,
  stepsPoster,
  verticalBanner,
  warningPoster,
  widePanel,
} from '../artworks.ts';
import type { CampaignWords } from '../facts.ts';
import { issuers } from '../issuers.ts';
import { vi } from '../words.ts';

const facebook = `Học một chút mỗi ngày, làm được việc ngay trên điện thoại.

Phong trào “Bình dân học vụ số” thành phố Cần Thơ năm 2026 mời bà con cùng tập:
• cài và dùng VNeID,
• nộp hồ sơ trên Cổng Dịch vụ công Quốc gia,
• thanh toán bằng mã QR,
• nhận ra lừa đảo trên mạng.

Chưa quen thì đã có Tổ công nghệ số cộng đồng ở khu vực, ấp chỉ tận tay. Ai chậm thì học chậm, không ai bị bỏ lại phía sau.

Quét mã QR trên hình để xem hướng dẫn từng bước. Nhờ bà con chia sẻ cho ông bà, cha mẹ và hàng xóm cùng biết.

Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ

#BìnhDânHọcVụSố #BinhDanHocVuSo #CanTho`;

const zalo = `Bà con ơi, dùng điện thoại làm giấy tờ không khó. Xem hướng dẫn từng bước bằng cách quét mã QR trên hình, hoặc nhờ Tổ công nghệ số cộng đồng ở khu vực, ấp chỉ giúp.

Nhớ giữ kín mật khẩu và mã xác thực, không đọc cho bất kỳ ai.

Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ`;

const loudspeaker = `Kính thưa bà con!

Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ trân trọng mời bà con tham gia phong trào Bình dân học vụ số năm hai nghìn không trăm hai mươi sáu.

Với chiếc điện thoại thông minh, bà con có thể làm giấy tờ qua mạng, trả tiền điện, tiền nước và trò chuyện với con cháu ở xa. Bà con nào chưa quen, xin gặp Tổ công nghệ số cộng đồng ở khu vực, ấp mình. Anh chị em trong tổ sẽ chỉ từng bước.

Xin bà con nhớ kỹ hai điều. Một là, không đọc mật khẩu và mã xác thực cho bất kỳ ai. Hai là, người lạ gọi điện tự xưng công an, đòi chuyển tiền thì bà con cúp máy và báo ngay cho công an xã, phường.

Học số không khó, không ai bị bỏ lại phía sau. Trân trọng cảm ơn bà con đã lắng nghe.`;

export const canTho: CampaignWords = {
  id: 'can-tho-2026',
  title: vi('Bình dân học vụ số thành phố Cần Thơ năm 2026', 'Digital literacy for all, Cần Thơ 2026'),
  summary: vi(
    'Tuyên truyền phong trào “Bình dân học vụ số” trên địa bàn thành phố Cần Thơ năm 2026, theo Hướng dẫn số 12-HD/BTGDVTU ngày 30/01/2026.',
  ),
  issuer: issuers.canTho,
  scopeUnitCode: '92',
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
      headline: 'Không ai bị bỏ lại phía sau',
      body: 'Phong trào “Bình dân học vụ số” thành phố Cần Thơ năm 2026',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    warningPoster({
      key: 'ap-phich-lua-dao',
      headline: 'Chậm một phút, tránh lừa đảo trên mạng',
      body: 'Cơ quan công an không yêu cầu người dân chuyển tiền để điều tra',
      points: ['Dừng lại, cúp máy', 'Không bấm đường link lạ', 'Không đọc mã xác thực cho ai'],
      guideId: 'nhan-dien-lua-dao',
    }),
    banner({
      key: 'bang-ron-chinh',
      headline: 'Người dân, doanh nghiệp là trung tâm, mục tiêu và động lực',
      guideId: 'nop-ho-so-dich-vu-cong',
    }),
    ledFrame({ key: 'led-chinh', headline: 'Không ai bị bỏ lại phía sau', guideId: 'goi-ho-tro-to-cong-nghe-so' }),
    stepsPoster({
      key: 'ap-phich-nop-ho-so',
      headline: 'Làm giấy tờ ngay tại nhà, ba bước là xong',
      points: [
        'Mở dichvucong.gov.vn, đăng nhập bằng VNeID',
        'Chọn thủ tục, điền tờ khai, gửi ảnh giấy tờ',
        'Kiểm tra, bấm nộp, giữ mã hồ sơ',
      ],
      guideId: 'nop-ho-so-dich-vu-cong',
    }),
    standee({
      key: 'standee-mot-cua',
      headline: 'Chưa quen điện thoại? Có người chỉ tận tay',
      points: ['Mang theo thẻ căn cước và điện thoại', 'Gặp Tổ công nghệ số cộng đồng', 'Tự tay bấm, tự giữ mật khẩu'],
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    verticalBanner({ key: 'phuon-ngay-hoi', headline: 'Ngày hội toàn dân học tập số', guideId: 'goi-ho-tro-to-cong-nghe-so' }),
    widePanel({
      key: 'pa-no-thanh-nien',
      headline: 'Thanh niên chung tay phổ cập kỹ năng số',
      guideId: 'goi-ho-tro-to-cong-nghe-so',
    }),
    socialTile({ key: 'anh-mang-xa-hoi', headline: 'Mã xác thực là chìa khóa nhà mình', guideId: 'nhan-dien-lua-dao' }),
  ],
  captions: { facebook: vi(facebook), zalo: vi(zalo), loudspeaker: vi(loudspeaker) },
};
