import type { Artwork, InfographicContent } from '../../src/domain/content.ts';
import { factsOf, issuerInPlan } from './facts.ts';
import { issuers } from './issuers.ts';
import { vi } from './words.ts';

type Label = { long: string; short: string };
type Document = Omit<InfographicContent, 'type' | 'files' | 'artwork'> & {
  picture: Pick<Artwork, 'design' | 'guideId' | 'variant'> & { headline: string };
};

/** Figures of two plans. Value, unit and source come from the target; only labels and headlines are ours. */
export function sampleInfographics(): InfographicContent[] {
  return [thangBinh, vneid, giaVien, households].map(({ picture: { headline, ...picture }, ...document }) => {
    const plan = factsOf(document.campaignId).document;
    const name = plan.number
      ? `${plan.type} ${plan.number}`
      : `${plan.type} của ${shortName(issuerInPlan(document.campaignId))} (không ghi số, ngày)`;
    return {
      type: 'infographic',
      ...document,
      artwork: {
        key: document.id,
        formats: ['poster-a3', 'social-4x5'],
        headline: vi(headline),
        values: document.values.map(({ label, shortLabel, value, unit }) => ({
          label: shortLabel ?? label,
          value,
          unit,
          source: name,
        })),
        action: vi('Quét mã để xem hướng dẫn', 'Scan for the guide'),
        ...picture,
      },
      files: [],
    };
  });
}

/** A source stands in one line below the figures. */
const shortName = (issuer: string): string => issuer.replace('Ban Tuyên giáo và Dân vận', 'BTGDV');

const thangBinh: Document = {
  id: 'chi-tieu-thang-binh-2026',
  campaignId: 'thang-binh-2025',
  title: vi('Chỉ tiêu “Bình dân học vụ số” năm 2026 trên địa bàn Thăng Bình', 'Thăng Bình: digital literacy targets for 2026'),
  summary: vi('Năm chỉ tiêu cụ thể của năm 2026.'),
  issuer: issuers.thangBinh,
  picture: { design: 'infographic-bars', guideId: 'cai-vneid', headline: 'Năm 2026, Thăng Bình phấn đấu' },
  values: valuesOf('thang-binh-2025', {
    'tb-tgt-cbccvc-hieu-biet-so-2026': {
      long: 'Cán bộ, công chức, viên chức, người lao động khu vực công có hiểu biết về chuyển đổi số',
      short: 'Cán bộ, người lao động khu vực công',
    },
    'tb-tgt-hoc-sinh-sinh-vien-ky-nang-so-2026': {
      long: 'Học sinh từ cấp tiểu học được trang bị kiến thức, kỹ năng số',
      short: 'Học sinh từ tiểu học có kỹ năng số',
    },
    'tb-tgt-nguoi-truong-thanh-tri-thuc-so-2026': {
      long: 'Người dân trưởng thành có tri thức cơ bản về chuyển đổi số',
      short: 'Người trưởng thành có tri thức số cơ bản',
    },
    'tb-tgt-pho-cap-vneid-2026': {
      long: 'Người dân trưởng thành được xác nhận đạt phổ cập tri thức, kỹ năng số trên nền tảng VNeID',
      short: 'Người trưởng thành đạt phổ cập tri thức số',
    },
    'tb-tgt-nguoi-lao-dong-ky-nang-so-2026': {
      long: 'Người lao động trong doanh nghiệp, hợp tác xã có kiến thức về công nghệ số',
      short: 'Người lao động doanh nghiệp, hợp tác xã',
    },
  }),
};

