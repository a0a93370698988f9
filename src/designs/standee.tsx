import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { fitKicker, Kicker, kickerHeight } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { fitPartners } from './parts/partners-line.tsx';
import { fitNames, type Names, namesHeight, SignNames } from './parts/sign.tsx';

/**
 * Standee beside the counter of a one-stop office.
 *
 * The sentence stands at eye level, the code at the height of the chest, where one holds a phone, the steps below. The lowest
 * 10 cm disappear in the base and stay empty.
 */
export default defineDesign({
  label: { vi: 'Standee', en: 'Standee' },
  formats: ['standee-80x180', 'standee-60x160'],
  pages: 1,
  hasVariants: true,
  limits: { headline: 60, action: 40, body: 0, points: 3, pointLength: 60, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand, artwork } = input;
    const { palette } = brand;
    const u = frame.widthPx / 800;
    const text = fitStandee(input, u);
    const isDark = artwork.variant === 'dark';
    const ground = isDark ? palette.calm.hex : palette.main.hex;
    const colours = {
      lines: isDark ? palette.calmRing.hex : palette.mainRing.hex,
      sun: palette.accent.hex,
      sparks: palette.accent.hex,
    };
    const radius = 620 * u;
    const keepOut = [{ left: 0, top: 0, right: 470 * u, bottom: margin * u + kickerHeight(text.kicker, u) + 24 * u }];
    const cy = Math.min(220 * u, text.headTop - 0.15 * radius - 14 * u);
    const art = <BronzeDrum cx={640 * u} cy={cy} {...{ radius, colours, keepOut }} sparksAbove={text.headTop - 20 * u} />;
    return (
      <Page frame={frame} ground={ground} art={art}>
        <Box left={margin * u} top={margin * u} width={column * u} height={220 * u}>
          <Kicker text={text.kicker} u={u} bar={palette.accent.hex} colour={palette.white.hex} />
        </Box>
        <Box left={margin * u} top={text.headTop} width={column * u} height={text.headline.heightPx}>
          <Lines text={text.headline} colour={palette.white.hex} />
        </Box>
        <Middle input={input} u={u} text={text} />
        <Base input={input} u={u} text={text} ground={ground} />
      </Page>
    );
  },
});

/** Measures in units: a standee is 800 units wide. */
const margin = 64;
const column = 800 - 2 * margin;
const gap = 44;
/** Hidden in the base. */
const baseMm = 100;

type Standee = {
  kicker: FittedText;
  headline: FittedText;
  sign: Names;
  partnersLine: FittedText | null;
  headTop: number;
  middleTop: number;
  card: { sizePx: number; textPx: number };
  baseTop: number;
};
type PartProps = { input: DesignInput; u: number; text: Standee };

function fitStandee(input: DesignInput, u: number): Standee {
  const { frame, say, typeset, artwork } = input;
  const middleTop = Math.round(frame.heightPx * 0.36);
  const kicker = fitKicker(input, u, { widthPx: 400 * u, heightPx: 140 * u });
  const card = { sizePx: 318 * u, textPx: 21 * u };
  const sign = fitNames(input, u, { widthPx: column * u });
  const partnersLine = fitPartners(input, { widthPx: column * u, maxPx: 20 * u, minPx: 12 * u });
  const partnersHeight = partnersLine ? partnersLine.heightPx + 10 * u : 0;
  const baseTop = frame.heightPx - (baseMm + 10) * (frame.pxPerMm ?? 1) - namesHeight(sign, u) - partnersHeight - 40 * u;
  const type = { weight: 800, lineHeight: 1.24, maxPx: 112 * u, minPx: 50 * u, trackingEm: -0.02 } as const;
  const room = middleTop - margin * u - kickerHeight(kicker, u) - 110 * u;
  const headline = typeset('headline', { text: say(artwork.headline), widthPx: column * u, heightPx: room, ...type });
  return { kicker, headline, sign, partnersLine, card, middleTop, baseTop, headTop: middleTop - 48 * u - headline.heightPx };
}

