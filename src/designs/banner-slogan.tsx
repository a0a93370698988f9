import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { Lines } from './parts/lines.tsx';
import { fitLogo, type LogoPlace, LogoPlate, logoRoom } from './parts/logo.tsx';
import { Box, Page } from './parts/page.tsx';
import { fitPartners } from './parts/partners-line.tsx';
import { issuedBy, provinceOf } from './parts/words.ts';

/**
 * Horizontal slogan banner ("băng rôn"), read from across a street: capitals in yellow on deep red, as people expect one.
 *
 * Ropes and hems take the outer edge, so the safe area is wide. The QR code stands at the end of the line, half a metre
 * large: whoever has read the slogan is walking towards it.
 */
export default defineDesign({
  label: { vi: 'Băng rôn khẩu hiệu', en: 'Slogan banner' },
  formats: ['banner-5x0.8', 'banner-4x0.7'],
  pages: 1,
  limits: { headline: 90, action: 40, body: 0, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand } = input;
    const { palette } = brand;
    const u = frame.heightPx / 800;
    const end = endOf(input, u);
    const text = fitText(input, u, end.left - (start + gap) * u);
    const colours = { lines: palette.mainDark.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
    const keepOut = [{ left: (start - 60) * u, top: -200 * u, right: frame.widthPx * 2, bottom: 1000 * u }];
    const art = <BronzeDrum cx={250 * u} cy={400 * u} radius={760 * u} colours={colours} keepOut={keepOut} />;
    return (
      <Page frame={frame} ground={palette.mainDeep.hex} art={art}>
        <Box left={start * u} top={0} width={end.left - (start + gap) * u} height={frame.heightPx} justify="center">
          <Lines text={text.headline} colour={palette.accent.hex} />
          <Imprint input={input} u={u} text={text} />
        </Box>
        <End input={input} end={end} />
      </Page>
    );
  },
});

/** Measures in units: a banner is 800 units high. */
const start = 710;
const gap = 100;

type Text = {
  headline: FittedText;
  unit: FittedText | null;
  issuer: FittedText;
  partnersLine: FittedText | null;
  logo: LogoPlace | null;
};
type PartProps = { input: DesignInput; u: number };

function fitText(input: DesignInput, u: number, widthPx: number): Text {
  const { unit, typeset, say, artwork } = input;
  const place = unit ? [unit.name, provinceOf(input)].filter(Boolean).join(', ') : null;
  const logo = fitLogo(input, 140 * u);
  const line = { widthPx: widthPx - logoRoom(logo), lineHeight: 1.3, maxLines: 1, heightPx: 110 * u } as const;
  const unitText = place ? typeset('unit', { ...line, text: place, weight: 700, maxPx: 72 * u, minPx: 44 * u }) : null;
  const issuer = typeset('issuer', { ...line, text: issuedBy(input), weight: 500, maxPx: (unit ? 48 : 60) * u, minPx: 36 * u });
  const partnersLine = fitPartners(input, { widthPx: line.widthPx, maxPx: 40 * u, minPx: 26 * u });
  const words = [unitText, issuer, partnersLine].reduce((sum, text) => sum + (text?.heightPx ?? 0), 0);
  const headline = typeset('headline', {
    text: say(artwork.headline),
    inCapitals: true,
    widthPx,
    heightPx: (800 - 2 * 74) * u - Math.max(words, logo?.sizePx ?? 0) - 24 * u,
    weight: 800,
    lineHeight: 1.47,
    maxPx: 330 * u,
    minPx: 90 * u,
    maxLines: 3,
    trackingEm: -0.01,
  });
  return { headline, unit: unitText, issuer, partnersLine, logo };
}

function Imprint({ input, u, text }: PartProps & { text: Text }) {
  const { palette } = input.brand;
  return (
    <div style={{ display: 'flex', alignItems: 'center', marginTop: 24 * u, flexShrink: 0 }}>
      {text.logo ? <LogoPlate place={text.logo} /> : null}
      <div style={{ display: 'flex', width: text.logo?.gapPx ?? 0 }} />
      <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
        {text.unit ? <Lines text={text.unit} colour={palette.white.hex} /> : null}
        <Lines text={text.issuer} colour={palette.white.hex} />
        {text.partnersLine ? <Lines text={text.partnersLine} colour={palette.white.hex} /> : null}
      </div>
    </div>
  );
}

type EndPanel = { left: number; sizePx: number; textPx: number; call: FittedText; gapPx: number; top: number };

/** A paper panel to the right edge, bleed included: call, code, address, from top to bottom. */
function endOf(input: DesignInput, u: number): EndPanel {
  const { frame, typeset, say, artwork } = input;
  const text = { text: say(artwork.action), widthPx: 560 * u, heightPx: 96 * u, lineHeight: 1.28, maxLines: 2 } as const;
  const call = typeset('action', { ...text, weight: 700, maxPx: 48 * u, minPx: 30 * u });
  const textPx = 33 * u;
  const gapPx = 8 * u;
  const room = frame.heightPx - 2 * frame.safePx - gapPx - call.heightPx - codeCardHeight({ sizePx: 0, textPx });
  const card = { sizePx: Math.floor(Math.min(484 * u, room)), textPx };
  const height = call.heightPx + codeCardHeight(card) + gapPx;
  return { ...card, call, gapPx, left: frame.widthPx - 700 * u, top: (frame.heightPx - height) / 2 };
}

function End({ input, end }: { input: DesignInput; end: EndPanel }) {
  const { frame, brand } = input;
  const { bleedPx, widthPx, heightPx } = frame;
  const width = widthPx - end.left;
  return (
    <Box left={end.left} top={-bleedPx} width={width + bleedPx} height={heightPx + 2 * bleedPx} ground={brand.palette.paper.hex}>
      <Box left={0} top={bleedPx + end.top} width={width} height={end.call.heightPx} align="center">
        <Lines text={end.call} colour={brand.palette.mainDeep.hex} align="center" />
      </Box>
      <CodeCard
        input={input}
        sizePx={end.sizePx}
        textPx={end.textPx}
        left={(width - end.sizePx) / 2}
        top={bleedPx + end.top + end.call.heightPx + end.gapPx}
      />
    </Box>
  );
}
