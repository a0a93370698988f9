import type { TextLimit } from '../contract/limits.ts';
import { lastLetterEnd, lastSentenceEnd, lastWordEnd, pairsIn, placesOf, type Span } from './breaks.ts';
import { lengthIn } from './length-in.ts';

/** A cut before this share of the room would lose more than half a sentence is worth. */
const leastKept = 0.5;

/**
 * A text that a platform has room for, with the issuing body's name still on it. Cut after a whole sentence where one ends in the
 * second half of the room, else between words, with an ellipsis. `reserved` = what the channel adds: hashtags, link, blank lines.
 */
export function fitText({
  text,
  issuer,
  limit,
  reserved,
}: {
  text: string;
  issuer: string;
  limit: TextLimit | null;
  reserved: string;
}): string {
  const whole = text.includes(issuer) ? text : `${text}\n\n${issuer}`;
  if (limit === null) return whole;
  const measure = (part: string) => lengthIn(part, limit.unit);
  const room = limit.max - measure(reserved);
  if (measure(whole) <= room) return whole;
  const ending = `\n\n${issuer}`;
  const body = withoutSignature(text, issuer);
  const cuttable = { text: body, measure, spans: [...pairsIn(body), ...placesOf(issuer, body)] };
  return `${cut(cuttable, room - measure(ending))}${ending}`;
}

/** The name on a line of its own at the end moves to the new end. Within a sentence it stays. */
function withoutSignature(text: string, issuer: string): string {
  const whole = text.trimEnd();
  const start = whole.length - issuer.length;
  const isSignature = whole.endsWith(issuer) && /(?:^|\n)[ \t]*$/.test(whole.slice(0, start));
  return isSignature ? whole.slice(0, start).trimEnd() : whole;
}

/** A line that a platform has room for: cut between words with an ellipsis; a single word too long is cut between its letters. */
export function fitLine(line: string, { max, unit }: TextLimit): string {
  const measure = (part: string) => lengthIn(part, unit);
  return measure(line) <= max ? line : cutWords({ text: line, measure, spans: pairsIn(line) }, max);
}

type Cuttable = { text: string; measure: (text: string) => number; spans: readonly Span[] };

function cut(cuttable: Cuttable, room: number): string {
  const { text, measure, spans } = cuttable;
  const most = longestPrefix(text, room, measure);
  let sentenceEnd = lastSentenceEnd(text, most);
  for (let span = opened(spans, sentenceEnd); span !== undefined; span = opened(spans, sentenceEnd)) {
    sentenceEnd = lastSentenceEnd(text, span.start);
  }
  return sentenceEnd >= most * leastKept && sentenceEnd > 0 ? text.slice(0, sentenceEnd) : cutWords(cuttable, room);
}

/** The outermost span that a cut there would leave open. */
function opened(spans: readonly Span[], at: number): Span | undefined {
  return spans.filter(({ start, end }) => start < at && at < end).sort((one, other) => one.start - other.start)[0];
}

/**
 * Between words, with an ellipsis. Before a bracket or a quotation that would stay open where that keeps half of the room; else
 * within it, and it is shut behind the ellipsis. Before a name in any case.
 */
function cutWords(cuttable: Cuttable, room: number): string {
  const { text, measure, spans } = cuttable;
  const most = longestPrefix(text, room - measure('…'), measure);
  const end = wordEnd(cuttable, most);
  const open = opened(spans, end);
  if (open === undefined) return closed(text, end, '');
  const before = wordEnd(cuttable, open.start);
  if (before >= most * leastKept) return closed(text, before, '');
  const within = wordEnd(cuttable, longestPrefix(text, room - measure(`…${shutAt(spans, end)}`), measure));
  return within > open.start + 1 ? closed(text, within, shutAt(spans, within)) : closed(text, before, '');
}

function shutAt(spans: readonly Span[], at: number): string {
  const around = spans.filter(({ start, end }) => start < at && at < end).sort((one, other) => other.start - one.start);
  return around.map(({ close }) => close).join('');
}

/** An address, a number or a tag is never cut between its letters: then nothing is left of it. */
const isWhole = /^\s*\S*?(?::\/\/|[@#\p{N}])/u;

function wordEnd(cuttable: Cuttable, most: number): number {
  const { text, spans } = cuttable;
  const last = lastWordEnd(text, most);
  const end = last > 0 || isWhole.test(text.slice(0, most)) ? last : lastLetterEnd(text, most);
  const name = spans.find((span) => span.close === '' && span.start < end && end < span.end);
  return name === undefined ? end : wordEnd(cuttable, name.start);
}

function closed(text: string, end: number, shut: string): string {
  return `${text.slice(0, end).trimEnd()}…${shut}`;
}

/** Length of the longest beginning that fits. By halves: a text may be long, and counting letters is not free. */
function longestPrefix(text: string, room: number, measure: (text: string) => number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}
