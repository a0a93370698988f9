import type { Content } from '../../domain/content.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { countryCode } from '../../domain/unit.ts';
import type { Catalogue, EditionOf } from './catalogue.ts';

type Piece = EditionOf<'leaflet' | 'infographic' | 'video' | 'article'>;

/** Who belongs to whom among what is live, worked out once a generation: twenty thousand documents ask. */
export type Relations = {
  /** Leaflets, infographics, videos and articles of a campaign. */
  piecesOf(campaignId: string): Piece[];
  /** Campaigns that a document belongs to; a campaign belongs to itself. */
  campaignsOf(content: Content): EditionOf<'campaign'>[];
  /**
   * Codes of the units whose people a document is for; each covers the units below it. What belongs to live campaigns is for the
   * people of those campaigns, what stands alone for those of its issuer.
   */
  unitCodesOf(edition: PublishedEdition): string[];
};

export function relationsOf(catalogue: Catalogue): Relations {
  const pieces = (['leaflet', 'infographic', 'video', 'article'] as const).flatMap((type): Piece[] => catalogue.liveOf(type));
  const byCampaign = new Map<string | null, Piece[]>();
  for (const piece of pieces) addTo(byCampaign, piece.content.campaignId, piece);
  const leading = new Map<string, EditionOf<'campaign'>[]>();
  for (const campaign of catalogue.liveOf('campaign')) {
    for (const id of new Set(campaign.content.guideIds)) addTo(leading, id, campaign);
  }
  const campaign = (id: string | null): EditionOf<'campaign'>[] => {
    const found = id === null ? null : catalogue.find('campaign', id);
    return found ? [found] : [];
  };
  const campaignsOf: Relations['campaignsOf'] = (content) => {
    if (content.type === 'guide') return leading.get(content.id) ?? [];
    return campaign(content.type === 'campaign' ? content.id : content.campaignId);
  };
  return {
    piecesOf: (campaignId) => byCampaign.get(campaignId) ?? [],
    campaignsOf,
    unitCodesOf(edition) {
      const campaigns = campaignsOf(edition.content);
      if (campaigns.length === 0) return [areaOf({ catalogue, edition })];
      return [...new Set(campaigns.map(({ content }) => content.scopeUnitCode))].sort();
    },
  };
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Ids of those campaigns, and of one that was withdrawn since: what belonged to it can still be asked for by its name. */
export function campaignIdsOf({ relations, content }: { relations: Relations; content: Content }): string[] {
  const live = relations.campaignsOf(content).map((edition) => edition.content.id);
  const named = content.type === 'campaign' || content.type === 'guide' ? null : content.campaignId;
  return named === null || live.includes(named) ? live : [...live, named];
}

/** The area whose people an issuer speaks to: an office's own province or commune; the country where the catalogue does not know. */
export function areaOf({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): string {
  const { unitCode } = edition.content.issuer;
  // An office that is not in the catalogue still carries the code of its unit in front of its own.
  let unit = catalogue.units.get(unitCode) ?? catalogue.units.get(unitCode.split('-')[0] ?? '');
  while (unit?.level === 'office') unit = catalogue.units.get(unit.parentCode ?? '');
  return unit?.code ?? countryCode;
}
