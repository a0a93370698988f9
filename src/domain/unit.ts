import type { Emblem } from './emblem.ts';

/** Code of the country, the root of the unit tree. */
export const countryCode = 'vn';
/** Codes that mean the whole country. Official papers write "00". */
export const countryCodes: readonly string[] = [countryCode, '00'];

/** `province` and `commune` are administrative units; `office` hangs under one of them. */
type UnitLevel = 'country' | 'province' | 'commune' | 'office';

/**
 * A node of the unit tree.
 *
 * `code` is the official code of the administrative catalogue ("92", "11359"), or `<unit code>-<office kind>` for
 * an office ("92-btgdv"). Never key on `name`: 246 type+name pairs repeat nationally.
 */
export type Unit = {
  code: string;
  level: UnitLevel;
  /** Full name with its type: "Phường Gia Viên", "Thành phố Hải Phòng". */
  name: string;
  /** "Tỉnh", "Thành phố", "Xã", "Phường", "Đặc khu", or the kind of office. It changes over time: see `validFrom`. */
  type: string;
  parentCode: string | null;
  /** Materialised path from the root, codes joined and ended by "/": "vn/31/11359/". */
  path: string;
  /** ISO date from which this name and type hold. */
  validFrom: string;
  /** Name of the province, given on communes and their offices, for every place that shows them. */
  provinceName: string | null;
  /** Public number of the community digital team ("Tổ công nghệ số cộng đồng"), as people write it: "0292 3 800 123". */
  supportPhone?: string;
  /** ISO date of the first day on which it is not there any more. Absent: it is. */
  endedOn?: string;
  /** Code of the body that does its work since then. */
  successorCode?: string;
  /** Its sign on everything that it issues. Most units have none. */
  logo?: Logo;
};

/** The sign of a body as an uploaded picture, named by the SHA-256 (hex) of its bytes. It is drawn as it is, never recoloured. */
export type Logo = {
  sha256: string;
  widthPx: number;
  heightPx: number;
  /** Code of the body whose sign it is. */
  unitCode: string;
  /** Set where the picture is an emblem that only certain bodies may show. */
  emblem?: Emblem;
};

/** Three to twelve digits with the marks that people put between them: "115", "(+84) 292 3800 123", "0292–3800–123". */
export function isPhone(text: string): boolean {
  const plain = text.trim().replace(/\(\s*(\+?\d+)\s*\)/g, '$1 ');
  return /^\+?\d+(?:[\s.\-\u2010-\u2015]+\d+)*\s*$/.test(plain) && /^\d{3,12}$/.test(plain.replace(/\D/g, ''));
}

/** What a design and a pack need to know of a unit. A commune without a logo carries its province's. */
export type UnitFace = Pick<Unit, 'code' | 'name' | 'provinceName' | 'logo'>;
