import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { fitKicker, Kicker, kickerHeight } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { fitSign, namesHeight, type Sign, SignNames } from './parts/sign.tsx';

/**
 * Vertical banner ("phướn dọc") on a lamp post: everything on the middle axis, because it turns in the wind and is seen from both
 * sides of the road.
 *
 * Poles run through the upper and lower hem. The code stands in the lower third, which is what a passer-by can reach.
 */
export default defineDesign({
  label: { vi: 'Phướn dọc', en: 'Vertical banner' },
  formats: ['banner-0.8x2.5', 'banner-0.6x2'],
  pages: 1,
  limits: { headline: 64, action: 40, body: 0, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand } = input;
    const { palette } = brand;
    const u = frame.widthPx / 800;
    const text = fitAxis(input, u);
    const radius = Math.min(900 * u, (text.headTop - text.sunTop - 26 * u) / 0.3);
    const colours = { lines: palette.mainRing.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
    const keepOut = [{ left: 0, top: 0, right: 800 * u, bottom: margin * u + kickerHeight(text.kicker, u) + 30 * u }];
    const art = (
      <BronzeDrum
        cx={400 * u}
        cy={text.sunTop + 0.15 * radius}
        {...{ radius, colours, keepOut }}
        sparksAbove={text.headTop - 40 * u}
      />
    );
    return (
      <Page frame={frame} ground={palette.main.hex} art={art}>
        <Box left={0} top={margin * u} width={800 * u} height={300 * u} align="center">
          <Kicker text={text.kicker} u={u} bar={palette.accent.hex} colour={palette.white.hex} align="center" />
        </Box>
        <Box left={0} top={text.headTop} width={800 * u} height={text.panelTop - text.headTop} justify="center" align="center">
          <Lines text={text.headline} colour={palette.accent.hex} align="center" />
        </Box>
        <Panel input={input} u={u} text={text} />
      </Page>
    );
  },
});

/** Measures in units: a banner is 800 units wide. */
const margin = 108;
const column = 800 - 2 * 92;

type Axis = {
  kicker: FittedText;
  headline: FittedText;
  sign: Sign;
  card: Card;
  sunTop: number;
  headTop: number;
  panelTop: number;
};
type Card = { sizePx: number; textPx: number };

function fitAxis(input: DesignInput, u: number): Axis {
  const kicker = fitKicker(input, u, { widthPx: column * u, heightPx: 170 * u, maxPx: 44 * u });
  const card = { sizePx: (input.logo ? 380 : 420) * u, textPx: 27 * u };
  const sign = fitSign(input, u * 1.25, {
    widthPx: column * u,
    heightPx: (460 + (input.logo ? 190 : 0) + (input.partners.length > 0 ? 150 : 0)) * u,
    callMaxPx: 68 * u,
    nameMaxPx: 56 * u,
    isStacked: true,
  });
  const below = 56 * u + sign.call.heightPx + 34 * u + codeCardHeight(card) + 40 * u + namesHeight(sign, u) + margin * u;
  const panelTop = input.frame.heightPx - below;
  const sunTop = margin * u + kickerHeight(kicker, u) + 70 * u;
  // A full block of names takes its room from the ornament, not from the sentence.
  const headTop = sunTop + (input.logo ? (input.partners.length > 0 ? 150 : 270) : 330) * u;
  const headline = input.typeset('headline', {
    text: input.say(input.artwork.headline),
    inCapitals: true,
    widthPx: column * u,
    heightPx: panelTop - headTop - 40 * u,
    weight: 800,
    lineHeight: 1.47,
    maxPx: 260 * u,
    minPx: 56 * u,
    trackingEm: -0.01,
  });
  return { kicker, headline, sign, card, sunTop, headTop, panelTop };
}

function Panel({ input, u, text }: { input: DesignInput; u: number; text: Axis }) {
  const { frame, brand } = input;
  const { palette } = brand;
  const { bleedPx, widthPx, heightPx } = frame;
  const { sign, card, panelTop } = text;
  const colours = { call: palette.mainDeep.hex, name: palette.calm.hex, quiet: palette.grey.hex };
  const cardTop = panelTop + 56 * u + sign.call.heightPx + 34 * u;
  const sheet = { left: -bleedPx, width: widthPx + 2 * bleedPx };
  return (
    <div style={{ display: 'flex' }}>
      <Box {...sheet} top={panelTop} height={heightPx - panelTop + bleedPx} ground={palette.paper.hex} />
      <Box {...sheet} top={panelTop - 14 * u} height={14 * u} ground={palette.accent.hex} />
      <Box left={0} top={panelTop + 56 * u} width={widthPx} height={sign.call.heightPx} align="center">
        <Lines text={sign.call} colour={colours.call} align="center" />
      </Box>
      <CodeCard input={input} {...card} left={(widthPx - card.sizePx) / 2} top={cardTop} />
      <Box left={0} top={cardTop + codeCardHeight(card) + 40 * u} width={widthPx} height={300 * u} align="center">
        <SignNames sign={sign} colours={colours} u={u} align="center" />
      </Box>
    </div>
  );
}
