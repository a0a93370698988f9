/** A word in a title says more than one in a body; titles are also compared word by word with what was typed. */
export type SearchField = { kind: 'title' | 'summary' | 'body'; text: string };

/** What of a document is searched, and what the answer shows of it. */
export type SearchDocument = {
  fields: SearchField[];
  /** Values a search can be narrowed to, by the name of the filter: `{ type: ['guide'], locale: ['vi', 'en'] }`. */
  facets: Record<string, string[]>;
  /** Any JSON; it comes back as it is. */
  record: unknown;
};

/** How an index lies in memory: the bytes of its blob, looked at through typed arrays. Nothing is unpacked per document. */
export type SearchIndex = {
  /**
   * Folded words in the order of their UTF-16 units. Those with one folding stand together: `spelledStart[i]` to `spelledStart[i
   * + 1]`.
   */
  folded: string[];
  spelled: string[];
  spelledStart: Uint32Array;
  /**
   * Of the n-th spelled word: `postings` from `postingStart[n]` to `postingStart[n + 1]`, each document × 256 + impact (1–255).
   */
  postingStart: Uint32Array;
  postings: Uint32Array;
  /** Of the n-th document: `titleWords` from `titleStart[n]` to `titleStart[n + 1]`, numbers of spelled words in their order. */
  titleStart: Uint32Array;
  titleWords: Uint32Array;
  /** Number of each document's set in `facetSets`: documents of one kind share theirs. */
  facetSetOf: Uint32Array;
  facetSets: Record<string, string[]>[];
  /** JSON of the n-th document: `records` from `recordStart[n]` to `recordStart[n + 1]`. */
  recordStart: Uint32Array;
  records: Uint8Array;
};

const numberSections = [
  'spelledStart',
  'postingStart',
  'postings',
  'titleStart',
  'titleWords',
  'facetSetOf',
  'recordStart',
] as const;
const wordSections = ['folded', 'spelled', 'facetSets'] as const;

/** Written in front of the sections, so that a reader knows what it has before it looks. */
type Head = Pick<SearchIndex, (typeof wordSections)[number]> & { lengths: Record<(typeof numberSections)[number], number> };

const numberBytes = Uint32Array.BYTES_PER_ELEMENT;

/** Length of the head, the head as JSON filled up to whole numbers, the arrays of numbers (little-endian), the records. */
export function encodeSearchIndex(index: SearchIndex): Buffer {
  const lengths = Object.fromEntries(numberSections.map((name) => [name, index[name].length]));
  const { folded, spelled, facetSets } = index;
  const json = Buffer.from(JSON.stringify({ folded, spelled, facetSets, lengths }));
  const head = Buffer.concat([json, Buffer.alloc(-json.length & (numberBytes - 1), ' ')]);
  const numbers = numberSections.map((name) => bytesOf(index[name]));
  return Buffer.concat([bytesOf(Uint32Array.of(head.length)), head, ...numbers, index.records]);
}

/**
 * Throws a `SyntaxError` or `RangeError` for bytes that `encodeSearchIndex` did not make: blobs are checked by their hash before.
 */
export function decodeSearchIndex(blob: Uint8Array): SearchIndex {
  const bytes = blob.byteOffset % numberBytes === 0 ? blob : Uint8Array.from(blob);
  const numbersAt = (at: number, length: number) => new Uint32Array(bytes.buffer, bytes.byteOffset + at, length);
  const [headLength = 0] = numbersAt(0, 1);
  let at = numberBytes;
  const head = JSON.parse(Buffer.from(bytes.subarray(at, at + headLength)).toString('utf8')) as Head;
  at += headLength;
  const numbers = {} as Pick<SearchIndex, (typeof numberSections)[number]>;
  for (const name of numberSections) {
    numbers[name] = numbersAt(at, head.lengths[name]);
    at += head.lengths[name] * numberBytes;
  }
  const { folded, spelled, facetSets } = head;
  return { folded, spelled, facetSets, ...numbers, records: bytes.subarray(at) };
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
