import { AppError } from './errors.ts';

/**
 * Short codes on paper: nine letters and a check letter in upper-case Crockford base 32, so that a QR code stays in
 * alphanumeric mode and nobody mistakes O for 0.
 *
 * A code says by itself which edition, artwork, unit and medium it stands for, so 3,321 communes times every artwork need
 * no table. The check letter finds a mistyped code; it keeps nothing secret.
 */
export type ShortCode = {
  /** `Edition.number`, 1 … 262,143. */
  edition: number;
  /** Place of the artwork in its edition, 1 … 63; 0 for the document itself. Each leads to a guide of its own. */
  artwork: number;
  /** Digits of an administrative unit's code, or `null` for a piece in nobody's own name. */
  unitCode: string | null;
  medium: Medium;
};

/** Where the code was seen. The order is the number in the code: append only, sixteen at most. */
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

/** Bits of the parts; together 45, nine letters. Units: 0 nobody, from 1 provinces, from `communeBase` communes. */
const bits = { edition: 18, artwork: 6, unit: 17, medium: 4 } as const;
const communeBase = 1_000;
const letters = 9;

/** Ten characters. Throws `code.invalid` when a part is out of range. */
export function encodeShortCode(code: ShortCode): string {
  const { edition, artwork } = code;
  const medium = mediums.indexOf(code.medium);
  const isInRange = edition >= 1 && edition < 2 ** bits.edition && artwork >= 0 && artwork < 2 ** bits.artwork && medium >= 0;
  if (!Number.isInteger(edition) || !Number.isInteger(artwork) || !isInRange) {
    throw new AppError('code.invalid', { params: { code: JSON.stringify(code) } });
  }
  const parts = [edition, artwork, unitNumber(code.unitCode), medium];
  const widths = [bits.edition, bits.artwork, bits.unit, bits.medium];
  const packed = parts.reduce((sum, part, index) => sum * 2 ** (widths[index] ?? 0) + part, 0);
  const body = toBase32(packed);
  return body + checkLetter(body);
}

/** Reads a code as a person may have typed it: any case, O for 0, I or L for 1, hyphens and spaces. Throws `code.invalid`. */
export function decodeShortCode(typed: string): ShortCode {
  const text = typed.toUpperCase().replace(/[-\s]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const body = text.slice(0, letters);
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/.test(text) || checkLetter(body) !== text.charAt(letters)) throw invalid(typed);
  let rest = fromBase32(body);
  const take = (width: number): number => {
    const part = rest % 2 ** width;
    rest = Math.floor(rest / 2 ** width);
    return part;
  };
  const medium = mediums[take(bits.medium)];
  const unitCode = unitCodeOf(take(bits.unit));
  const artwork = take(bits.artwork);
  const edition = take(bits.edition);
  if (medium === undefined || unitCode === undefined || edition === 0) throw invalid(typed);
  return { edition, artwork, unitCode, medium };
}

function invalid(typed: string): AppError {
  return new AppError('code.invalid', { params: { code: typed.slice(0, 40) } });
}

/** "92" and "00092" differ, so the length is kept: provinces below `communeBase`, communes above. */
function unitNumber(code: string | null): number {
  if (code === null) return 0;
  if (/^\d{2}$/.test(code)) return 1 + Number(code);
  if (/^\d{5}$/.test(code)) return communeBase + Number(code);
  throw invalid(code);
}

/** `undefined` for a number that no unit can have. */
function unitCodeOf(number: number): string | null | undefined {
  if (number === 0) return null;
  if (number <= 100) return String(number - 1).padStart(2, '0');
  if (number < communeBase || number >= communeBase + 100_000) return undefined;
  return String(number - communeBase).padStart(5, '0');
}

/** 45 bits fit a double exactly. */
function toBase32(value: number): string {
  let rest = value;
  let text = '';
  for (let place = 0; place < letters; place++) {
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
