import { person, stopHand, tableTop } from './people.ts';
import {
  at,
  box,
  cross,
  disc,
  gold,
  ink,
  red,
  scene,
  sky,
  soft,
  star,
  stroke,
  teal,
  tick,
  warning,
  white,
  writing,
} from './shapes.ts';
import {
  bubble,
  building,
  calendar,
  clock,
  coins,
  house,
  idCard,
  lock,
  magnifier,
  notebook,
  paper,
  parcel,
  phone,
  qr,
  screens,
  shield,
  stall,
} from './things.ts';

/** A drawn step: what it shows, for who cannot see it, and the drawing. */
export type Scene = { alt: string; svg: string };

const draw = (alt: string, body: string): Scene => ({ alt, svg: scene(body) });
const questionMark = at(24, 17, stroke('M-6-5c0-10 13-9 12-1-.5 5-6 5-6 10', red, 4) + disc(0, 11, 2.6, red));

/** Pictures of the sample guides, by what they show. They say nothing that the words of the step do not say. */
export const scenes = {
  'cong-an': draw(
    'Một bác lớn tuổi ngồi trước bàn, cán bộ công an đang cầm thẻ căn cước.',
    person('grandmother', 92, 162, { look: 1 }) +
      person('officer', 222, 162, { look: -1 }) +
      tableTop +
      idCard(134, 112, { scale: 0.62, turn: -6 }),
  ),
  'tin-nhan': draw(
    'Điện thoại hiện một tin nhắn mới.',
    phone(160, 108, screens.message) +
      bubble(206, 44, 70, 40, { body: writing(12, 12, [46, 30], soft, 5) }) +
      disc(276, 44, 9, red),
  ),
  'tai-ung-dung': draw(
    'Điện thoại mở kho ứng dụng, có nút tải về.',
    phone(160, 108, screens.download) + shield(66, 118, 0.9) + tick(250, 96, 24),
  ),
  'nhap-so-dinh-danh': draw(
    'Điện thoại có các ô để điền, bên cạnh là thẻ căn cước.',
    phone(218, 108, screens.form) + idCard(42, 84, { scale: 1.25, turn: -7 }) + stroke('M156 104h16M166 98l7 6-7 6', red, 4),
  ),
  'ma-xac-thuc': draw(
    'Điện thoại có bốn ô nhập mã; người lạ ở bên cạnh bị gạch chéo.',
    phone(130, 108, screens.code) + person('stranger', 246, 176, { scale: 0.85 }) + cross(284, 76, 17),
  ),
  'mat-khau': draw(
    'Điện thoại đã khóa và một quyển sổ ghi mật khẩu cất ở nhà.',
    phone(110, 108, screens.locked) + notebook(176, 74, { turn: 6 }),
  ),
  'vi-giay-to': draw(
    'Điện thoại hiện thẻ căn cước điện tử và dấu đã xong.',
    person('grandfather', 92, 186, { look: 1 }) + phone(214, 108, screens.card),
  ),
  'trang-chinh-thuc': draw(
    'Màn hình máy tính mở trang chính thức, có hình ngôi sao và ổ khóa.',
    box(52, 40, 216, 124, ink, 8) +
      box(60, 48, 200, 108, white, 3) +
      box(60, 48, 200, 20, soft, 3) +
      box(84, 52, 150, 12, white, 6) +
      lock(74, 58, 0.34) +
      star(160, 104, 22, red) +
      writing(110, 136, [100], soft, 5) +
      box(140, 164, 40, 14, soft, 2) +
      box(116, 176, 88, 8, soft, 4),
  ),
  'tim-kiem': draw('Danh sách trên điện thoại và một chiếc kính lúp.', phone(136, 108, screens.list) + magnifier(212, 104, 1.15)),
  'doc-ky': draw(
    'Một bác lớn tuổi đang đọc kỹ tờ giấy.',
    person('grandfather', 104, 186, { look: 1 }) + paper(188, 68, { scale: 1.05, turn: 4 }) + magnifier(246, 108, 0.8),
  ),
  'dien-to-khai': draw(
    'Tờ khai trên điện thoại và cây bút.',
    phone(124, 108, screens.form) + notebook(192, 80, { scale: 0.9, turn: 8 }),
  ),
  'chup-giay-to': draw(
    'Điện thoại chụp trọn một tờ giấy, đủ bốn góc.',
    paper(54, 62, { scale: 1.15, turn: -5 }) +
      phone(
        226,
        108,
        box(0, 0, 60, 108, '#2d3b3d', 4) +
          paper(16, 34, { scale: 0.4 }) +
          stroke('M8 34V24h10M42 24h10v10M52 74v10H42M18 84H8V74', gold, 3.5),
      ),
  ),
  'kiem-tra-gui': draw('Tờ giấy đã kiểm tra, có dấu đúng.', paper(96, 52, { scale: 1.28 }) + tick(214, 140, 27)),
  'giu-ma': draw(
    'Điện thoại hiện phiếu hẹn có mã; bên cạnh là quyển sổ.',
    phone(112, 108, screens.receipt) + notebook(176, 76, { turn: 5 }),
  ),
  'ung-dung-ngan-hang': draw(
    'Ngân hàng và điện thoại có nút tải ứng dụng.',
    building(96, 138, 'coin', 0.98) + phone(232, 108, screens.download),
  ),
  'quet-ma': draw('Điện thoại mở phần quét mã.', phone(160, 108, screens.scan, { scale: 1.05 })),
  'dua-may-vao-ma': draw(
    'Điện thoại đưa trước tấm bảng có mã QR ở quầy hàng.',
    box(176, 52, 100, 112, red, 6) +
      qr(192, 68, 68) +
      writing(196, 148, [60], gold, 6) +
      phone(98, 112, screens.scan, { turn: 8 }),
  ),
  'ten-nguoi-nhan': draw(
    'Điện thoại hiện tên người nhận tiền, có kính lúp soi vào.',
    phone(128, 108, screens.pay) + magnifier(196, 94, 1.2) + person('farmer', 262, 186, { scale: 0.78, look: -1 }),
  ),
  'nhap-so-tien': draw('Điện thoại có ô nhập số tiền; bên cạnh là tiền.', phone(118, 108, screens.pay) + coins(222, 120, 1.25)),
  'thanh-cong': draw(
    'Điện thoại hiện dấu đúng, báo đã thành công.',
    person('farmer', 84, 186, { look: 1 }) + phone(206, 108, screens.done),
  ),
  'dung-lai': draw(
    'Bàn tay giơ lên ra hiệu dừng lại; điện thoại đang có cuộc gọi.',
    phone(218, 108, screens.call) + stopHand(98, 112, 1.05),
  ),
  'dau-hieu': draw('Tin nhắn trên điện thoại có dấu cảnh báo.', phone(128, 108, screens.message) + warning(222, 92, 1.7)),
  'cup-may': draw(
    'Điện thoại đang có cuộc gọi của người lạ, nút đỏ để cúp máy.',
    phone(128, 108, screens.call) + person('stranger', 238, 186, { scale: 0.9, look: -1 }) + cross(280, 78, 17),
  ),
  'hoi-nguoi-that': draw(
    'Hai người quen đang hỏi chuyện trực tiếp với nhau.',
    person('grandmother', 96, 186, { look: 1 }) +
      person('helper', 224, 186, { look: -1 }) +
      bubble(132, 28, 52, 36, { body: questionMark }),
  ),
  'giu-kin': draw('Lá chắn và ổ khóa giữ kín thông tin.', shield(122, 106, 2) + lock(224, 118, 1.9)),
  'goi-ngan-hang': draw('Ngân hàng và điện thoại đang gọi.', building(102, 138, 'coin', 1) + phone(234, 108, screens.call)),
  'bao-cong-an': draw(
    'Một người đưa giấy trình báo cho cán bộ công an.',
    person('grandfather', 84, 186, { look: 1 }) +
      person('officer', 238, 186, { look: -1 }) +
      paper(136, 84, { scale: 0.68, turn: -4 }),
  ),
  'the-bao-hiem': draw(
    'Thẻ bảo hiểm y tế và tờ lịch có dấu đúng.',
    idCard(42, 78, { scale: 1.35, turn: -5, color: '#2f7d4f' }) + calendar(186, 66, 1.15),
  ),
  'benh-vien': draw('Bệnh viện có dấu chữ thập đỏ.', building(160, 132, 'cross', 1.28)),
  'di-kham': draw(
    'Một bác lớn tuổi đi khám ở bệnh viện.',
    building(216, 136, 'cross', 1.08) + person('grandmother', 84, 186, { look: 1 }),
  ),
  'ngay-gio': draw('Tờ lịch và chiếc đồng hồ.', calendar(64, 62, 1.3) + clock(232, 116, 1.5)),
  'chon-san': draw('Điện thoại mở trang bán hàng.', phone(216, 108, screens.shop) + person('farmer', 96, 186, { look: 1 })),
  'gian-hang': draw('Gian hàng bày nông sản.', stall(160, 134, 1.3)),
  'anh-that': draw(
    'Điện thoại chụp ảnh rổ nông sản.',
    disc(78, 130, 26, '#2f7d4f') +
      disc(112, 122, 24, gold) +
      disc(96, 146, 22, red) +
      box(44, 140, 104, 36, '#a5522d', 12) +
      phone(
        228,
        108,
        box(0, 0, 60, 108, '#2d3b3d', 4) +
          disc(24, 52, 12, '#2f7d4f') +
          disc(38, 48, 11, gold) +
          disc(31, 60, 10, red) +
          stroke('M8 34V24h10M42 24h10v10M52 74v10H42M18 84H8V74', gold, 3.5),
      ),
  ),
  'dat-gia': draw('Gian hàng nông sản và tiền.', stall(116, 134, 1.02) + coins(242, 122, 1.15)),
  'dong-goi': draw('Kiện hàng đã đóng gói, dán phiếu gửi.', parcel(160, 126, 1.9) + tick(256, 80, 20)),
  'tra-loi': draw(
    'Điện thoại có tin nhắn của khách và câu trả lời.',
    phone(118, 108, screens.message) +
      bubble(176, 48, 96, 44, { body: writing(14, 13, [66, 44], soft, 5.5) }) +
      bubble(196, 112, 84, 38, { color: sky, side: 'right', body: writing(14, 13, [54], teal, 5.5) }),
  ),
  'giao-hang': draw(
    'Kiện hàng và tiền nhận về.',
    parcel(108, 126, 1.5) + stroke('M174 122h22M188 112l10 10-10 10', red, 5) + coins(248, 118, 1.15),
  ),
  'khoa-may': draw('Điện thoại đã khóa và lá chắn bảo vệ.', phone(128, 108, screens.locked) + shield(226, 112, 1.35)),
  'cac-may': draw(
    'Hai máy đang đăng nhập, một máy lạ bị đánh dấu.',
    phone(104, 108, screens.done) + phone(218, 114, screens.list, { scale: 0.88 }) + warning(262, 62, 0.95),
  ),
  'nguoi-la': draw(
    'Người lạ nhắn tin, bị gạch chéo.',
    phone(116, 108, screens.message) + person('stranger', 232, 186, { look: -1 }) + cross(278, 70, 18),
  ),
  'goi-lai': draw(
    'Gọi điện lại cho người quen để hỏi.',
    person('grandmother', 88, 186, { look: 1 }) + phone(212, 108, screens.call) + bubble(118, 36, 52, 36, { body: questionMark }),
  ),
  'trang-cua-xa': draw(
    'Điện thoại mở trang chính thức của xã; bên cạnh là trụ sở xã.',
    building(100, 138, 'star', 1.02) + phone(236, 108, screens.list),
  ),
  'hoi-truong-ap': draw(
    'Một bác hỏi người của Tổ công nghệ số cộng đồng.',
    house(66, 106, 0.8) +
      person('grandfather', 136, 186, { scale: 0.92, look: 1 }) +
      person('helper', 244, 186, { scale: 0.92, look: -1 }) +
      bubble(164, 36, 52, 36, { body: questionMark }),
  ),
  'luu-so': draw('Lưu số điện thoại vào máy và ghi ra giấy.', phone(112, 108, screens.call) + notebook(180, 76, { turn: 6 })),
  'noi-mot-viec': draw(
    'Một bác nói rõ một việc cần giúp.',
    person('grandmother', 104, 186, { look: 1 }) + bubble(160, 40, 120, 62, { body: writing(18, 16, [84, 64, 40], soft, 6) }),
  ),
  'hen-gio': draw('Hẹn ở nhà, có đồng hồ chỉ giờ.', house(116, 134, 1.15) + clock(238, 104, 1.4)),
  'tu-tay-lam': draw(
    'Người hướng dẫn ngồi cạnh, bác lớn tuổi tự tay bấm điện thoại.',
    person('grandmother', 112, 164, { look: 1 }) +
      person('helper', 214, 164, { look: -1 }) +
      tableTop +
      at(112, 148, phone(0, 0, screens.apps, { scale: 0.36, turn: 12 })),
  ),
  'ghi-lai': draw('Quyển sổ ghi lại các bước và cây bút.', notebook(112, 56, { scale: 1.2, turn: -4 })),
  'chi-lai': draw(
    'Một bác chỉ lại cho người nhà cách dùng điện thoại.',
    person('grandfather', 84, 186, { scale: 0.95, look: 1 }) +
      person('grandmother', 240, 186, { scale: 0.95, look: -1 }) +
      phone(162, 126, screens.apps, { scale: 0.72 }),
  ),
} as const satisfies Record<string, Scene>;

export type SceneId = keyof typeof scenes;
