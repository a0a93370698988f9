import sharp from 'sharp';
import { type HostileFile, of } from './hostile-file.ts';

const times = '00:00:01.000 --> 00:00:02.000';
const vtt = (body: string) => `WEBVTT\n\n${body}`;

/** Captions that would hold up a reader, or that a browser could take for a page. */
export const hostileCaptions: { what: string; text: string }[] = [
  ['nothing', ''],
  ['2 MB in one line', vtt(`${times}\n${'x'.repeat(2_000_000)}`)],
  ['100,000 open tags', vtt(`${times}\n${'<b '.repeat(100_000)}`)],
  ['100,000 signs "<"', vtt(`${times}\n${'<'.repeat(100_000)}`)],
  ['100,000 signs "&"', vtt(`${times}\n${'&'.repeat(100_000)}`)],
  ['a reference without end', vtt(`${times}\n&#${'9'.repeat(200_000)};`)],
  ['100,000 arrows', vtt(`${times}\n${'--> '.repeat(100_000)}`)],
  ['100,000 blanks before the arrow', vtt(`00:00:01.000${' '.repeat(100_000)}-->`)],
  ['50,000 captions', vtt(Array.from({ length: 50_000 }, () => `${times}\nx\n`).join('\n'))],
  ['500,000 empty lines', vtt('\n'.repeat(500_000))],
  ['a script', vtt(`${times}\n<script>alert(1)</script>`)],
  ['an address that runs', vtt(`${times}\n<a href="javascript:alert(1)">x</a>`)],
  ['a style that names an address', vtt(`STYLE\n::cue { background: url(http://127.0.0.1/) }\n\n${times}\nx`)],
  ['a style without end', vtt(`STYLE\n${'::cue(b) {} '.repeat(50_000)}`)],
  ['a NUL', vtt(`${times}\nx\0y`)],
  ['a change of direction', vtt(`${times}\n\u202egpj.exe`)],
  ['times that run backwards', vtt('00:00:09.000 --> 00:00:01.000\nx')],
  ['times without end', vtt(`${'9'.repeat(300_000)}:00:01.000 --> ${times}\nx`)],
  ['a caption after the end', vtt('00:59:00.000 --> 00:59:01.000\nx')],
  ['a web page', '<!doctype html><script>alert(1)</script>'],
  ['an SRT of 30,000', Array.from({ length: 30_000 }, (_, at) => `${at}\n00:00:01,000 --> 00:00:02,000\nx\n`).join('\n')],
  ['an SRT of 50,000 braces', `1\n00:00:01,000 --> 00:00:02,000\n${'{\\an8'.repeat(50_000)}`],
  ['an SRT of 50,000 tags', `1\n00:00:01,000 --> 00:00:02,000\n${'<font '.repeat(50_000)}`],
  ['an SRT of 50,000 blanks', `1\n00:00:01,000${' '.repeat(50_000)}x\n`],
].map(([what = '', text = '']) => ({ what, text }));

const names = [
  'a\0.jpg',
  '\0',
  'anh\u202egpj.exe',
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\x.jpg',
  '/etc/cron.d/x.jpg',
  'C:\\x.jpg',
  '.htaccess',
  'x.php',
  'x.php.jpg',
  'x.html',
  'x.svg',
  'x.jpg.svg',
  'CON',
  'nul.jpg',
  '...',
  ' ',
  'a'.repeat(300),
  `${'ế'.repeat(200)}.jpg`,
  'x\r\nContent-Type: text/html.jpg',
  '"><script>alert(1)</script>.jpg',
  '%2e%2e%2fx.jpg',
  'x;rm -rf ~.jpg',
  '$(id).jpg',
  '\ud800.jpg',
  '\ufeff\u200b.jpg',
];

/** A good picture under names that a system, a browser or a shell would take for something else. */
export async function hostileNames(): Promise<HostileFile[]> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#b71c1c' } })
    .jpeg()
    .toBuffer();
  return names.map((name) =>
    of({ name, mimetype: 'image/jpeg' })(`the name ${JSON.stringify(name).slice(0, 40)}`, bytes, [null]),
  );
}
