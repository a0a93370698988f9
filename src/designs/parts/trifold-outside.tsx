import type { DesignInput } from '../define-design.ts';
import { BronzeDrum } from './bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './code-card.tsx';
import { fitKicker, Kicker, kickerHeight } from './kicker.tsx';
import { Lines } from './lines.tsx';
import { Box, Page } from './page.tsx';
import { fitNames, SignNames } from './sign.tsx';
import { flapMm, padMm, panelMm, panelText } from './trifold-grid.ts';

type PartProps = { input: DesignInput; mm: number };

/** Outside, flat, from the left: flap, back, cover; in the tree as it is read. */
export function TrifoldOutside({ input }: { input: DesignInput }) {
  const { frame, brand } = input;
  const { palette } = brand;
  const mm = frame.widthPx / 297;
  const { bleedPx, heightPx } = frame;
  const colours = { lines: palette.mainRing.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
  const left = (flapMm + panelMm) * mm;
  const art = <BronzeDrum cx={left + 62 * mm} cy={72 * mm} radius={84 * mm} colours={colours} sparksAbove={0} />;
  const height = heightPx + 2 * bleedPx;
  return (
    <Page frame={frame} ground={palette.main.hex} art={art}>
      <Box left={-bleedPx} top={-bleedPx} width={flapMm * mm + bleedPx} height={height} ground={palette.tint.hex} />
      <Box left={flapMm * mm} top={-bleedPx} width={panelMm * mm} height={height} ground={palette.paper.hex} />
      <Cover input={input} mm={mm} />
      <Flap input={input} mm={mm} />
      <Back input={input} mm={mm} />
    </Page>
  );
}

function Cover({ input, mm }: PartProps) {
  const { frame, brand, say, typeset, artwork } = input;
  const { palette } = brand;
  const u = mm / 10.8;
  const width = (panelMm - 2 * padMm) * mm;
  const left = (flapMm + panelMm + padMm) * mm;
  const kicker = fitKicker(input, u, { widthPx: width, heightPx: 26 * mm, maxPx: 5 * mm });
  const type = { weight: 800, lineHeight: 1.24, maxPx: 14.5 * mm, minPx: 8 * mm, trackingEm: -0.02 } as const;
  const headline = typeset('headline', { text: say(artwork.headline), widthPx: width, heightPx: 84 * mm, ...type });
  const bottom = frame.heightPx - 14 * mm;
  return (
    <div style={{ display: 'flex' }}>
      <Box left={left} top={14 * mm} width={width} height={kickerHeight(kicker, u) + mm}>
        <Kicker text={kicker} u={u} bar={palette.accent.hex} colour={palette.white.hex} />
      </Box>
      <Box left={left} top={bottom - headline.heightPx} width={width} height={headline.heightPx}>
        <Lines text={headline} colour={palette.white.hex} />
      </Box>
    </div>
  );
}

/** Why: the lead and the reasons, on the panel that folds in. */
function Flap({ input, mm }: PartProps) {
  const { frame, brand, say, typeset, artwork } = input;
  const { palette } = brand;
  const left = padMm * mm;
  const width = (flapMm - 2 * padMm) * mm;
  const body = artwork.body
    ? typeset('body', {
        ...panelText(mm, { text: say(artwork.body), widthPx: width, heightPx: 76 * mm }),
        weight: 600,
        maxPx: 6.4 * mm,
      })
    : null;
  const indent = 8 * mm;
  const points = (artwork.points ?? []).map((point, index) =>
    typeset(`points.${index}`, panelText(mm, { text: say(point), widthPx: width - indent, heightPx: 30 * mm })),
  );
  const square = { width: 2.6 * mm, height: 2.6 * mm, marginTop: 2 * mm, marginRight: 5.4 * mm, flexShrink: 0 } as const;
  return (
    <Box left={left} top={14 * mm} width={width} height={frame.heightPx - 28 * mm} justify="center">
      <div style={{ display: 'flex', width: 14 * mm, height: 2 * mm, marginBottom: 6 * mm, backgroundColor: palette.main.hex }} />
      {body ? <Lines text={body} colour={palette.calm.hex} /> : null}
      <div style={{ display: 'flex', height: 8 * mm }} />
      {points.map((point) => (
        <div key={point.lines.join(' ')} style={{ display: 'flex', marginBottom: 6 * mm, flexShrink: 0 }}>
          <div style={{ display: 'flex', ...square, backgroundColor: palette.main.hex }} />
          <Lines text={point} colour={palette.black.hex} />
        </div>
      ))}
    </Box>
  );
}

/** Who, and the way in: what lies upwards on a counter. */
function Back({ input, mm }: PartProps) {
  const { frame, brand, say, typeset, artwork } = input;
  const { palette } = brand;
  const left = flapMm * mm;
  const width = panelMm * mm;
  const text = width - 2 * padMm * mm;
  const card = { sizePx: Math.round(46 * mm), textPx: 3.4 * mm };
  const call = { text: say(artwork.action), widthPx: text, heightPx: 30 * mm, weight: 800, lineHeight: 1.26 } as const;
  const action = typeset('action', { ...call, maxPx: 8 * mm, minPx: 5 * mm });
  const names = fitNames(input, mm * 0.155, { widthPx: text, nameMaxPx: 6.4 * mm, isStacked: true });
  const cardTop = 62 * mm;
  const colours = { name: palette.black.hex, quiet: palette.grey.hex };
  return (
    <div style={{ display: 'flex' }}>
      <Box left={left} top={cardTop - 40 * mm} width={width} height={34 * mm} justify="flex-end" align="center">
        <Lines text={action} colour={palette.mainDeep.hex} align="center" />
      </Box>
      <CodeCard input={input} {...card} left={left + (width - card.sizePx) / 2} top={cardTop} />
      <Box
        left={left}
        top={cardTop + codeCardHeight(card) + 8 * mm}
        width={width}
        height={frame.heightPx - 14 * mm - (cardTop + codeCardHeight(card) + 8 * mm)}
        justify="flex-end"
        align="center"
      >
        <SignNames sign={names} colours={colours} u={mm * 0.12} align="center" />
      </Box>
    </div>
  );
}
