/** What fitting needs of a TrueType font: which letters it has and how far each one advances. */
export type FontMetrics = {
  has(codePoint: number): boolean;
  /** Number of the letter's glyph in the file; 0 for a letter the font lacks. */
  glyph(codePoint: number): number;
  /** Advance in em; 0 for a letter the font lacks. */
  advance(codePoint: number): number;
};

/**
 * Reads `cmap` and `hmtx` of a TrueType file.
 *
 * Pair kerning is left out: in Be Vietnam Pro it only ever brings letters together by a hair, so a line is never wider
 * than measured here.
 */
export function readFontMetrics(bytes: Buffer): FontMetrics {
  const tables = readTables(bytes);
  const unitsPerEm = bytes.readUInt16BE(tableAt(tables, 'head') + 18);
  const longMetrics = bytes.readUInt16BE(tableAt(tables, 'hhea') + 34);
  const hmtx = tableAt(tables, 'hmtx');
  const glyphs = readCmap(bytes, tableAt(tables, 'cmap'));
  return {
    has: (codePoint) => glyphs.has(codePoint),
    glyph: (codePoint) => glyphs.get(codePoint) ?? 0,
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return 0;
      return bytes.readUInt16BE(hmtx + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm;
    },
  };
}

function readTables(bytes: Buffer): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8));
  }
  return tables;
}

function tableAt(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`Expected a TrueType font with a ${tag} table`);
  return offset;
}

/** Format 4 of the Windows Unicode plane holds every letter of a Latin font; formats for other planes are not needed. */
function readCmap(bytes: Buffer, cmap: number): Map<number, number> {
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + bytes.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (bytes.readUInt16BE(subtable) === 4) return readSegments(bytes, subtable);
  }
  throw new Error('Expected a font with a format 4 cmap');
}

function readSegments(bytes: Buffer, subtable: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const size = bytes.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  for (let at = 0; at < size; at += 2) {
    const delta = bytes.readUInt16BE(starts + size + at);
    const rangeAt = starts + 2 * size + at;
    const range = bytes.readUInt16BE(rangeAt);
    const start = bytes.readUInt16BE(starts + at);
    for (let code = start; code <= bytes.readUInt16BE(ends + at) && code < 0xffff; code++) {
      const raw = range === 0 ? code : bytes.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
