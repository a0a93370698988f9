import type { Artwork } from '../../domain/content.ts';
import type { LocalisedText } from '../../domain/locale.ts';

/** The words that people read on an artwork. */
export function artworkTexts({ headline, body, points = [], back }: Artwork): LocalisedText[] {
  return [headline, ...(body ? [body] : []), ...points, ...(back ? [back.headline, ...back.points] : [])];
}
