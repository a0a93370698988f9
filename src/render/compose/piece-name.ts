import type { Artwork } from '../../domain/content.ts';
import type { UnitFace } from '../../domain/unit.ts';
import type { Format } from '../../formats/format.ts';
import { slug } from '../../text/slug.ts';

/** File name without ending: "ap-phich-chinh-a3-phuong-gia-vien-hai-phong". Says the scale where it is not 1:1. */
export function pieceName({ artwork, format, unit }: { artwork: Artwork; format: Format; unit: UnitFace | null }): string {
  const place = unit ? [slug(unit.name), provinceSlug(unit)] : [];
  return [slug(artwork.key), format.fileSlug, ...place].filter((part) => part !== '').join('-');
}

/** "hai-phong" of "Thành phố Hải Phòng". Empty for a unit without a province. */
export function provinceSlug({ provinceName }: UnitFace): string {
  return slug((provinceName ?? '').replace(/^(Thành phố|Tỉnh)\s+/u, ''));
}
