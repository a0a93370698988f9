import { decodeHTMLStrict } from 'entities';
import { upToLast } from './up-to-last.ts';

/** Hours may be missing or more than two digits; commas and arrows are as keyboards and word processors leave them. */
const time = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[ \t]*[,.，][ \t]*(\d{1,3})`;
const timings = new RegExp(String.raw`^${time}[ \t]*(?:[-–—]{1,3}>|→)[ \t]*${time}`);
/** Tags that WebVTT has too. SRT's others (`<font color>`, `{\an8}`) mean nothing there. */
const keptTag = /<\/?[biu]>/gi;
/** Tags of HTML and of players, also over two lines. Any other "<" is a letter. */
const droppedTag = /<\/?(?:font|span|strike|strong|center|small|ruby|lang|div|em|rt|tt|[spcv])(?:[\s.][^<>]*)?>|<\d+:[\d:.,]*>/gi;
const droppedCommand = /\{\\[^}]*\}|\{\/?[a-z](?::[^}]*)?\}/gi;

/**
 * Captions as WebVTT: an SRT file is turned into one, anything else stays as it is. Broken lines stay broken, for the parser to
 * name.
 */
export function toWebVtt(text: string): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const isSrt = lines.slice(first, first + 2).some((line) => timings.test(line.trim()));
  if (first < 0 || !isSrt || lines[first]?.startsWith('WEBVTT')) return text;
  const tagless = lines.slice(first).join('\n').replace(droppedTag, '');
  const plain = upToLast(tagless, '}', (part) => part.replace(droppedCommand, '')).replace(/<br\s*\/?>/gi, '\n');
  const body = apart(plain.split('\n').map((line) => line.trim()));
  return ['WEBVTT', '', ...body.map((line) => timesOf(line) ?? words(line))].join('\n');
}

/** With an empty line before each caption that stands right under the one before: before its number, or else its times. */
function apart(lines: string[]): string[] {
  const isTimes = (line = '') => timings.test(line);
  const isNumber = (at: number) => /^\d+$/.test(lines[at] ?? '') && isTimes(lines[at + 1]);
  return lines.flatMap((line, at) => {
    const isStart = isNumber(at) || (isTimes(line) && !isNumber(at - 1));
    return isStart && at > 0 && lines[at - 1] !== '' ? ['', line] : [line];
  });
}

/** "1:02:03,4 --> …" as "01:02:03.400 --> …"; positions behind the times (`X1:…`) are left out. `null` = no times. */
function timesOf(line: string): string | null {
  const match = timings.exec(line);
  if (match === null) return null;
  const time = ([hours = '', minutes = '', seconds = '', rest = '']: string[]) =>
    `${[hours, minutes, seconds].map((part = '') => part.padStart(2, '0')).join(':')}.${rest.padEnd(3, '0')}`;
  return `${time(match.slice(1, 5))} --> ${time(match.slice(5, 9))}`;
}

/**
 * In SRT "&", "<" and ">" are letters, and character references are what programs leave that took them from a web page. A line
 * that was meant to be times stays as it is.
 */
function words(line: string): string {
  if (/^[\d:.,\s]+-->/.test(line)) return line;
  const tags = line.match(keptTag) ?? [];
  const texts = line
    .split(keptTag)
    .map((text) => decodeHTMLStrict(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  return texts.map((text, at) => text + (tags[at] ?? '')).join('');
}
