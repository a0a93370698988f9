import type { FittedText } from '../render/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { CodeCard, codeCardHeight } from './parts/code-card.tsx';
import { Drum } from './parts/drum.tsx';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { issuedBy, provinceOf } from './parts/words.ts';

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
      <Page frame={frame} ground={brand.palette.red.hex} art={<Sun input={input} u={u} text={text} />}>
        <Box left={margin * u} top={margin * u} width={460 * u} height={240 * u}>
          <div style={{ display: 'flex', width: 72 * u, height: 10 * u, backgroundColor: brand.palette.yellow.hex }} />
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

/** Measures in units: a piece is 1080 units wide, whatever its format. */
const margin = 76;
const column = 1080 - 2 * margin;
const bodyGap = 30;

type Message = {
  kicker: FittedText;
  headline: FittedText;
  body: FittedText | null;
  top: number;
  bodyTop: number;
  bottom: number;
};
type Foot = { sizePx: number; textPx: number; padPx: number; heightPx: number };
type PartProps = { input: DesignInput; u: number };

/** The card is larger on paper, where it is scanned from a step away, than on the screen one already holds. */
function footOf({ frame }: DesignInput, u: number): Foot {
  const card = { sizePx: Math.round((frame.pxPerMm === null ? 250 : 322) * u), textPx: 21 * u };
  const padPx = 52 * u;
  return { ...card, padPx, heightPx: Math.round(codeCardHeight(card) + 2 * padPx) };
}

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
  const colours = { lines: palette.drumRed.hex, sun: palette.yellow.hex, sparks: palette.yellow.hex };
  const kickerBottom = (margin + 50) * u + text.kicker.heightPx;
  const keepOut = [
    { left: 0, top: (margin - 30) * u, right: 560 * u, bottom: kickerBottom + 10 * u },
    { left: -100 * u, top: text.bodyTop - 20 * u, right: 1300 * u, bottom: 2000 * u },
  ];
  return <Drum cx={800 * u} cy={cy} radius={radius} colours={colours} keepOut={keepOut} sparksAbove={text.top - 20 * u} />;
}

/** The issuing body speaks below the commune's name, or, on a piece in nobody's own name, in its place. */
const aside = (u: number) => ({ weight: 400, maxPx: 23 * u }) as const;
const alone = (u: number) => ({ weight: 600, maxPx: 32 * u, heightPx: 120 * u }) as const;

type Imprint = { name: FittedText | null; province: FittedText | null; issuer: FittedText; action: FittedText };

/** In whose name and by whom, first; what is left of the height goes to the call. */
function fitImprint(input: DesignInput, u: number, room: { widthPx: number; heightPx: number }): Imprint {
  const { typeset, say, unit, artwork } = input;
  const line = { widthPx: room.widthPx, lineHeight: 1.28 };
  const small = { ...line, heightPx: 64 * u, weight: 500, maxPx: 27 * u, minPx: 19 * u } as const;
  const province = provinceOf(input);
  const call = { ...line, text: say(artwork.action), weight: 800, maxPx: 60 * u, minPx: 28 * u, trackingEm: -0.01 } as const;
  const fixed = {
    name: unit
      ? typeset('unit', { ...line, text: unit.name, heightPx: 100 * u, weight: 700, maxPx: 40 * u, minPx: 28 * u })
      : null,
    province: province ? typeset('unit', { ...small, text: province }) : null,
    issuer: typeset('issuer', { ...small, text: issuedBy(input), ...(unit ? aside(u) : alone(u)) }),
  };
  const used = [fixed.name, fixed.province, fixed.issuer].reduce((sum, text) => sum + (text?.heightPx ?? 0), 0);
  return { ...fixed, action: typeset('action', { ...call, heightPx: room.heightPx - used - 30 * u }) };
}

function Foot({ input, u, foot }: PartProps & { foot: Foot }) {
  const { frame, brand } = input;
  const { palette } = brand;
  const { bleedPx, widthPx, heightPx } = frame;
  const room = { widthPx: column * u - foot.sizePx - 56 * u, heightPx: foot.heightPx - 2 * foot.padPx + 8 * u };
  const text = fitImprint(input, u, room);
  const place = { left: -bleedPx, top: heightPx - foot.heightPx, width: widthPx + 2 * bleedPx, height: foot.heightPx + bleedPx };
  return (
    <Box {...place} ground={palette.paper.hex}>
      <Box
        left={bleedPx + margin * u}
        top={foot.padPx - 8 * u}
        width={room.widthPx}
        height={room.heightPx}
        justify="space-between"
      >
        <Lines text={text.action} colour={palette.deepRed.hex} />
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          {text.name ? <Lines text={text.name} colour={palette.ink.hex} /> : null}
          {text.province ? <Lines text={text.province} colour={palette.ink.hex} /> : null}
          <Lines text={text.issuer} colour={text.name ? palette.grey.hex : palette.ink.hex} marginTop={12 * u} />
        </div>
      </Box>
      <CodeCard input={input} {...foot} left={bleedPx + (margin + column) * u - foot.sizePx} top={foot.padPx} />
    </Box>
  );
}
