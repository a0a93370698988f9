import { createElement } from 'react';
import { type FontWeight, fontFamily, metricsOf } from '../../typeset/fonts.ts';
import type { Engine, LetterStyle } from '../engines/engine.ts';
import type { Step } from '../outline/drawing.ts';
import { outline } from './page-content.ts';
import { pack } from './pdf-writer.ts';

export type Letters = {
  /** Must have been awaited for a text before the calls below. */
  prepare(text: string, style: LetterStyle): Promise<void>;
  /** Pen positions in pixels from the left end of the line; blanks are left out. */
  place(text: string, style: LetterStyle): { letter: string; x: number }[];
  width(text: string, style: LetterStyle): number;
  /** From the top of the line's box. */
  baseline(style: LetterStyle): number;
  /** Operators of a letter at `referencePx`, its pen at 0 0, y downwards; packed, because many files write the same letters. */
  content(letter: string, weight: FontWeight): Buffer;
};

/** Codes put few letters in any order: their pairs are measured all at once and not again for every piece. */
const codeLetters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ-'];
const codePairs = new Set(codeLetters.flatMap((left) => codeLetters.map((right) => left + right)));

/** Letters are outlined at this size and scaled from it. */
export const referencePx = 200;
/** Large enough that a width rounded to a pixel is still exact to a thousandth of the size. */
const kerningPx = 1000;

const known = new Map<Engine, Letters>();

/** The letters of an engine, each outlined once in this thread. */
export function lettersOf(engine: Engine): Letters {
  const letters = known.get(engine) ?? createLetters(engine);
  known.set(engine, letters);
  return letters;
}

/**
 * Sets lines of type from letters that the engine outlined once.
 *
 * Outlines, kerning and baselines are the engine's own, so a line comes out as if the engine had set it: to a hair, and a hundred
 * times faster. Only for the family of the designs, whose letters stand side by side and never join or stack.
 */
function createLetters(engine: Engine): Letters {
  const contents = new Map<string, Buffer>();
  const kerning = new Map<string, number>();
  const baselines = new Map<string, number>();
  return {
    prepare: async (text, style) => {
      const { weight } = style;
      const key = styleKey(style);
      if (!baselines.has(key)) baselines.set(key, await measureBaseline(engine, style));
      for (const letter of new Set(text)) {
        if (letter.trim() === '' || contents.has(weight + letter)) continue;
        contents.set(weight + letter, await outlineLetter(engine, letter, weight));
      }
      const unknown = pairsOf(text).filter((pair) => !kerning.has(weight + pair));
      if (unknown.length === 0) return;
      const wanted = unknown.some((pair) => codePairs.has(pair)) ? [...unknown, ...codePairs] : unknown;
      const found = await measureKerning(engine, [...new Set(wanted)], weight);
      for (const [pair, em] of found) kerning.set(weight + pair, em);
    },
    place: (text, style) => advance(text, style, kerning).letters,
    width: (text, style) => advance(text, style, kerning).width,
    baseline: (style) => expected(baselines, styleKey(style)),
    content: (letter, weight) => expected(contents, weight + letter),
  };
}

function styleKey({ weight, sizePx, lineHeightPx }: LetterStyle): string {
  return `${weight} ${sizePx} ${lineHeightPx}`;
}

function expected<Value>(map: Map<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Expected ${JSON.stringify(key)} to be prepared`);
  return value;
}

function advance(text: string, { weight, sizePx, trackingPx }: LetterStyle, kerning: Map<string, number>) {
  const metrics = metricsOf(weight);
  const letters: { letter: string; x: number }[] = [];
  let x = 0;
  let before = '';
  for (const letter of text) {
    x += (kerning.get(weight + before + letter) ?? 0) * sizePx;
    if (letter.trim() !== '') letters.push({ letter, x });
    x += metrics.advance(letter.codePointAt(0) ?? 0) * sizePx + trackingPx;
    before = letter;
  }
  return { letters, width: x };
}

/** Neighbours without a blank: engines begin a new word behind one. */
function pairsOf(text: string): string[] {
  const letters = [...text];
  return letters.slice(1).flatMap((letter, index) => {
    const pair = `${letters[index]}${letter}`;
    return /\s/u.test(pair) ? [] : [pair];
  });
}

type Line = { text: string; weight: FontWeight; sizePx: number; lineHeightPx: number };

function column(lines: Line[]) {
  const rows = lines.map(({ text, weight, sizePx, lineHeightPx }, index) => {
    const type = { fontFamily, fontSize: sizePx, fontWeight: weight, lineHeight: `${lineHeightPx}px`, height: lineHeightPx };
    const style = { ...type, display: 'flex', whiteSpace: 'pre', flexShrink: 0, color: '#000000' };
    return createElement('div', { key: index, style }, text);
  });
  const height = lines.reduce((sum, { lineHeightPx }) => sum + lineHeightPx, 0);
  const size = { width: 4 * kerningPx, height };
  const style = { ...size, display: 'flex', flexDirection: 'column', alignItems: 'flex-start' };
  return { tree: createElement('div', { style }, rows), size };
}

async function outlineLine(engine: Engine, line: Line): Promise<Step[]> {
  const { outline: draw } = await engine.arrange(column([line]));
  return (await draw()).flatMap(({ steps }) => steps);
}

async function measureBaseline(engine: Engine, style: LetterStyle): Promise<number> {
  return lowest(await outlineLine(engine, { ...style, text: 'H' }));
}

function lowest(steps: Step[]): number {
  return Math.max(...steps.flatMap((step) => (step[0] === 'Z' ? [] : [step[step.length - 1] as number])));
}

async function outlineLetter(engine: Engine, text: string, weight: FontWeight): Promise<Buffer> {
  const line = { weight, sizePx: referencePx, lineHeightPx: 2 * referencePx };
  const baseline = lowest(await outlineLine(engine, { ...line, text: 'H' }));
  const steps = await outlineLine(engine, { ...line, text });
  return pack(`${outline(steps.map((step) => raised(step, baseline)))}f`, 9);
}

function raised(step: Step, by: number): Step {
  if (step[0] === 'Z') return step;
  if (step[0] === 'C') return ['C', step[1], step[2] - by, step[3], step[4] - by, step[5], step[6] - by];
  return [step[0], step[1], step[2] - by];
}

async function measureKerning(engine: Engine, pairs: string[], weight: FontWeight): Promise<[pair: string, em: number][]> {
  const { advance: em } = metricsOf(weight);
  const lines = pairs.map((text) => ({ text, weight, sizePx: kerningPx, lineHeightPx: kerningPx }));
  const { lines: measured } = await engine.arrange(column(lines));
  return pairs.map((pair, index) => {
    const plain = [...pair].reduce((sum, letter) => sum + em(letter.codePointAt(0) ?? 0), 0);
    const width = measured[index]?.width ?? plain * kerningPx;
    return [pair, width / kerningPx - plain];
  });
}
