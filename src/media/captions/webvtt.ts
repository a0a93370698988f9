import { AppError } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';

/** One caption. `line` is where its times stand in the file, counted from 1. */
export type Cue = { startMs: number; endMs: number; lines: string[]; line: number };

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timings = new RegExp(`^${time}[ \\t]+-->[ \\t]+${time}(?:[ \\t].*)?$`);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '', rlm: '' };

/**
 * Reads captions (W3C WebVTT) down to times and words; styles, positions and notes are left out.
 *
 * Throws `video.captions-broken` with the line. Browsers skip a broken cue silently: then a sentence is missing on air.
 */
export function parseWebVtt(text: string): Cue[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .split('\n');
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ''))
    throw broken(1, { vi: 'thiếu chữ WEBVTT ở đầu tệp', en: 'the word WEBVTT is missing at the start of the file' });
  const cues = blocksOf(lines).flatMap(readBlock);
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

/** Groups of lines between empty ones, after the header's own. */
function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const isNew = at === 0 || lines[at - 1]?.trim() === '';
    if (isNew) blocks.push({ line: at + 1, lines: [line] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks.slice(1);
}

function readBlock({ line, lines }: Block): Cue[] {
  if (/^(NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0] ?? '')) return [];
  const at = lines.findIndex((each) => each.includes('-->'));
  if (at < 0 || at > 1) throw broken(line, { vi: 'không có mốc thời gian', en: 'there are no times' }, lines[0] ?? '');
  const timesLine = line + at;
  const match = timings.exec((lines[at] ?? '').trim());
  if (match === null) {
    const isSrt = /\d,\d{3}/.test(lines[at] ?? '');
    throw broken(
      timesLine,
      isSrt ? timesOfSrt : { vi: 'mốc thời gian sai dạng', en: 'the times have a wrong form' },
      lines[at] ?? '',
    );
  }
  const [startMs = 0, endMs = 0] = [milliseconds(match.slice(1, 5)), milliseconds(match.slice(5, 9))];
  if (endMs <= startMs)
    throw broken(timesLine, { vi: 'mốc kết thúc không sau mốc bắt đầu', en: 'the end is not after the start' });
  const words = lines.slice(at + 1).map(plain);
  if (words.every((each) => each === '')) throw broken(timesLine, { vi: 'câu phụ đề trống', en: 'the caption is empty' });
  return [{ startMs, endMs, lines: words, line: timesLine }];
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', rest = '0']: (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
}

/** Without tags; entities as the letters they stand for; NFC, so that every accent has its glyph. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .normalize('NFC')
    .trim();
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
