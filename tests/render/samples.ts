import type { Finding } from '../../src/domain/finding.ts';
import type { PieceRequest } from '../../src/render/request.ts';

/** A poster as an office would write it. */
export function posterRequest(changes: Partial<PieceRequest> = {}): PieceRequest {
  return {
    artwork: {
      key: 'ap-phich-chinh',
      design: 'poster-headline',
      formats: ['poster-a3', 'social-4x5'],
      headline: { vi: 'Mỗi công dân - Một danh tính số' },
      body: { vi: 'Kích hoạt tài khoản định danh điện tử VNeID mức 2 ngay hôm nay.' },
      action: { vi: 'Quét mã để xem hướng dẫn' },
      guideId: 'cai-vneid',
    },
    issuer: { unitCode: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ' },
    campaignTitle: { vi: 'Bình dân học vụ số' },
    formatId: 'social-4x5',
    unit: { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' },
    editionNumber: 12,
    artworkNumber: 1,
    siteUrl: 'https://bdhvs.example.vn',
    locale: 'vi',
    ...changes,
  };
}

export function withHeadline(headline: string, changes: Partial<PieceRequest> = {}): PieceRequest {
  const request = posterRequest(changes);
  return { ...request, artwork: { ...request.artwork, headline: { vi: headline } } };
}

/** Findings but the advice that the unit has no logo, which the sample's has not. */
export function withoutLogoAdvice(findings: Finding[]): Finding[] {
  return findings.filter(({ code }) => code !== 'render.logo-missing');
}
