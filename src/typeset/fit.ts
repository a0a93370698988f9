import { LRUCache } from 'lru-cache';
import type { Locale } from '../domain/locale.ts';
import { bestLines } from './best-lines.ts';
import { bindText, withoutTypedBreaks } from './bind.ts';
import { type BrokenLines, breakLines } from './break-lines.ts';
import { type FontWeight, familyFor, isKhmer } from './fonts.ts';
import { habitsFor } from './line-habits.ts';
import { joinWords, lineWidth, measureWords, type Ruler } from './measure-words.ts';
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
  /** Set in capitals, whatever the text has: names in it are known by its own. */
  inCapitals?: true;
  /** Reading text: lines filled one after the other instead of balanced, and never made smaller for nicer line ends. */
  isRunning?: boolean;
  /** Whose rules of line ends hold where the letters do not tell. @default 'vi' */
  locale?: Locale;
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
  /** Words and names inside which a line ends. */
  torn: string[];
  /** The line breaks or no-break spaces that were typed do not go into the box, so they are not kept. */
  lostBreaks?: true;
};

export type Fit = { fitted: FittedText } | { fitted: FittedText; fits: number };

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
 * The text on the lines and at the size that cost least: `best-lines.ts` for display, the largest size for reading text. When not
 * even `minPx` fits, `fits` says about how many characters would, and `fitted` holds that part only, so that the caller can still
 * show something beside the finding.
 */
export function fitText(request: FitRequest): Fit {
  const key = JSON.stringify(request);
  const fit = known.get(key) ?? fitNew(request);
  known.set(key, fit);
  return fit;
}

function fitNew(wish: FitRequest): Fit {
  const typed = bindText(wish.text);
  const whole = fitBound(wish, typed);
  if (whole) return { fitted: whole };
  // Breaks that were typed are kept where they fit; a text that fits without them is better than none.
  const plain = bindText(withoutTypedBreaks(wish.text));
  const loose = plain === typed ? null : fitBound(wish, plain);
  return loose ? { fitted: { ...loose, lostBreaks: true } } : cutToFit(wish, plain);
}

type Needs = FitRequest & { ruler: Ruler };

/** What the letters need whatever the design asked for, and the words measured. */
function needsOf(wish: FitRequest, text: string): Needs {
  const request = { ...wish, ...scriptNeeds(wish, text) };
  return { ...request, ruler: measureWords({ ...request, text, habits: habitsFor(text, wish.locale ?? 'vi') }) };
}

function scriptNeeds({ lineHeight, maxLines, inCapitals }: FitRequest, text: string): Partial<FitRequest> {
  if (isKhmer(text)) return { lineHeight: Math.max(khmerLineHeight, lineHeight), trackingEm: 0 };
  if ((inCapitals || isCapitals(text)) && maxLines !== 1) return { lineHeight: Math.max(capitalsLineHeight, lineHeight) };
  return {};
}

/** Letters and no small one among them. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function fitBound(wish: FitRequest, text: string): FittedText | null {
  const short = onOneLine(wish, text);
  if (short) return short;
  const needs = needsOf(wish, text);
  if (!needs.isRunning) {
    const best = bestLines(needs.ruler, needs);
    return best && setAt(needs, best, best.sizePx);
  }
  const size = largestSize(needs, (sizePx) => runningAt(needs, sizePx) !== null);
  const lines = size === null ? null : runningAt(needs, size);
  return lines && size !== null ? setAt(needs, lines, size) : null;
}

/** Names of places mostly go onto one line at the size wished for: no better lines need to be looked for then. */
function onOneLine(wish: FitRequest, text: string): FittedText | null {
  if (text === '' || text.includes('\n')) return null;
  const { maxPx, widthPx, heightPx, weight, inCapitals, ...request } = { ...wish, ...scriptNeeds(wish, text) };
  const { lineHeight, trackingEm = 0 } = request;
  if (Math.round(maxPx * lineHeight) > heightPx || maxPx < request.minPx) return null;
  if (lineWidth({ text, weight, trackingEm, inCapitals }) * maxPx > widthPx) return null;
  const line = inCapitals ? text.toLocaleUpperCase('vi') : text;
  const ruler = { words: [], family: familyFor(text) };
  return setAt({ ...wish, ...request, ruler }, { lines: [line], torn: [] }, maxPx);
}

/** `null` when the lines do not go into the box. */
function runningAt({ widthPx, heightPx, lineHeight, maxLines, ruler }: Needs, sizePx: number): BrokenLines | null {
  const most = Math.min(maxLines ?? Number.POSITIVE_INFINITY, Math.floor(heightPx / Math.round(sizePx * lineHeight)));
  const broken = breakLines(ruler, widthPx / sizePx);
  return broken && broken.lines.length <= most ? broken : null;
}

/** Steps down from the top: what fits comes and goes with the size, so bisection would miss it. */
function largestSize({ maxPx, minPx }: { maxPx: number; minPx: number }, isRight: (size: number) => boolean): number | null {
  const steps = 120;
  for (let step = 0; step < steps; step++) {
    const size = Math.round((maxPx - ((maxPx - minPx) * step) / steps) * 4) / 4;
    if (size >= minPx && isRight(size)) return size;
  }
  return isRight(minPx) ? minPx : null;
}

function setAt({ lineHeight, weight, trackingEm = 0, ruler }: Needs, { lines, torn }: BrokenLines, sizePx: number): FittedText {
  const lineHeightPx = Math.round(sizePx * lineHeight);
  return {
    lines: lines.map((line) => line.replaceAll('\u00a0', ' ')),
    sizePx,
    lineHeightPx,
    heightPx: lines.length * lineHeightPx,
    weight,
    family: ruler.family,
    trackingPx: trackingEm * sizePx,
    torn,
  };
}

function cutToFit(wish: FitRequest, text: string): Fit {
  const needs = needsOf(wish, text);
  const { words, ...ruler } = needs.ruler;
  for (let count = words.length - 1; count > 0; count--) {
    const part = { ...ruler, words: words.slice(0, count) };
    const lines = runningAt({ ...needs, ruler: part }, wish.minPx);
    if (lines) return { fitted: setAt(needs, lines, wish.minPx), fits: joinWords(part.words).length };
  }
  return { fitted: setAt(needs, { lines: [], torn: [] }, wish.minPx), fits: 0 };
}
