import type { ArticleContent, Source } from '../../src/domain/content.ts';
import { issuers } from './issuers.ts';
import { vi } from './words.ts';

/** What an editor wrote, and the sentences of the plan that it rests on; `tests/sample` looks for their words in the article. */
export type SampleArticle = { content: ArticleContent; sources: Source[] };

const common = { type: 'article' as const, files: [], byline: '' };
const canTho = '000_5de5dfc1f4641252.txt';
const laoCai = '002_a91949b1a194405e.txt';
const giaVien = '003_9b9fbe50fcfea1c1.txt';

const learningDay: SampleArticle = {
  content: {
    ...common,
    id: 'ngay-hoi-toan-dan-hoc-tap-so',
    campaignId: 'can-tho-2026',
    themeIds: [],
    title: vi(
      'Cần Thơ có “Ngày hội toàn dân học tập số” vào ngày 10/10 hằng năm',
      'Can Tho holds a digital learning day every 10 October',
    ),
    summary: vi('Đúng Ngày Chuyển đổi số quốc gia, người dân được trải nghiệm và học dùng dịch vụ số, tại chỗ và qua mạng.'),
    issuer: issuers.canTho,
    sections: [
      {
        text: vi(
          'Hướng dẫn số 12-HD/BTGDVTU ngày 30/01/2026 của Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ yêu cầu tuyên truyền triển khai “Ngày hội toàn dân học tập số” vào ngày 10/10 hằng năm, cũng là Ngày Chuyển đổi số quốc gia.',
        ),
      },
      {
        heading: vi('Ngày hội có gì?'),
        text: vi(
          'Ngày hội kết hợp hoạt động trực tuyến và trực tiếp tại các địa phương: hội thảo, tọa đàm, hội nghị; trải nghiệm và hướng dẫn sử dụng các nền tảng, dịch vụ số, lớp học số cho cộng đồng.',
        ),
      },
      {
        heading: vi('Ai giúp bà con?'),
        text: vi(
          'Báo cáo viên, tuyên truyền viên và thành viên Tổ công nghệ số cộng đồng là lực lượng nòng cốt, hướng dẫn trực tiếp đến từng người.\nMuốn học ngay hôm nay, bà con mở mục “Hướng dẫn” trên trang này và làm theo từng bước.',
        ),
      },
    ],
  },
  sources: [
    { seed: canTho, line: 149, quote: 'Tuyên truyền triển khai “Ngày hội toàn dân học tập số” vào ngày 10/10 hằng năm' },
    { seed: canTho, line: 151, quote: 'trải nghiệm và hướng dẫn sử dụng các nền tảng, dịch vụ số, lớp học số cho cộng đồng' },
    { seed: canTho, line: 107, quote: 'cáo viên, tuyên truyền viên và thành viên Tổ công nghệ số cộng đồng' },
  ],
};

