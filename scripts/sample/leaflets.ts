import type { Artwork, LeafletContent } from '../../src/domain/content.ts';
import { issuers } from './issuers.ts';
import { specialLeaflets } from './special-leaflets.ts';
import { vi } from './words.ts';

type Sides = {
  key: string;
  headline: string;
  body: string;
  points: string[];
  back: { headline: string; steps: string[] };
  guideId: string;
};

/** One A5 leaflet a campaign: why on the front, how on the back, the guide behind the code. And two of other kinds. */
export function sampleLeaflets(): LeafletContent[] {
  const leaflets = [fraud, identity, publicService, marketPayment, produce, ...specialLeaflets];
  return leaflets.map((leaflet) => ({ type: 'leaflet', ...leaflet, files: [] }));
}

/** The design numbers the steps, so the texts carry no numbers. */
function twoSides({ key, headline, body, points, back, guideId }: Sides): Artwork {
  return {
    key,
    design: 'leaflet-a5',
    formats: ['leaflet-a5', 'leaflet-a4-large'],
    headline: vi(headline),
    body: vi(body),
    points: points.map((point) => vi(point)),
    back: { headline: vi(back.headline), points: back.steps.map((text) => vi(text)) },
    action: vi('Quét mã để xem hướng dẫn', 'Scan for the guide'),
    guideId,
  };
}

type LeafletWords = Omit<LeafletContent, 'type' | 'files'>;

const fraud: LeafletWords = {
  id: 'to-roi-can-tho-nhan-dien-lua-dao',
  campaignId: 'can-tho-2026',
  title: vi('Tờ rơi: Nhận diện lừa đảo trực tuyến', 'Leaflet: Recognise online fraud'),
  summary: vi('Ba dấu hiệu lừa đảo thường gặp và sáu việc cần làm.'),
  issuer: issuers.canTho,
  artwork: twoSides({
    key: 'to-roi-lua-dao',
    headline: 'Chậm một phút, tránh lừa đảo trên mạng',
    body: 'Kẻ gian làm mình sợ, mình vội hoặc mình ham. Thấy một trong các dấu hiệu này, xin dừng lại.',
    points: [
      'Tự xưng công an, tòa án, ngân hàng qua điện thoại',
      'Đòi chuyển tiền, đòi mã xác thực ngay',
      'Báo trúng thưởng, mời việc nhẹ lương cao',
    ],
    back: {
      headline: 'Gặp cuộc gọi lạ, làm gì?',
      steps: [
        'Dừng lại, cúp máy, không cần cãi.',
        'Không bấm link lạ, không cài ứng dụng lạ.',
        'Không đọc mật khẩu và mã xác thực cho ai.',
        'Hỏi người thân hoặc công an xã, phường.',
        'Lỡ chuyển tiền thì gọi ngay ngân hàng.',
        'Giữ lại tin nhắn, số điện thoại và báo công an.',
      ],
    },
    guideId: 'nhan-dien-lua-dao',
  }),
};

const identity: LeafletWords = {
  id: 'to-roi-thang-binh-cai-vneid',
  campaignId: 'thang-binh-2025',
  title: vi('Tờ rơi: Cài đặt VNeID', 'Leaflet: Install VNeID'),
  summary: vi('Vì sao nên có VNeID mức độ 2 và sáu bước để kích hoạt.'),
  issuer: issuers.thangBinh,
  artwork: twoSides({
    key: 'to-roi-vneid',
    headline: 'Cài VNeID, làm giấy tờ qua mạng',
    body: 'VNeID là ứng dụng định danh điện tử của Bộ Công an. Một tài khoản dùng cho nhiều việc.',
    points: ['Nộp hồ sơ trực tuyến, đỡ đi lại', 'Có căn cước điện tử trong điện thoại', 'Xem thẻ bảo hiểm y tế khi đi khám'],
    back: {
      headline: 'Sáu bước cài VNeID',
      steps: [
        'Mang thẻ căn cước đến công an xã, phường đăng ký mức độ 2.',
        'Chờ tin nhắn báo tài khoản đã được duyệt.',
        'Tải VNeID từ App Store hoặc CH Play.',
        'Mở VNeID, chọn kích hoạt tài khoản.',
        'Tự nhập mã gửi về máy, không đọc cho ai.',
        'Đặt mật khẩu rồi đăng nhập thử.',
      ],
    },
    guideId: 'cai-vneid',
  }),
};

