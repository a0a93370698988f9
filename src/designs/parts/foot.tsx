import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { CodeCard, codeCardHeight } from './code-card.tsx';
import { Lines } from './lines.tsx';
import { Box } from './page.tsx';
import { fitPartners } from './partners-line.tsx';
import { fitSign, SignNames } from './sign.tsx';

/** Margin and column of portrait pieces, in units: a piece is 1080 units wide, whatever its format. */
export const margin = 76;
export const column = 1080 - 2 * margin;

/** From the line of partners to the lower edge: inside what an office printer leaves white. */
const partnersUnits = 50;

export type FootSize = { sizePx: number; textPx: number; padPx: number; heightPx: number; partnersLine: FittedText | null };

/** The card is larger on paper, where it is scanned from a step away, than on the screen one already holds. */
export function footOf(input: DesignInput, u: number): FootSize {
  const { frame } = input;
  const partnersLine = fitPartners(input, { widthPx: column * u, maxPx: 22 * u, minPx: 14 * u });
  const card = { sizePx: Math.round((frame.pxPerMm === null ? 250 : 322) * u), textPx: 21 * u };
  const padPx = 52 * u;
  const heightPx = Math.round(codeCardHeight(card) + 2 * padPx + (partnersLine ? partnersLine.heightPx + 14 * u : 0));
  return { ...card, padPx, heightPx, partnersLine };
}

type FootProps = { input: DesignInput; u: number; foot: FootSize; tone?: 'paper' | 'mainDeep' | 'calm' | 'accent' };

/** The way in, at the bottom of a portrait piece: the call and the names on the left, the code at the right hand. */
export function Foot({ input, u, foot, tone = 'paper' }: FootProps) {
  const { frame, brand } = input;
  const { palette } = brand;
  const { bleedPx, widthPx, heightPx } = frame;
  const room = { widthPx: column * u - foot.sizePx - 56 * u, heightPx: codeCardHeight(foot) + 8 * u };
  const sign = fitSign(input, u, room);
  const tones = {
    paper: { call: palette.mainDeep.hex, name: palette.calm.hex, quiet: palette.grey.hex, code: undefined },
    accent: { call: palette.calm.hex, name: palette.calm.hex, quiet: palette.calm.hex, code: palette.black.hex },
    mainDeep: { call: palette.accent.hex, name: palette.white.hex, quiet: palette.white.hex, code: palette.white.hex },
    calm: { call: palette.accent.hex, name: palette.white.hex, quiet: palette.tint.hex, code: palette.white.hex },
  };
  const { code, ...colours } = tones[tone];
  const place = { left: -bleedPx, top: heightPx - foot.heightPx, width: widthPx + 2 * bleedPx, height: foot.heightPx + bleedPx };
  return (
    <Box {...place} ground={palette[tone].hex}>
      <Box
        left={bleedPx + margin * u}
        top={foot.padPx - 8 * u}
        width={room.widthPx}
        height={room.heightPx}
        justify="space-between"
      >
        <Lines text={sign.call} colour={colours.call} />
        <SignNames sign={sign} colours={colours} u={u} />
      </Box>
      <CodeCard
        input={input}
        sizePx={foot.sizePx}
        textPx={foot.textPx}
        left={bleedPx + (margin + column) * u - foot.sizePx}
        top={foot.padPx}
        {...(code ? { colour: code } : {})}
      />
      {foot.partnersLine ? (
        <Box
          left={bleedPx + margin * u}
          top={foot.heightPx - foot.partnersLine.heightPx - partnersUnits * u}
          width={column * u}
          height={foot.partnersLine.heightPx}
        >
          <Lines text={foot.partnersLine} colour={colours.quiet} />
        </Box>
      ) : null}
    </Box>
  );
}
