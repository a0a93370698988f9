import type { ReactElement } from 'react';

type GaugeProps = { cx: number; cy: number; radius: number; share: number; colours: { on: string; off: string } };

const ticks = 60;
const turn = 2 * Math.PI;

/** A ring of sixty ticks, as on the bronze drum; the share of them from the top clockwise is lit. */
export function Gauge({ cx, cy, radius, share, colours }: GaugeProps): ReactElement[] {
  const lit = Math.round(share * ticks);
  const at = (angle: number, length: number) =>
    [cx + length * Math.sin(angle), cy - length * Math.cos(angle)].map((value) => Math.round(value * 100) / 100).join(' ');
  const tick = (index: number) => {
    const angle = (turn * (index + 0.5)) / ticks;
    const half = (turn / ticks) * 0.3;
    const corners = [
      at(angle - half, radius * 0.8),
      at(angle - half, radius),
      at(angle + half, radius),
      at(angle + half, radius * 0.8),
    ];
    return `M${corners.join('L')}Z`;
  };
  const all = Array.from({ length: ticks }, (_, index) => tick(index));
  return [
    <path key="off" d={all.slice(lit).join('')} fill={colours.off} />,
    <path key="on" d={all.slice(0, lit).join('')} fill={colours.on} />,
  ];
}
