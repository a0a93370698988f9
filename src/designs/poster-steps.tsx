import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { column, Foot, footOf, margin } from './parts/foot.tsx';
import { fitKicker, Kicker, kickerHeight } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';

/**
 * Poster of one, two or three steps: numerals as tall as their bands, so that the order is read before the words.
 *
 * The bands grow darker from one to the next. People are helped at a counter or on the telephone ("chị đang ở bước mấy?"),
 * so a step is a number first.
 */
export default defineDesign({
  label: { vi: 'Áp phích từng bước 1-2-3', en: 'Steps poster' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  hasVariants: true,
  limits: { headline: 60, action: 60, body: 0, points: 3, pointLength: 64, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand, artwork } = input;
    const { palette } = brand;
    const u = frame.widthPx / 1080;
    const isDark = artwork.variant === 'dark';
    const foot = footOf(input, u);
    const head = fitHead(input, u, frame.heightPx - foot.heightPx);
    const colours = isDark
      ? { ground: palette.calm.hex, lines: palette.calmRing.hex, text: palette.accent.hex, kicker: palette.white.hex }
      : { ground: palette.paper.hex, lines: palette.tint.hex, text: palette.mainDeep.hex, kicker: palette.calm.hex };
    const drum = { lines: colours.lines, sun: isDark ? palette.accent.hex : palette.main.hex, sparks: palette.accent.hex };
    const keepOut = [{ left: 0, top: 0, right: 560 * u, bottom: head.bottom }];
    const cy = Math.min(150 * u, head.top - 96 * u);
    const art = <BronzeDrum cx={930 * u} cy={cy} radius={560 * u} colours={drum} keepOut={keepOut} sparksAbove={head.top} />;
    return (
      <Page frame={frame} ground={colours.ground} art={art}>
        <Box left={margin * u} top={margin * u} width={column * u} height={head.bottom - margin * u}>
          <Kicker text={head.kicker} u={u} bar={palette.main.hex} colour={colours.kicker} />
        </Box>
        <Box left={margin * u} top={head.top} width={column * u} height={head.headline.heightPx}>
          <Lines text={head.headline} colour={colours.text} />
        </Box>
        <Bands input={input} u={u} top={head.bottom} height={frame.heightPx - foot.heightPx - head.bottom} />
        <Foot input={input} u={u} foot={foot} tone={isDark ? 'calm' : 'paper'} />
      </Page>
    );
  },
});

type PartProps = { input: DesignInput; u: number };
type Head = { kicker: FittedText; headline: FittedText; top: number; bottom: number };

/** The bands get 440 units at least, 486 where no partners stand below; the headline stands on them, clear of the sun. */
function fitHead(input: DesignInput, u: number, footTop: number): Head {
  const kicker = fitKicker(input, u, { widthPx: 460 * u });
  const above = margin * u + kickerHeight(kicker, u);
  const bottom = footTop - Math.max((input.partners.length > 0 ? 440 : 486) * u, (footTop - 300 * u) * 0.5);
  const type = { weight: 800, lineHeight: 1.24, maxPx: 124 * u, minPx: 45 * u, trackingEm: -0.02 } as const;
  const room = { widthPx: column * u, heightPx: bottom - above - 60 * u };
  const headline = input.typeset('headline', { text: input.say(input.artwork.headline), ...room, ...type });
  return { kicker, headline, top: bottom - 36 * u - headline.heightPx, bottom };
}

const numeralUnits = 190;

function Bands({ input, u, top, height }: PartProps & { top: number; height: number }) {
  const { frame, brand, artwork, say, typeset } = input;
  const { palette } = brand;
  const grounds = [palette.main.hex, palette.mainDeep.hex, palette.mainDark.hex];
  const points = artwork.points ?? [];
  const band = height / Math.max(points.length, 1);
  const box = { widthPx: (column - numeralUnits) * u, heightPx: band - 30 * u, weight: 600, lineHeight: 1.27 } as const;
  const fitAt = (maxPx: number) =>
    points.map((point, index) =>
      typeset(`points.${index}`, { ...box, text: say(point), maxPx, minPx: Math.min(34 * u, maxPx), trackingEm: -0.005 }),
    );
  const texts = fitAt(Math.min(...fitAt(62 * u).map(({ sizePx }) => sizePx)));
  const size = Math.min(band * 0.98, 240 * u);
  return (
    <div style={{ display: 'flex' }}>
      {texts.map((text, index) => (
        <Box
          key={text.lines.join(' ')}
          left={-frame.bleedPx}
          top={top + index * band}
          width={frame.widthPx + 2 * frame.bleedPx}
          height={band + 1}
          ground={grounds[index] ?? palette.mainDark.hex}
        >
          <Box left={frame.bleedPx + (margin - 8) * u} top={0} width={numeralUnits * u} height={band} justify="center">
            <Numeral text={String(index + 1)} sizePx={size} colour={palette.accent.hex} />
          </Box>
          <Box left={frame.bleedPx + (margin + numeralUnits) * u} top={0} width={box.widthPx} height={band} justify="center">
            <Lines text={text} colour={palette.white.hex} />
          </Box>
        </Box>
      ))}
    </div>
  );
}

/** Figures have neither marks nor descenders, so their line may be as high as themselves. */
function Numeral({ text, sizePx, colour }: { text: string; sizePx: number; colour: string }) {
  const lineHeight = `${Math.round(sizePx)}px`;
  return (
    <div
      data-spoken="label"
      style={{
        display: 'flex',
        flexShrink: 0,
        height: Math.round(sizePx),
        lineHeight,
        fontSize: sizePx,
        fontWeight: 800,
        color: colour,
      }}
    >
      {text}
    </div>
  );
}