/** Call and code, then the steps, on paper. */
function Middle({ input, u, text }: PartProps) {
  const { frame, brand, say, typeset, artwork } = input;
  const { palette } = brand;
  const { card, middleTop, baseTop } = text;
  const { bleedPx, widthPx } = frame;
  const cardHeight = codeCardHeight(card);
  const width = column * u - card.sizePx - gap * u;
  const call = { text: say(artwork.action), widthPx: width, heightPx: card.sizePx, weight: 800, lineHeight: 1.26 } as const;
  const listTop = middleTop + gap * u + cardHeight + 30 * u;
  return (
    <div style={{ display: 'flex' }}>
      <Box
        left={-bleedPx}
        top={middleTop}
        width={widthPx + 2 * bleedPx}
        height={baseTop - middleTop}
        ground={palette.paper.hex}
      />
      <Box left={margin * u} top={middleTop + gap * u} width={width} height={card.sizePx} justify="center">
        <Lines text={typeset('action', { ...call, maxPx: 64 * u, minPx: 34 * u })} colour={palette.mainDeep.hex} />
      </Box>
      <CodeCard input={input} {...card} left={(margin + column) * u - card.sizePx} top={middleTop + gap * u} />
      <Steps input={input} u={u} top={listTop} height={baseTop - 24 * u - listTop} />
    </div>
  );
}

const numeralUnits = 92;

function Steps({ input, u, top, height }: { input: DesignInput; u: number; top: number; height: number }) {
  const { brand, artwork, say, typeset } = input;
  const { palette } = brand;
  const points = artwork.points ?? [];
  const row = Math.min(height / Math.max(points.length, 1), 170 * u);
  const box = { widthPx: (column - numeralUnits) * u, heightPx: row - 14 * u, weight: 600, lineHeight: 1.28 } as const;
  const fitAll = (maxPx: number) =>
    points.map((point, index) => typeset(`points.${index}`, { ...box, text: say(point), maxPx, minPx: Math.min(26 * u, maxPx) }));
  const texts = fitAll(Math.min(44 * u, ...fitAll(44 * u).map(({ sizePx }) => sizePx)));
  const size = Math.min(84 * u, row * 0.8);
  const numeral = { fontSize: size, lineHeight: `${Math.round(size)}px`, fontWeight: 800, color: palette.main.hex } as const;
  return (
    <Box left={margin * u} top={top} width={column * u} height={height}>
      {texts.map((text, index) => (
        <div key={text.lines.join(' ')} style={{ display: 'flex', flexDirection: 'column', flexShrink: 0, height: row }}>
          <div style={{ display: 'flex', width: column * u, height: 2 * u, backgroundColor: palette.tint.hex }} />
          <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
            <div data-spoken="label" style={{ display: 'flex', width: numeralUnits * u, ...numeral }}>
              {String(index + 1)}
            </div>
            <Lines text={text} colour={palette.calm.hex} />
          </div>
        </div>
      ))}
    </Box>
  );
}

function Base({ input, u, text, ground }: PartProps & { ground: string }) {
  const { frame, brand } = input;
  const { palette } = brand;
  const { bleedPx, widthPx, heightPx } = frame;
  const colours = { name: palette.white.hex, quiet: palette.white.hex };
  const { baseTop } = text;
  return (
    <div style={{ display: 'flex' }}>
      <Box left={-bleedPx} top={baseTop} width={widthPx + 2 * bleedPx} height={heightPx - baseTop + bleedPx} ground={ground} />
      <Box left={-bleedPx} top={baseTop} width={widthPx + 2 * bleedPx} height={10 * u} ground={palette.accent.hex} />
      <Box left={margin * u} top={baseTop + 36 * u} width={column * u} height={200 * u}>
        <SignNames sign={text.sign} colours={colours} u={u} />
        {text.partnersLine ? <Lines text={text.partnersLine} colour={colours.quiet} marginTop={10 * u} /> : null}
      </Box>
    </div>
  );
}
