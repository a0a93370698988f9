import type { Branding } from '../../domain/content.ts';
import { type Raw, readGroup, readText, readTexts } from './raw.ts';

/** A campaign's choice of look and partners; nothing where it made none, so that older editions keep their hash. */
export function readBranding(campaign: Raw): { branding?: Branding } {
  const group = readGroup(campaign, 'branding');
  const [kit, sponsor] = [readText(group, 'kit'), readText(group, 'sponsor')];
  const partners = readTexts(group, 'partners').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  if (kit === '' && sponsor === '' && partners.length === 0) return {};
  return { branding: { kit: kit || usualKit, partners, ...(sponsor === '' ? {} : { sponsor }) } };
}

/** What a campaign looks like that names partners and no kit. */
const usualKit = 'movement';
