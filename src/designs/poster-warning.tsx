import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { column, Foot, footOf, margin } from './parts/foot.tsx';
import { fitKicker } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { warningWord } from './parts/words.ts';

/**
 * Warning against fraud: yellow on the night blue that no other poster has, so that it is told apart from across the yard.
 *
 * The yellow band carries the one fixed word; what to do stands below in white, each on a square of its own. The sun is red
 * here and only here: it is the alarm.
 */
export default defineDesign({
  label: { vi: 'Áp phích cảnh báo lừa đảo', en: 'Fraud warning poster' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  limits: { headline: 60, action: 60, body: 90, points: 3, pointLength: 44, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand } = input;
    const { palette } = brand;
    const u = frame.widthPx / 1080;
    const foot = footOf(input, u);
    const text = fitWarning(input, u, frame.heightPx - foot.heightPx);
    const colours = { lines: palette.calmRing.hex, sun: palette.signal.hex, sparks: palette.signal.hex };
    const keepOut = [{ left: 0, top: text.listTop - 16 * u, right: 2000 * u, bottom: 3000 * u }];
    const radius = 700 * u;
    const cy = Math.min((bandUnits + 60) * u, text.headTop - 0.15 * radius - 12 * u);
    const drum = { cx: 905 * u, cy, radius };
    const art = <BronzeDrum {...drum} colours={colours} keepOut={keepOut} sparksAbove={0} />;
    return (
      <Page frame={frame} ground={palette.calm.hex} art={art}>
        <Band input={input} u={u} text={text} />
        <Box left={margin * u} top={text.headTop} width={column * u} height={text.headline.heightPx}>
          <Lines text={text.headline} colour={palette.accent.hex} />
        </Box>
        <Box left={margin * u} top={text.listTop} width={column * u} height={text.bottom - text.listTop}>
          {text.body ? <Lines text={text.body} colour={palette.white.hex} /> : null}
          {text.points.map((point, index) => (
            <Point key={point.lines.join(' ')} text={point} u={u} gap={index > 0 || text.body ? 18 * u : 0} input={input} />
          ))}
        </Box>
        <Foot input={input} u={u} foot={foot} />
      </Page>
    );
  },
});

/** Height of the yellow band in units. */
const bandUnits = 204;
const indent = 52;

type Warning = {
  word: FittedText;
  kicker: FittedText;
  headline: FittedText;
  body: FittedText | null;
  points: FittedText[];
  headTop: number;
  listTop: number;
  bottom: number;
};
type PartProps = { input: DesignInput; u: number };

function fitWarning(input: DesignInput, u: number, footTop: number): Warning {
  const { artwork, say, typeset } = input;
  const bottom = footTop - 50 * u;
  const isTall = footTop > 1000 * u;
  const caps = { weight: 800, lineHeight: 1.24, maxPx: 104 * u, minPx: 60 * u, maxLines: 1 } as const;
  const word = typeset('headline', { text: warningWord(input), widthPx: column * u, heightPx: 138 * u, ...caps });
  const kicker = fitKicker(input, u, { widthPx: 640 * u, heightPx: 92 * u, maxPx: 32 * u });
  const row = { weight: 600, lineHeight: 1.28, widthPx: (column - indent) * u, heightPx: (isTall ? 66 : 60) * u } as const;
  const fitAt = (maxPx: number) =>
    (artwork.points ?? []).map((point, index) =>
      typeset(`points.${index}`, { ...row, text: say(point), maxPx, minPx: Math.min(32 * u, maxPx) }),
    );
  const points = fitAt(Math.min(46 * u, ...fitAt(46 * u).map(({ sizePx }) => sizePx)));
  const lead = { weight: 500, lineHeight: 1.36, maxPx: (isTall ? 38 : 32) * u, minPx: 27 * u, isRunning: true } as const;
  const body = artwork.body
    ? typeset('body', { text: say(artwork.body), widthPx: column * u, heightPx: 160 * u, ...lead })
    : null;
  const listHeight = points.reduce((sum, { heightPx }) => sum + heightPx + 18 * u, body?.heightPx ?? -18 * u);
  const listTop = bottom - listHeight;
  const headline = typeset('headline', {
    text: say(artwork.headline),
    widthPx: column * u,
    heightPx: listTop - 34 * u - (bandUnits + 66) * u - kicker.heightPx,
    weight: 800,
    lineHeight: 1.24,
    maxPx: 132 * u,
    minPx: 46 * u,
    trackingEm: -0.02,
  });
  return { word, kicker, headline, body, points, headTop: listTop - 30 * u - headline.heightPx, listTop, bottom };
}

/** The band runs into the bleed on three sides. */
function Band({ input: { frame, brand }, u, text }: PartProps & { text: Warning }) {
  const { palette } = brand;
  const { bleedPx, widthPx } = frame;
  const band = { left: -bleedPx, top: -bleedPx, width: widthPx + 2 * bleedPx, height: bandUnits * u + bleedPx };
  return (
    <div style={{ display: 'flex' }}>
      <Box {...band} ground={palette.accent.hex} />
      <Box left={-bleedPx} top={bandUnits * u} width={widthPx + 2 * bleedPx} height={14 * u} ground={palette.signal.hex} />
      <Box left={margin * u} top={50 * u} width={column * u} height={(bandUnits - 66) * u} justify="center">
        <Lines text={text.word} colour={palette.calm.hex} />
      </Box>
      <Box left={margin * u} top={(bandUnits + 48) * u} width={640 * u} height={text.kicker.heightPx}>
        <Lines text={text.kicker} colour={palette.white.hex} />
      </Box>
    </div>
  );
}

function Point({ input, u, text, gap }: PartProps & { text: FittedText; gap: number }) {
  const side = Math.round(20 * u);
  const square = {
    width: side,
    height: side,
    marginTop: (text.lineHeightPx - side) / 2,
    marginRight: indent * u - side,
  } as const;
  return (
    <div style={{ display: 'flex', marginTop: gap, flexShrink: 0 }}>
      <div style={{ display: 'flex', flexShrink: 0, ...square, backgroundColor: input.brand.palette.accent.hex }} />
      <Lines text={text} colour={input.brand.palette.white.hex} />
    </div>
  );
}
