const timings = /^(\d{1,2}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})[ \t]*-->[ \t]*(\d{1,2}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})/;
/** Tags that WebVTT has too. SRT's others (`<font color>`, `{\an8}`) mean nothing there. */
const keptTag = /<\/?[biu]>/gi;

/**
 * Captions as WebVTT: an SRT file is turned into one, anything else stays as it is. Broken lines stay broken, for the parser to
 * name.
 */
export function toWebVtt(text: string): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const isSrt = lines.slice(first, first + 2).some((line) => timings.test(line.trim()));
  if (first < 0 || !isSrt || lines[first]?.startsWith('WEBVTT')) return text;
  const body = lines.slice(first).map((line) => line.trim());
  return ['WEBVTT', '', ...body.map((line) => timesOf(line) ?? words(line))].join('\n');
}

/** "1:02:03,4 --> …" as "01:02:03.400 --> …"; positions behind the times (`X1:…`) are left out. `null` = no times. */
function timesOf(line: string): string | null {
  const match = timings.exec(line);
  if (match === null) return null;
  const time = ([hours = '', minutes = '', seconds = '', rest = '']: string[]) =>
    `${[hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':')}.${rest.padEnd(3, '0')}`;
  return `${time(match.slice(1, 5))} --> ${time(match.slice(5, 9))}`;
}

/** In SRT "&" and "<" are letters. */
function words(line: string): string {
  const plain = line.replace(/\{\\[^}]*\}/g, '').replace(/<\/?font[^>]*>/gi, '');
  const tags = plain.match(keptTag) ?? [];
  const texts = plain.split(keptTag).map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return texts.map((text, at) => text + (tags[at] ?? '')).join('');
}
