import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { BronzeDrum } from './bronze-drum.tsx';
import { CodeCard, codeCardHeight } from './code-card.tsx';
import { ImprintLines } from './imprint.tsx';
import { bodyText, bodyUnits, column, fitFootLine, fitImprint, footLineHeight, imprintHeight, margin } from './leaflet-grid.ts';
import { Lines } from './lines.tsx';
import { Box, Page } from './page.tsx';

/** Upper share of the side that is red. */
const coverUnits = 640;
const gap = 48;

/** Front of the leaflet: the sun and the promise above, what it brings and the way in below. */
export function LeafletFront({ input }: { input: DesignInput }) {
  const { frame, brand } = input;
  const { palette } = brand;
  const u = frame.widthPx / 1080;
  const { bleedPx, widthPx } = frame;
  const cover = fitCover(input, u);
  return (
    <Page frame={frame} ground={palette.main.hex} art={<CoverSun input={input} u={u} cover={cover} />}>
      <Box left={margin * u} top={margin * u} width={480 * u} height={220 * u}>
        <div style={{ display: 'flex', width: 72 * u, height: 10 * u, backgroundColor: palette.accent.hex }} />
        <Lines text={cover.kicker} colour={palette.white.hex} marginTop={20 * u} />
      </Box>
      <Box left={margin * u} top={0} width={column * u} height={(coverUnits - 40) * u} justify="flex-end">
        <Lines text={cover.headline} colour={palette.white.hex} />
      </Box>
      <Box
        left={-bleedPx}
        top={coverUnits * u}
        width={widthPx + 2 * bleedPx}
        height={frame.heightPx - coverUnits * u + bleedPx}
        ground={palette.paper.hex}
      />
      <Below input={input} u={u} />
    </Page>
  );
}

type PartProps = { input: DesignInput; u: number };
type Cover = { kicker: FittedText; headline: FittedText; top: number };

function fitCover({ typeset, say, campaignTitle, artwork }: DesignInput, u: number): Cover {
  const title = { text: say(campaignTitle), widthPx: 470 * u, heightPx: 140 * u, weight: 600, lineHeight: 1.3 } as const;
  const kicker = typeset('campaignTitle', { ...title, maxPx: 34 * u, minPx: 24 * u });
  const above = (margin + 30) * u + kicker.heightPx;
  const headline = typeset('headline', {
    text: say(artwork.headline),
    widthPx: column * u,
    heightPx: Math.min(380 * u, (coverUnits - 40) * u - above - 24 * u),
    weight: 800,
    lineHeight: 1.24,
    maxPx: 122 * u,
    minPx: 58 * u,
    trackingEm: -0.02,
  });
  return { kicker, headline, top: (coverUnits - 40) * u - headline.heightPx };
}

function CoverSun({ input, u, cover }: PartProps & { cover: Cover }) {
  const { palette } = input.brand;
  const radius = 600 * u;
  const colours = { lines: palette.mainRing.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
  const keepOut = [{ left: 0, top: (margin - 30) * u, right: 570 * u, bottom: (margin + 60) * u + cover.kicker.heightPx }];
  const cy = Math.min(240 * u, cover.top - 0.15 * radius - 16 * u);
  return <BronzeDrum cx={830 * u} cy={cy} radius={radius} colours={colours} keepOut={keepOut} sparksAbove={cover.top - 20 * u} />;
}

function Below({ input, u }: PartProps) {
  const { frame, brand, typeset, say, artwork } = input;
  const { palette } = brand;
  const card = { sizePx: Math.round(256 * u), textPx: 23 * u };
  const partnersLine = fitFootLine(input, u);
  const footEnd = frame.heightPx - margin * u * 0.8;
  const footTop = footEnd - codeCardHeight(card) - footLineHeight(partnersLine, u);
  const top = (coverUnits + gap) * u;
  const textWidth = column * u - card.sizePx - 44 * u;
  const imprint = fitImprint(input, u, textWidth);
  const callRoom = codeCardHeight(card) - imprintHeight(imprint, 8 * u) - 10 * u;
  const heightPx = Math.min(160 * u, callRoom);
  const call = { text: say(artwork.action), widthPx: textWidth, heightPx, weight: 800, lineHeight: 1.26 } as const;
  return (
    <div style={{ display: 'flex' }}>
      <Box left={margin * u} top={top} width={column * u} height={footTop - top - 40 * u} justify="space-between">
        <Reasons input={input} u={u} room={footTop - top - 40 * u} />
        <div style={{ display: 'flex', width: column * u, height: 2 * u, backgroundColor: palette.tint.hex }} />
      </Box>
      <Box left={margin * u} top={footTop} width={textWidth} height={codeCardHeight(card)} justify="space-between">
        <Lines text={typeset('action', { ...call, maxPx: 50 * u, minPx: 32 * u })} colour={palette.mainDeep.hex} />
        <ImprintLines input={input} text={imprint} gapPx={8 * u} />
      </Box>
      <CodeCard input={input} {...card} left={(margin + column) * u - card.sizePx} top={footTop} />
      {partnersLine ? (
        <Box left={margin * u} top={footEnd - partnersLine.heightPx} width={column * u} height={partnersLine.heightPx}>
          <Lines text={partnersLine} colour={palette.grey.hex} />
        </Box>
      ) : null}
    </div>
  );
}

/** Lead and points share the room; the points come first in size, the lead takes the rest. */
function Reasons({ input, u, room }: PartProps & { room: number }) {
  const { brand, typeset, say, artwork } = input;
  const { palette } = brand;
  const indent = 46 * u;
  const points = (artwork.points ?? []).map((point, index) =>
    typeset(`points.${index}`, {
      ...bodyText(u, { text: say(point), widthPx: column * u - indent, heightPx: 100 * u }),
      weight: 600,
      maxPx: bodyUnits * u,
    }),
  );
  const used = points.reduce((sum, point) => sum + point.heightPx + 14 * u, 0);
  const body = artwork.body
    ? typeset('body', bodyText(u, { text: say(artwork.body), widthPx: column * u, heightPx: room - used - 30 * u }))
    : null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      {body ? <Lines text={body} colour={palette.black.hex} /> : null}
      {points.map((point, index) => (
        <div key={point.lines.join(' ')} style={{ display: 'flex', marginTop: (index === 0 && body ? 26 : 14) * u }}>
          <div
            style={{
              display: 'flex',
              width: 16 * u,
              height: 16 * u,
              marginTop: 14 * u,
              marginRight: 30 * u,
              backgroundColor: palette.main.hex,
            }}
          />
          <Lines text={point} colour={palette.calm.hex} />
        </div>
      ))}
    </div>
  );
}
