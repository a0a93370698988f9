import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { CampaignContent } from '../../src/domain/content.ts';
import { artworkChecker, withWarnings } from '../../src/workflow/checks/check-artworks.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

async function upload(name: string, side: number) {
  const data = await sharp({ create: { width: side, height: side, channels: 3, background: '#b71c1c' } })
    .png()
    .toBuffer();
  return payload.create({
    collection: 'media',
    data: { alt: 'Bà con', unit: office.unitId('92-btgdv') },
    file: { data, name, mimetype: 'image/png', size: data.length },
  });
}

async function packedCampaign(packContents: { artworkKey: string; outputs?: ('print-pdf' | 'picture')[] }[]) {
  const guide = await createGuide({ payload, office, key: `cai-vneid-${packContents.length}` });
  const photo = await upload(`anh-${packContents.length}.png`, 1_600);
  return createCampaign({
    payload,
    office,
    data: {
      key: `chien-dich-${packContents.length}`,
      captions: { facebook: 'a', zalo: 'b', loudspeaker: 'c' },
      artworks: [
        {
          key: 'ap-phich',
          design: 'poster-headline',
          formats: ['poster-a3'],
          headline: 'Mỗi công dân một danh tính số',
          body: 'Kích hoạt tài khoản định danh điện tử VNeID mức 2 ngay hôm nay.',
          action: 'Quét mã để xem hướng dẫn',
          guide: guide.id,
          photo: photo.id,
          values: [{ label: 'Có tài khoản', value: 70, unit: '%', source: 'Kế hoạch 02' }],
          variant: 'dark',
        },
      ],
      packContents,
    },
  });
}

async function freeze(id: string | number) {
  const lookup = lookupAs({ payload, user: office.editor });
  const [raw] = await lookup.byIds('campaigns', [String(id)]);
  return (await contentOf({ type: 'campaign', raw: raw ?? {}, lookup })) as CampaignContent;
}

it('freezes the contents list, the photo with its bytes’ hash, the figures and the ground', async () => {
  const rows = [{ artworkKey: 'ap-phich', outputs: ['picture' as const, 'print-pdf' as const] }];
  const content = await freeze((await packedCampaign(rows)).id);
  expect(content.packContents).toEqual([{ artworkKey: 'ap-phich', outputs: ['print-pdf', 'picture'] }]);
  const [artwork] = content.artworks;
  expect(artwork).toMatchObject({
    photo: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), widthPx: 1_600, heightPx: 1_600, alt: { vi: 'Bà con' } },
    values: [{ label: { vi: 'Có tài khoản' }, value: 70, unit: '%', source: 'Kế hoạch 02' }],
    variant: 'dark',
  });
  expect(content.files.map(({ sha256 }) => sha256)).toEqual([artwork?.photo?.sha256]);
});

it('tells the editor what could be better without holding the document up', async () => {
  const content = await freeze((await packedCampaign([{ artworkKey: 'ap-phich' }, { artworkKey: 'ap-fich', outputs: [] }])).id);
  const { checkArtworks, warnings } = withWarnings(artworkChecker({ siteUrl: 'https://bdhvs.example.vn' }));
  const reports = await checkArtworks(content);
  expect(reports.flatMap(({ sentences }) => sentences.map(({ vi }) => vi))).toEqual([]);
  const said = warnings.map(({ artwork, message }) => ({ artwork, message: message.vi }));
  expect(said).toContainEqual({ artwork: content.id, message: expect.stringMatching(/“ap-fich”.*Hãy kiểm tra lại mã/) });
  expect(said).toContainEqual({ artwork: 'ap-phich', message: expect.stringContaining('chưa có biểu trưng') });
});

it('refuses an infographic with a figure that has no source, and names its row', async () => {
  const source = { seed: '', line: 0, quote: '' };
  const figure = { label: { vi: 'Hồ sơ trực tuyến' }, value: 80, unit: '%' };
  const campaign = await freeze((await packedCampaign([])).id);
  const shared = { id: 'so-lieu', title: campaign.title, summary: campaign.summary, issuer: campaign.issuer, files: [] };
  const values = [
    { ...figure, source: { ...source, quote: 'đạt 80%' } },
    { ...figure, source },
  ];
  const check = artworkChecker({ siteUrl: 'https://bdhvs.example.vn' });
  const [report] = await check({ ...shared, type: 'infographic', campaignId: campaign.id, values });
  expect(report?.sentences.map(({ vi }) => vi)).toEqual([expect.stringContaining('Dòng số liệu 2 (“Hồ sơ trực tuyến”)')]);
});

it('keeps a unit’s logo when it is large enough to print, and no logo is normal', async () => {
  const id = office.unitId('11359');
  const set = (logo: string | number | null) =>
    payload.update({
      collection: 'units',
      id,
      data: { logo: logo as never },
      overrideAccess: false,
      user: office.admin,
      depth: 0,
    });
  expect((await set(null)).logo ?? null).toBeNull();
  const large = await upload('bieu-trung.png', 700);
  expect(String((await set(large.id)).logo)).toBe(String(large.id));
  const small = await upload('bieu-trung-nho.png', 300);
  await expect(set(small.id)).rejects.toMatchObject({
    data: { errors: [{ path: 'logo', message: expect.stringMatching(/300 × 300 điểm.*Hãy xin tệp gốc/) }] },
  });
});
