import type { ReactElement } from 'react';
import type { DesignInput } from '../define-design.ts';

/** The place of a logo in a block of names: a square of `sizePx`, and what keeps it from the words. */
export type LogoPlace = { sizePx: number; clearPx: number; gapPx: number; ground: string };

/** `null` where the piece has no logo: the names then take its room. */
export function fitLogo({ logo, brand }: DesignInput, sizePx: number): LogoPlace | null {
  if (!logo) return null;
  const side = Math.round(sizePx);
  const clearPx = Math.round(side * brand.logo.clearShare);
  return { sizePx: side, clearPx, gapPx: Math.round(side * 0.18), ground: brand.palette.white.hex };
}

/** What the logo takes from the words beside it or below it. */
export function logoRoom(place: LogoPlace | null): number {
  return place ? place.sizePx + place.gapPx : 0;
}

/** White square with the logo whole inside. White on every ground, so that no logo has to be recoloured. */
export function LogoPlate({ place: { sizePx, clearPx, ground } }: { place: LogoPlace }): ReactElement {
  const inner = sizePx - 2 * clearPx;
  const square = { width: sizePx, height: sizePx, backgroundColor: ground, flexShrink: 0 } as const;
  return (
    <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'center', ...square }}>
      <div data-slot="logo" style={{ display: 'flex', width: inner, height: inner }} />
    </div>
  );
}
