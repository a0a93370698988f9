import type { Locale, LocalisedText } from '../domain/locale.ts';
import { cleanText } from './bind.ts';

/** Names of the texts on a piece, as findings give them. */
export type TextField =
  | 'headline'
  | 'body'
  | 'action'
  | `points.${number}`
  | 'back.headline'
  | `back.points.${number}`
  | 'issuer'
  | 'campaignTitle'
  | 'unit'
  | 'partners'
  | 'sponsor'
  | 'code';

/** Of what `localise` gives. */
export function languageOf(text: LocalisedText, locale: Locale): Locale {
  return text[locale] === undefined ? 'vi' : locale;
}

/** The text in a locale, or in Vietnamese where it is missing. */
export function localise(text: LocalisedText, locale: Locale): string {
  return cleanText(text[locale] ?? text.vi);
}

/** As a name of a file or a picture: without the line breaks that were typed for the piece. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
