import { describe, expect, it } from 'vitest';
import { toWebVtt } from '../../../src/media/captions/srt.ts';
import { parseWebVtt } from '../../../src/media/captions/webvtt.ts';

const srt = `\ufeff1\r
00:00:00,500 --> 00:00:02,000 X1:10 X2:20\r
<font color="#ffff00">Mời <b>bà con</b></font>\r
{\\an8}Tổ 5 & tổ 6, < 10 phút\r
\r
2\r
1:02:03,4 --> 1:02:05,25\r
Người dân đưa căn cước\r
`;

describe('captions in SRT', () => {
  it('become WebVTT with the same times and words', () => {
    expect(parseWebVtt(toWebVtt(srt))).toEqual([
      { startMs: 500, endMs: 2_000, lines: ['Mời bà con', 'Tổ 5 & tổ 6, < 10 phút'], line: 4 },
      { startMs: 3_723_400, endMs: 3_725_250, lines: ['Người dân đưa căn cước'], line: 9 },
    ]);
  });

  it('keep what WebVTT has too: bold stays bold', () => {
    expect(toWebVtt(srt)).toContain('Mời <b>bà con</b>\nTổ 5 &amp; tổ 6, &lt; 10 phút');
  });

  it('are apart without an empty line between them, with numbers or without', () => {
    const times = (second: number) => `00:00:0${second},000 --> 00:00:0${second + 1},000`;
    const read = (text: string) => parseWebVtt(toWebVtt(text)).map(({ lines }) => lines);
    expect(read(`1\n${times(1)}\nA\n2\n${times(3)}\nB`)).toEqual([['A'], ['B']]);
    expect(read(`${times(1)}\nA\n${times(3)}\nB\n5 tổ`)).toEqual([['A'], ['B', '5 tổ']]);
    expect(read(`1\n${times(1)}\nCài đặt --> Tài khoản\n2\n\n3\n${times(3)}\nB`)).toEqual([
      ['Cài đặt --> Tài khoản', '2'],
      ['B'],
    ]);
  });

  it('may lack the numbers', () => {
    expect(parseWebVtt(toWebVtt('\n00:00:01,000 --> 00:00:02,000\nA'))).toHaveLength(1);
  });

  it('with a broken line keep it, so that the line is named', () => {
    expect(() => parseWebVtt(toWebVtt(srt.replace('1:02:03,4 -->', '1:02 -->')))).toThrow(
      expect.objectContaining({
        code: 'video.captions-broken',
        params: { line: 9, reason: expect.objectContaining({ vi: expect.stringContaining('1:02 -->') }) },
      }),
    );
  });
});

it.each(['WEBVTT\n\n00:00.000 --> 00:01.000\nA', 'Lời đọc không có mốc', '', '   \n'])(
  'leaves anything else as it is: %j',
  (text) => {
    expect(toWebVtt(text)).toBe(text);
  },
);
