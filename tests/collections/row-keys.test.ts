import { expect, it } from 'vitest';
import { fillRowKeys } from '../../collections/hooks/fill-row-keys.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const as = () => ({ overrideAccess: false, user: office.editor }) as const;

it('keys pieces by their headlines when they are saved, and never again', async () => {
  const guide = await createGuide({ payload, office, key: 'ma-qr' });
  const row = { design: 'poster-headline', formats: ['poster-a3'], action: 'Quét mã', guide: guide.id };
  const artworks = [
    { ...row, headline: 'Học mỗi ngày' },
    { ...row, headline: 'Học mỗi ngày', key: 'Áp phích VNeID' },
  ];
  const campaign = await createCampaign({ payload, office, data: { key: 'khoa', artworks } as never });
  const keys = (rows: unknown) => (rows as { key: string }[]).map(({ key }) => key);
  expect(keys(campaign.artworks)).toEqual(['hoc-moi-ngay', 'ap-phich-vneid']);

  const renamed = (campaign.artworks ?? []).map((one) => ({ ...one, headline: 'Tên khác', key: '' }));
  const data = { artworks: [...renamed, { ...row, headline: 'Mới' }] } as never;
  const after = await payload.update({ collection: 'campaigns', id: campaign.id, data, ...as() });
  expect(keys(after.artworks)).toEqual(['hoc-moi-ngay', 'ap-phich-vneid', 'moi']);
});

it('leaves a key of before that is no address of today: papers may name it', () => {
  const originalDoc = { artworks: [{ id: 'a', key: 'Cũ Kỹ', headline: 'X' }] };
  const data = { artworks: [{ id: 'a', key: 'Cũ Kỹ', headline: 'Y' }] };
  const hook = fillRowKeys as unknown as (given: object) => { artworks: { key: string }[] };
  const { artworks } = hook({ collection: payload.collections.campaigns.config, data, originalDoc });
  expect(artworks.map(({ key }) => key)).toEqual(['Cũ Kỹ']);
});

it('keys the one piece of a leaflet', async () => {
  const guide = await createGuide({ payload, office, key: 'to-roi' });
  const campaign = await createCampaign({ payload, office, data: { key: 'co-to-roi' } });
  const artwork = {
    design: 'leaflet-a5',
    formats: ['leaflet-a5'],
    headline: 'Hỏi đáp VNeID',
    action: 'Quét mã',
    guide: guide.id,
  };
  const data = { title: 'Tờ rơi', campaign: campaign.id, issuerUnit: office.unitId('92-btgdv'), artwork };
  const leaflet = await payload.create({ collection: 'leaflets', data: data as never, ...as() });
  expect(leaflet.artwork?.key).toBe('hoi-dap-vneid');
});
