import type { CampaignContent } from '../../../src/domain/content.ts';
import type { SiteState } from '../../../src/domain/site.ts';
import { edition, editions, guide, siteState } from '../../setup/publish-fixture.ts';

const campaign = editions.campaign.content as CampaignContent;
const source = { seed: '001.txt', line: 1, quote: 'x' };

/** A campaign of another province, with an audience, an English title and a guide of its own. */
const haiPhong: CampaignContent = {
  ...campaign,
  id: 'hai-phong-2026',
  title: { vi: 'Hải Phòng số', en: 'Digital Hai Phong' },
  issuer: { unitCode: '31', name: 'UBND thành phố Hải Phòng' },
  scopeUnitCode: '31',
  audiences: [{ id: 'nguoi-cao-tuoi', label: { vi: 'Người cao tuổi' }, role: 'target', priority: true, source }],
  themes: [{ id: 'hp-theme-1', section: 'I', title: { vi: 'Chợ số' }, tags: [], parentId: null, source }],
  slogans: [],
  guideIds: ['nhan-dien-lua-dao'],
  artworks: [],
};

/** 60 more guides, so that lists have pages; two came out at the very same second. */
const more = Array.from({ length: 60 }, (_, index) =>
  edition(
    { ...guide, id: `huong-dan-${index}`, title: { vi: `Hướng dẫn số ${index}` } },
    { number: 100 + index, publishedAt: at(index >> 1), lastPublishedAt: at(index >> 1) },
  ),
);

function at(minutes: number): string {
  return new Date(Date.UTC(2026, 9, 1, 0, minutes)).toISOString();
}

/** Issued for the people of one province, in no campaign. */
const market = edition({ ...guide, id: 'di-cho-so', issuer: haiPhong.issuer }, { number: 51, day: 17 });

/** The fixture's site with a second province, a guide in no campaign, and enough guides for pages. */
export const state: SiteState = siteState({
  editions: [...siteState().editions, edition(haiPhong, { number: 50, day: 22 }), market, ...more],
});
