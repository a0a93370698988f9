import type { CampaignContent } from '../../src/domain/content.ts';
import type { PublishedEdition, SiteState } from '../../src/domain/site.ts';
import { edition, editions, guide, siteState } from '../setup/publish-fixture.ts';

const campaign = editions.campaign.content as CampaignContent;
const source = { seed: '001.txt', line: 1, quote: 'x' };

/**
 * A site of `guides` guides, and of campaigns with 400 slogans each: every slogan is a document of the API, and is published far
 * quicker than one with a page of its own.
 */
export function manyDocuments({ guides, campaigns }: { guides: number; campaigns: number }): SiteState {
  return siteState({
    editions: [...numbered(guides, guideNumber), ...numbered(campaigns, campaignNumber)],
    portal: [],
    boards: [],
    pictures: [],
  });
}

const numbered = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

export function guideNumber(index: number, title = `Hướng dẫn số ${index}`): PublishedEdition {
  return edition({ ...guide, id: `huong-dan-${index}`, title: { vi: title } }, { number: 1000 + index, day: 1 + (index % 20) });
}

function campaignNumber(index: number): PublishedEdition {
  const slogans = numbered(400, (line) => {
    return {
      id: `khau-hieu-${index}-${line}`,
      text: { vi: `Khẩu hiệu ${line} của chiến dịch ${index}` },
      kind: 'khẩu hiệu',
      source,
    };
  });
  const content = { ...campaign, id: `chien-dich-${index}`, guideIds: [], artworks: [], themes: [], slogans };
  return edition(content, { number: 9000 + index, day: 2 });
}
