import type { FittedText } from '../typeset/fit.ts';
import { type DesignInput, defineDesign } from './define-design.ts';
import { Lines } from './parts/lines.tsx';
import { Box, Page } from './parts/page.tsx';
import { issuedBy, provinceOf } from './parts/words.ts';

/**
 * One still frame for a LED board: one sentence in yellow on unlit black.
 *
 * Below 16 px two Vietnamese letters can become the same lamps (measured in Be Vietnam Pro 700), so 16 is the floor and 20 the
 * wish; sentence case reads better than capitals. A QR code only stands where a module gets three lamps: on a small board the
 * address in letters takes its place. Boards of 192 × 64 and 320 × 192 are refused: commune, issuing body and address alone would
 * fill them.
 */
export default defineDesign({
  label: { vi: 'Khung hình LED', en: 'LED frame' },
  formats: ['led-384x192', 'led-640x384', 'led-1280x640', 'led-1080x1920'],
  pages: 1,
  // A lamp is a pixel: a logo would be a stain.
  isTerse: true,
  limits: { headline: 40, action: 40, body: 0, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 },
  draw: (input) => {
    const { frame, brand } = input;
    const { palette } = brand;
    const grid = gridOf(input);
    const foot = fitFoot(input, grid);
    const footHeight = foot.reduce((sum, { heightPx }) => sum + heightPx, 0);
    const footTop = frame.heightPx - frame.safePx - footHeight;
    // Stacked marks of the first line rise above its box: Ẳ by 0.18 em.
    const top = Math.max(frame.safePx, Math.round(frame.heightPx * 0.05));
    const room = {
      left: grid.left,
      top,
      width: grid.textPx,
      height: Math.min(footTop - grid.rulePx - 2 * grid.gapPx, grid.textEnd) - top,
    };
    const message = { text: input.say(input.artwork.headline), widthPx: room.width, heightPx: room.height };
    const headline = input.typeset('headline', {
      ...message,
      weight: 700,
      lineHeight: 1.36,
      maxPx: Math.min(frame.heightPx, frame.widthPx * 0.7) / 4.4,
      minPx: least,
    });
    return (
      <Page frame={frame} ground={palette.black.hex}>
        <Box {...room} justify="center">
          <Lines text={headline} colour={palette.accent.hex} />
        </Box>
        {grid.qr ? <Code input={input} {...grid.qr} /> : null}
        <Box
          left={0}
          top={footTop - grid.gapPx - grid.rulePx}
          width={frame.widthPx}
          height={grid.rulePx}
          ground={palette.signal.hex}
        />
        <Box left={grid.left} top={footTop} width={grid.fullPx} height={footHeight}>
          {foot.map((text) => (
            <Lines key={text.lines.join(' ')} text={text} colour={palette.white.hex} />
          ))}
        </Box>
      </Page>
    );
  },
});

/** Lamps. */
const least = 16;
const leastModule = 3;
/** Boards from this width on carry a QR code; it may take this share of the width. */
const widthForCode = 500;
const codeShare = 0.34;
const tallShare = 0.42;

type Square = { left: number; top: number; sizePx: number };
type Grid = { left: number; fullPx: number; textPx: number; gapPx: number; rulePx: number; textEnd: number; qr: Square | null };

function gridOf({ frame, code }: DesignInput): Grid {
  const isLarge = frame.widthPx >= widthForCode;
  const left = isLarge ? Math.max(24, Math.round(frame.widthPx * 0.04)) : 12;
  const fullPx = frame.widthPx - 2 * left;
  const shared = { left, fullPx, gapPx: isLarge ? 10 : 4, rulePx: isLarge ? 6 : 4, textEnd: Number.POSITIVE_INFINITY };
  const isTall = frame.heightPx > frame.widthPx;
  const room = isTall ? frame.widthPx * tallShare : Math.min(frame.widthPx * codeShare, frame.heightPx / 2);
  const modulePx = Math.floor(room / code.qrModules);
  if (!isLarge || modulePx < leastModule) return { ...shared, textPx: fullPx, qr: null };
  const sizePx = modulePx * code.qrModules;
  if (isTall) {
    const top = Math.round(frame.heightPx * 0.56);
    return { ...shared, textPx: fullPx, textEnd: top - 40, qr: { left: Math.round((frame.widthPx - sizePx) / 2), top, sizePx } };
  }
  const qr = { left: left + fullPx - sizePx, top: frame.safePx + 2, sizePx };
  return { ...shared, textPx: qr.left - 20 - left, qr };
}

/** Commune, issuing body, address: each as large as one line allows, or on two lines at the floor. */
function fitFoot(input: DesignInput, { fullPx, qr }: Grid): FittedText[] {
  const { typeset, unit, code, frame } = input;
  const maxPx = qr ? Math.max(24, Math.min(frame.heightPx / 16, frame.widthPx / 27)) : 18;
  const line = (text: string, largest: number) => {
    // A second line is taken at the floor alone: larger, it would push the call into the rule.
    const isLong = text.length * mixedAdvance * least > fullPx;
    const size = isLong && qr ? Math.min(largest, least * 1.25) : largest;
    const type = { weight: 700, lineHeight: 1.32, minPx: least, maxPx: size, maxLines: isLong ? 2 : 1 } as const;
    return { ...type, text, widthPx: fullPx, heightPx: Math.max(2.8 * least, 2.7 * size) };
  };
  const place = unit ? [unit.name, provinceOf(input)].filter(Boolean).join(', ') : null;
  return [
    ...(place ? [typeset('unit', line(place, maxPx))] : []),
    typeset('issuer', line(issuedBy(input), maxPx - 2)),
    typeset('code', line(addressLine(code, fullPx), maxPx - 2)),
  ];
}

/** Mean advance of mixed case in em, on the safe side. */
const mixedAdvance = 0.64;
/** Mean advance of capitals and digits in em. */
const meanAdvance = 0.66;

/** The address as one word, or with a place to break where it would not fit one line even at the floor. */
function addressLine({ address, grouped }: DesignInput['code'], widthPx: number): string {
  const isLong = (address.length + grouped.length) * meanAdvance * least > widthPx;
  return `${address}${isLong ? ' ' : ''}${grouped}`;
}

/** The code on its white ground and the call below it. A small board has neither: there the address speaks for itself. */
function Code({ input, left, top, sizePx }: Square & { input: DesignInput }) {
  const { brand, typeset, say, artwork } = input;
  const maxPx = Math.max(20, sizePx / 10);
  const box = {
    widthPx: sizePx,
    heightPx: Math.max(3 * least, 2.8 * maxPx),
    weight: 700,
    lineHeight: 1.32,
    maxPx,
    minPx: least,
  } as const;
  const call = typeset('action', { ...box, text: say(artwork.action) });
  return (
    <Box left={left} top={top} width={sizePx} height={sizePx + call.heightPx} align="center">
      <div style={{ display: 'flex', width: sizePx, height: sizePx, flexShrink: 0, backgroundColor: brand.palette.white.hex }}>
        <div data-slot="qr" style={{ display: 'flex', width: sizePx, height: sizePx }} />
      </div>
      <Lines text={call} colour={brand.palette.white.hex} align="center" marginTop={4} />
    </Box>
  );
}
