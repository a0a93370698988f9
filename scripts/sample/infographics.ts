import type { InfographicContent } from '../../src/domain/content.ts';
import { factsOf } from './facts.ts';
import { issuers } from './issuers.ts';
import { vi } from './words.ts';

/** Figures of two plans. Value, unit and source come from the target; only the label is ours. */
export function sampleInfographics(): InfographicContent[] {
  return [
    {
      type: 'infographic',
      id: 'chi-tieu-thang-binh-2026',
      campaignId: 'thang-binh-2025',
      title: vi(
        'Chỉ tiêu “Bình dân học vụ số” năm 2026 trên địa bàn Thăng Bình',
        'Thăng Bình: digital literacy targets for 2026',
      ),
      summary: vi('Năm chỉ tiêu cụ thể của năm 2026.'),
      issuer: issuers.thangBinh,
      values: valuesOf('thang-binh-2025', {
        'tb-tgt-cbccvc-hieu-biet-so-2026':
          'Cán bộ, công chức, viên chức, người lao động khu vực công có hiểu biết về chuyển đổi số',
        'tb-tgt-hoc-sinh-sinh-vien-ky-nang-so-2026': 'Học sinh từ cấp tiểu học được trang bị kiến thức, kỹ năng số',
        'tb-tgt-nguoi-truong-thanh-tri-thuc-so-2026': 'Người dân trưởng thành có tri thức cơ bản về chuyển đổi số',
        'tb-tgt-pho-cap-vneid-2026': 'Người dân trưởng thành được xác nhận đạt phổ cập trên VNeID',
        'tb-tgt-nguoi-lao-dong-ky-nang-so-2026': 'Người lao động trong doanh nghiệp, hợp tác xã có kiến thức về công nghệ số',
      }),
      files: [],
    },
    {
      type: 'infographic',
      id: 'chi-tieu-gia-vien-2026',
      campaignId: 'gia-vien-2025',
      title: vi('Phường Gia Viên: chỉ tiêu “Bình dân học vụ số” năm 2026', 'Gia Viên ward: digital literacy targets for 2026'),
      summary: vi('Những chỉ tiêu gần nhất với mỗi gia đình trong phường.'),
      issuer: issuers.giaVien,
      values: valuesOf('gia-vien-2025', {
        'gv-tgt-ho-gia-dinh-duoc-pho-bien-2026': 'Hộ gia đình được phổ biến về mục đích, ý nghĩa của phong trào',
        'gv-tgt-nguoi-truong-thanh-tri-thuc-so-2026': 'Người dân trưởng thành có tri thức cơ bản về chuyển đổi số',
        'gv-tgt-pho-cap-vneid-2026': 'Người dân trưởng thành đạt phổ cập kiến thức trên nền tảng VNeID',
        'gv-tgt-hoc-sinh-sinh-vien-ky-nang-so-2026': 'Học sinh từ bậc tiểu học được trang bị kiến thức, kỹ năng số',
        'gv-tgt-truong-pho-thong-day-ky-nang-so-2026': 'Cơ sở giáo dục phổ thông thường xuyên dạy kỹ năng số, ít nhất',
      }),
      files: [],
    },
  ];
}

function valuesOf(campaignId: string, labels: Record<string, string>): InfographicContent['values'] {
  const targets = new Map(factsOf(campaignId).targets.map((target) => [target.id, target]));
  return Object.entries(labels).map(([id, label]) => {
    const target = targets.get(id);
    if (!target) throw new Error(`Expected the target "${id}" in facts/targets.json of ${campaignId}`);
    return { label: vi(label), value: target.value, unit: target.unit, source: target.source };
  });
}
