import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { pieceWords } from '../words/piece-words.ts';

type PartnersRoom = { widthPx: number; maxPx: number; minPx: number; maxLines?: number };

/**
 * Who works on it together and who paid, below everything else: "Phối hợp thực hiện: Hội Nông dân, Hội Phụ nữ. Tài trợ: …".
 *
 * In words alone, one line, one size: no partner stands out, and the sponsor, last, takes far less than the fifth of the piece
 * that the advertising law leaves to one. `null` where the issuing body stands alone.
 */
export function fitPartners(input: DesignInput, { maxLines = 1, ...room }: PartnersRoom): FittedText | null {
  const text = partnersText(input);
  if (text === '') return null;
  return input.typeset('partners', {
    ...room,
    text,
    maxLines,
    heightPx: maxLines * room.maxPx * 1.4,
    weight: 500,
    lineHeight: 1.3,
  });
}

function partnersText({ partners, sponsor, locale }: DesignInput): string {
  const words = pieceWords(locale);
  const named = [
    { title: words.partners, names: partners.join(', ') },
    { title: words.sponsor, names: sponsor ?? '' },
  ].map(({ title, names }) => (names === '' ? '' : `${title}: ${names}`));
  return named.filter(Boolean).join('. ');
}
