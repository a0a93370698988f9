import { bindText } from './bind.ts';
import { breakLines, joinWords, measureWords, type Ruler } from './break-lines.ts';
import { type FontWeight, isKhmer } from './fonts.ts';

/** A box that a text must go into. Pixels of the frame; line height in em. */
export type FitRequest = {
  text: string;
  widthPx: number;
  heightPx: number;
  weight: FontWeight;
  /** Capitals with two marks need 1.47 in Be Vietnam Pro; mixed case 1.27 (outlines measured). */
  lineHeight: number;
  /** Preferred size; never larger. */
  maxPx: number;
  /** Smallest size that may still be read from where the piece is read. */
  minPx: number;
  maxLines?: number;
  trackingEm?: number;
  /** Reading text: lines filled one after the other instead of balanced, and never made smaller for nicer line ends. */
  isRunning?: boolean;
};

export type FittedText = {
  lines: string[];
  sizePx: number;
  /** Whole pixels, as satori rounds them anyway. */
  lineHeightPx: number;
  heightPx: number;
  weight: FontWeight;
  /** The design's own family, or the one that has all letters of the text: a run is never mixed of two. */
  family: string;
  trackingPx: number;
};

export type Fit = { fitted: FittedText } | { fitted: FittedText; fits: number };

/** How much smaller a text may get for the sake of better line ends: first whole phrases, then whole compounds. */
const worthIt = 0.7;

/** Khmer stacks a mark above and two letters below; letter-spacing would tear its clusters (measured with Noto Sans Khmer). */
const khmerLineHeight = 1.6;

const known = new Map<string, Fit>();
/** Texts that all personalised pieces share are fitted once; this many hold every text of some twenty campaigns. */
const mostKnown = 2000;

/**
 * The largest size at which the text fits its box. When not even `minPx` fits, `fits` says about how many characters would,
 * and `fitted` holds that part only, so that the caller can still show something beside the finding.
 */
export function fitText(request: FitRequest): Fit {
  const key = JSON.stringify(request);
  const fit = known.get(key) ?? fitNew(request);
  if (known.size >= mostKnown) known.clear();
  known.set(key, fit);
  return fit;
}

function fitNew(wish: FitRequest): Fit {
  const text = bindText(wish.text);
  const khmer = isKhmer(text) ? { lineHeight: Math.max(khmerLineHeight, wish.lineHeight), trackingEm: 0 } : {};
  const request = { ...wish, ...khmer };
  const ruler = measureWords({ ...request, text });
  const largest = largestSize(request, (size) => linesAt(request, ruler, size) !== null);
  if (largest === null) return cutToFit(request, ruler);
  if (request.isRunning) return { fitted: setAt(request, ruler, largest) };
  const from = { maxPx: largest, minPx: Math.max(request.minPx, largest * worthIt) };
  const phrased = largestSize(from, (size) => linesAt(request, ruler, size)?.isPhrased === true);
  const whole = phrased ?? largestSize(from, (size) => linesAt(request, ruler, size)?.isTorn === false);
  return { fitted: setAt(request, ruler, whole ?? largest) };
}

function linesAt({ widthPx, heightPx, lineHeight, maxLines, isRunning }: FitRequest, ruler: Ruler, size: number) {
  const broken = breakLines(ruler, widthPx / size, isRunning);
  if (!broken || broken.lines.length > (maxLines ?? Number.POSITIVE_INFINITY)) return null;
  return broken.lines.length * Math.round(size * lineHeight) <= heightPx ? broken : null;
}

/** Steps down from the top: texts are short, and good line ends come and go with the size, so bisection would miss them. */
function largestSize({ maxPx, minPx }: { maxPx: number; minPx: number }, isRight: (size: number) => boolean): number | null {
  const steps = 120;
  for (let step = 0; step < steps; step++) {
    const size = Math.round((maxPx - ((maxPx - minPx) * step) / steps) * 4) / 4;
    if (size >= minPx && isRight(size)) return size;
  }
  return isRight(minPx) ? minPx : null;
}

function setAt(request: FitRequest, ruler: Ruler, size: number): FittedText {
  const lines = linesAt(request, ruler, size)?.lines ?? [];
  const lineHeightPx = Math.round(size * request.lineHeight);
  return {
    lines: lines.map((line) => line.replaceAll('\u00a0', ' ')),
    sizePx: size,
    lineHeightPx,
    heightPx: lines.length * lineHeightPx,
    weight: request.weight,
    family: ruler.family,
    trackingPx: (request.trackingEm ?? 0) * size,
  };
}

function cutToFit(request: FitRequest, { words, ...ruler }: Ruler): Fit {
  for (let count = words.length - 1; count > 0; count--) {
    const part = { ...ruler, words: words.slice(0, count) };
    if (linesAt(request, part, request.minPx)) {
      const fits = joinWords(part.words).length;
      return { fitted: setAt(request, part, request.minPx), fits };
    }
  }
  return { fitted: setAt(request, { ...ruler, words: [] }, request.minPx), fits: 0 };
}
