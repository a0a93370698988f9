import type { DesignLimits } from '../../src/designs/define-design.ts';
import type { Artwork, Branding } from '../../src/domain/content.ts';
import type { Logo } from '../../src/domain/unit.ts';
import type { PieceRequest } from '../../src/render/request.ts';

/** Named, not hashed: whoever draws specimens with pictures answers this name with a picture of their own. */
const specimenLogo: Logo = { sha256: '10'.repeat(32), widthPx: 800, heightPx: 800, unitCode: '00226' };

/**
 * Four ways to fill any design. `longest` is exactly what its limits promise, with a logo; `diacritics` stacks marks on every
 * line;
 * `bilingual` has English beside the Vietnamese and is drawn in English.
 */
export const specimenNames = ['short', 'longest', 'diacritics', 'bilingual'] as const;
export type SpecimenName = (typeof specimenNames)[number];

type Wording = {
  text(length: number): string;
  english?(length: number): string;
  unit: PieceRequest['unit'];
  issuer: string;
  campaign: string;
  campaignEnglish?: string;
  branding?: Branding;
};

const sentence =
  'Chuyển đổi số không khó, ai cũng có thể học và làm được nếu được hướng dẫn đúng cách, đi từng ngõ, gõ từng nhà, hướng dẫn từng người thực hiện dịch vụ công';
const english =
  'Learn one digital skill a day, step by step, with the help of your neighbours and the community team, at home or at the ward office, free of charge';
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
    unit: { code: '00226', name: 'Phường Văn Miếu - Quốc Tử Giám', provinceName: 'Thành phố Hồ Chí Minh', logo: specimenLogo },
    issuer: 'Ban Chỉ đạo chuyển đổi số và Bình dân học vụ số Thành phố Hồ Chí Minh',
    branding: {
      kit: 'movement',
      partners: ['Hội Nông dân', 'Hội Liên hiệp Phụ nữ', 'Đoàn Thanh niên'],
      sponsor: 'Công ty Điện lực thành phố',
    },
    campaign: 'Hướng dẫn tuyên truyền Phong trào “Bình dân học vụ số” trên địa bàn thành phố Cần Thơ năm 2026',
  },
  diacritics: {
    text: (length) => cut(marks.repeat(4), Math.floor(length * 0.8)),
    unit: { code: '00226', name: 'Xã Ẩ Ằ Ễ Ợ Ỷ Ữ', provinceName: 'Tỉnh Ổ Ỗ Ệ Ậ', logo: specimenLogo },
    issuer: 'Ủy ban Ẵ Ặ Ễ Ợ',
    branding: { kit: 'authority', partners: [] },
    campaign: 'Phong trào Ẩ Ằ Ễ Ợ',
  },
  bilingual: {
    text: (length) => cut(sentence, Math.floor(length * 0.7)),
    english: (length) => cut(english, Math.floor(length * 0.7)),
    unit: { code: '31135', name: 'Phường Ninh Kiều', provinceName: 'Thành phố Cần Thơ' },
    issuer: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
    campaign: 'Bình dân học vụ số',
    campaignEnglish: 'Digital literacy for all',
    branding: { kit: 'authority', partners: ['Farmers’ Union', 'Women’s Union'] },
  },
};

export function specimen(name: SpecimenName, design: string, limits: DesignLimits, formatId: string): PieceRequest {
  const { unit, issuer, campaign, campaignEnglish, branding } = wordings[name];
  return {
    artwork: artworkOf(wordings[name], design, limits),
    issuer: { unitCode: '92-btgdv', name: issuer },
    campaignTitle: { vi: campaign, ...(campaignEnglish ? { en: campaignEnglish } : {}) },
    ...(branding ? { branding } : {}),
    formatId,
    unit,
    editionNumber: 262_143,
    artworkNumber: 63,
    siteUrl: 'https://binhdanhocvuso.example.gov.vn',
    locale: name === 'bilingual' ? 'en' : 'vi',
  };
}

function artworkOf(wording: Wording, design: string, limits: DesignLimits): Artwork {
  const say = (length: number, before = '') => ({
    vi: before + wording.text(length - before.length),
    ...(wording.english ? { en: before + wording.english(length - before.length) } : {}),
  });
  const list = (count: number, length: number) => Array.from({ length: count }, (_, index) => say(length, `${index}`));
  const back = { headline: say(limits.backHeadline), points: list(limits.backPoints, limits.backPointLength) };
  return {
    key: 'mau',
    design,
    formats: [],
    headline: say(limits.headline),
    ...(limits.body > 0 ? { body: say(limits.body) } : {}),
    ...(limits.points > 0 ? { points: list(limits.points, limits.pointLength) } : {}),
    ...(limits.backPoints > 0 ? { back } : {}),
    ...(limits.values ? { values: valuesOf(limits.values, say) } : {}),
    action: say(limits.action),
    guideId: 'cai-vneid',
  };
}

type Say = (length: number, before?: string) => { vi: string };

/** As many figures as the design takes, each of its own length: per cents, thousands with a unit, a fraction. */
function valuesOf({ most, label, source }: NonNullable<DesignLimits['values']>, say: Say): NonNullable<Artwork['values']> {
  const figures = [
    { value: 80, unit: '%' },
    { value: 100, unit: '%' },
    { value: 62.5, unit: '%' },
    { value: 45, unit: '%' },
    { value: 90, unit: '%' },
    { value: 30, unit: '%' },
  ];
  return figures.slice(0, most).map((figure, index) => ({ ...figure, label: say(label, `${index}`), source: say(source).vi }));
}

function cut(text: string, length: number): string {
  return text.slice(0, Math.max(1, length)).trim();
}
