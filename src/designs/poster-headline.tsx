import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { BronzeDrum } from './parts/bronze-drum.tsx';
import { column, Foot, footOf, margin } from './parts/foot.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';

/**
 * Portrait poster for noticeboards and feeds: one sentence, the sun of the drum, and a way in.
 *
 * Office printers cannot print to the edge, so nothing that must be read sits in the outer 10 mm. The QR code stands at the
 * bottom right: that is where a hand reaches when the poster hangs at eye level.
 */
export default defineDesign({
  label: { vi: 'Áp phích một câu', en: 'Headline poster' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  limits: { headline: 100, action: 60, body: 180, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand } = input;
    const u = frame.widthPx / 1080;
    const foot = footOf(input, u);
    const text = fitMessage(input, u, frame.heightPx - foot.heightPx - 64 * u);
    return (
      <Page frame={frame} ground={brand.palette.main.hex} art={<Sun input={input} u={u} text={text} />}>
        <Box left={margin * u} top={margin * u} width={460 * u} height={240 * u}>
          <div style={{ display: 'flex', width: 72 * u, height: 10 * u, backgroundColor: brand.palette.accent.hex }} />
          <Lines text={text.kicker} colour={brand.palette.white.hex} marginTop={22 * u} />
        </Box>
        <Box left={margin * u} top={0} width={column * u} height={text.bottom} justify="flex-end">
          <Lines text={text.headline} colour={brand.palette.white.hex} />
          {text.body ? <Lines text={text.body} colour={brand.palette.white.hex} marginTop={bodyGap * u} /> : null}
        </Box>
        <Foot input={input} u={u} foot={foot} />
      </Page>
    );
  },
});

const bodyGap = 30;

type Message = {
  kicker: FittedText;
  headline: FittedText;
  body: FittedText | null;
  top: number;
  bodyTop: number;
  bottom: number;
};
type PartProps = { input: DesignInput; u: number };

function fitMessage({ artwork, campaignTitle, say, typeset }: DesignInput, u: number, bottom: number): Message {
  const title = { text: say(campaignTitle), widthPx: 440 * u, heightPx: 150 * u, weight: 600, lineHeight: 1.3 } as const;
  const kicker = typeset('campaignTitle', { ...title, maxPx: 34 * u, minPx: 22 * u });
  const lead = {
    widthPx: column * u,
    heightPx: 200 * u,
    weight: 500,
    lineHeight: 1.4,
    maxPx: 38 * u,
    minPx: 26 * u,
    isRunning: true,
  } as const;
  const body = artwork.body ? typeset('body', { ...lead, text: say(artwork.body) }) : null;
  const bodyTop = body ? bottom - body.heightPx - bodyGap * u : bottom;
  const headline = typeset('headline', {
    text: say(artwork.headline),
    widthPx: column * u,
    heightPx: Math.min(620 * u, bodyTop - 300 * u),
    weight: 800,
    lineHeight: 1.24,
    maxPx: 168 * u,
    minPx: 60 * u,
    trackingEm: -0.02,
  });
  return { kicker, headline, body, top: bodyTop - headline.heightPx, bodyTop, bottom };
}

/** The sun stays clear above the headline; the rings may run behind large letters, never behind small ones. */
function Sun({ input, u, text }: PartProps & { text: Message }) {
  const { palette } = input.brand;
  const radius = 720 * u;
  const cy = Math.min(330 * u, text.top - 0.15 * radius - 24 * u);
  const colours = { lines: palette.mainRing.hex, sun: palette.accent.hex, sparks: palette.accent.hex };
  const kickerBottom = (margin + 50) * u + text.kicker.heightPx;
  const keepOut = [
    { left: 0, top: (margin - 30) * u, right: 560 * u, bottom: kickerBottom + 10 * u },
    { left: -100 * u, top: text.bodyTop - 20 * u, right: 1300 * u, bottom: 2000 * u },
  ];
  return <BronzeDrum cx={800 * u} cy={cy} radius={radius} colours={colours} keepOut={keepOut} sparksAbove={text.top - 20 * u} />;
}
