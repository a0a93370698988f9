import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { fitKicker, Kicker, kickerHeight } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { fitPartners } from './parts/partners-line.tsx';
import { fitNames, SignNames } from './parts/sign.tsx';

/**
 * Wide panel at a roadside: the sun of the drum rises over a horizon of paper, the sentence stands in the sky.
 *
 * Read in passing from ten metres and more, so it has one sentence and no running text. The code is for those who stop: its
 * white card breaks the horizon and is nearly a metre large.
 */
export default defineDesign({
  label: { vi: 'Pa-nô ngang', en: 'Wide panel' },
  formats: ['panel-6x3', 'panel-8x4'],
  pages: 1,
  hasVariants: true,
  limits: { headline: 60, action: 40, body: 0, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand, artwork } = input;
    const { palette } = brand;
    const u = frame.heightPx / 1000;
    const isDark = artwork.variant === 'dark';
    const text = fitSky(input, u);
    const colours = {
      lines: isDark ? palette.calmRing.hex : palette.mainRing.hex,
      sun: palette.accent.hex,
      sparks: palette.accent.hex,
    };
    const keepOut = [
      { left: textLeft * u - 40 * u, top: 0, right: 1900 * u, bottom: (margin + 30) * u + kickerHeight(text.kicker, u) },
    ];
    const drum = { cx: 330 * u, cy: horizon * u, radius: 1250 * u, colours, keepOut, sparksAbove: 0 };
    return (
      <Page frame={frame} ground={isDark ? palette.calm.hex : palette.main.hex} art={<BronzeDrum {...drum} />}>
        <Box left={textLeft * u} top={margin * u} width={textWidth * u} height={160 * u}>
          <Kicker text={text.kicker} u={u} bar={palette.accent.hex} colour={palette.white.hex} />
        </Box>
        <Box left={textLeft * u} top={text.top} width={textWidth * u} height={text.headline.heightPx}>
          <Lines text={text.headline} colour={palette.white.hex} />
        </Box>
        <Ground input={input} u={u} />
      </Page>
    );
  },
});

/** Measures in units: a panel is 1000 units high and 2000 wide. */
const margin = 112;
const horizon = 664;
const textLeft = 640;
const textWidth = 2000 - textLeft - margin;
const card = { size: 328, text: 24 };
const bottom = 1000 - 104;
const signWidth = 830;

function fitSky(input: DesignInput, u: number): { kicker: FittedText; headline: FittedText; top: number } {
  const kicker = fitKicker(input, u, { widthPx: textWidth * u, heightPx: 64 * u, maxPx: 44 * u });
  const cardTop = bottom * u - codeCardHeight({ sizePx: card.size * u, textPx: card.text * u });
  const above = margin * u + kickerHeight(kicker, u) + 20 * u;
  const end = Math.min(cardTop - 20 * u, horizon * u);
  const type = { weight: 800, lineHeight: 1.24, maxPx: 190 * u, minPx: 66 * u, maxLines: 3, trackingEm: -0.02 } as const;
  const room = { widthPx: textWidth * u, heightPx: end - above };
  const headline = input.typeset('headline', { text: input.say(input.artwork.headline), ...room, ...type });
  return { kicker, headline, top: above + (end - above - headline.heightPx) / 2 };
}

/** Below the horizon: who speaks on the left, the call beside the code that it means. */
function Ground({ input, u }: { input: DesignInput; u: number }) {
  const { frame, brand, say, artwork, typeset } = input;
  const { palette } = brand;
  const { bleedPx, widthPx, heightPx } = frame;
  const place = { sizePx: card.size * u, textPx: card.text * u };
  const cardTop = bottom * u - codeCardHeight(place);
  const cardLeft = (2000 - margin - card.size) * u;
  const partnersLine = fitPartners(input, { widthPx: cardLeft - (margin + 40) * u, maxPx: 26 * u, minPx: 15 * u });
  // Partners take a line of the ground, so the names above it make do with less.
  const callHeight = (bottom - horizon - 32) * u - (partnersLine ? partnersLine.heightPx + 10 * u : 0);
  const [scale, nameMaxPx] = partnersLine ? [0.95, 48 * u] : [1.15, 64 * u];
  const names = fitNames(input, u * scale, { nameMaxPx, widthPx: signWidth * u, heightPx: callHeight, nameLines: 1 });
  const callBox = { left: 980 * u, top: (horizon + 32) * u, width: cardLeft - 1030 * u, height: callHeight };
  const call = {
    text: say(artwork.action),
    widthPx: callBox.width,
    heightPx: callBox.height,
    weight: 800,
    lineHeight: 1.26,
  } as const;
  const colours = { name: palette.calm.hex, quiet: palette.grey.hex };
  return (
    <div style={{ display: 'flex' }}>
      <Box
        left={-bleedPx}
        top={horizon * u}
        width={widthPx + 2 * bleedPx}
        height={heightPx - horizon * u + bleedPx}
        ground={palette.paper.hex}
      />
      <Box left={margin * u} top={callBox.top} width={signWidth * u} height={callBox.height} justify="center">
        <SignNames sign={names} colours={colours} u={u} />
      </Box>
      <Box {...callBox} justify="center" align="flex-end">
        <Lines
          text={typeset('action', { ...call, maxPx: 84 * u, minPx: 40 * u })}
          colour={palette.mainDeep.hex}
          align="flex-end"
        />
      </Box>
      <CodeCard input={input} {...place} left={cardLeft} top={cardTop} />
      {partnersLine ? (
        <Box left={margin * u} top={bottom * u - partnersLine.heightPx} width={800 * u} height={partnersLine.heightPx}>
          <Lines text={partnersLine} colour={colours.quiet} />
        </Box>
      ) : null}
    </div>
  );
}
