import type { Cue } from './webvtt.ts';

/** The family of the fonts that lie beside the file; it has every Vietnamese letter. */
const captionFamily = 'Be Vietnam Pro';

const smallestPx = 14;

/** Height of a caption's line: readable on a phone in the hand, and on a board of 64 lamps. */
function fontPx({ widthPx, heightPx }: { widthPx: number; heightPx: number }): number {
  return Math.max(smallestPx, Math.round(Math.min(widthPx, heightPx) * 0.06));
}

/**
 * Captions as a script for libass, in the pixels of the finished picture: white on a black edge, low in the middle. They stand an
 * eighth of the height above the bottom, where apps lay their buttons over a reel.
 */
export function assScript(cues: Cue[], size: { widthPx: number; heightPx: number }): string {
  const font = fontPx(size);
  const side = Math.round(size.widthPx * 0.06);
  const bottom = Math.round(size.heightPx / 8);
  const edge = Math.max(1, Math.round(font / 14));
  const style = `Style: Caption,${captionFamily},${font},&H00FFFFFF,&H00000000,&H80000000,-1,1,${edge},${edge},2,${side},${side},${bottom}`;
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    'WrapStyle: 0',
    `PlayResX: ${size.widthPx}`,
    `PlayResY: ${size.heightPx}`,
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV',
    style,
    '[Events]',
    'Format: Start, End, Style, Text',
    ...cues.map(
      ({ startMs, endMs, lines }) => `Dialogue: ${clock(startMs)},${clock(endMs)},Caption,${lines.map(literal).join('\\N')}`,
    ),
    '',
  ].join('\n');
}

/** Centiseconds, as the format has it: "0:00:01.50". */
function clock(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(hundredths / 100);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** Braces begin commands and backslashes escapes; a word joiner after a backslash makes it a letter. */
function literal(text: string): string {
  return text.replaceAll('\\', '\\\u2060').replaceAll('{', '(').replaceAll('}', ')');
}
