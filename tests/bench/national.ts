import { createHash } from 'node:crypto';
import type { CampaignContent } from '../../src/domain/content.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { PackRequest } from '../../src/packs/pack-request.ts';
import { loadUnits } from '../../src/units/catalogue.ts';
import { campaignEdition, leafletEdition } from '../packs/editions.ts';

/** A campaign of the whole country as the issue counts it: an A3 poster with a photo, a banner, two pictures, and a leaflet. */
function nationalCampaign(photo: Buffer): Edition<CampaignContent> {
  const edition = campaignEdition();
  const [poster, banner] = edition.content.artworks;
  if (!poster || !banner) throw new Error('Expected a poster and a banner');
  const sha256 = createHash('sha256').update(photo).digest('hex');
  const alt = { vi: 'Tổ công nghệ số cộng đồng hướng dẫn bà con' };
  const artworks = [
    {
      ...poster,
      design: 'poster-photo',
      body: undefined,
      formats: ['poster-a3'],
      photo: { sha256, widthPx: 2000, heightPx: 2500, alt },
    },
    { ...poster, key: 'anh-doc', formats: ['social-4x5'] },
    { ...poster, key: 'anh-vuong', design: 'social-tile', formats: ['social-1x1'] },
    banner,
  ];
  const packContents = [...artworks, leafletEdition().content.artwork].map(({ key, formats }) => {
    return { artworkKey: key, outputs: [formats[0]?.startsWith('social') ? ('picture' as const) : ('print-pdf' as const)] };
  });
  return { ...edition, content: { ...edition.content, scopeUnitCode: 'vn', artworks, packContents } };
}

/** One request a commune, in an order that mixes provinces and lengths of names. */
export function nationalRequests(photo: Buffer): PackRequest[] {
  const shared = { campaign: nationalCampaign(photo), leaflets: [leafletEdition()], siteUrl: 'https://bdhvs.example.vn' };
  const communes = loadUnits().filter(({ level }) => level === 'commune');
  return communes.map((_, index) => {
    const unit = communes[(index * 1009) % communes.length];
    if (!unit) throw new Error('Expected a commune');
    return { ...shared, unit: { code: unit.code, name: unit.name, provinceName: unit.provinceName } };
  });
}