const vneid: Document = {
  id: 'pho-cap-vneid-thang-binh',
  campaignId: 'thang-binh-2025',
  title: vi('Phổ cập tri thức, kỹ năng số ở Thăng Bình, 2025–2026', 'Thăng Bình: digital knowledge targets for 2025–2026'),
  summary: vi('Chỉ tiêu người dân trưởng thành được xác nhận đạt phổ cập tri thức, kỹ năng số trên nền tảng VNeID, từng năm.'),
  issuer: issuers.thangBinh,
  picture: {
    design: 'infographic-steps',
    guideId: 'goi-ho-tro-to-cong-nghe-so',
    headline: 'Phổ cập tri thức số: mỗi năm một bậc',
  },
  values: valuesOf('thang-binh-2025', {
    'tb-tgt-pho-cap-vneid-2025': {
      long: 'Năm 2025: người dân trưởng thành được xác nhận đạt phổ cập tri thức, kỹ năng số trên nền tảng VNeID',
      short: 'người trưởng thành, năm 2025',
    },
    'tb-tgt-pho-cap-vneid-2026': {
      long: 'Năm 2026: người dân trưởng thành được xác nhận đạt phổ cập tri thức, kỹ năng số trên nền tảng VNeID',
      short: 'người trưởng thành, năm 2026',
    },
  }),
};

const giaVien: Document = {
  id: 'chi-tieu-gia-vien-2026',
  campaignId: 'gia-vien-2025',
  title: vi('Phường Gia Viên: chỉ tiêu “Bình dân học vụ số” năm 2026', 'Gia Viên ward: digital literacy targets for 2026'),
  summary: vi('Những chỉ tiêu gần nhất với mỗi gia đình trong phường.'),
  issuer: issuers.giaVien,
  picture: {
    design: 'infographic-tiles',
    guideId: 'goi-ho-tro-to-cong-nghe-so',
    headline: 'Gia Viên năm 2026: cả phường cùng học',
  },
  values: valuesOf('gia-vien-2025', {
    'gv-tgt-nguoi-truong-thanh-tri-thuc-so-2026': {
      long: 'Người dân trưởng thành có tri thức cơ bản về chuyển đổi số',
      short: 'người trưởng thành có tri thức số cơ bản',
    },
    'gv-tgt-pho-cap-vneid-2026': {
      long: 'Người dân trưởng thành đạt phổ cập kiến thức về chuyển đổi số, kỹ năng số trên nền tảng VNeID',
      short: 'người trưởng thành đạt phổ cập kiến thức số',
    },
    'gv-tgt-hoc-sinh-sinh-vien-ky-nang-so-2026': {
      long: 'Học sinh từ bậc tiểu học được trang bị kiến thức, kỹ năng số',
      short: 'học sinh từ tiểu học có kỹ năng số',
    },
    'gv-tgt-truong-pho-thong-day-ky-nang-so-2026': {
      long: 'Cơ sở giáo dục phổ thông thường xuyên dạy kỹ năng số, ít nhất',
      short: 'trường phổ thông dạy kỹ năng số, ít nhất',
    },
  }),
};

const households: Document = {
  id: 'ho-gia-dinh-gia-vien',
  campaignId: 'gia-vien-2025',
  title: vi('Phường Gia Viên: đưa phong trào đến từng nhà', 'Gia Viên ward: to every household'),
  summary: vi('Tỷ lệ hộ gia đình được phổ biến về phong trào, năm 2025 và năm 2026.'),
  issuer: issuers.giaVien,
  picture: {
    design: 'infographic-comparison',
    guideId: 'goi-ho-tro-to-cong-nghe-so',
    headline: 'Từ tám mươi phần trăm đến mọi nhà',
    variant: 'dark',
  },
  values: valuesOf('gia-vien-2025', {
    'gv-tgt-ho-gia-dinh-duoc-pho-bien-2025': {
      long: 'Năm 2025: hộ gia đình được phổ biến về phong trào, ít nhất',
      short: 'hộ gia đình được phổ biến, năm 2025, ít nhất',
    },
    'gv-tgt-ho-gia-dinh-duoc-pho-bien-2026': {
      long: 'Năm 2026: hộ gia đình được phổ biến về phong trào',
      short: 'hộ gia đình được phổ biến, năm 2026',
    },
  }),
};

function valuesOf(campaignId: string, labels: Record<string, Label>): InfographicContent['values'] {
  const targets = new Map(factsOf(campaignId).targets.map((target) => [target.id, target]));
  return Object.entries(labels).map(([id, { long, short }]) => {
    const target = targets.get(id);
    if (!target) throw new Error(`Expected the target "${id}" in facts/targets.json of ${campaignId}`);
    return { label: vi(long), shortLabel: vi(short), value: target.value, unit: target.unit, source: target.source };
  });
}
