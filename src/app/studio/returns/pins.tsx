import type { CSSProperties } from 'react';
import type { Spot } from '../../../domain/returns.ts';
import { isArea } from './spots.ts';

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Where a mark lies over what it is on: its point, or its rectangle. */
export function placed({ x, y, width = 0, height = 0 }: Spot): CSSProperties {
  return { left: percent(x), top: percent(y), ...(width > 0 ? { width: percent(width), height: percent(height) } : {}) };
}

/** `label` is read aloud; `isFixed`: somebody has said that it is mended. */
export type Pin = { number: number; label: string; spot: Spot; isFixed?: boolean; isChosen?: boolean };

/** Numbers at their places over a picture or a page that nobody marks now. */
export function Pins({ pins }: { pins: readonly Pin[] }) {
  return pins.map(({ number, label, spot, isFixed = false, isChosen = false }) => (
    <span key={number} className={`pano-pin-place ${isFixed ? 'is-fixed' : ''} ${isChosen ? 'is-chosen' : ''}`} title={label}>
      {isArea(spot) ? <span className="pano-pin-area" style={placed(spot)} /> : null}
      <span className="pano-pin is-still" style={placed({ x: spot.x, y: spot.y })} role="img" aria-label={label}>
        <span className="pano-mark-number">{number}</span>
      </span>
    </span>
  ));
}
