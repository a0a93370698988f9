import type { DesignInput } from '../../designs/define-design.ts';
import { kitOf } from '../../designs/parts/kit-of.ts';
import { type Emblem, emblemLabels, mayShowEmblem } from '../../domain/emblem.ts';
import { type Finding, warning } from '../../domain/finding.ts';
import type { Logo } from '../../domain/unit.ts';
import type { Box } from '../engines/layout.ts';
import type { PieceRequest } from '../request.ts';
import { decimal } from './piece-checks.ts';

type LogoOwners = Pick<PieceRequest, 'unit' | 'issuer' | 'branding'>;

/**
 * The one logo of a piece: the commune's (or its province's, which stands in the unit's face then), else the issuing body's.
 *
 * A piece shows one logo, once. An emblem that its body may not show is left out, and `checkLogo` says so.
 */
export function logoOf({ unit, issuer, branding }: LogoOwners): Logo | null {
  return [unit?.logo, issuer.logo].find((logo) => logo !== undefined && isAllowed(logo, branding)) ?? null;
}

function isAllowed({ emblem, unitCode }: Logo, branding: LogoOwners['branding']): boolean {
  if (emblem === undefined) return true;
  return mayShowEmblem(emblem, unitCode) && kitOf(branding?.kit).emblems.includes(emblem);
}

/** What an editor should know of the logo before anything is drawn. Nothing of it is fatal: a piece without a logo is a piece. */
export function checkLogoChoice(owners: LogoOwners): Finding[] {
  const { unit, issuer, branding } = owners;
  const path = 'logo';
  const reserved = [unit?.logo, issuer.logo].flatMap((logo) => (logo && !isAllowed(logo, branding) ? [logo] : []));
  const findings = reserved.map(({ emblem, unitCode }) =>
    warning('render.emblem-reserved', { path, emblem: emblemLabels[emblem as Emblem].vi, unit: unitCode }),
  );
  if (logoOf(owners) || findings.length > 0) return findings;
  return [warning('render.logo-missing', { path, unit: unit?.name ?? issuer.name })];
}

type PlaceParts = Pick<DesignInput, 'logo' | 'brand' | 'frame' | 'format'>;

/** Whether the place is large enough and the picture fine enough for it. */
export function checkLogoPlace({ logo, brand, frame, format }: PlaceParts, box: Box | null): Finding[] {
  if (!logo || !box) return [];
  const { leastMm, leastPx } = brand.logo;
  const path = 'logo';
  const params = { path, format: format.label };
  const { pxPerMm } = frame;
  const isSmall = pxPerMm === null ? box.width < leastPx : box.width / pxPerMm < leastMm;
  const size = pxPerMm === null ? `${Math.floor(box.width)} px` : `${decimal(box.width / pxPerMm, 1)} mm`;
  const least = pxPerMm === null ? `${leastPx} px` : `${leastMm} mm`;
  return isSmall ? [warning('render.logo-too-small', { ...params, size, least })] : [];
}
