import type { CampaignContent, LeafletContent } from '../../src/domain/content.ts';
import type { Edition } from '../../src/domain/edition.ts';
import { posterRequest } from '../render/samples.ts';

const vi = (text: string) => ({ vi: text });
const issuer = { unitCode: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ' };
const approval = {
  version: 1,
  state: 'approved' as const,
  submittedBy: 'bien-tap',
  submittedAt: '2026-02-01T02:00:00.000Z',
  approvedBy: 'truong-phong',
  approvedAt: '2026-02-02T03:00:00.000Z',
  withdrawnAt: null,
  withdrawnReason: null,
};

/** An approved campaign with a poster, a social tile, a banner and a LED frame. */
export function campaignEdition(changes: Partial<Edition<CampaignContent>> = {}): Edition<CampaignContent> {
  const { artwork } = posterRequest();
  const content: CampaignContent = {
    type: 'campaign',
    id: 'binh-dan-hoc-vu-so',
    title: vi('Phong trào “Bình dân học vụ số”'),
    summary: vi('Phổ cập kỹ năng số.'),
    issuer,
    files: [],
    document: { type: 'Hướng dẫn', number: '12-HD/BTGDVTU', date: '2026-01-30', system: 'dang' },
    scopeUnitCode: '92',
    period: { start: '2026-01-30', end: '2026-12-31', label: 'năm 2026' },
    audiences: [],
    themes: [],
    slogans: [],
    targets: [],
    phases: [],
    guideIds: ['cai-vneid'],
    artworks: [
      artwork,
      { ...artwork, body: undefined, key: 'bang-ron-chinh', design: 'banner-slogan', formats: ['banner-4x0.7'] },
      { ...artwork, body: undefined, key: 'khung-led', design: 'led-message', formats: ['led-384x192'] },
    ],
    captions: { facebook: vi('Bà con ơi!\nCài VNeID nhé.'), zalo: vi('Cài VNeID nhé.'), loudspeaker: vi('Kính thưa bà con.') },
  };
  return { ...approval, sha256: 'a'.repeat(64), number: 12, content, ...changes };
}

export function leafletEdition(changes: Partial<Edition<LeafletContent>> = {}): Edition<LeafletContent> {
  const back = { headline: vi('Cài VNeID trong 2 bước'), points: [vi('Mở chợ ứng dụng.'), vi('Bấm cài đặt.')] };
  const artwork = { ...posterRequest().artwork, key: 'cai-vneid', design: 'leaflet-a5', formats: ['leaflet-a5'], back };
  const shared = { title: vi('Tờ rơi cài VNeID'), summary: vi('Hai bước.'), issuer, files: [] };
  const content: LeafletContent = { ...shared, type: 'leaflet', id: 'to-roi-vneid', campaignId: 'binh-dan-hoc-vu-so', artwork };
  return { ...approval, sha256: 'b'.repeat(64), number: 13, content, ...changes };
}
