import type { Content } from '../domain/content.ts';
import type { PublishedEdition } from '../domain/site.ts';
import type { Catalogue, EditionOf } from './catalogue.ts';

/** Who a document is for. Made once a generation: twenty thousand documents ask. */
export type Scope = {
  /** Live campaigns that a document belongs to; a campaign belongs to itself. */
  campaignsOf(content: Content): EditionOf<'campaign'>[];
  /**
   * Codes of the units whose people a document is for; each covers the units below it. What belongs to live campaigns is for the
   * people of those campaigns, what stands alone for those of its issuer.
   */
  unitCodesOf(edition: PublishedEdition): string[];
};

export function scopeOf(catalogue: Catalogue): Scope {
  const leading = new Map<string, EditionOf<'campaign'>[]>();
  for (const campaign of catalogue.liveOf('campaign')) {
    for (const id of new Set(campaign.content.guideIds)) leading.set(id, [...(leading.get(id) ?? []), campaign]);
  }
  const campaignsOf: Scope['campaignsOf'] = (content) => {
    if (content.type === 'guide') return leading.get(content.id) ?? [];
    const id = content.type === 'campaign' ? content.id : content.campaignId;
    const campaign = id === null ? null : catalogue.find('campaign', id);
    return campaign ? [campaign] : [];
  };
  return {
    campaignsOf,
    unitCodesOf(edition) {
      const campaigns = campaignsOf(edition.content);
      if (campaigns.length === 0) return [areaOf({ catalogue, edition })];
      return [...new Set(campaigns.map(({ content }) => content.scopeUnitCode))].sort();
    },
  };
}

/** An office speaks to its own province or commune; an issuer that the catalogue does not know, to the country. */
function areaOf({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): string {
  const [unitCode = ''] = edition.content.issuer.unitCode.split('-');
  return catalogue.units.get(unitCode)?.code ?? 'vn';
}
