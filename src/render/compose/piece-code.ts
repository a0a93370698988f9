import { encodeShortCode } from '../../codes/short-code.ts';
import { addresses } from '../../domain/addresses.ts';
import { groupCode } from '../../domain/code.ts';
import type { UnitFace } from '../../domain/unit.ts';
import type { Format } from '../../formats/format.ts';
import { type QrLevel, type QrMatrix, qrMatrix, quietModules } from '../outline/qr.ts';

export type PieceCode = {
  code: string;
  /** "0001-63QF-1K7D-0XWA", as people read and type it. */
  grouped: string;
  /** "bdhvs.example.vn/q/", which the code follows. */
  address: string;
  url: string;
  matrix: QrMatrix;
  /** Modules of a side with the quiet zone. */
  modules: number;
};

type CodeRequest = { editionNumber: number; artworkNumber: number; unit: UnitFace | null; siteUrl: string; format: Format };

/** The short code of a piece and its QR code. Throws `code.unwritable` for an edition number out of range. */
export function pieceCode({ editionNumber, artworkNumber, unit, siteUrl, format }: CodeRequest): PieceCode {
  const unitCode = administrativeCode(unit);
  const code = encodeShortCode({ edition: editionNumber, artwork: artworkNumber, unitCode, medium: format.medium });
  const url = `${siteUrl}${addresses.scan.path(code)}`.toUpperCase();
  const matrix = qrMatrix(url, levelFor(format));
  return {
    code,
    grouped: groupCode(code),
    address: `${siteUrl.replace(/^https?:\/\//, '')}/q/`,
    url,
    matrix,
    modules: matrix.modules + 2 * quietModules,
  };
}

/** What hangs on a wall gets torn and rained on; a leaflet or a screen does not. */
function levelFor(format: Format): QrLevel {
  return format.kind === 'print' && format.viewingDistanceM >= 1 ? 'Q' : 'M';
}

/** An office counts for the administrative unit that it hangs under; the country itself has no code to print. */
export function administrativeCode(unit: UnitFace | null): string | null {
  const code = unit?.code.split('-')[0] ?? '';
  return /^(\d{2}|\d{5})$/.test(code) ? code : null;
}
