import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { fitKicker, Kicker, kickerHeight } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { fitPartners } from './parts/partners-line.tsx';
import { fitSign, namesHeight, type Sign, SignNames } from './parts/sign.tsx';

/**
 * Tile for feeds, in six ratios: ink on yellow, so that it is not taken for one more red poster between other people's pictures.
 *
 * What apps cover stays free of text: the head and the foot of a story, and on a Facebook cover the ends that telephones cut off.
 */
export default defineDesign({
  label: { vi: 'Ảnh mạng xã hội', en: 'Social tile' },
  formats: ['social-1x1', 'social-4x5', 'social-9x16', 'social-16x9', 'facebook-cover', 'zalo-16x9'],
  pages: 1,
  hasVariants: true,
  limits: { headline: 70, action: 40, body: 0, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand, artwork } = input;
    const { palette } = brand;
    const grid = gridOf(input);
    const { u, left, top, width, bottom } = grid;
    const text = fitTile(input, grid);
    const { partnersLine } = grid;
    const tone =
      artwork.variant === 'dark'
        ? {
            ground: palette.calm.hex,
            lines: palette.calmRing.hex,
            sun: palette.accent.hex,
            headline: palette.accent.hex,
            name: palette.white.hex,
            quiet: palette.tint.hex,
          }
        : {
            ground: palette.accent.hex,
            lines: palette.accentRing.hex,
            sun: palette.main.hex,
            headline: palette.calm.hex,
            name: palette.calm.hex,
            quiet: palette.calm.hex,
          };
    const colours = { lines: tone.lines, sun: tone.sun, sparks: tone.sun };
    const art = <BronzeDrum {...grid.sun} colours={colours} sparksAbove={0} />;
    return (
      <Page frame={frame} ground={tone.ground} art={art}>
        <Box left={left} top={top} width={width} height={200 * u}>
          <Kicker text={text.kicker} u={u} bar={tone.sun} colour={tone.name} />
        </Box>
        <Box left={left} top={text.headTop} width={text.headline.lines.length > 0 ? width : 0} height={text.headline.heightPx}>
          <Lines text={text.headline} colour={tone.headline} />
        </Box>
        <Box left={left} top={bottom - text.signHeight} width={text.signWidth} height={text.signHeight} justify="flex-end">
          <Lines text={text.sign.call} colour={tone.headline} />
          <div style={{ display: 'flex', height: 20 * u }} />
          <SignNames sign={text.sign} colours={tone} u={u} />
        </Box>
        <CodeCard
          input={input}
          {...grid.card}
          left={left + width - grid.card.sizePx}
          top={bottom - codeCardHeight(grid.card)}
          colour={artwork.variant === 'dark' ? palette.white.hex : palette.black.hex}
        />
        {partnersLine ? (
          <Box left={left} top={bottom + 12 * u} width={width} height={partnersLine.heightPx}>
            <Lines text={partnersLine} colour={tone.quiet} />
          </Box>
        ) : null}
      </Page>
    );
  },
});

type Grid = {
  /** A unit: a portrait tile is 1080 wide, a landscape one 720 high. */
  u: number;
  isWide: boolean;
  left: number;
  top: number;
  width: number;
  bottom: number;
  card: { sizePx: number; textPx: number };
  partnersLine: FittedText | null;
  sun: { cx: number; cy: number; radius: number };
};

/** Shares of a story that the app's own buttons cover, and of a cover that telephones cut off at each end. */
const storyHead = 0.13;
const storyFoot = 0.17;
const coverEnd = 0.165;

function gridOf(input: DesignInput): Grid {
  const { widthPx, heightPx } = input.frame;
  const isWide = widthPx > heightPx * 1.2;
  const u = isWide ? heightPx / 720 : widthPx / 1080;
  const isStory = heightPx > widthPx * 1.5;
  const left = widthPx > heightPx * 2 ? Math.round(widthPx * coverEnd) : 64 * u;
  const top = isStory ? heightPx * storyHead : 64 * u;
  const foot = heightPx - (isStory ? heightPx * storyFoot : 56 * u);
  const card = { sizePx: Math.round((isWide ? 196 : 232) * u), textPx: (isWide ? 17 : 20) * u };
  const width = widthPx - 2 * left;
  const partnersLine = fitPartners(input, { widthPx: width, maxPx: 21 * u, minPx: 14 * u });
  const bottom = foot - (partnersLine ? partnersLine.heightPx + 12 * u : 0);
  const radius = (isWide ? 620 : 760) * u;
  const cx = left + width - (isWide ? card.sizePx / 2 : 150 * u);
  return { u, isWide, left, top, width, bottom, card, partnersLine, sun: { cx, cy: top + (isWide ? 110 : 120) * u, radius } };
}

type Tile = { kicker: FittedText; headline: FittedText; headTop: number; sign: Sign; signWidth: number; signHeight: number };

/** Beside the sun and the code on a wide tile, below the sun and above the code on a tall one. */
function fitTile(input: DesignInput, { u, isWide, top, width, bottom, card, sun }: Grid): Tile {
  const columnPx = width - card.sizePx - 56 * u;
  const kicker = fitKicker(input, u, {
    widthPx: isWide ? columnPx : width - 330 * u,
    heightPx: (isWide ? 84 : 130) * u,
    maxPx: 32 * u,
  });
  const cardHeight = codeCardHeight(card);
  const sign = fitSign(input, u, { widthPx: columnPx, heightPx: cardHeight + 20 * u, callMaxPx: 46 * u, nameMaxPx: 36 * u });
  const signHeight = sign.call.heightPx + 20 * u + namesHeight(sign, u);
  const kickerEnd = top + kickerHeight(kicker, u) + 24 * u;
  const from = isWide ? kickerEnd : Math.max(kickerEnd, sun.cy + 0.15 * sun.radius + 24 * u);
  const to = bottom - (isWide ? signHeight : Math.max(cardHeight, signHeight)) - (isWide ? 30 : 48) * u;
  const type = {
    weight: 800,
    lineHeight: 1.24,
    maxPx: (isWide ? 112 : 160) * u,
    minPx: (isWide ? 40 : 54) * u,
    trackingEm: -0.02,
  } as const;
  const room = { widthPx: isWide ? columnPx : width, heightPx: to - from };
  const headline = input.typeset('headline', { text: input.say(input.artwork.headline), ...room, ...type });
  const slack = to - from - headline.heightPx;
  return { kicker, headline, sign, signWidth: columnPx, signHeight, headTop: from + (isWide ? slack / 2 : slack) };
}
