import type { FontWeight } from '../../typeset/fonts.ts';
import type { LetterStyle } from '../engines/engine.ts';
import type { Colours } from './inks.ts';
import { type Letters, referencePx } from './letters.ts';
import { numbers, type PdfWriter, type Ref, scaling } from './pdf-writer.ts';

type SetLine = { text: string; style: LetterStyle; fill: string; x: number; baseline: number; anchor: number };

export type LetterCase = {
  /** Operators that paint a line, y downwards. New letters are written to the file first. The colour must be prepared. */
  set(line: SetLine): Promise<string>;
  /** Pixels from end to end. */
  width(text: string, style: LetterStyle): Promise<number>;
  /** Entries of the resource dictionary, for all letters set so far. */
  resources(): string;
};

/** Letters as forms of a file: each is written once and then called by name. */
export function createLetterCase(writer: PdfWriter, letters: Letters, colours: Colours): LetterCase {
  const forms = new Map<string, { name: string; ref: Ref }>();
  const formOf = (letter: string, weight: FontWeight): string => {
    const known = forms.get(weight + letter);
    if (known) return known.name;
    const box = `[${numbers([-referencePx, -2 * referencePx, 3 * referencePx, referencePx])}]`;
    const ref = writer.stream(`/Type/XObject/Subtype/Form/BBox${box}`, letters.content(letter, weight), { packing: 'deflated' });
    const name = `L${forms.size}`;
    forms.set(weight + letter, { name, ref });
    return name;
  };
  return {
    set: async ({ text, style, fill, x, baseline, anchor }) => {
      await letters.prepare(text, style);
      const scale = style.sizePx / referencePx;
      const left = x - anchor * letters.width(text, style);
      let content = `q ${colours.fill(fill)} ${scaling(scale)} 0 0 ${scaling(scale)} ${numbers([left, baseline])} cm\n`;
      let pen = 0;
      for (const placed of letters.place(text, style)) {
        const at = placed.x / scale;
        content += `1 0 0 1 ${numbers([at - pen])} 0 cm /${formOf(placed.letter, style.weight)} Do\n`;
        pen = at;
      }
      return `${content}Q\n`;
    },
    width: async (text, style) => {
      await letters.prepare(text, style);
      return letters.width(text, style);
    },
    resources: () => [...forms.values()].map(({ name, ref }) => `/${name} ${ref} 0 R`).join(''),
  };
}
