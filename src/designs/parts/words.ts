import type { DesignInput } from '../define-design.ts';

/** The few words that belong to designs and not to content. */
export function issuedBy({ issuer, locale }: DesignInput): string {
  return locale === 'vi' ? `${issuer.name} phát hành` : `Issued by ${issuer.name}`;
}

/** "Thành phố Hải Phòng", or nothing for a unit that is a province itself. */
export function provinceOf({ unit }: DesignInput): string | null {
  return unit?.provinceName && unit.provinceName !== unit.name ? unit.provinceName : null;
}

/** In capitals: the one fixed word of a warning. */
export function warningWord({ locale }: DesignInput): string {
  return locale === 'vi' ? 'CẢNH BÁO LỪA ĐẢO' : 'BEWARE OF FRAUD';
}
