import { describe, expect, it } from 'vitest';
import { assScript } from '../../../src/media/captions/ass.ts';
import { checkCaptions, parseWebVtt } from '../../../src/media/captions/webvtt.ts';

const good = `\ufeffWEBVTT Kind: captions; Language: vi

NOTE do Tổ công nghệ số cộng đồng viết

STYLE
::cue { color: yellow }

mở đầu
00:00.500 --> 00:02.000 align:center line:90%
<v Loa>Mời <b>bà con</b></v>
đến nhà văn hóa &amp; trụ sở

01:00:02.000 --> 01:00:04.250
Người dân đưa căn cước`;

describe('captions', () => {
  it('are read down to times and words', () => {
    expect(parseWebVtt(good)).toEqual([
      { startMs: 500, endMs: 2_000, lines: ['Mời bà con', 'đến nhà văn hóa & trụ sở'], line: 9 },
      { startMs: 3_602_000, endMs: 3_604_250, lines: ['Người dân đưa căn cước'], line: 13 },
    ]);
    expect(parseWebVtt(good.replaceAll('\n', '\r\n'))).toEqual(parseWebVtt(good));
  });

  it('come out in NFC, so that accents meet their letters', () => {
    const [cue] = parseWebVtt(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'Nguyễn'.normalize('NFD')}`);
    expect(cue?.lines).toEqual(['Nguyễn']);
  });

  it.each([
    ['right under the header', 'WEBVTT\n00:00.000 --> 00:01.000\nA\n\n00:02.000 --> 00:03.000\nB', [['A'], ['B']]],
    ['under lines of the header', 'WEBVTT\nKind: captions\nLanguage: vi\n00:00.000 --> 00:01.000\nA', [['A']]],
    ['without an empty line between', 'WEBVTT\n\n00:00.000 --> 00:01.000\nA\n00:02.000 --> 00:03.000\nB', [['A'], ['B']]],
    ['without blanks around the arrow', 'WEBVTT\n\n00:00.000-->00:01.000\nA', [['A']]],
    ['after a note that names times', 'WEBVTT\n\nNOTE xem\n\n00:00.000 --> 00:01.000\nA', [['A']]],
    ['with CR alone', 'WEBVTT\r\r00:00.000 --> 00:01.000\rA\rB', [['A', 'B']]],
    [
      'with character references',
      'WEBVTT\n\n00:00.000 --> 00:01.000\n&#x1ED1; &#39;A&#39; &hellip; &amp;lt;',
      [["ố 'A' … &lt;"]],
    ],
    [
      'with a tag over two lines',
      'WEBVTT\n\n00:00.000 --> 00:01.000\n<v\nLoa>Mời</v> <00:00:00.500>bà con',
      [['', 'Mời bà con']],
    ],
    ['with a sign that is no tag', 'WEBVTT\n\n00:00.000 --> 00:01.000\nDưới < 10 phút, 5 <6', [['Dưới < 10 phút, 5 <6']]],
    ['with marks of direction', 'WEBVTT\n\n00:00.000 --> 00:01.000\n&lrm;A\u200f', [['A']]],
  ])('are read as browsers do: %s', (_what, text, lines) => {
    expect(parseWebVtt(text).map((cue) => cue.lines)).toEqual(lines);
  });

  it.each([
    ['1\n00:00:01,000 --> 00:00:02,000\nA', 1, 'WEBVTT'],
    ['WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nA', 4, 'SRT'],
    ['WEBVTT\n\n00:01.000 -> 00:02.000\nA', 3, 'không có mốc thời gian'],
    ['WEBVTT\n\n00:61.000 --> 01:02.000\nA', 3, 'sai dạng'],
    ['WEBVTT\n\n00:02.000 --> 00:01.000\nA', 3, 'không sau'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\n', 3, 'trống'],
    ['WEBVTT\n\nNOTE chỉ có ghi chú', 1, 'không có câu'],
    ['', 1, 'WEBVTT'],
  ])('that are broken are refused by line and reason: %j', (text, line, reason) => {
    expect(() => parseWebVtt(text)).toThrowError(
      expect.objectContaining({
        code: 'video.captions-broken',
        params: { line, reason: expect.objectContaining({ vi: expect.stringContaining(reason) }) },
      }),
    );
  });

  it('of another, longer video are noticed', () => {
    expect(checkCaptions(good, { seconds: 3_603 })).toHaveLength(2);
    expect(() => checkCaptions(good, { seconds: 60 })).toThrowError(
      expect.objectContaining({ code: 'video.captions-too-late', params: { line: 13, at: 3_602, seconds: 60 } }),
    );
  });
});

it('cannot give orders to the renderer', () => {
  const script = assScript([{ startMs: 61_005, endMs: 3_700_000, lines: ['{\\pos(0,0)}a\\N', 'b'], line: 1 }], {
    widthPx: 1_080,
    heightPx: 1_920,
  });
  const dialogue = script.split('\n').find((line) => line.startsWith('Dialogue'));
  expect(dialogue).toBe('Dialogue: 0:01:01.01,1:01:40.00,Caption,(\\\u2060pos(0,0))a\\\u2060N\\Nb');
  expect(script).toContain('Be Vietnam Pro,65,');
});
