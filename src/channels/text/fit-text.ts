import type { TextLimit } from '../contract/limits.ts';
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
  const body = text.replace(issuer, '').trimEnd();
  return `${cut(body, room - measure(ending), measure)}${ending}`;
}

/** A line that a platform has room for: cut between words with an ellipsis; a single word too long is cut between its letters. */
export function fitLine(line: string, { max, unit }: TextLimit): string {
  const measure = (part: string) => lengthIn(part, unit);
  if (measure(line) <= max) return line;
  const longest = longestPrefix(line, max - measure('…'), measure);
  const isWhole = /^\s/.test(line.slice(longest.length));
  const words = isWhole ? longest : longest.slice(0, Math.max(longest.search(/\s\S*$/), 0));
  return `${words.trimEnd() || wholeLetters(longest)}…`;
}

/** A prefix may end in half of a letter that takes two units. */
function wholeLetters(prefix: string): string {
  return prefix.replace(/[\ud800-\udbff]$/, '');
}

function cut(body: string, room: number, measure: (text: string) => number): string {
  const longest = longestPrefix(body, room, measure);
  const sentence = /^[\s\S]*[.!?…](?=\s|$)/.exec(longest)?.[0] ?? '';
  if (sentence.length >= longest.length * leastKept) return sentence;
  const words = longestPrefix(body, room - measure('…'), measure);
  return `${words.slice(0, Math.max(words.search(/\s\S*$/), 0)).trimEnd()}…`;
}

/** By halves: a text may be long, and counting letters is not free. */
function longestPrefix(text: string, room: number, measure: (text: string) => number): string {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low);
}
