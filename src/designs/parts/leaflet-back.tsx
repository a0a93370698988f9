import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { CodeCard, codeCardHeight } from './code-card.tsx';
import { ImprintLines } from './imprint.tsx';
import { bodyText, bodyUnits, column, fitImprint, leastUnits, margin } from './leaflet-grid.ts';
import { Lines } from './lines.tsx';
import { Box, Page } from './page.tsx';

const numeralUnits = 104;
const stripeUnits = 30;

type PartProps = { input: DesignInput; u: number };

/** Back of the leaflet: numbered steps, each separated by a fine rule, and once more the way in. */
export function LeafletBack({ input }: { input: DesignInput }) {
  const { frame, brand, typeset, say, artwork } = input;
  const { palette } = brand;
  const u = frame.widthPx / 1080;
  const { bleedPx, widthPx } = frame;
  const title = { text: say(artwork.back?.headline ?? artwork.headline), widthPx: column * u, heightPx: 190 * u } as const;
  const type = { weight: 800, lineHeight: 1.24, maxPx: 74 * u, minPx: 46 * u, trackingEm: -0.015 } as const;
  const headline = typeset('back.headline', { ...title, ...type });
  const card = { sizePx: Math.round(222 * u), textPx: 21 * u };
  const footTop = frame.heightPx - margin * u * 0.8 - codeCardHeight(card);
  const top = (stripeUnits + 56) * u;
  const stepsTop = top + headline.heightPx + 26 * u;
  const stripe = { left: -bleedPx, top: -bleedPx, width: widthPx + 2 * bleedPx, height: stripeUnits * u + bleedPx };
  return (
    <Page frame={frame} ground={palette.paper.hex}>
      <Box {...stripe} ground={palette.main.hex} />
      <Box left={margin * u} top={stripeUnits * u} width={176 * u} height={12 * u} ground={palette.accent.hex} />
      <Box left={margin * u} top={top} width={column * u} height={headline.heightPx}>
        <Lines text={headline} colour={palette.mainDeep.hex} />
      </Box>
      <Steps input={input} u={u} top={stepsTop} heightPx={footTop - 44 * u - stepsTop} />
      <Call input={input} u={u} top={footTop} widthPx={column * u - card.sizePx - 44 * u} heightPx={codeCardHeight(card)} />
      <CodeCard input={input} {...card} left={(margin + column) * u - card.sizePx} top={footTop} />
    </Page>
  );
}

function Steps({ input, u, top, heightPx }: PartProps & { top: number; heightPx: number }) {
  const points = input.artwork.back?.points ?? [];
  const rowHeight = heightPx / Math.max(points.length, 4);
  const texts = fitSteps(input, u, rowHeight - 24 * u);
  return (
    <Box left={margin * u} top={top} width={column * u} height={heightPx}>
      {texts.map((text, index) => (
        <Step key={text.lines.join(' ')} input={input} u={u} text={text} number={index + 1} heightPx={rowHeight} />
      ))}
    </Box>
  );
}

/** All steps in one size: that of the longest. */
function fitSteps({ artwork, say, typeset }: DesignInput, u: number, heightPx: number): FittedText[] {
  const widthPx = column * u - numeralUnits * u;
  const boxes = (artwork.back?.points ?? []).map((point) => bodyText(u, { text: say(point), widthPx, heightPx }));
  const first = boxes.map((box, index) => typeset(`back.points.${index}`, { ...box, maxPx: (bodyUnits + 3) * u }));
  const sizePx = Math.min(...first.map((text) => text.sizePx));
  return boxes.map((box, index) =>
    typeset(`back.points.${index}`, { ...box, maxPx: sizePx, minPx: Math.min(box.minPx, sizePx) }),
  );
}

function Step({ input, u, text, number, heightPx }: PartProps & { text: FittedText; number: number; heightPx: number }) {
  const { palette } = input.brand;
  const numeral = { fontSize: 66 * u, lineHeight: `${Math.round(72 * u)}px`, fontWeight: 800, letterSpacing: -2 * u } as const;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: column * u, height: heightPx, flexShrink: 0 }}>
      <div style={{ display: 'flex', width: column * u, height: 2 * u, backgroundColor: palette.tint.hex }} />
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
        <div data-spoken="label" style={{ display: 'flex', width: numeralUnits * u, color: palette.main.hex, ...numeral }}>
          {String(number)}
        </div>
        <Lines text={text} colour={palette.black.hex} />
      </div>
    </div>
  );
}

function Call({ input, u, top, widthPx, heightPx }: PartProps & { top: number; widthPx: number; heightPx: number }) {
  const { brand, typeset, say, artwork } = input;
  const call = { text: say(artwork.action), widthPx, heightPx: 100 * u, weight: 700, lineHeight: 1.26 } as const;
  return (
    <Box left={margin * u} top={top} width={widthPx} height={heightPx} justify="flex-end">
      <Lines text={typeset('action', { ...call, maxPx: 38 * u, minPx: leastUnits * u })} colour={brand.palette.mainDeep.hex} />
      <div style={{ display: 'flex', height: 14 * u }} />
      <ImprintLines input={input} text={fitImprint(input, u, widthPx)} gapPx={4 * u} />
    </Box>
  );
}