const publicService: LeafletWords = {
  id: 'to-roi-lao-cai-nop-ho-so',
  campaignId: 'lao-cai-2026',
  title: vi('Tờ rơi: Nộp hồ sơ trực tuyến', 'Leaflet: File applications online'),
  summary: vi('Lợi ích và sáu bước nộp hồ sơ trên Cổng Dịch vụ công Quốc gia.'),
  issuer: issuers.laoCai,
  artwork: twoSides({
    key: 'to-roi-dich-vu-cong',
    headline: 'Học để dùng được: nộp hồ sơ qua mạng',
    body: 'Nhiều thủ tục làm được ngay tại nhà, trên Cổng Dịch vụ công Quốc gia.',
    points: ['Đỡ đường xa, đỡ chờ đợi', 'Biết hồ sơ đang làm đến đâu', 'Chưa rành thì có người chỉ giúp'],
    back: {
      headline: 'Sáu bước nộp hồ sơ',
      steps: [
        'Mở trang dichvucong.gov.vn trên điện thoại.',
        'Đăng nhập bằng tài khoản VNeID.',
        'Tìm đúng thủ tục và đọc kỹ giấy tờ cần có.',
        'Điền tờ khai, gửi kèm ảnh giấy tờ.',
        'Đọc lại một lượt rồi bấm nộp.',
        'Giữ mã hồ sơ để xem kết quả.',
      ],
    },
    guideId: 'nop-ho-so-dich-vu-cong',
  }),
};

const marketPayment: LeafletWords = {
  id: 'to-roi-gia-vien-cho-so',
  campaignId: 'gia-vien-2025',
  title: vi('Tờ rơi: Chợ số', 'Leaflet: Digital market'),
  summary: vi('Cách thanh toán bằng mã QR an toàn cho người mua và tiểu thương.'),
  issuer: issuers.giaVien,
  artwork: twoSides({
    key: 'to-roi-cho-so',
    headline: 'Chợ số: quét mã là trả tiền xong',
    body: 'Người mua và tiểu thương cùng tập thanh toán không dùng tiền mặt.',
    points: ['Không lo tiền lẻ, tiền giả', 'Xem lại được các lần mua bán', 'Chỉ cần điện thoại và tài khoản ngân hàng'],
    back: {
      headline: 'Sáu bước trả tiền bằng mã QR',
      steps: [
        'Mở ứng dụng ngân hàng, bấm “Quét QR”.',
        'Đưa máy vào mã của người bán.',
        'Xem đúng tên người nhận mới làm tiếp.',
        'Nhập số tiền, đếm lại các số không.',
        'Xác nhận, không cho ai biết mật khẩu.',
        'Người bán chờ tài khoản báo có tiền.',
      ],
    },
    guideId: 'thanh-toan-khong-dung-tien-mat',
  }),
};

const produce: LeafletWords = {
  id: 'to-roi-bach-ngoc-ban-nong-san',
  campaignId: 'bach-ngoc-2025',
  title: vi('Tờ rơi: Bán nông sản trên mạng', 'Leaflet: Sell farm produce online'),
  summary: vi('Sáu bước để bà con đưa nông sản lên sàn thương mại điện tử.'),
  issuer: issuers.bachNgoc,
  artwork: twoSides({
    key: 'to-roi-nong-san',
    headline: 'Đưa nông sản quê mình lên mạng',
    body: 'Bán trên sàn thương mại điện tử, khách ở xa cũng mua được hàng của bà con.',
    points: ['Bán được xa hơn', 'Khách biết rõ nơi trồng', 'Có Tổ công nghệ số cộng đồng giúp lần đầu'],
    back: {
      headline: 'Sáu bước bán hàng trên sàn',
      steps: [
        'Hỏi Tổ công nghệ số cộng đồng nên chọn sàn nào.',
        'Mở gian hàng bằng thông tin thật.',
        'Chụp ảnh thật, ở chỗ sáng, nền sạch.',
        'Ghi rõ nơi trồng, khối lượng và giá.',
        'Đóng gói chắc, giao hàng đúng hẹn.',
        'Chỉ tin khi tài khoản báo có tiền.',
      ],
    },
    guideId: 'ban-nong-san-tren-san-tmdt',
  }),
};
