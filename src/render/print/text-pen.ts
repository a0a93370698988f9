import { chosenEngine } from '../engines/choose.ts';
import type { TextLine } from '../engines/engine.ts';
import { type EmbeddedFont, embedFont } from './embedded-font.ts';
import type { Colours } from './inks.ts';
import { lettersOf } from './letters.ts';
import { numbers, type PdfWriter } from './pdf-writer.ts';
import { unseenFont } from './unseen-font.ts';

/** Writes real text. */
export type TextPen = {
  /** Operators of the lines of one text, in pixels of the frame that count downwards. Colours must be prepared. */
  write(lines: TextLine[], bleedPx: number): Promise<string>;
  /** Writes the fonts; gives the entries of their dictionary. */
  end(): string;
};

/** Lies over outlines, for words alone: nothing of it is painted. */
type PenSettings = { colours: Colours; isUnseen?: boolean };

/** Lines whose script needs shaping are outlines as well: their words lie unseen over them. */
export function createTextPen(writer: PdfWriter, { colours, isUnseen = false }: PenSettings): TextPen {
  const fonts = new Map<string, EmbeddedFont>();
  const letters = lettersOf(chosenEngine());
  const fontFor = (name: string, make: (name: string) => EmbeddedFont) => {
    const font = fonts.get(name) ?? make(name);
    fonts.set(name, font);
    return font;
  };
  /** The upright text of a line; its letters are turned back, because the page counts downwards here. */
  const writeLine = async (line: TextLine, bleedPx: number) => {
    const { text, left, top, style, fill, family } = line;
    const { weight, sizePx, trackingPx, lineHeightPx } = style;
    const isHidden = isUnseen || family !== null;
    if (!isHidden) await letters.prepare(text, style);
    const font = isHidden
      ? fontFor('F0', (name) => unseenFont(writer, name))
      : fontFor(`F${weight}`, (name) => embedFont(writer, weight, name));
    const width = isHidden ? line.width : letters.width(text, style);
    const baseline = isHidden ? lineHeightPx * unseenBaseline : letters.baseline(style);
    const tracking = isHidden ? 0 : trackingPx;
    // Kerning as the engine measured it, spread over the line.
    const plain = [...text].reduce((sum, letter) => sum + font.advance(letter) * sizePx + tracking, 0);
    const stretch = plain > 0 ? (width / plain) * 100 : 100;
    const position = numbers([left - bleedPx, top - bleedPx + baseline]);
    const look = `/${font.name} ${numbers([sizePx])} Tf ${numbers([tracking])} Tc ${numbers([stretch])} Tz ${isHidden ? 3 : 0} Tr`;
    return `BT\n${colours.fill(fill)} ${look}\n1 0 0 -1 ${position} Tm\n${font.encode(isHidden ? plainly(text) : text)} Tj\nET\n`;
  };
  return {
    write: async (lines, bleedPx) => {
      let content = '';
      // A blank ends all lines but the last: without it a reader joins two words.
      for (const [at, line] of lines.entries()) {
        content += await writeLine(at < lines.length - 1 ? { ...line, text: `${line.text} ` } : line, bleedPx);
      }
      return content;
    },
    end: () => {
      for (const font of fonts.values()) font.end();
      return [...fonts.values()].map(({ name, ref }) => `/${name} ${ref} 0 R`).join('');
    },
  };
}

/** As it is typed: signs that keep a line together are for the eye. */
const plainly = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');

/** Of the line's box, from its top: where marking a line shows about the line. */
const unseenBaseline = 0.78;
