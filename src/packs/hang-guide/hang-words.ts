import type { Medium } from '../../domain/code.ts';

/** Rule for one kind of printed piece. */
export type HangRule = { name: string; where: string };

/** Heights and places for hanging and standing pieces. Advice of the trade, except `forbidden`. */
const rules: Partial<Record<Medium, HangRule>> = {
  poster: {
    name: 'Áp phích',
    where:
      'Tâm ngang tầm mắt, cách mặt đất 1,5 – 1,6 m; mã QR cao 1,2 – 1,5 m. Bảng tin, nhà văn hóa, trạm y tế, chợ, bộ phận một cửa.',
  },
  banner: {
    name: 'Băng rôn',
    where:
      'Mép dưới cao từ 2,5 m, dọc theo lề đường hoặc trên hàng rào, tường. Buộc đủ khuy, căng phẳng; chỗ gió mạnh rạch vài lỗ thoát gió.',
  },
  standee: { name: 'Standee', where: 'Đặt trong nhà, sát tường, không chắn lối đi. Chèn chân đế; 10 cm dưới cùng không có chữ.' },
  panel: { name: 'Pa-nô', where: 'Dựng trên khung chắc, mép dưới cao từ 1,5 m; đứng ở khoảng cách xem mà đọc thử.' },
  leaflet: { name: 'Tờ rơi', where: 'Phát tận tay, chỉ cho bà con mã QR và các bước ở mặt sau. Không rải, không gài trên xe.' },
  led: { name: 'Màn hình LED', where: 'Phát nguyên khổ, mỗi khung ít nhất 6 giây, mã QR không bị cắt ở mép màn hình.' },
};

/** In the order of this table. */
export function rulesFor(mediums: ReadonlySet<Medium>): HangRule[] {
  return Object.entries(rules).flatMap(([medium, rule]) => (mediums.has(medium as Medium) ? [rule] : []));
}

/** The first two: Luật Quảng cáo 2012, Điều 27, written for advertising; the others: safety and respect. */
export const forbidden = [
  'Không căng ngang qua đường.',
  'Không che đèn tín hiệu, biển báo, biển chỉ dẫn.',
  'Không treo lên cột điện, gần dây điện.',
  'Không đóng đinh vào cây, không dán lên di tích.',
  'Không chắn lối thoát hiểm, lối đi của xe lăn.',
];

/** Days that the law lets an advertising banner hang: good advice for others too. */
export const adviceDays = 15;

/** Side of a QR code in centimetres → how far away a phone still reads it: ten times the side. */
export const qrDistances: readonly (readonly [side: string, distance: string])[] = [
  ['2 cm', '20 cm'],
  ['3 cm', '30 cm'],
  ['6 cm', '60 cm'],
  ['10 cm', '1 m'],
  ['20 cm', '2 m'],
  ['40 cm', '4 m'],
  ['60 cm', '6 m'],
];

export const lastChecks = [
  'Đứng ở chỗ bà con sẽ đứng, quét thử mã QR bằng điện thoại của mình.',
  'Tên xã, phường trên ấn phẩm đúng là đơn vị mình.',
  'Chụp một tấm ảnh sau khi treo, ghi địa điểm và ngày treo.',
  'Rách, phai màu hoặc có thông báo thu hồi: tháo ngay, không chờ hết đợt.',
];
