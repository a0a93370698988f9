import { decodeHTML } from 'entities';
import { AppError } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { upToLast } from './up-to-last.ts';

/** One caption. `line` is where its times stand in the file, counted from 1. */
export type Cue = { startMs: number; endMs: number; lines: string[]; line: number };

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timings = new RegExp(`^${time}[ \\t]*-->[ \\t]*${time}(?:[ \\t].*)?$`);
/** Marks of writing direction have no picture. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Reads captions (W3C WebVTT) down to times and words; styles, positions and notes are left out.
 *
 * Throws `video.captions-broken` with the line. Browsers skip a broken cue silently: then a sentence is missing on air.
 */
export function parseWebVtt(text: string): Cue[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '\ufffd')
    .split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ''))
    throw broken(1, { vi: 'thiếu chữ WEBVTT ở đầu tệp', en: 'the word WEBVTT is missing at the start of the file' });
  const blocks = blocksOf(lines);
  for (const block of blocks) requireTimes(block);
  const cues = blocks.flatMap(readBlock);
  if (cues.length === 0) throw broken(1, { vi: 'tệp không có câu phụ đề nào', en: 'the file has no caption' });
  return cues;
}

/** Throws `video.captions-broken`, and `video.captions-too-late` for a cue that begins after the video has ended. */
export function checkCaptions(text: string, { seconds }: { seconds: number }): Cue[] {
  const cues = parseWebVtt(text);
  const late = cues.find(({ startMs }) => startMs >= seconds * 1000);
  if (late === undefined) return cues;
  throw new AppError('video.captions-too-late', {
    params: { line: late.line, at: late.startMs / 1000, seconds: Math.round(seconds * 10) / 10 },
  });
}

type Block = { line: number; lines: string[] };

/** Whether a line has times, or was meant to. No words of a caption may hold the arrow (W3C WebVTT §4.1). */
const isTimes = (line: string): boolean => line.includes('-->');

/**
 * Groups of lines after the header's own. A group ends at an empty line, and at the times of the next caption: many programs
 * leave the empty line out, and browsers show both captions (W3C WebVTT §6.1).
 */
function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  for (let at = headerLength(lines); at < lines.length; at++) {
    const line = lines[at] ?? '';
    const block = blocks.at(-1);
    if (line.trim() === '') isNew = true;
    else if (isNew || !block || (isTimes(line) && block.lines.some(isTimes))) {
      blocks.push({ line: at + 1, lines: [line] });
      isNew = false;
    } else block.lines.push(line);
  }
  return blocks;
}

/** The first line, and those below it up to an empty one or to the first times. */
function headerLength(lines: string[]): number {
  const end = lines.findIndex((line, at) => at > 0 && (line.trim() === '' || isTimes(line)));
  return end < 0 ? lines.length : end;
}

/** Looked at first: an arrow among the words of a caption would be told as the empty caption that it leaves behind. */
function requireTimes({ line, lines }: Block): void {
  const at = lines.findIndex(isTimes);
  const text = lines[at]?.trim() ?? '';
  if (at < 0 || timings.test(text)) return;
  throw broken(line + at, wrongTimes(text), text);
}

function wrongTimes(text: string): ReaderText {
  if (/\d,\d{3}/.test(text)) return timesOfSrt;
  return /\d:\d/.test(text)
    ? { vi: 'mốc thời gian sai dạng', en: 'the times have a wrong form' }
    : {
        vi: 'mũi tên “-->” chỉ đứng giữa hai mốc thời gian, trong lời hãy dùng “→”',
        en: 'the arrow “-->” stands between times only; use “→” in words',
      };
}

function readBlock({ line, lines }: Block): Cue[] {
  const at = lines.findIndex(isTimes);
  if (at < 0 && /^(NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0] ?? '')) return [];
  if (at < 0 || at > 1) throw broken(line, { vi: 'không có mốc thời gian', en: 'there are no times' }, lines[0] ?? '');
  const timesLine = line + at;
  const match = timings.exec((lines[at] ?? '').trim());
  if (match === null) return [];
  const [startMs = 0, endMs = 0] = [milliseconds(match.slice(1, 5)), milliseconds(match.slice(5, 9))];
  if (endMs <= startMs)
    throw broken(timesLine, { vi: 'mốc kết thúc không sau mốc bắt đầu', en: 'the end is not after the start' });
  const words = plainLines(lines.slice(at + 1));
  if (words.every((each) => each === '')) throw broken(timesLine, { vi: 'câu phụ đề trống', en: 'the caption is empty' });
  return [{ startMs, endMs, lines: words, line: timesLine }];
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', rest = '0']: (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}

/**
 * Without tags, also those that go over several lines; character references as the letters they stand for; NFC, so that
 * every accent has its glyph. "<" before a blank or a digit that begins no time is a letter: browsers would drop the rest of
 * the caption.
 */
function plainLines(lines: string[]): string[] {
  const tag = /<(?:\/?[a-z][^>]*|\/|\d+:[\d:.,]*|)>/gi;
  const text = upToLast(lines.join('\n'), '>', (part) => part.replace(tag, (each) => each.replace(/[^\n]/g, '')));
  return text.split('\n').map((line) => decodeHTML(line).replace(directionMarks, '').normalize('NFC').trim());
}

const timesOfSrt: ReaderText = {
  vi: 'mốc thời gian dùng dấu phẩy như tệp SRT, WebVTT dùng dấu chấm',
  en: 'the times have commas, as in SRT files; WebVTT has points',
};

/** `shown`: the line itself, because a line of a text that was pasted elsewhere is found by its words. */
function broken(line: number, { vi, en }: ReaderText, shown?: string): AppError {
  const quote = shown === undefined ? '' : `: “${shown.trim().slice(0, 60)}”`;
  return new AppError('video.captions-broken', { params: { line, reason: { vi: vi + quote, en: en + quote } } });
}