const nativeDigital: SampleArticle = {
  content: {
    ...common,
    id: 'ba-nghin-nguoi-ban-so',
    campaignId: 'lao-cai-2026',
    themeIds: [],
    title: vi(
      'Lào Cai đặt mục tiêu 3.000 “Người bản số” giai đoạn 2026-2028',
      'Lao Cai aims for 3,000 village digital guides by 2028',
    ),
    summary: vi('Ở mỗi thôn, bản sẽ có người được đào tạo để chỉ cho bà con kỹ năng số và kiến thức AI.'),
    issuer: issuers.laoCai,
    sections: [
      {
        text: vi(
          'Kế hoạch năm 2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai đưa mô hình “Người bản số” lên đầu danh mục nhiệm vụ: tuyển chọn và đào tạo, nhân rộng mô hình tại mỗi thôn, bản để hỗ trợ người dân về kỹ năng số, kiến thức AI.\nGiai đoạn 2026-2028, tỉnh phấn đấu đào tạo và công nhận tối thiểu 3.000 “Người bản số”.',
        ),
      },
      {
        heading: vi('Lớp học đến với bản làng'),
        text: vi(
          'Từ quý I/2026, các lớp học cộng đồng phổ cập kỹ năng số được tổ chức cùng UBND xã, phường và Trung tâm học tập cộng đồng, ưu tiên vùng sâu, vùng xa.',
        ),
      },
      {
        heading: vi('Mỗi người trẻ giúp một người lớn'),
        text: vi(
          'Năm học 2026-2027, nhà trường phát động “Học sinh hỗ trợ cộng đồng số”, “mỗi người trẻ giúp một người lớn”.\nGià làng, trưởng bản và người có ảnh hưởng trong cộng đồng cùng vận động bà con tham gia.',
        ),
      },
    ],
  },
  sources: [
    { seed: laoCai, line: 262, quote: 'đào tạo và công nhận tối thiểu 3.000 “Người bản số”' },
    { seed: laoCai, line: 262, quote: 'nhân rộng mô hình tại mỗi thôn, bản để hỗ trợ người dân về kỹ năng số, kiến thức AI' },
    { seed: laoCai, line: 267, quote: 'lớp học cộng đồng phổ cập kỹ năng số' },
    { seed: laoCai, line: 272, quote: '“Học sinh hỗ trợ cộng đồng số”, “mỗi người trẻ giúp một người lớn”' },
  ],
};

const digitalFamily: SampleArticle = {
  content: {
    ...common,
    id: 'gia-dinh-so-cho-so-o-gia-vien',
    campaignId: 'gia-vien-2025',
    themeIds: [],
    title: vi('Gia Viên học số từ mỗi nhà, mỗi chợ', 'Gia Vien learns digital skills at home and at the market'),
    summary: vi('“Đại sứ số”, “Gia đình số”, “Chợ số”: ba cách để không ai phải học một mình.'),
    issuer: issuers.giaVien,
    sections: [
      {
        heading: vi('“Đại sứ số”: người biết chỉ người chưa biết'),
        text: vi(
          'Mỗi “mentor” hướng dẫn kỹ năng số cho ít nhất 5 “mentee”, nghĩa là một người biết kèm ít nhất năm người học.\nPhường bố trí ít nhất một nhân sự hỗ trợ, hướng dẫn khi bà con đến làm thủ tục hành chính mà chưa quen Cổng dịch vụ công trực tuyến.',
        ),
      },
      {
        heading: vi('“Gia đình số”: một người học, cả nhà cùng biết'),
        text: vi(
          'Mỗi hộ gia đình có ít nhất một thành viên tham gia học tập, sử dụng được nền tảng, dịch vụ số và hướng dẫn cho các thành viên trong gia đình.',
        ),
      },
      {
        heading: vi('“Chợ số”: tiểu thương và người mua cùng tập'),
        text: vi(
          'Tiểu thương và người dân học theo mô hình 4T: Tiểu thương - Thương mại điện tử - Thanh toán không dùng tiền mặt - Tiết kiệm số. Kế hoạch của phường đặt mục tiêu 100% các chợ triển khai mô hình.',
        ),
      },
    ],
  },
  sources: [
    { seed: giaVien, line: 625, quote: 'Mỗi “mentor” hướng dẫn kỹ năng số cho ít nhất 5 “mentee”' },
    { seed: giaVien, line: 633, quote: 'Mỗi hộ gia đình có ít nhất một thành viên tham gia học tập' },
    { seed: giaVien, line: 641, quote: 'Tiểu thương - Thương mại điện tử - Thanh toán không dùng tiền mặt - Tiết kiệm số' },
    { seed: giaVien, line: 1070, quote: '100% các chợ triển khai mô hình' },
  ],
};

/** News of three offices, each about what its own plan says and nothing that is not in it. */
export const sampleArticles: readonly SampleArticle[] = [learningDay, nativeDigital, digitalFamily];
