import { LRUCache } from 'lru-cache';
import type { Locale } from '../domain/locale.ts';
import { bindText } from './bind.ts';
import { breakLines, joinWords, measureWords, type Ruler } from './break-lines.ts';
import { type FontWeight, isKhmer } from './fonts.ts';
import type { TextField } from './text-field.ts';

/** A box that a text must go into. Pixels of the frame; line height in em. */
export type FitRequest = {
  text: string;
  widthPx: number;
  heightPx: number;
  weight: FontWeight;
  /** Of mixed case; several lines of capitals get at least `capitalsLineHeight`. */
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
  /** Which text it is, and its language where that is not the piece's: for whoever has it read aloud. */
  field?: TextField;
  lang?: Locale;
  /** So small on paper that several inks would blur it. */
  isSmallPrint?: boolean;
};

export type Fit = { fitted: FittedText } | { fitted: FittedText; fits: number };

/** How much smaller a text may get for the sake of better line ends: first whole phrases, then whole compounds. */
const worthPhrases = 0.62;
const worthCompounds = 0.7;

/** Khmer stacks a mark above and two letters below; letter-spacing would tear its clusters (measured with Noto Sans Khmer). */
const khmerLineHeight = 1.6;

/**
 * Marks stacked on capitals need it in Be Vietnam Pro, or "Ậ" touches the "Ẩ" below; mixed case does with 1.24 (outlines
 * measured).
 */
export const capitalsLineHeight = 1.47;

/** Texts that all personalised pieces share are fitted once; this many hold every text of some twenty campaigns. */
const known = new LRUCache<string, Fit>({ max: 2000 });

/**
 * The largest size at which the text fits its box. When not even `minPx` fits, `fits` says about how many characters would,
 * and `fitted` holds that part only, so that the caller can still show something beside the finding.
 */
export function fitText(request: FitRequest): Fit {
  const key = JSON.stringify(request);
  const fit = known.get(key) ?? fitNew(request);
  known.set(key, fit);
  return fit;
}

function fitNew(wish: FitRequest): Fit {
  const text = bindText(wish.text);
  const request = { ...wish, ...scriptNeeds(wish, text) };
  const ruler = measureWords({ ...request, text });
  const largest = largestSize(request, (size) => linesAt(request, ruler, size) !== null);
  if (largest === null) return cutToFit(request, ruler);
  if (request.isRunning) return { fitted: setAt(request, ruler, largest) };
  const downTo = (share: number) => ({ maxPx: largest, minPx: Math.max(request.minPx, largest * share) });
  const phrased = largestSize(downTo(worthPhrases), (size) => linesAt(request, ruler, size)?.isPhrased === true);
  const whole = phrased ?? largestSize(downTo(worthCompounds), (size) => linesAt(request, ruler, size)?.isTorn === false);
  return { fitted: setAt(request, ruler, whole ?? largest) };
}

/** What the letters need whatever the design asked for. */
function scriptNeeds({ lineHeight, maxLines }: FitRequest, text: string): Partial<FitRequest> {
  if (isKhmer(text)) return { lineHeight: Math.max(khmerLineHeight, lineHeight), trackingEm: 0 };
  if (isCapitals(text) && maxLines !== 1) return { lineHeight: Math.max(capitalsLineHeight, lineHeight) };
  return {};
}

/** Letters and no small one among them. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The fewest lines, or one more where that keeps compounds whole; `null` when they do not go into the box. */
function linesAt({ widthPx, heightPx, lineHeight, maxLines, isRunning }: FitRequest, ruler: Ruler, size: number) {
  const most = Math.min(maxLines ?? Number.POSITIVE_INFINITY, Math.floor(heightPx / Math.round(size * lineHeight)));
  const breaking = { widthEm: widthPx / size, isRunning };
  const broken = breakLines(ruler, breaking);
  if (!broken || broken.lines.length > most) return null;
  if (!broken.isTorn || isRunning || broken.lines.length + 1 > most) return broken;
  const looser = breakLines(ruler, { ...breaking, spare: 1 });
  return looser?.isTorn === false ? looser : broken;
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
