import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { fitKicker, Kicker, kickerHeight } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { fitPartners } from './parts/partners-line.tsx';
import { fitSign, namesHeight, SignNames } from './parts/sign.tsx';

/**
 * Panel of about 3 : 2 at a gate or in a hall: a red pillar with sun and code on the left, the words on paper beside it.
 *
 * The pillar keeps its width in every format, the paper takes the rest. The dark variant is for halls with the light off.
 */
export default defineDesign({
  label: { vi: 'Pa-nô gần vuông', en: 'Panel, nearly square' },
  formats: ['panel-3x2', 'panel-4x3'],
  pages: 1,
  hasVariants: true,
  limits: { headline: 50, action: 40, body: 0, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand } = input;
    const { palette } = brand;
    const u = frame.heightPx / 1000;
    const colours = { lines: palette.mainRing.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
    const place = { sizePx: card.size * u, textPx: card.text * u };
    const cardTop = (1000 - margin) * u - codeCardHeight(place);
    const middle = (pillar - 10) / 2;
    const keepOut = [{ left: -200 * u, top: cardTop - 30 * u, right: pillar * u, bottom: 2000 * u }];
    const art = (
      <BronzeDrum cx={middle * u} cy={cardTop * 0.54} radius={760 * u} colours={colours} keepOut={keepOut} sparksAbove={0} />
    );
    return (
      <Page frame={frame} ground={palette.main.hex} art={art}>
        <Words input={input} u={u} />
        <CodeCard input={input} {...place} left={(middle - card.size / 2) * u} top={cardTop} colour={palette.white.hex} />
      </Page>
    );
  },
});

/** Measures in units: a panel is 1000 units high. */
const margin = 108;
const pillar = 560;
const card = { size: 336, text: 23 };

function Words({ input, u }: { input: DesignInput; u: number }) {
  const { frame, brand, artwork } = input;
  const { palette } = brand;
  const { bleedPx, widthPx, heightPx } = frame;
  const isDark = artwork.variant === 'dark';
  const tone = isDark
    ? {
        ground: palette.calm.hex,
        headline: palette.accent.hex,
        call: palette.white.hex,
        name: palette.white.hex,
        quiet: palette.tint.hex,
      }
    : {
        ground: palette.paper.hex,
        headline: palette.mainDeep.hex,
        call: palette.calm.hex,
        name: palette.calm.hex,
        quiet: palette.grey.hex,
      };
  const left = (pillar + 64) * u;
  const width = widthPx - left - margin * u;
  const text = fitWords(input, u, width);
  return (
    <div style={{ display: 'flex' }}>
      <Box
        left={pillar * u}
        top={-bleedPx}
        width={widthPx - pillar * u + bleedPx}
        height={heightPx + 2 * bleedPx}
        ground={tone.ground}
      />
      <Box left={pillar * u} top={-bleedPx} width={14 * u} height={heightPx + 2 * bleedPx} ground={palette.accent.hex} />
      <Box left={left} top={margin * u} width={width} height={heightPx - 2 * margin * u} justify="space-between">
        <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
          <Kicker text={text.kicker} u={u} bar={palette.main.hex} colour={tone.name} />
          <Lines text={text.headline} colour={tone.headline} marginTop={30 * u} />
        </div>
        <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
          <Lines text={text.sign.call} colour={tone.call} />
          <div style={{ display: 'flex', height: 30 * u }} />
          <SignNames sign={text.sign} colours={tone} u={u} />
          {text.partnersLine ? <Lines text={text.partnersLine} colour={tone.quiet} marginTop={14 * u} /> : null}
        </div>
      </Box>
    </div>
  );
}

function fitWords(input: DesignInput, u: number, width: number) {
  const isFull = input.partners.length > 0;
  const kicker: FittedText = fitKicker(input, u, { widthPx: width, heightPx: (isFull ? 84 : 130) * u, maxPx: 38 * u });
  const sign = fitSign(input, u * 1.2, {
    widthPx: width,
    heightPx: (isFull ? 376 : 400) * u,
    callMaxPx: 58 * u,
    nameMaxPx: 50 * u,
  });
  const partnersLine = fitPartners(input, { widthPx: width, maxPx: 24 * u, minPx: 14 * u, maxLines: 2 });
  const partnersHeight = partnersLine ? partnersLine.heightPx + 14 * u : 0;
  const used = kickerHeight(kicker, u) + sign.call.heightPx + namesHeight(sign, u) + partnersHeight + 110 * u;
  const type = { weight: 800, lineHeight: 1.24, maxPx: 150 * u, minPx: 46 * u, trackingEm: -0.02 } as const;
  const room = { widthPx: width, heightPx: (1000 - 2 * margin) * u - used };
  return {
    kicker,
    sign,
    partnersLine,
    headline: input.typeset('headline', { text: input.say(input.artwork.headline), ...room, ...type }),
  };
}
