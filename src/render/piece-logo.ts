import { type Emblem, emblemLabels, mayShowEmblem } from '../domain/emblem.ts';
import type { Finding } from '../domain/finding.ts';
import type { Logo } from '../domain/unit.ts';
import type { Format, Frame } from '../formats/format.ts';
import type { Box } from './layout.ts';
import { decimal, warning } from './piece-checks.ts';
import type { PieceRequest } from './request.ts';

type Bearers = Pick<PieceRequest, 'unit' | 'issuer'>;

/**
 * The one logo of a piece: the commune's (or its province's, which stands in the unit's face then), else the issuing body's.
 *
 * A piece shows one logo, once. An emblem that its body may not show is left out, and `checkLogo` says so.
 */
export function logoOf({ unit, issuer }: Bearers): Logo | null {
  return [unit?.logo, issuer.logo].find((logo) => logo !== undefined && isAllowed(logo)) ?? null;
}

function isAllowed({ emblem, unitCode }: Logo): boolean {
  return emblem === undefined || mayShowEmblem(emblem, unitCode);
}

/** What an editor should know of the logo before anything is drawn. Nothing of it is fatal: a piece without a logo is a piece. */
export function checkLogoChoice({ unit, issuer }: Bearers): Finding[] {
  const path = 'logo';
  const reserved = [unit?.logo, issuer.logo].flatMap((logo) => (logo && !isAllowed(logo) ? [logo] : []));
  const findings = reserved.map(({ emblem, unitCode }) =>
    warning('render.emblem-reserved', { path, emblem: emblemLabels[emblem as Emblem], unit: unitCode }),
  );
  if (logoOf({ unit, issuer }) || findings.length > 0) return findings;
  return [warning('render.logo-missing', { path, unit: unit?.name ?? issuer.name })];
}

/** Below this the letters of a seal run together: in print, and on a screen. */
const leastMm = 9;
const leastPx = 40;

/** Whether the place is large enough and the picture fine enough for it. */
export function checkLogoPlace(logo: Logo | null, box: Box | null, frame: Frame, format: Format): Finding[] {
  if (!logo || !box) return [];
  const path = 'logo';
  const params = { path, format: format.label.vi };
  const { pxPerMm } = frame;
  const isSmall = pxPerMm === null ? box.width < leastPx : box.width / pxPerMm < leastMm;
  const size = pxPerMm === null ? `${Math.floor(box.width)} px` : `${decimal(box.width / pxPerMm, 1)} mm`;
  const least = pxPerMm === null ? `${leastPx} px` : `${leastMm} mm`;
  return isSmall ? [warning('render.logo-too-small', { ...params, size, least })] : [];
}
