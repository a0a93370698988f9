import type { Branding } from '../../domain/content.ts';
import type { LocalisedText } from '../../domain/locale.ts';
import { readBranding } from './branding.ts';
import type { Lookup } from './parts.ts';
import { type Raw, readGroup, readId, readIds, readLocalised, readText } from './raw.ts';

/** Themes that the editor chose for a document of a campaign. */
export async function readThemeIds(raw: Raw, lookup: Lookup): Promise<{ themeIds?: string[] }> {
  const themes = await lookup.byIds('themes', readIds(raw, 'themes'));
  return themes.length === 0 ? {} : { themeIds: themes.map((theme) => readText(theme, 'key')) };
}

/** What a document takes over from its campaign. */
type OwnCampaign = {
  /** `null`: it belongs to no campaign. */
  key: string | null;
  title: { campaignTitle?: LocalisedText };
  branding: { branding?: Branding };
  /** The official document of the campaign: "Kế hoạch 02/KH-MTTQ-BTT". */
  plan: string;
};

/** The campaign of a document with all that the document takes over from it. */
export async function readOwnCampaign(raw: Raw, lookup: Lookup): Promise<OwnCampaign> {
  const [campaign] = await lookup.byIds('campaigns', [readId(raw, 'campaign') ?? '']);
  if (!campaign) return { key: null, title: {}, branding: {}, plan: '' };
  return {
    key: readText(campaign, 'key'),
    title: { campaignTitle: readLocalised(campaign, 'title') },
    branding: readBranding(campaign),
    plan: planOf(readGroup(campaign, 'document')),
  };
}

/** Type and number of the document; its date where it has no number. */
function planOf(document: Raw): string {
  const [type, number, date] = ['type', 'number', 'date'].map((name) => readText(document, name));
  const [year, month, day] = (date ?? '').split('-');
  return number ? `${type} ${number}` : `${type} ngày ${[day, month, year].filter(Boolean).join('/')}`;
}
