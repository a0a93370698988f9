import type { Content } from '../domain/content.ts';
import type { PublishedEdition } from '../domain/site.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * Codes of the units whose people a document is for; each covers the units below it. What belongs to live campaigns is for the people
 * of those campaigns, what stands alone for those of its issuer.
 */
export function scopesOf({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): string[] {
  const campaigns = campaignsOf({ catalogue, content: edition.content });
  if (campaigns.length === 0) return [areaOf({ catalogue, edition })];
  return [...new Set(campaigns.map(({ content }) => content.scopeUnitCode))].sort();
}

function campaignsOf({ catalogue, content }: { catalogue: Catalogue; content: Content }) {
  const campaigns = catalogue.liveOf('campaign');
  if (content.type === 'guide') return campaigns.filter((campaign) => campaign.content.guideIds.includes(content.id));
  const id = content.type === 'campaign' ? content.id : content.campaignId;
  return campaigns.filter((campaign) => campaign.content.id === id);
}

/** An office speaks to its own province or commune; an issuer that the catalogue does not know, to the country. */
function areaOf({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): string {
  const [unitCode = ''] = edition.content.issuer.unitCode.split('-');
  return catalogue.units.get(unitCode)?.code ?? 'vn';
}
