import type { DesignInput } from '../define-design.ts';
import { pieceWords } from '../words/piece-words.ts';

export function issuedBy({ issuer, locale }: DesignInput): string {
  return pieceWords(locale).issuedBy(issuer.name);
}

/** "Thành phố Hải Phòng", or nothing for a unit that is a province itself. */
export function provinceOf({ unit }: DesignInput): string | null {
  return unit?.provinceName && unit.provinceName !== unit.name ? unit.provinceName : null;
}

export function warningWord({ locale }: DesignInput): string {
  return pieceWords(locale).warning;
}
