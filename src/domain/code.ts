import { AppError } from './errors.ts';

/**
 * Short codes on paper: `<edition><unit><medium><check>`, upper-case Crockford base 32, so that a QR code stays in
 * alphanumeric mode and nobody mistakes O for 0.
 *
 * A code says by itself which edition, unit and medium it stands for, so 3,321 communes times every artwork need no
 * table. The check letter finds a mistyped code; it keeps nothing secret.
 */
export type ShortCode = {
  /** `Edition.number`, 1 … 1,048,575. */
  edition: number;
  /** Digits of an administrative unit's code, or `null` for a piece in nobody's own name. */
  unitCode: string | null;
  medium: Medium;
};

/** Where the code was seen. The order is the number in the code: append only. */
export const mediums = [
  'web',
  'poster',
  'banner',
  'leaflet',
  'led',
  'social',
  'zalo',
  'loudspeaker',
  'standee',
  'panel',
  'video',
  'feed',
] as const;
export type Medium = (typeof mediums)[number];

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const unitBase = 200_000;

/** Ten characters: 4 edition, 4 unit, 1 medium, 1 check. Throws `code.invalid` when a part is out of range. */
export function encodeShortCode(code: ShortCode): string {
  const unit = unitNumber(code.unitCode);
  const medium = mediums.indexOf(code.medium);
  if (!Number.isInteger(code.edition) || code.edition < 1 || code.edition >= 32 ** 4 || medium < 0) {
    throw new AppError('code.invalid', { params: { code: JSON.stringify(code) } });
  }
  const body = toBase32(code.edition, 4) + toBase32(unit, 4) + toBase32(medium, 1);
  return body + checkLetter(body);
}

/** Reads a code as a person may have typed it: any case, O for 0, I or L for 1, hyphens and spaces. Throws `code.invalid`. */
export function decodeShortCode(typed: string): ShortCode {
  const text = typed.toUpperCase().replace(/[-\s]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const body = text.slice(0, 9);
  const medium = mediums[alphabet.indexOf(text.charAt(8))];
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/.test(text) || checkLetter(body) !== text.charAt(9) || medium === undefined) {
    throw new AppError('code.invalid', { params: { code: typed.slice(0, 40) } });
  }
  const edition = fromBase32(text.slice(0, 4));
  return { edition, unitCode: unitCodeOf(fromBase32(text.slice(4, 8))), medium };
}

/** "92" and "00092" differ, so the length is kept: two digits below 100, five digits above `unitBase`. */
function unitNumber(code: string | null): number {
  if (code === null) return 0;
  if (/^\d{2}$/.test(code)) return 1 + Number(code);
  if (/^\d{5}$/.test(code)) return unitBase + Number(code);
  throw new AppError('code.invalid', { params: { code } });
}

function unitCodeOf(number: number): string | null {
  if (number === 0) return null;
  return number < unitBase ? String(number - 1).padStart(2, '0') : String(number - unitBase).padStart(5, '0');
}

function toBase32(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let place = 0; place < length; place++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function fromBase32(text: string): number {
  return [...text].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0);
}

/** Weighted sum modulo 31 (prime): finds every single wrong letter but 0/Z and every swap of neighbours. */
function checkLetter(body: string): string {
  const sum = [...body].reduce((total, letter, index) => total + alphabet.indexOf(letter) * (index + 1), 0);
  return alphabet.charAt(sum % 31);
}
