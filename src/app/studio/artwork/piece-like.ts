import type { EarlierPiece } from '../../../studio-api/earlier-pieces.ts';

type Values = Record<string, unknown>;

/** `at`: place of the row from which the gallery was opened. */
type Chosen = { values: Values; piece: Pick<EarlierPiece, 'values' | 'kit'>; at: number };

/**
 * The form with a piece like an earlier one. It takes the place of the row that was just added and has nothing in it yet; any
 * other row stays, and it comes after it. The first piece of a campaign that has chosen no look brings along its own.
 */
export function withPieceLike({ values, piece, at }: Chosen): { data: Values; row: number } {
  const rows = Array.isArray(values.artworks) ? (values.artworks as Values[]) : [];
  const opened = rows[at];
  const isFresh = opened !== undefined && isUntouched(opened);
  const row = opened === undefined ? rows.length : isFresh ? at : at + 1;
  // The empty row keeps its id: nobody is told that a row was lost.
  const made = isFresh ? { ...piece.values, id: opened.id } : piece.values;
  const artworks = rows.toSpliced(row, isFresh ? 1 : 0, made);
  const branding = (values.branding ?? {}) as Values;
  const isFirst = artworks.length === 1 && !branding.kit && piece.kit !== '';
  return { data: { ...values, artworks, ...(isFirst ? { branding: { ...branding, kit: piece.kit } } : {}) }, row };
}

function isUntouched({ id: _, ...row }: Values): boolean {
  return Object.values(row).every(isNothing);
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0) return true;
  if (Array.isArray(value)) return value.every(isNothing);
  return typeof value === 'object' && isUntouched(value as Values);
}
