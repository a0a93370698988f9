import { beforeAll, describe, expect, it } from 'vitest';
import { artworksOf, type InfographicContent } from '../../src/domain/content.ts';
import { artworkChecker } from '../../src/workflow/checks/check-artworks.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { createGuide } from '../setup/office.ts';
import { patience } from '../setup/patience.ts';
import { office, payload } from '../setup/with-office.ts';

let campaign: string;
let guide: string;

beforeAll(async () => {
  guide = String((await createGuide({ payload, office, key: 'cai-vneid' })).id);
  const created = await payload.create({
    collection: 'campaigns',
    data: {
      key: 'chien-dich',
      title: 'Bình dân học vụ số',
      issuerUnit: office.unitId('92-btgdv'),
      scopeUnits: [office.unitId('92')],
      document: { type: 'Kế hoạch', number: '02/KH-MTTQ-BTT', date: '2026-01-30', system: 'mttq' },
      period: { start: '2026-01-30', end: '2026-12-31', label: 'năm 2026' },
      branding: { kit: 'authority', partners: ['Hội Nông dân', 'Hội Phụ nữ'] },
    },
    overrideAccess: false,
    user: office.editor,
  });
  campaign = String(created.id);
}, patience(180_000));

type Artwork = { design?: string; formats?: string[]; headline?: string; action?: string; guide?: string };

async function freeze(key: string, artwork: Artwork, quote = 'đạt 80%'): Promise<InfographicContent> {
  const figure = (label: string, shortLabel?: string) => ({ label, shortLabel, value: 80, unit: '%', source: { quote } });
  const { id } = await payload.create({
    collection: 'infographics',
    data: {
      key,
      title: 'Chỉ tiêu năm 2026',
      issuerUnit: office.unitId('92-btgdv'),
      campaign,
      values: [
        figure('Người dân trưởng thành có tri thức cơ bản về chuyển đổi số', 'người lớn có tri thức số'),
        figure('Học sinh'),
      ],
      artwork,
    },
    overrideAccess: false,
    user: office.editor,
  });
  const lookup = lookupAs({ payload, user: office.editor });
  const [raw] = await lookup.byIds('infographics', [String(id)]);
  return (await contentOf({ type: 'infographic', raw: raw ?? {}, lookup })) as InfographicContent;
}

const drawn = () => ({ design: 'infographic-tiles', formats: ['social-4x5'], action: 'Quét mã để xem hướng dẫn', guide });

describe('an infographic', () => {
  it('becomes a picture of its figures, with short labels and the plan as their source, in its campaign’s look', async () => {
    const content = await freeze('ve', drawn());
    expect(content).toMatchObject({
      campaignTitle: { vi: 'Bình dân học vụ số' },
      branding: { kit: 'authority', partners: ['Hội Nông dân', 'Hội Phụ nữ'] },
    });
    expect(artworksOf(content)).toMatchObject([
      {
        key: 've',
        headline: { vi: 'Chỉ tiêu năm 2026' },
        guideId: 'cai-vneid',
        values: [
          { label: { vi: 'người lớn có tri thức số' }, value: 80, unit: '%', source: 'Kế hoạch 02/KH-MTTQ-BTT' },
          { label: { vi: 'Học sinh' } },
        ],
      },
    ]);
    const reports = await artworkChecker({ siteUrl: 'https://bdhvs.example.vn' })(content);
    expect(reports.flatMap(({ sentences }) => sentences.map(({ vi }) => vi))).toEqual([]);
  });

  it('without a design is text alone, as it was before pictures', async () => {
    const content = await freeze('khong-ve', {});
    expect(content.artwork).toBeUndefined();
    expect(artworksOf(content)).toEqual([]);
  });

  it('is not drawn from figures that nobody can trace', async () => {
    const content = await freeze('khong-nguon', drawn(), '');
    const reports = await artworkChecker({ siteUrl: 'https://bdhvs.example.vn' })(content);
    expect(reports.flatMap(({ sentences }) => sentences.map(({ vi }) => vi))).toContainEqual(
      expect.stringContaining('chưa ghi nguồn'),
    );
  });

  it('refuses a design that draws no figures', async () => {
    await expect(freeze('ap-phich', { ...drawn(), design: 'poster-headline' })).rejects.toMatchObject({
      data: { errors: [{ path: 'artwork.design', message: expect.stringContaining('không vẽ số liệu') }] },
    });
  });
});

it('takes an emblem only for a body that may show it', async () => {
  const set = (code: string, emblem: 'dang' | 'quoc-huy') =>
    payload.update({ collection: 'units', id: office.unitId(code), data: { emblem }, overrideAccess: false, user: office.admin });
  expect((await set('92-btgdv', 'dang')).emblem).toBe('dang');
  await expect(set('92-btgdv', 'quoc-huy')).rejects.toMatchObject({
    data: { errors: [{ path: 'emblem', message: expect.stringContaining('không được dùng Quốc huy') }] },
  });
});
