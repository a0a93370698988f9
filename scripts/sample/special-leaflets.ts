import type { LeafletContent } from '../../src/domain/content.ts';
import { issuers } from './issuers.ts';
import { vi } from './words.ts';

type LeafletWords = Omit<LeafletContent, 'type' | 'files'>;

/** Questions at the counter, in Vietnamese and English side by side. Its answers are those of the guide "cai-vneid". */
const questions: LeafletWords = {
  id: 'to-roi-can-tho-hoi-dap-vneid',
  campaignId: 'can-tho-2026',
  title: vi('Tờ rơi: Hỏi đáp về VNeID', 'Leaflet: Questions about VNeID'),
  summary: vi('Sáu câu hỏi bà con hay hỏi về VNeID, có tiếng Anh bên cạnh.'),
  issuer: issuers.canTho,
  artwork: {
    key: 'to-roi-hoi-dap-vneid',
    design: 'leaflet-qa',
    formats: ['leaflet-a5', 'leaflet-a4-large'],
    headline: vi('Hỏi nhanh, đáp gọn về VNeID', 'VNeID: quick questions, short answers'),
    points: [
      vi('VNeID là gì?', 'What is VNeID?'),
      vi('Có mức độ 2 thì làm được gì?', 'What is level 2 good for?'),
      vi('Đăng ký mức độ 2 ở đâu?', 'Where do I get level 2?'),
      vi('Tải ứng dụng ở đâu?', 'Where do I find the app?'),
      vi('Có người hỏi mã xác thực?', 'Someone asks for my code?'),
      vi('Cần người chỉ giúp?', 'Do you need a hand?'),
    ],
    back: {
      headline: vi('Cài đúng, giữ an toàn', 'Install it right, keep it safe'),
      points: [
        vi('Là ứng dụng định danh điện tử của Bộ Công an.', 'The electronic identity app of the Ministry of Public Security.'),
        vi('Nộp hồ sơ qua mạng, đỡ phải đi lại.', 'You can file applications online and save trips.'),
        vi(
          'Mang thẻ căn cước đến công an xã, phường, đặc khu.',
          'Take your identity card to the police of your commune or ward.',
        ),
        vi(
          'Ở App Store hoặc CH Play. Không cài từ đường link lạ.',
          'In the App Store or Google Play. Never from an unknown link.',
        ),
        vi('Không đọc cho ai, kể cả người tự xưng công an.', 'Tell nobody, not even a caller who claims to be the police.'),
        vi('Gặp Tổ công nghệ số cộng đồng ở khu vực, ấp.', 'Ask the community digital team in your area.'),
      ],
    },
    action: vi('Quét mã để xem hướng dẫn', 'Scan for the guide'),
    guideId: 'cai-vneid',
  },
};

/** Folded in three, for a visit at home: why, six steps, whom to ask. */
const folded: LeafletWords = {
  id: 'to-gap-lao-cai-zalo-an-toan',
  campaignId: 'lao-cai-2026',
  title: vi('Tờ gấp: Cùng ông bà dùng điện thoại', 'Folded leaflet: Help your grandparents online'),
  summary: vi('Tờ gấp ba để người trẻ ngồi cạnh ông bà, chỉ từng bước.'),
  issuer: issuers.laoCai,
  artwork: {
    key: 'to-gap-nguoi-tre',
    design: 'leaflet-trifold',
    formats: ['leaflet-a4-trifold'],
    headline: vi('Mỗi người trẻ giúp một người lớn'),
    body: vi('Ông bà muốn nhìn thấy con cháu ở xa. Chỉ cần một buổi ngồi cạnh nhau, chỉ từng bước.'),
    points: [vi('Gọi video cho con cháu'), vi('Nhắn tin, xem tin của xã'), vi('Giữ kín mật khẩu và mã xác thực')],
    back: {
      headline: vi('Sáu việc làm cùng ông bà'),
      points: [
        vi('Ngồi cạnh, để ông bà tự tay bấm.'),
        vi('Tải ứng dụng từ kho ứng dụng, không từ đường link lạ.'),
        vi('Đặt mật khẩu dễ nhớ với ông bà, khó đoán với người lạ.'),
        vi('Lưu sẵn số của con cháu, có ảnh để dễ nhận mặt.'),
        vi('Tập gọi video cho người thân hai, ba lần.'),
        vi('Dặn kỹ: ai hỏi tiền, hỏi mã xác thực thì cúp máy.'),
      ],
    },
    action: vi('Quét mã để xem hướng dẫn', 'Scan for the guide'),
    guideId: 'dung-zalo-an-toan',
  },
};

export const specialLeaflets: LeafletWords[] = [questions, folded];
