import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { Lines } from './lines.tsx';

type KickerRoom = { widthPx: number; heightPx?: number; maxPx?: number };

/** The campaign's name as a line above the headline. */
export function fitKicker({ say, campaignTitle, typeset }: DesignInput, u: number, { widthPx, heightPx, maxPx }: KickerRoom) {
  const box = {
    widthPx,
    heightPx: heightPx ?? 150 * u,
    weight: 600,
    lineHeight: 1.3,
    maxPx: maxPx ?? 34 * u,
    minPx: 22 * u,
  } as const;
  return typeset('campaignTitle', { ...box, text: say(campaignTitle) });
}

type KickerProps = { text: FittedText; u: number; bar: string; colour: string; align?: 'flex-start' | 'center' };

/** A short bar and the campaign's name below it: `kickerHeight` in all. */
export function Kicker({ text, u, bar, colour, align = 'flex-start' }: KickerProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', alignItems: align, flexShrink: 0 }}>
      <div style={{ display: 'flex', width: 72 * u, height: 10 * u, backgroundColor: bar }} />
      <Lines text={text} colour={colour} align={align} marginTop={22 * u} />
    </div>
  );
}

export function kickerHeight(text: FittedText, u: number): number {
  return 32 * u + text.heightPx;
}
