import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type {
  ArticleContent,
  CampaignContent,
  Content,
  GuideContent,
  LeafletContent,
  VideoContent,
} from '../../src/domain/content.ts';
import type { Board, BoardVideo, PublishedEdition, SitePicture, SiteState } from '../../src/domain/site.ts';
import type { Unit } from '../../src/domain/unit.ts';

export const digest = (algorithm: 'sha256' | 'md5', bytes: string | Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex');

const issuer = { unitCode: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ' };
const source = { seed: '000.txt', line: 1, quote: 'Bình dân học vụ số' };

export const guide: GuideContent = {
  type: 'guide',
  id: 'cai-vneid',
  title: { vi: 'Cài đặt và kích hoạt VNeID' },
  summary: { vi: 'Có tài khoản mức độ 2, mình nộp được hồ sơ qua mạng.' },
  issuer,
  files: [],
  audience: { vi: 'Người dân có thẻ căn cước' },
  minutes: 30,
  prepare: [{ vi: 'Thẻ căn cước' }],
  steps: [
    { title: { vi: 'Đăng ký ở cơ quan công an' }, text: { vi: 'Mang thẻ đến công an xã.\nNói với cán bộ.' } },
    { title: { vi: 'Tải ứng dụng' }, text: { vi: 'Mở kho ứng dụng.' }, warning: { vi: 'Không cài từ đường link lạ <script>.' } },
  ],
  help: { vi: 'Hỏi Tổ công nghệ số cộng đồng.' },
  reviewedAt: '2026-11-20',
  references: [
    { label: 'VNeID', url: 'https://vneid.gov.vn' },
    { label: 'Độc hại', url: 'javascript:alert(1)' },
  ],
};

export const scamGuide: GuideContent = { ...guide, id: 'nhan-dien-lua-dao', title: { vi: 'Nhận diện lừa đảo trực tuyến' } };

const campaign: CampaignContent = {
  type: 'campaign',
  id: 'can-tho-2026',
  title: { vi: 'Bình dân học vụ số thành phố Cần Thơ năm 2026' },
  summary: { vi: 'Tuyên truyền phong trào năm 2026.' },
  issuer,
  files: [],
  document: { type: 'Hướng dẫn', number: '12-HD/BTGDVTU', date: '2026-01-30', system: 'dang' },
  scopeUnitCode: '92',
  period: { start: '2026-01-30', end: '2026-12-31', label: 'năm 2026' },
  audiences: [{ id: 'ct-aud-1', label: { vi: 'Người cao tuổi' }, role: 'doi-tuong', priority: true, source }],
  themes: [
    { id: 'ct-theme-II.1', section: 'II.1', title: { vi: 'Ý nghĩa của phong trào' }, tags: [], parentId: null, source },
    { id: 'ct-theme-II.1.1', section: 'II.1.1', title: { vi: 'Kỹ năng số' }, tags: [], parentId: 'ct-theme-II.1', source },
  ],
  slogans: [{ id: 'ct-slogan-1', text: { vi: 'không ai bị bỏ lại phía sau' }, kind: 'phương châm', source }],
  targets: [
    {
      id: 't1',
      indicator: 'x',
      statement: { vi: '80% người dân có kỹ năng số' },
      op: '>=',
      value: 80,
      unit: '%',
      year: 2026,
      source,
    },
  ],
  phases: [{ id: 'p1', kind: 'phase', title: { vi: 'Giai đoạn 1' }, start: '2026-01', end: '2026-04', source }],
  guideIds: ['cai-vneid', 'nhan-dien-lua-dao'],
  artworks: [
    {
      key: 'ap-phich',
      design: 'poster-headline',
      formats: ['poster-a3'],
      headline: { vi: 'Mỗi công dân' },
      action: { vi: 'Quét mã' },
      guideId: 'cai-vneid',
    },
    {
      key: 'led',
      design: 'led-message',
      formats: ['led-384x192'],
      headline: { vi: 'Không đọc mã OTP' },
      action: { vi: 'Quét mã' },
      guideId: 'nhan-dien-lua-dao',
    },
  ],
  captions: { facebook: { vi: 'a' }, zalo: { vi: 'b' }, loudspeaker: { vi: 'c' } },
};

const leaflet: LeafletContent = {
  ...{ type: 'leaflet', id: 'to-roi-vneid', title: { vi: 'Tờ rơi VNeID' }, summary: { vi: 'Hai mặt, khổ A5.' } },
  ...{ issuer, files: [], campaignId: 'can-tho-2026', artwork: campaign.artworks[0] as LeafletContent['artwork'] },
};

export const videoContent: VideoContent = {
  ...{ type: 'video', id: 'phim-lua-dao', title: { vi: 'Chậm một phút' }, summary: { vi: 'Phim ngắn 30 giây.' }, issuer },
  ...{ campaignId: null, durationSeconds: 30, transcript: { vi: 'Dừng lại, cúp máy.' } },
  files: [
    {
      sha256: 'ab'.repeat(32),
      filename: 'phim.mp4',
      mimeType: 'video/mp4',
      bytes: 1234,
      widthPx: 1280,
      heightPx: 720,
      alt: { vi: 'Phim ngắn' },
    },
  ],
};

export const article: ArticleContent = {
  type: 'article',
  id: 'ngay-hoi-so',
  title: { vi: 'Ngày hội số ở phường Ninh Kiều' },
  summary: { vi: 'Bà con được cài VNeID tại chỗ.' },
  issuer,
  files: [],
  campaignId: 'can-tho-2026',
  themeIds: ['ct-theme-II.1'],
  byline: 'Hải Yến',
  sections: [{ heading: { vi: 'Ai cũng học được' }, text: { vi: 'Câu một.\nCâu <hai>.' } }],
};

/** Published at 08:00 local time on the `day`-th of November 2026. */
export function edition(content: Content, change: Partial<PublishedEdition> & { day?: number } = {}): PublishedEdition {
  const { day = 20, ...rest } = change;
  const at = `2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`;
  return {
    sha256: digest('sha256', JSON.stringify(content)),
    number: 1,
    version: 1,
    state: 'approved',
    content,
    submittedBy: 'bi-thu@example.vn',
    submittedAt: at,
    approvedBy: 'chu-tich@example.vn',
    approvedAt: at,
    withdrawnAt: null,
    withdrawnReason: null,
    publishedAt: at,
    lastPublishedAt: at,
    ...rest,
  };
}

export function withdrawn(from: PublishedEdition, reason: string | null = 'Số liệu chưa chính xác'): PublishedEdition {
  return { ...from, state: 'withdrawn', withdrawnAt: '2026-11-22T02:00:00.000Z', withdrawnReason: reason };
}

export function picture(of: PublishedEdition, change: Partial<SitePicture> = {}): SitePicture {
  const bytes = change.bytes ?? Buffer.from(`\x89PNG ${change.artworkKey ?? 'led'} ${of.sha256}`);
  return {
    editionSha256: of.sha256,
    artworkKey: 'led',
    formatId: 'led-384x192',
    mimeType: 'image/png',
    widthPx: 384,
    heightPx: 192,
    alt: 'Không đọc mã OTP cho bất kỳ ai',
    ...change,
    bytes,
    sha256: digest('sha256', bytes),
    md5: digest('md5', bytes),
  };
}

/** A video made for boards of one format. */
export function boardVideo(of: PublishedEdition, change: Partial<BoardVideo> = {}): BoardVideo {
  const bytes = Buffer.from(`ftypisom ${of.sha256}`);
  const hashes = { sha256: digest('sha256', bytes), md5: digest('md5', bytes) };
  const size = { formatId: 'led-384x192', widthPx: 384, heightPx: 192, seconds: 12.34 };
  return { editionSha256: of.sha256, mimeType: 'video/mp4', ...size, ...hashes, bytes, alt: 'Phim ngắn', ...change };
}

const unit = (code: string, level: Unit['level'], name: string, path: string, provinceName: string | null = null): Unit => ({
  ...{ code, level, name, path, provinceName, type: name.split(' ')[0] ?? '' },
  parentCode: path.split('/').at(-3) ?? null,
  validFrom: '2025-07-01',
});

const units: Unit[] = [
  unit('vn', 'country', 'Việt Nam', 'vn/'),
  unit('92', 'province', 'Thành phố Cần Thơ', 'vn/92/'),
  unit('31135', 'commune', 'Phường Ninh Kiều', 'vn/92/31135/', 'Thành phố Cần Thơ'),
  unit('31120', 'commune', 'Phường Cái Khế', 'vn/92/31120/', 'Thành phố Cần Thơ'),
  unit('31', 'province', 'Thành phố Hải Phòng', 'vn/31/'),
  unit('11359', 'commune', 'Phường Gia Viên', 'vn/31/11359/', 'Thành phố Hải Phòng'),
];

export const editions = {
  guide: edition(guide, { number: 1, day: 18 }),
  scam: edition(scamGuide, { number: 2, day: 19 }),
  campaign: edition(campaign, { number: 3, day: 20 }),
  leaflet: edition(leaflet, { number: 4, day: 21 }),
};

export const board: Board = {
  id: 'led-01',
  name: 'Bảng trước UBND phường Ninh Kiều',
  unitCode: '31135',
  formatId: 'led-384x192',
  pixelPitchMm: 5,
  onFrom: '05:30',
  onTo: '21:00',
  entries: [
    {
      deliveryKey: 'led/1',
      editionSha256: editions.campaign.sha256,
      artworkKey: 'led',
      seconds: 8,
      notBefore: '2026-11-20T00:00:00.000Z',
      notAfter: '2026-12-31T16:59:59.000Z',
    },
  ],
};

/** A small site with everything in it: two guides, a campaign, a leaflet, a board, three units below two provinces. */
export function siteState(change: Partial<SiteState> = {}): SiteState {
  return {
    siteUrl: 'https://bdhvs.example.vn',
    publisher: issuer.name,
    at: '2026-11-23T01:00:00.000Z',
    editions: Object.values(editions),
    units,
    portal: [
      { deliveryKey: 'portal/guide', editionSha256: editions.guide.sha256, publishedAt: editions.guide.publishedAt },
      { deliveryKey: 'portal/campaign', editionSha256: editions.campaign.sha256, publishedAt: editions.campaign.publishedAt },
    ],
    boards: [board],
    pictures: [
      picture(editions.campaign),
      picture(editions.campaign, { artworkKey: 'ap-phich', formatId: 'poster-a3', widthPx: 1754, heightPx: 2480 }),
    ],
    files: [],
    ...change,
  };
}

/** The same site after `of` was withdrawn. */
export function withoutEdition(of: PublishedEdition, change: Partial<SiteState> = {}): SiteState {
  const state = siteState(change);
  return { ...state, editions: state.editions.map((each) => (each.sha256 === of.sha256 ? withdrawn(each) : each)) };
}

const temporary: string[] = [];
afterAll(async () => {
  for (const folder of temporary) await rm(folder, { recursive: true, force: true });
});

/** Gone when the test file has run. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-publish-'));
  temporary.push(folder);
  return folder;
}
