import type { Artwork } from './content.ts';
import { type Locale, locales } from './locale.ts';

/** Languages that a piece is drawn in, Vietnamese first: those that its headline and its call are written in. */
export function languagesOfPiece({ headline, action }: Pick<Artwork, 'headline' | 'action'>): Locale[] {
  return locales.filter((locale) => locale === 'vi' || [headline, action].every((text) => (text[locale] ?? '').trim() !== ''));
}
