import { type FontWeight, fontFamily, fonts } from '../../typeset/font-files.ts';
import { type PdfWriter, pack, type Ref } from './pdf-writer.ts';

export type EmbeddedFont = {
  name: string;
  ref: Ref;
  /** Glyph numbers as a hexadecimal string for `Tj`. */
  encode(text: string): string;
  /** Of a letter, in em. */
  advance(letter: string): number;
  /** Writes the font; call it when all text is encoded. */
  end(): void;
};

/**
 * A font of the designs' family as it is in its file, with the way back from glyphs to letters, so that text can be found, copied
 * and read aloud. Whole and not as a subset: a few hundred kilobytes in a file that is sent, not printed.
 */
export function embedFont(writer: PdfWriter, weight: FontWeight, name: string): EmbeddedFont {
  const font = fonts().find((candidate) => candidate.name === fontFamily && candidate.weight === weight);
  if (!font) throw new Error(`Expected a weight of ${fontFamily}, got ${weight}`);
  const used = new Map<number, number>();
  const ref = writer.reserve();
  return {
    name,
    ref,
    advance: (letter) => font.metrics.advance(letter.codePointAt(0) ?? 0),
    encode: (text) => {
      const glyphs = [...text].map((letter) => {
        const codePoint = letter.codePointAt(0) ?? 0;
        const glyph = font.metrics.glyph(codePoint);
        used.set(glyph, codePoint);
        return hex(glyph);
      });
      return `<${glyphs.join('')}>`;
    },
    end: () => {
      const base = `BeVietnamPro-${weight}`;
      const file = writer.stream(`/Length1 ${font.data.length}`, packedFile(font), { packing: 'deflated' });
      const descriptor = writer.object(
        `<</Type/FontDescriptor/FontName/${base}${measures(font.data, weight)}/FontFile2 ${file} 0 R>>`,
      );
      const sorted = [...used].sort(([a], [b]) => a - b);
      const widths = sorted
        .map(([glyph, codePoint]) => `${glyph}[${Math.round(font.metrics.advance(codePoint) * 1000)}]`)
        .join('');
      const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity';
      const inner = `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}${system}/FontDescriptor ${descriptor} 0 R/DW 0/W[${widths}]>>`;
      const descendant = writer.object(inner);
      const unicode = writer.stream('', unicodeMap(sorted));
      const outer = `/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R`;
      writer.object(`<</Type/Font/Subtype/Type0${outer}>>`, ref);
    },
  };
}

const packedFiles = new Map<FontWeight, Buffer>();

/** Packed once in this thread: it takes longer than all the rest of a leaflet. */
function packedFile({ weight, data }: { weight: FontWeight; data: Buffer }): Buffer {
  const packed = packedFiles.get(weight) ?? pack(data, 9);
  packedFiles.set(weight, packed);
  return packed;
}

/** Entries of the descriptor, out of `head` and `hhea`, in thousandths of the size. */
function measures(data: Buffer, weight: FontWeight): string {
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * data.readUInt16BE(4); at += 16) {
    tables.set(data.toString('latin1', at, at + 4), data.readUInt32BE(at + 8));
  }
  const [head = 0, hhea = 0] = [tables.get('head'), tables.get('hhea')];
  const unit = 1000 / data.readUInt16BE(head + 18);
  const read = (at: number) => Math.round(data.readInt16BE(at) * unit);
  const box = [36, 38, 40, 42].map((offset) => read(head + offset)).join(' ');
  const [ascent, descent] = [read(hhea + 4), read(hhea + 6)];
  // 4: letters beyond those of Latin text. Capitals of Be Vietnam Pro are 0.74 em high (outlines measured).
  return `/Flags 4/FontBBox[${box}]/Ascent ${ascent}/Descent ${descent}/CapHeight 740/ItalicAngle 0/StemV ${Math.round(weight / 5)}`;
}

/** At most a hundred entries may stand in one block. */
const blockLength = 100;

/** The way back from glyphs to letters. */
export function unicodeMap(used: [glyph: number, codePoint: number][]): string {
  const rows = used.map(([glyph, codePoint]) => `<${hex(glyph)}> <${utf16(codePoint)}>\n`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += blockLength) {
    const block = rows.slice(at, at + blockLength);
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`);
  }
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def';
  const names = `${system}\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def`;
  const space = '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange';
  const begin = `/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n${names}\n${space}\n`;
  return `${begin}${blocks.join('')}endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend`;
}

export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function utf16(codePoint: number): string {
  return Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex').toUpperCase();
}
