import type { VideoContent } from '../../src/domain/content.ts';
import { issuers } from './issuers.ts';
import { vi } from './words.ts';

const fraudTranscript = `(Chuông điện thoại)
Giọng lạ: “Bác liên quan đến một vụ án. Chuyển tiền ngay để chúng tôi kiểm tra!”
Người dẫn: Khoan đã. Cơ quan công an không yêu cầu người dân chuyển tiền để điều tra. Bác nhớ ba việc.
Một: dừng lại, cúp máy.
Hai: không bấm đường link lạ, không đọc mã xác thực cho ai.
Ba: hỏi người thân hoặc công an xã, phường.
Lỡ chuyển tiền rồi thì gọi ngay ngân hàng và báo công an.
Chậm một phút, giữ được tiền.
Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ.`;

const youngTranscript = `Cháu: Bà ơi, cháu chỉ bà gọi video cho bố nhé. Bà cầm máy, bà bấm, cháu ngồi cạnh bà.
Người dẫn: Lần đầu còn chậm. Lần thứ hai đã quen.
Bà: Lần thứ ba, bà tự gọi được rồi!
Người dẫn: Ở Lào Cai, mỗi người trẻ giúp một người lớn: làm giấy tờ qua mạng, nhận ra lừa đảo, giữ kín mật khẩu.
Học để dùng được, biết để làm được.
Hôm nay, bạn giúp ông bà, cha mẹ mình một việc nhé!
Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai.`;

/** Scripts of short videos of 30 seconds: about 120 syllables, so that an older viewer can follow. */
export function sampleVideos(): VideoContent[] {
  return [
    {
      type: 'video',
      id: 'phim-ngan-nhan-dien-lua-dao',
      campaignId: 'can-tho-2026',
      title: vi('Chậm một phút, giữ được tiền', 'One minute slower keeps your money safe'),
      summary: vi('Phim ngắn 30 giây: gặp cuộc gọi tự xưng công an đòi chuyển tiền thì làm gì.'),
      issuer: issuers.canTho,
      durationSeconds: 30,
      transcript: vi(fraudTranscript),
      files: [],
    },
    {
      type: 'video',
      id: 'phim-ngan-moi-nguoi-tre-giup-mot-nguoi-lon',
      campaignId: 'lao-cai-2026',
      title: vi('Mỗi người trẻ giúp một người lớn', 'Every young person helps an older one'),
      summary: vi('Phim ngắn 30 giây: cháu chỉ bà gọi video, từng bước một.'),
      issuer: issuers.laoCai,
      durationSeconds: 30,
      transcript: vi(youngTranscript),
      files: [],
    },
  ];
}
