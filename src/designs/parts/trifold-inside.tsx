import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { BronzeDrum } from './bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './code-card.tsx';
import { Lines } from './lines.tsx';
import { Box, Page } from './page.tsx';
import { fitNames, SignNames } from './sign.tsx';
import { flapMm, padMm, panelMm, panelText } from './trifold-grid.ts';

type PartProps = { input: DesignInput; mm: number };

const stepsTopMm = 52;

/** Inside, flat, from the left: steps, steps, the way in. */
export function TrifoldInside({ input }: { input: DesignInput }) {
  const { frame, brand, say, typeset, artwork } = input;
  const { palette } = brand;
  const mm = frame.widthPx / 297;
  const { bleedPx, heightPx } = frame;
  const left = 2 * panelMm * mm;
  const colours = { lines: palette.mainRing.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
  const art = <BronzeDrum cx={left + (flapMm / 2) * mm} cy={50 * mm} radius={92 * mm} colours={colours} sparksAbove={0} />;
  const width = (2 * panelMm - 2 * padMm) * mm;
  const type = { weight: 800, lineHeight: 1.24, maxPx: 11.5 * mm, minPx: 7 * mm, trackingEm: -0.02 } as const;
  const title = say(artwork.back?.headline ?? artwork.headline);
  const headline = typeset('back.headline', { text: title, widthPx: width, heightPx: 30 * mm, ...type });
  return (
    <Page frame={frame} ground={palette.main.hex} art={art}>
      <Box left={-bleedPx} top={-bleedPx} width={left + bleedPx} height={heightPx + 2 * bleedPx} ground={palette.paper.hex} />
      <Box left={padMm * mm} top={14 * mm} width={width} height={30 * mm}>
        <div
          style={{ display: 'flex', width: 14 * mm, height: 2 * mm, marginBottom: 3 * mm, backgroundColor: palette.main.hex }}
        />
        <Lines text={headline} colour={palette.mainDeep.hex} />
      </Box>
      <Steps input={input} mm={mm} />
      <WayIn input={input} mm={mm} left={left} />
    </Page>
  );
}

/** Down the first panel, then down the second; all steps in one size. */
function Steps({ input, mm }: PartProps) {
  const { frame, artwork, say, typeset } = input;
  const points = artwork.back?.points ?? [];
  const perPanel = Math.max(Math.ceil(points.length / 2), 2);
  const row = (frame.heightPx - (stepsTopMm + 12) * mm) / perPanel;
  const width = (panelMm - 2 * padMm) * mm;
  const box = { widthPx: width - 15 * mm, heightPx: row - 6 * mm };
  const fitAll = (maxPx: number) =>
    points.map((point, index) =>
      typeset(`back.points.${index}`, {
        ...panelText(mm, { ...box, text: say(point) }),
        maxPx,
        minPx: Math.min(4.24 * mm, maxPx),
      }),
    );
  const texts = fitAll(Math.min(5.4 * mm, ...fitAll(5.4 * mm).map(({ sizePx }) => sizePx)));
  return (
    <div style={{ display: 'flex' }}>
      {texts.map((text, index) => (
        <Box
          key={text.lines.join(' ')}
          left={(padMm + Math.floor(index / perPanel) * panelMm) * mm}
          top={stepsTopMm * mm + (index % perPanel) * row}
          width={width}
          height={row}
        >
          <Step input={input} mm={mm} text={text} number={index + 1} width={width} />
        </Box>
      ))}
    </div>
  );
}

function Step({ input, mm, text, number, width }: PartProps & { text: FittedText; number: number; width: number }) {
  const { palette } = input.brand;
  const size = 13 * mm;
  const numeral = { fontSize: size, lineHeight: `${Math.round(size)}px`, fontWeight: 800, color: palette.main.hex } as const;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
      <div style={{ display: 'flex', width, height: 0.4 * mm, marginBottom: 3 * mm, backgroundColor: palette.tint.hex }} />
      <div style={{ display: 'flex', flexShrink: 0 }}>
        <div data-spoken="label" style={{ display: 'flex', width: 15 * mm, flexShrink: 0, ...numeral }}>
          {String(number)}
        </div>
        <Lines text={text} colour={palette.black.hex} marginTop={2 * mm} />
      </div>
    </div>
  );
}

function WayIn({ input, mm, left }: PartProps & { left: number }) {
  const { frame, brand, say, typeset, artwork } = input;
  const { palette } = brand;
  const width = flapMm * mm;
  const text = width - 2 * padMm * mm;
  const card = { sizePx: Math.round(46 * mm), textPx: 3.4 * mm };
  const call = { text: say(artwork.action), widthPx: text, heightPx: 24 * mm, weight: 800, lineHeight: 1.26 } as const;
  const action = typeset('action', { ...call, maxPx: 7.4 * mm, minPx: 4.8 * mm });
  const names = fitNames(input, mm * 0.155, { widthPx: text, nameMaxPx: 6 * mm, isStacked: true });
  const cardTop = 96 * mm;
  const namesTop = cardTop + codeCardHeight(card) + 6 * mm;
  const colours = { name: palette.white.hex, quiet: palette.white.hex };
  return (
    <div style={{ display: 'flex' }}>
      <Box left={left} top={cardTop - 30 * mm} width={width} height={26 * mm} justify="flex-end" align="center">
        <Lines text={action} colour={palette.white.hex} align="center" />
      </Box>
      <CodeCard input={input} {...card} left={left + (width - card.sizePx) / 2} top={cardTop} colour={palette.white.hex} />
      <Box
        left={left}
        top={namesTop}
        width={width}
        height={frame.heightPx - 14 * mm - namesTop}
        justify="flex-end"
        align="center"
      >
        <SignNames sign={names} colours={colours} u={mm * 0.1} align="center" />
      </Box>
    </div>
  );
}
