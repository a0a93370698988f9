import type { ReactNode } from 'react';
import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import type { ColourName } from '../kits/define-kit.ts';
import { BronzeDrum } from './bronze-drum.tsx';
import { column, Foot, type FootSize, footOf, margin } from './foot.tsx';
import { fitKicker, Kicker, kickerHeight } from './kicker.tsx';
import { Lines } from './lines.tsx';
import { Box, Page } from './page.tsx';

type Tone = { ground: ColourName; lines: ColourName; sun: ColourName; headline: ColourName; kicker: ColourName };
/** Where the figures of an infographic stand. */
export type Area = { u: number; left: number; top: number; width: number; height: number };
type Head = { kicker: FittedText; headline: FittedText; top: number; bottom: number; foot: FootSize };

/** The room between headline and foot. */
export function areaOf(input: DesignInput): Area & { head: Head } {
  const u = input.frame.widthPx / 1080;
  const foot = footOf(input, u);
  const kicker = fitKicker(input, u, { widthPx: 560 * u, heightPx: 96 * u, maxPx: 30 * u });
  const top = margin * u + kickerHeight(kicker, u) + 18 * u;
  const type = { weight: 800, lineHeight: 1.24, maxPx: 88 * u, minPx: 44 * u, trackingEm: -0.02 } as const;
  const room = { widthPx: column * u, heightPx: 190 * u };
  const headline = input.typeset('headline', { text: input.say(input.artwork.headline), ...room, ...type });
  const bottom = top + headline.heightPx + 36 * u;
  const height = input.frame.heightPx - foot.heightPx - bottom - 36 * u;
  return { u, left: margin * u, top: bottom, width: column * u, height, head: { kicker, headline, top, bottom, foot } };
}

type InfoPageProps = {
  input: DesignInput;
  area: ReturnType<typeof areaOf>;
  tone: Tone;
  /** Outlines of the figures, in pixels of the trimmed piece. */
  art?: ReactNode;
  foot: 'paper' | 'mainDeep' | 'calm' | 'accent';
  children: ReactNode;
};

/** Campaign and headline above, the way in below; the figures between them are the children. */
export function InfoPage({ input, area: { u, head }, tone, art, foot, children }: InfoPageProps) {
  const { frame, brand } = input;
  const hex = (name: ColourName) => brand.palette[name].hex;
  const colours = { lines: hex(tone.lines), sun: hex(tone.sun), sparks: hex(tone.sun) };
  const radius = 480 * u;
  const cy = Math.min(120 * u, head.top - 0.15 * radius - 4 * u);
  const keepOut = [{ left: -200 * u, top: head.bottom, right: 2000 * u, bottom: 3000 * u }];
  return (
    <Page
      frame={frame}
      ground={hex(tone.ground)}
      art={[<BronzeDrum key="drum" cx={950 * u} cy={cy} {...{ radius, colours, keepOut }} sparksAbove={0} />, art]}
    >
      <Box left={margin * u} top={margin * u} width={column * u} height={100 * u}>
        <Kicker text={head.kicker} u={u} bar={hex(tone.sun)} colour={hex(tone.kicker)} />
      </Box>
      <Box left={margin * u} top={head.top} width={column * u} height={head.headline.heightPx}>
        <Lines text={head.headline} colour={hex(tone.headline)} />
      </Box>
      {children}
      <Foot input={input} u={u} foot={head.foot} tone={foot} />
    </Page>
  );
}
