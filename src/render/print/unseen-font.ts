import { type EmbeddedFont, hex, unicodeMap } from './embedded-font.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** Width of every letter in em: lines of it are stretched to the room that the outlines take. */
const widthEm = 0.5;

/**
 * For words that lie unseen over outlines, to be found, copied and read aloud: letters of any script, in no shape. It has no font
 * file, which PDF/UA allows for text that is not painted.
 */
export function unseenFont(writer: PdfWriter, name: string): EmbeddedFont {
  const used = new Set<number>();
  const ref = writer.reserve();
  return {
    name,
    ref,
    advance: () => widthEm,
    encode: (text) => {
      // Pairs of surrogates would need a font of more than two bytes; no text of a piece has any.
      const letters = [...text].map((letter) => letter.codePointAt(0) ?? 0).filter((codePoint) => codePoint <= 0xffff);
      for (const codePoint of letters) used.add(codePoint);
      return `<${letters.map(hex).join('')}>`;
    },
    end: () => {
      const base = 'PanoUnseen';
      const measures = '/Flags 4/FontBBox[0 -250 1000 1000]/Ascent 1000/Descent -250/CapHeight 740/ItalicAngle 0/StemV 80';
      const descriptor = writer.object(`<</Type/FontDescriptor/FontName/${base}${measures}>>`);
      const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity';
      const inner = `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}${system}/FontDescriptor ${descriptor} 0 R/DW ${widthEm * 1000}>>`;
      const descendant = writer.object(inner);
      const unicode = writer.stream('', unicodeMap([...used].sort((a, b) => a - b).map((codePoint) => [codePoint, codePoint])));
      const outer = `/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R`;
      writer.object(`<</Type/Font/Subtype/Type0${outer}>>`, ref);
    },
  };
}
