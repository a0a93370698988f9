import type { Branding } from '../../domain/content.ts';
import type { LocalisedText } from '../../domain/locale.ts';
import { documentName, shortBody } from '../../text/document-name.ts';
import { planDateOf } from '../../text/plan-date.ts';
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
    plan: planOf(campaign),
  };
}

/** Type and number of the document; whose it is and its date where it has no number. */
function planOf(campaign: Raw): string {
  const document = readGroup(campaign, 'document');
  const [type, number, date] = [readText(document, 'type'), readText(document, 'number'), readText(document, 'date')];
  if (number !== '') return `${type} ${number}`;
  const isUndated = planDateOf(date)?.kind === 'undated';
  return documentName({
    type,
    number: null,
    date,
    ...(isUndated ? { issuer: shortBody(readText(campaign, 'issuerName')) } : {}),
  });
}
