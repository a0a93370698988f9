import type { CampaignContent, InfographicContent, LeafletContent } from '../domain/content.ts';
import type { Edition } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import type { Locale } from '../domain/locale.ts';
import type { UnitFace } from '../domain/unit.ts';

/** Everything that a pack is made of. Nothing else, not even the clock, may change a byte of it. */
export type PackRequest = {
  campaign: Edition<CampaignContent>;
  /** Leaflets of the same campaign, in the order that they have in the pack. */
  leaflets: Edition<LeafletContent>[];
  /** Infographics of the same campaign. One without a picture adds nothing. */
  infographics?: Edition<InfographicContent>[];
  /** The commune that the pack is for. */
  unit: UnitFace;
  /** Public origin without a slash at the end. */
  siteUrl: string;
  /** Of the pieces and the texts to paste. @default 'vi' */
  locale?: Locale;
};

/** All editions of a pack, in the order of its files. */
export function editionsOf({ campaign, leaflets, infographics = [] }: PackRequest) {
  return [campaign, ...leaflets, ...infographics];
}

/** Throws `pack.not-approved`, `pack.foreign-leaflet` and `pack.unnamed-unit`, before anything is written. */
export function assertPackable(request: PackRequest): void {
  const { campaign, leaflets, infographics = [], unit } = request;
  for (const { state, content } of editionsOf(request)) {
    if (state !== 'approved') throw new AppError('pack.not-approved', { params: { title: content.title.vi, state } });
  }
  const foreign = [...leaflets, ...infographics].find(({ content }) => content.campaignId !== campaign.content.id);
  if (foreign) {
    const params = { title: foreign.content.title.vi, campaign: campaign.content.title.vi };
    throw new AppError('pack.foreign-leaflet', { params });
  }
  const isCommune = unit.code.length > 2;
  if (isCommune && !unit.provinceName) throw new AppError('pack.unnamed-unit', { params: { code: unit.code } });
}
