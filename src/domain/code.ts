import { AppError } from './errors.ts';

/**
 * Short codes on paper: sixteen letters of upper-case Crockford base 32, so that a QR code stays in alphanumeric mode and
 * O cannot be mistaken for 0.
 *
 * Nine letters carry edition, artwork, unit and medium of the code, so 3,321 communes times every
 * artwork need no table. Six are a seal that only the issuer's key makes (`src/codes`). The last is a check letter: it finds
 * what was mistyped before the seal is asked.
 */
export type ShortCode = {
  /** `Edition.number`, 1 … 262,143. */
  edition: number;
  /** Place of the artwork in its edition, 1 … 63; 0 for the document itself. Each leads to a guide of its own. */
  artwork: number;
  /** Digits of an administrative unit's code, or `null` for a piece without a unit of its own. */
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

/** Letters of the parts of a code. */
export const codeLetters = { body: 9, seal: 6, all: 16 } as const;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bits of the parts; together 45, nine letters. Units: 0 none, from 1 provinces, from `communeBase` communes. */
const bits = { edition: 18, artwork: 6, unit: 17, medium: 4 } as const;
const communeBase = 1_000;

/** The nine letters that carry the parts of the code. Throws `code.unwritable` when a part is out of range. */
export function packCode(code: ShortCode): string {
  const { edition, artwork } = code;
  const medium = mediums.indexOf(code.medium);
  const unit = unitNumber(code.unitCode);
  const isInRange = edition >= 1 && edition < 2 ** bits.edition && artwork >= 0 && artwork < 2 ** bits.artwork && medium >= 0;
  if (!Number.isInteger(edition) || !Number.isInteger(artwork) || !isInRange || unit === null) {
    throw new AppError('code.unwritable', { params: { code: JSON.stringify(code) } });
  }
  const parts = [edition, artwork, unit, medium];
  const widths = [bits.edition, bits.artwork, bits.unit, bits.medium];
  return toBase32(
    parts.reduce((sum, part, index) => sum * 2 ** (widths[index] ?? 0) + part, 0),
    codeLetters.body,
  );
}

/** `null` for letters that `packCode` never writes. */
export function unpackCode(body: string): ShortCode | null {
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
  return medium === undefined || unitCode === undefined || edition === 0 ? null : { edition, artwork, unitCode, medium };
}

/** A code as a person may have typed it: any case, O for 0, I or L for 1, hyphens and spaces anywhere. */
export function tidyCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[-–—\s]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** "0001-63QF-1K7D-0XWA", as it is printed under the QR code: four letters at a time can be read out and compared. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Weighted sum modulo 31 (prime): finds every single wrong letter but 0/Z, and every swap of neighbours but theirs. */
export function checkLetter(letters: string): string {
  const sum = [...letters].reduce((total, letter, index) => total + alphabet.indexOf(letter) * (index + 1), 0);
  return alphabet.charAt(sum % 31);
}

/** 53 bits fit a double exactly: ten letters at most. */
export function toBase32(value: number, letters: number): string {
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

/** "92" and "00092" differ, so the length is kept: provinces below `communeBase`, communes above. `null`: no such code. */
function unitNumber(code: string | null): number | null {
  if (code === null) return 0;
  if (/^\d{2}$/.test(code)) return 1 + Number(code);
  return /^\d{5}$/.test(code) ? communeBase + Number(code) : null;
}

/** `undefined` for a number that no unit can have. */
function unitCodeOf(number: number): string | null | undefined {
  if (number === 0) return null;
  if (number <= 100) return String(number - 1).padStart(2, '0');
  if (number < communeBase || number >= communeBase + 100_000) return undefined;
  return String(number - communeBase).padStart(5, '0');
}
