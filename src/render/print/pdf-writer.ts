import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A rectangle in points from the lower left corner: left, bottom, right, top. */
export type Rect = readonly [number, number, number, number];

/** Number of an object in the file. */
export type Ref = number;

export type PdfWriter = {
  /** A number for an object that is written later. */
  reserve(): Ref;
  object(body: string, ref?: Ref): Ref;
  /** `dictionary` without brackets. `data` is deflated here unless its `packing` says that it is so already, or `own`. */
  stream(dictionary: string, data: string | Buffer, options?: StreamOptions): Ref;
  /** Cross-reference table and trailer; nothing may follow. */
  end({ root, info }: { root: Ref; info: Ref }): void;
};

/** `packing`: of the data as they come. `deflated`: by `pack`; `own`: the dictionary names a filter, or there is none. */
type StreamOptions = { ref?: Ref; packing?: 'none' | 'deflated' | 'own'; level?: number };

/** Data as a stream keeps them, for what many files share. */
export function pack(data: string | Buffer, level: number): Buffer {
  return deflateSync(bytesOf(data), { level });
}

/**
 * Writes the objects of a PDF 1.6 one after the other; only their offsets are kept.
 *
 * No clock and no random id: the file's ID is the hash of what was written, so the same calls give the same bytes.
 */
export function createPdfWriter(write: (bytes: Buffer) => void): PdfWriter {
  const offsets: number[] = [];
  const hash = createHash('sha256');
  let length = 0;
  const put = (bytes: Buffer) => {
    hash.update(bytes);
    length += bytes.length;
    write(bytes);
  };
  const reserve = () => offsets.push(-1);
  const begin = (ref: Ref) => {
    if (offsets[ref - 1] !== -1) throw new Error(`Expected object ${ref} to be reserved and not yet written`);
    offsets[ref - 1] = length;
  };
  put(latin('%PDF-1.6\n%\xE2\xE3\xCF\xD3\n'));
  return {
    reserve,
    object: (body, ref = reserve()) => {
      begin(ref);
      put(latin(`${ref} 0 obj\n${body}\nendobj\n`));
      return ref;
    },
    stream: (dictionary, data, { ref = reserve(), packing = 'none', level = 6 } = {}) => {
      begin(ref);
      const packed = packing === 'none' ? pack(data, level) : bytesOf(data);
      const filter = packing === 'own' ? '' : '/Filter/FlateDecode';
      const head = latin(`${ref} 0 obj\n<<${dictionary}${filter}/Length ${packed.length}>>\nstream\n`);
      put(Buffer.concat([head, packed, latin('\nendstream\nendobj\n')]));
      return ref;
    },
    end: ({ root, info }) => {
      const lost = offsets.indexOf(-1);
      if (lost >= 0) throw new Error(`Expected object ${lost + 1} to be written before the end`);
      const start = length;
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      const id = hash.digest('hex').slice(0, 32);
      const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`;
      const trailer = `<</Size ${offsets.length + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>`;
      write(latin(`${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
    },
  };
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function bytesOf(data: string | Buffer): Buffer {
  return typeof data === 'string' ? latin(data) : data;
}

/** A text string of a dictionary, in UTF-16. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

export function pdfBox(rect: Rect): string {
  return `[${numbers(rect)}]`;
}

/** Coordinates to a thousandth. */
export function numbers(values: readonly number[]): string {
  let text = '';
  for (const value of values) text += `${text === '' ? '' : ' '}${Math.round(value * 1000) / 1000 || 0}`;
  return text;
}

/** Scales are small numbers that multiply large ones: more digits, and never the exponent that PDF does not know. */
export function scaling(value: number): string {
  return value.toFixed(7);
}
