import type { TextLimit } from '../contract/limits.ts';
import { lastLetterEnd, lastSentenceEnd, lastWordEnd } from './breaks.ts';
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
  return `${cut(body, room - measure(ending), measure)}${ending}`;
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
  return measure(line) <= max ? line : cutWords(line, max, measure);
}

function cut(body: string, room: number, measure: (text: string) => number): string {
  const most = longestPrefix(body, room, measure);
  const sentenceEnd = lastSentenceEnd(body, most);
  return sentenceEnd >= most * leastKept && sentenceEnd > 0 ? body.slice(0, sentenceEnd) : cutWords(body, room, measure);
}

function cutWords(text: string, room: number, measure: (text: string) => number): string {
  const most = longestPrefix(text, room - measure('…'), measure);
  const end = lastWordEnd(text, most) || lastLetterEnd(text, most);
  return `${text.slice(0, end).trimEnd()}…`;
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
