import type { Page } from '../compose/compose.ts';
import { chosenEngine } from '../engines/choose.ts';
import type { TextLine } from '../engines/engine.ts';
import { qrBars } from '../outline/qr.ts';
import { addGround } from './ground.ts';
import type { Colours } from './inks.ts';
import { createLetterCase, type LetterCase } from './letter-case.ts';
import { type Letters, lettersOf } from './letters.ts';
import { marksResource } from './page-content.ts';
import type { PdfWriter, Ref } from './pdf-writer.ts';
import { addPicture, paintPicture } from './pictures.ts';

/** The sides of one file and the dictionary of what they call by name. */
export type SideForms = {
  /** The dictionary, for pages and for forms that hold sides. */
  resources: Ref;
  letterCase: LetterCase;
  /** Operators that paint a side as a whole, in pixels of its frame. `fileScale`: of a file that is smaller than the piece. */
  paint(page: Page, pointsPerPx: number, fileScale?: number): Promise<string>;
  /** The name of a form that was written by the caller. */
  name(form: Ref): string;
  /** Writes the dictionary; nothing may be painted afterwards. */
  end(): void;
};

/**
 * Puts sides together from what pieces of many units share and what is their own: photo and ground, then lines set from letters
 * that were outlined once, then the logo and the QR code. A file comes out the same whether its parts were there already or not.
 */
export function createSideForms(writer: PdfWriter, colours: Colours): SideForms {
  const letters = lettersOf(chosenEngine());
  const letterCase = createLetterCase(writer, letters, colours);
  const resources = writer.reserve();
  const names = new Map<string, Ref>();
  const name = (letter: 'S' | 'P', ref: Ref): string => {
    const key = `${letter}${names.size}`;
    names.set(key, ref);
    return key;
  };
  return {
    resources,
    letterCase,
    name: (form) => name('S', form),
    paint: async (page, pointsPerPx, fileScale) => {
      const pictureOf = async (picture: Page['photo']) =>
        picture
          ? paintPicture(
              picture,
              name('P', await addPicture(writer, picture, { pointsPerPx, colours, ...(fileScale && { fileScale }) })),
            )
          : '';
      const photo = await pictureOf(page.photo);
      const ground = `/${name('S', await addGround(writer, page, { without: page.own, colours }))} Do\n`;
      const lines = await ownLines(page, { letters, letterCase, colours });
      return photo + ground + lines + (await pictureOf(page.logo)) + paintQr(page, colours);
    },
    end: () => {
      const forms = [...names].map(([key, ref]) => `/${key} ${ref} 0 R`).join('');
      writer.object(`<</XObject<<${forms}${letterCase.resources()}>>${marksResource}>>`, resources);
    },
  };
}

type Means = { letters: Letters; letterCase: LetterCase; colours: Colours };

async function ownLines({ arranged, own, frame }: Page, { letters, letterCase, colours }: Means): Promise<string> {
  let content = '';
  for (const [index, line] of arranged.lines.entries()) {
    if (!own.has(index)) continue;
    await letters.prepare(line.text, line.style);
    await colours.prepare([line.fill]);
    content += await letterCase.set({ ...line, ...originOf(line, letters, frame.bleedPx), anchor: 0 });
  }
  return content;
}

/** Engines begin a line anywhere in a row of pixels, but always on a whole row (measured: takumi, to a hundredth of a pixel). */
function originOf({ left, top, style }: TextLine, letters: Letters, bleedPx: number) {
  return { x: left - bleedPx, baseline: Math.round(top) - bleedPx + letters.baseline(style) };
}

/** Operators of the QR code's dark modules: of a press, the black plate alone. Empty for a side without one. */
export function paintQr({ qr }: Page, colours: Colours): string {
  if (!qr) return '';
  const bars = qrBars(qr).map(({ left, top, width, height }) => `${left} ${top} ${width} ${height} re\n`);
  return `${colours.fill('#000000')}\n${bars.join('')}f\n`;
}
