import type { GuideContent } from '../domain/content.ts';
import { type Locale, type LocalisedText, locales } from '../domain/locale.ts';
import { type Html, html } from './html.ts';

/** The text in a locale; in Vietnamese where that part is not translated. */
export function textIn(text: LocalisedText, locale: Locale): string {
  return text[locale] ?? text.vi;
}

/** Locales in which the guide can be followed from its title to its last step, Vietnamese first. Half a translation is none. */
export function localesOf({ title, summary, steps }: GuideContent): Locale[] {
  const needed = [title, summary, ...steps.flatMap((step) => [step.title, step.text, ...(step.warning ? [step.warning] : [])])];
  return locales.filter((locale) => locale === 'vi' || needed.every((text) => (text[locale] ?? '') !== ''));
}

/** A `lang` attribute for a text inside a page of `locale`, where the two differ: voices and hyphens follow it. */
export function langOf(text: LocalisedText, locale: Locale): Html | false {
  return text[locale] === undefined && inVietnamese(locale);
}

/** Marks Vietnamese inside a page of another language. */
export function inVietnamese(locale: Locale): Html | false {
  return locale !== 'vi' && html` lang="vi"`;
}

/**
 * Sentences one by one: breaks after ".", "!", "?" and what closes a quotation, where a capital or an opening quotation follows.
 * "12.500 đồng" and "TP. Cần Thơ" stay whole but for the abbreviation's capital, which is why abbreviations are listed.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.split(/(?<=[.!?…][”"]?)(?<!(?:^|\s)(?:TP|Tp|P|Q|Th|TS|BS|GS|ThS)\.)\s+(?=[“"\p{Lu}\d])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
