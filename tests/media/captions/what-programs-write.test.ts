import { expect, it } from 'vitest';
import type { AppError } from '../../../src/domain/errors.ts';
import { toWebVtt } from '../../../src/media/captions/srt.ts';
import { parseWebVtt } from '../../../src/media/captions/webvtt.ts';

const one = '00:00:01.000 --> 00:00:02.000';
const two = '00:00:03.000 --> 00:00:04.000';
const srtOne = '00:00:01,000 --> 00:00:02,000';
const srtTwo = '00:00:03,000 --> 00:00:04,000';

const shown = (text: string) => parseWebVtt(toWebVtt(text)).map(({ startMs, lines }) => [startMs, ...lines]);

/** The kinds of the W3C's parsing tests (web-platform-tests, webvtt/parsing), and what programs make of SRT. */
it.each<[string, string, (string | number)[][]]>([
  ['settings of a cue', `WEBVTT\n\n${one} line:0 position:20% align:start region:fred\nA`, [[1000, 'A']]],
  ['an arrow without blanks', 'WEBVTT\n\n00:00:01.000-->00:00:02.000\nA', [[1000, 'A']]],
  [
    'blocks beside the cues',
    `WEBVTT\n\nREGION\nid:fred\n\nSTYLE\n::cue { color: red }\n\nNOTE một\nhai\n\n${one}\nA`,
    [[1000, 'A']],
  ],
  ['a mark of byte order', `\ufeffWEBVTT\n\n${one}\nA`, [[1000, 'A']]],
  [
    'CR alone',
    `WEBVTT\r\r${one}\rA\rB\r\r${two}\rC`,
    [
      [1000, 'A', 'B'],
      [3000, 'C'],
    ],
  ],
  ['no line end at the end', `WEBVTT\n\n${one}\nA`, [[1000, 'A']]],
  [
    'names of cues',
    `WEBVTT\n\nmở đầu\n${one}\nA\n\n2\n${two}\nB`,
    [
      [1000, 'A'],
      [3000, 'B'],
    ],
  ],
  ['a header with lines of its own', `WEBVTT - tên\nKind: captions\n\n${one}\nA`, [[1000, 'A']]],
  [
    'references',
    `WEBVTT\n\n${one}\nA &amp; B &lt;C&gt;&nbsp;D&lrm;E &#272;à &#x1ea3; R&D &`,
    [[1000, 'A & B <C>\u00a0DE Đà ả R&D &']],
  ],
  ['tags over lines', `WEBVTT\n\n${one}\n<b>A\nB</b> <c.a\nb>C</c>`, [[1000, 'A', 'B', 'C']]],
  [
    'ruby, voices, languages',
    `WEBVTT\n\n${one}\n<ruby>漢<rt>kan</rt></ruby> <v.loud Bà Hai>Chào</v> <lang en>Hi</lang>`,
    [[1000, '漢kan Chào Hi']],
  ],
  ['times inside words, also wrong ones', `WEBVTT\n\n${one}\n<00:01.500>A <1:02.000>B <00:00:01,5>C`, [[1000, 'A B C']]],
  ['letters that look like tags', `WEBVTT\n\n${one}\n5 < 6 và 7 > 3`, [[1000, '5 < 6 và 7 > 3']]],
  ['hours over 99', 'WEBVTT\n\n100:00:01.000 --> 100:00:02.000\nA', [[360_001_000, 'A']]],
  [
    'SRT: tags of HTML and of players',
    `1\n${srtOne}\n<u>A</u> <span style="x">B</span> <font\ncolor="red">C</font> {\\an8}D {y:i}E{/y} <c.yellow>F</c>`,
    [[1000, 'A B C D E F']],
  ],
  ['SRT: breaks', `1\n${srtOne}\nA<br>B<br/>C`, [[1000, 'A', 'B', 'C']]],
  [
    'SRT: numbers as words',
    `1\n${srtOne}\n2026\n5\n\n2\n${srtTwo}\n12`,
    [
      [1000, '2026', '5'],
      [3000, '12'],
    ],
  ],
  [
    'SRT: no numbers',
    `${srtOne}\nA\n\n${srtTwo}\nB`,
    [
      [1000, 'A'],
      [3000, 'B'],
    ],
  ],
  ['SRT: points, short fractions', `1\n00:00:01.0 --> 00:00:02.25\nA`, [[1000, 'A']]],
  ['SRT: no hours', '1\n00:01,000 --> 00:02,000\nA', [[1000, 'A']]],
  ['SRT: hours over 99', '1\n100:00:01,000 --> 100:00:02,000\nA', [[360_001_000, 'A']]],
  ['SRT: blanks and wide commas', '1\n00:00:01, 000 --> 00:00:02， 000\nA', [[1000, 'A']]],
  [
    'SRT: arrows of word processors',
    '1\n00:00:01,000 –> 00:00:02,000\nA\n\n2\n00:00:03,000 → 00:00:04,000\nB',
    [
      [1000, 'A'],
      [3000, 'B'],
    ],
  ],
  ['SRT: an arrow as a word', `1\n${srtOne}\nđi --> về`, [[1000, 'đi --> về']]],
  ['SRT: references of web pages', `1\n${srtOne}\nA &amp; B&nbsp;C &lt;b&gt; R&D`, [[1000, 'A & B\u00a0C <b> R&D']]],
])('reads %s', (_, text, expected) => expect(shown(text)).toEqual(expected));

it.each([
  ['an arrow among words', `WEBVTT\n\n${one}\nđi --> về\nB`, 4, 'mũi tên'],
  ['an arrow in a note', `WEBVTT\n\nNOTE xem --> nữa\n\n${one}\nA`, 3, 'mũi tên'],
  ['times of SRT', `WEBVTT\n\n${srtOne}\nA`, 3, 'dấu phẩy'],
  ['words without times', `WEBVTT\n\nchỉ có lời\n\n${one}\nA`, 3, 'không có mốc thời gian'],
])('refuses %s by its line', (_, text, line, reason) => {
  try {
    shown(text);
  } catch (error) {
    const { code, params, forPeople } = error as AppError;
    expect([code, params.line, forPeople]).toEqual(['video.captions-broken', line, expect.stringContaining(reason)]);
    return;
  }
  throw new Error('Expected a refusal.');
});

it('never shows a time code or a reference, whatever stands in the words', () => {
  const parts = ['<00:01.500>', '&nbsp;', '&lrm;', '{\\an8}', '<font color="x">', '<i>', 'chữ', '&#160;', '<1:02.3>', '\n'];
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const words = Array.from({ length: 6 }, () => parts[next(parts.length)]).join(' ');
    for (const text of [
      `1\n${srtOne}\nđầu ${words.replace(/\n\s*\n/g, '\n')} cuối`,
      `WEBVTT\n\n${one}\nđầu ${words.replace(/\n\s*\n/g, '\n')} cuối`,
    ]) {
      const lines = (() => {
        try {
          return shown(text.replace(/\n\s+/g, '\n')).flat().slice(1).join('\n');
        } catch {
          return '';
        }
      })();
      expect(lines.replaceAll('{\\an8}', ''), text).not.toMatch(/&(?:\w+|#\d+);|\d:\d|-->|<\/?(?:font|i)\b/);
    }
  }
});
