import { inflateSync } from 'node:zlib';

export type PdfObject = { ref: number; dictionary: string; bytes: Buffer | null };

/** Reads a PDF by its cross-reference table: each object with its dictionary and, unpacked, its stream. */
export function readPdf(file: Buffer): PdfObject[] {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1'))?.[1]);
  const table = file.toString('latin1', start);
  if (!table.startsWith('xref\n')) throw new Error(`No cross-reference table at ${start}`);
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  return offsets.map((offset, index) => readObject(file, offset, index + 1));
}

function readObject(file: Buffer, offset: number, ref: number): PdfObject {
  const head = `${ref} 0 obj\n`;
  if (file.toString('latin1', offset, offset + head.length) !== head) throw new Error(`Object ${ref} is not at ${offset}`);
  const stop = file.indexOf('\nendobj\n', offset);
  const opened = file.indexOf('>>\nstream\n', offset);
  if (opened < 0 || opened > stop) return { ref, dictionary: file.toString('latin1', offset + head.length, stop), bytes: null };
  const dictionary = file.toString('latin1', offset + head.length, opened + 2);
  const begin = opened + '>>\nstream\n'.length;
  const raw = file.subarray(begin, begin + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
  return { ref, dictionary, bytes: dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw };
}

/** What each page paints, its form XObjects put where they are used. */
export function pageContents(file: Buffer): string[] {
  const objects = readPdf(file);
  const at = (ref: number) => objects[ref - 1];
  return objects
    .filter(({ dictionary }) => dictionary.startsWith('<</Type/Page/'))
    .map(({ dictionary }) => at(Number(/\/Contents (\d+)/.exec(dictionary)?.[1]))?.bytes?.toString('latin1') ?? '');
}

/** Streams that hold operators: pages and forms. */
export function operators(file: Buffer): string[] {
  const forms = readPdf(file).flatMap(({ dictionary, bytes }) =>
    dictionary.includes('/Subtype/Form') ? [bytes?.toString('latin1') ?? ''] : [],
  );
  return [...pageContents(file), ...forms];
}

/** All boxes of a name, in page order: left, bottom, right, top. */
export function pdfBoxes(file: Buffer, name: string): number[][] {
  return [...file.toString('latin1').matchAll(new RegExp(`/${name}\\[([^\\]]+)\\]`, 'g'))].map(([, list = '']) =>
    list.split(' ').map(Number),
  );
}
