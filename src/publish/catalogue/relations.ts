import type { Content } from '../../domain/content.ts';
import { contentFacts, contentTypes } from '../../domain/content-facts.gen.ts';
import { scopeCodesOf } from '../../domain/scope.ts';
import type { EditionOf, PublishedEdition } from '../../domain/site.ts';
import { countryCode, type Unit } from '../../domain/unit.ts';

/** Who belongs to whom among what is live, worked out once a generation: twenty thousand documents ask. */
export type Relations = {
  /** Documents that name the campaign as theirs, by type in the order of lists, then newest first. */
  relatedTo(campaignId: string): PublishedEdition[];
  /** Campaigns that a document belongs to; a campaign belongs to itself. */
  campaignsOf(content: Content): EditionOf<'campaign'>[];
  /** Ids of those campaigns, and of one that was withdrawn since: its documents can still be asked for by its name. */
  campaignIdsOf(content: Content): string[];
  /**
   * Codes of the units whose people a document is for; each covers the units below it. A document of live campaigns is for the
   * people of those campaigns, one without a campaign for those of its issuer.
   */
  unitCodesOf(edition: PublishedEdition): string[];
  /** The area whose people an issuer speaks to: an office's own province or commune; the country for an unknown office. */
  areaOf(edition: PublishedEdition): string;
};

/** What relations are worked out of: a part of the catalogue. */
type Live = {
  live: PublishedEdition[];
  liveOf(type: 'campaign'): EditionOf<'campaign'>[];
  find(type: 'campaign', id: string): EditionOf<'campaign'> | null;
  units: ReadonlyMap<string, Unit>;
};

export function relationsOf({ live, liveOf, find, units }: Live): Relations {
  const related = groupsOfCampaigns(live);
  const leading = leadingCampaigns(liveOf('campaign'));
  const campaignsOf: Relations['campaignsOf'] = (content) => {
    const own = ownCampaignId(content);
    if (own === null) return leading.get(`${content.type}/${content.id}`) ?? [];
    const campaign = find('campaign', own);
    return campaign ? [campaign] : [];
  };
  const areaOf = (edition: PublishedEdition) => areaOfIssuer({ units, unitCode: edition.content.issuer.unitCode });
  return {
    relatedTo: (campaignId) => related.get(campaignId) ?? [],
    campaignsOf,
    campaignIdsOf: (content) => {
      const known = campaignsOf(content).map((edition) => edition.content.id);
      const named = content.type === 'campaign' ? null : ownCampaignId(content);
      return named === null || known.includes(named) ? known : [...known, named];
    },
    unitCodesOf(edition) {
      const campaigns = campaignsOf(edition.content);
      if (campaigns.length === 0) return [areaOf(edition)];
      return [...new Set(campaigns.flatMap(({ content }) => scopeCodesOf(content)))].sort();
    },
    areaOf,
  };
}

/** The campaign that a document names as its own; a campaign is its own. */
function ownCampaignId(content: Content): string | null {
  if (content.type === 'campaign') return content.id;
  return contentFacts[content.type].isPartOfCampaign ? (content as { campaignId: string | null }).campaignId : null;
}

function groupsOfCampaigns(live: PublishedEdition[]): Map<string, PublishedEdition[]> {
  const groups = new Map<string, PublishedEdition[]>();
  const parts = contentTypes.filter((type) => contentFacts[type].isPartOfCampaign);
  for (const edition of parts.flatMap((type) => live.filter(({ content }) => content.type === type))) {
    const campaignId = ownCampaignId(edition.content);
    if (campaignId !== null) addTo(groups, campaignId, edition);
  }
  return groups;
}

/** Campaigns by the guides that they lead to. */
function leadingCampaigns(campaigns: EditionOf<'campaign'>[]): Map<string, EditionOf<'campaign'>[]> {
  const leading = new Map<string, EditionOf<'campaign'>[]>();
  for (const campaign of campaigns) {
    for (const id of new Set(campaign.content.guideIds)) addTo(leading, `guide/${id}`, campaign);
  }
  return leading;
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function areaOfIssuer({ units, unitCode }: { units: ReadonlyMap<string, Unit>; unitCode: string }): string {
  // An office that is not in the catalogue still carries the code of its unit in front of its own.
  let unit = units.get(unitCode) ?? units.get(unitCode.split('-')[0] ?? '');
  while (unit?.level === 'office') unit = units.get(unit.parentCode ?? '');
  return unit?.code ?? countryCode;
}
