import type { DesignLimits } from '../../src/designs/define-design.ts';
import type { Artwork } from '../../src/domain/content.ts';
import type { PieceRequest } from '../../src/render/request.ts';

/** Three ways to fill any design. `longest` is exactly what its limits promise; `diacritics` stacks marks on every line. */
export const specimenNames = ['short', 'longest', 'diacritics'] as const;
export type SpecimenName = (typeof specimenNames)[number];

type Wording = { text(length: number): string; unit: PieceRequest['unit']; issuer: string; campaign: string };

const sentence =
  'Chuyển đổi số không khó, ai cũng có thể học và làm được nếu được hướng dẫn đúng cách, đi từng ngõ, gõ từng nhà, hướng dẫn từng người thực hiện dịch vụ công';
const marks = 'Ẩ Ằ Ễ Ợ Ỷ Ữ Ẵ Ặ Ổ Ỗ Ệ Ậ Ự ẩ ằ ễ ợ ỷ ữ ẵ ặ ổ ỗ ệ ậ ự Đ đ Ỳ ỹ ỵ Ĩ ĩ Ũ ũ';

const wordings: Record<SpecimenName, Wording> = {
  short: {
    text: (length) => cut('Mỗi công dân - Một danh tính số', Math.min(length, 31)),
    unit: { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' },
    issuer: 'UBND phường Gia Viên',
    campaign: 'Bình dân học vụ số',
  },
  longest: {
    text: (length) => cut(sentence.repeat(3), length),
    unit: { code: '00226', name: 'Phường Văn Miếu - Quốc Tử Giám', provinceName: 'Thành phố Hồ Chí Minh' },
    issuer: 'Ban Chỉ đạo chuyển đổi số và Bình dân học vụ số Thành phố Hồ Chí Minh',
    campaign: 'Hướng dẫn tuyên truyền Phong trào “Bình dân học vụ số” trên địa bàn thành phố Cần Thơ năm 2026',
  },
  diacritics: {
    text: (length) => cut(marks.repeat(4), Math.floor(length * 0.8)),
    unit: { code: '00226', name: 'Xã Ẩ Ằ Ễ Ợ Ỷ Ữ', provinceName: 'Tỉnh Ổ Ỗ Ệ Ậ' },
    issuer: 'Ủy ban Ẵ Ặ Ễ Ợ',
    campaign: 'Phong trào Ẩ Ằ Ễ Ợ',
  },
};

export function specimen(name: SpecimenName, design: string, limits: DesignLimits, formatId: string): PieceRequest {
  const { text, unit, issuer, campaign } = wordings[name];
  return {
    artwork: artworkOf(text, design, limits),
    issuer: { unitCode: '92-btgdv', name: issuer },
    campaignTitle: { vi: campaign },
    formatId,
    unit,
    editionNumber: 262_143,
    artworkNumber: 63,
    siteUrl: 'https://binhdanhocvuso.example.gov.vn',
    locale: 'vi',
  };
}

function artworkOf(text: Wording['text'], design: string, limits: DesignLimits): Artwork {
  const list = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => ({ vi: `${index}${text(length - 1)}` }));
  const back = { headline: { vi: text(limits.backHeadline) }, points: list(limits.backPoints, limits.backPointLength) };
  return {
    key: 'mau',
    design,
    formats: [],
    headline: { vi: text(limits.headline) },
    ...(limits.body > 0 ? { body: { vi: text(limits.body) } } : {}),
    ...(limits.points > 0 ? { points: list(limits.points, limits.pointLength) } : {}),
    ...(limits.backPoints > 0 ? { back } : {}),
    action: { vi: text(limits.action) },
    guideId: 'cai-vneid',
  };
}

function cut(text: string, length: number): string {
  return text.slice(0, length).trim();
}
