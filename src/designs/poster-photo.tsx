import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { Foot, footOf, margin } from './parts/foot.tsx';
import { fitKicker, Kicker, kickerHeight } from './parts/kicker.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';

/**
 * Portrait photo poster: a neighbour's face above, the sentence on a red block that reaches into the picture.
 *
 * The picture lies beneath everything and is flattened once, so the words stay vectors on opaque colour. Without a picture the
 * drum fills its place.
 */
export default defineDesign({
  label: { vi: 'Áp phích ảnh chân dung', en: 'Portrait photo poster' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  limits: { headline: 70, action: 60, body: 120, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand } = input;
    const { palette } = brand;
    const u = frame.widthPx / 1080;
    const { bleedPx, widthPx } = frame;
    const foot = footOf(input, u);
    const footTop = frame.heightPx - foot.heightPx;
    const text = fitBlock(input, u, footTop);
    const place = { left: -bleedPx, top: -bleedPx, width: widthPx + 2 * bleedPx, height: footTop + bleedPx };
    return (
      <Page frame={frame} ground={null}>
        <Picture input={input} u={u} place={place} top={text.top} />
        <Box
          left={-bleedPx}
          top={text.top}
          width={bleedPx + blockUnits * u}
          height={footTop - text.top}
          ground={palette.main.hex}
        />
        <Box left={blockUnits * u} top={text.top} width={18 * u} height={footTop - text.top} ground={palette.accent.hex} />
        <Box left={margin * u} top={text.top + 48 * u} width={textUnits * u} height={footTop - text.top - 48 * u}>
          <Kicker text={text.kicker} u={u} bar={palette.accent.hex} colour={palette.white.hex} />
          <Lines text={text.headline} colour={palette.white.hex} marginTop={22 * u} />
          {text.body ? <Lines text={text.body} colour={palette.white.hex} marginTop={18 * u} /> : null}
        </Box>
        <Foot input={input} u={u} foot={foot} />
      </Page>
    );
  },
});

/** The block leaves a strip of the picture free on the right. */
const blockUnits = 920;
const textUnits = blockUnits - margin - 50;

type Block = { kicker: FittedText; headline: FittedText; body: FittedText | null; top: number };
type Place = { left: number; top: number; width: number; height: number };

function fitBlock(input: DesignInput, u: number, footTop: number): Block {
  const { artwork, say, typeset } = input;
  const kicker = fitKicker(input, u, { widthPx: textUnits * u, heightPx: 90 * u, maxPx: 31 * u });
  const lead = { weight: 500, lineHeight: 1.38, maxPx: 34 * u, minPx: 27 * u, isRunning: true } as const;
  const body = artwork.body
    ? typeset('body', { text: say(artwork.body), widthPx: textUnits * u, heightPx: 150 * u, ...lead })
    : null;
  const headline = typeset('headline', {
    text: say(artwork.headline),
    widthPx: textUnits * u,
    heightPx: 300 * u,
    weight: 800,
    lineHeight: 1.24,
    maxPx: 104 * u,
    minPx: 50 * u,
    trackingEm: -0.02,
  });
  const bodyHeight = body ? body.heightPx + 18 * u : 0;
  return {
    kicker,
    headline,
    body,
    top: Math.round(footTop - 48 * u - kickerHeight(kicker, u) - 22 * u - headline.heightPx - bodyHeight - 44 * u),
  };
}

/** Room for the picture, or the drum on dark red in its place. */
function Picture({ input, u, place, top }: { input: DesignInput; u: number; place: Place; top: number }) {
  const { palette } = input.brand;
  if (input.artwork.photo) return <div data-slot="photo" style={{ display: 'flex', position: 'absolute', ...place }} />;
  const { left, width, height } = place;
  const colours = { lines: palette.mainDeep.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
  const drum = { cx: 640 * u, cy: top * 0.52, radius: 900 * u };
  return (
    <Box {...place} ground={palette.mainDark.hex}>
      <svg
        width={width}
        height={height}
        viewBox={`${left} ${place.top} ${width} ${height}`}
        style={{ position: 'absolute', left: 0, top: 0 }}
        role="presentation"
      >
        <BronzeDrum {...drum} sparksAbove={top - 60 * u} colours={colours} />
      </svg>
    </Box>
  );
}
