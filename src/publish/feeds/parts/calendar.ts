import { plainText } from './plain-text.ts';

/** Viet Nam's one time zone, for readers that do not know it by its name. No summer time since 1975. */
export const vietnamTimeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const maxOctets = 75;

/** Folded so that no line is longer than 75 octets, never inside a letter. */
export function calendarLine(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    if (octets + length > maxOctets) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += length;
  }
  return parts.join('\r\n');
}

/** A property whose value people read. */
export function calendarText(name: string, text: string): string {
  const escaped = plainText(text.replace(/\r\n?/g, '\n'))
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');
  return `${name}:${escaped}`;
}

/** "20261120T010000Z" of an ISO instant. */
export function utcStamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
