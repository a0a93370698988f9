import { AppError } from '../domain/errors.ts';
import { type EncodedBody, type Encoding, encodings, type ManifestEntry } from '../domain/generation.ts';
import type { BlobStore } from './blob-store.ts';

/**
 * Everything that one generation serves, by path. Its own bytes are a blob, so the same content has the same manifest hash.
 *
 * In memory it is the bytes of the blob: rows of one size, sorted by path, found by halving. Sixty thousand resources are
 * eleven megabytes and no objects, so an edge can hold two generations while it changes from one to the other.
 */
export type Manifest = {
  readonly size: number;
  /** As it is stored. */
  readonly bytes: Buffer;
  find(path: string): ManifestEntry | undefined;
  /** In the order of their paths' bytes. */
  entries(): Iterable<[path: string, entry: ManifestEntry]>;
  /** Every blob that is named, some more than once. */
  blobs(): Iterable<string>;
};

/*
 * "PANO-M2\n", number of rows (u32), bytes of the texts (u32), rows, texts. A row: where its path and its head stand in the texts
 * (u32, u32), seconds since 1970 (u32), lengths of path and head (u16, u16), then hash and size a body. A head is JSON: all of an
 * entry but its date and its bodies; equal heads stand there once.
 */
const magic = Buffer.from('PANO-M2\n');
const headerBytes = magic.length + 8;
const hashBytes = 32;
const sizeBytes = 6;
const bodiesAt = 16;
const bodyBytes = hashBytes + sizeBytes;
const rowBytes = bodiesAt + encodings.length * bodyBytes;
const noHash = Buffer.alloc(hashBytes);

type Entries = Iterable<readonly [path: string, entry: ManifestEntry]>;

/** Encodes entries. The same entries give the same bytes, in any order. */
export function encodeManifest(entries: Entries): Buffer {
  const sorted = [...entries]
    .map(([path, entry]) => ({ path: Buffer.from(path), entry }))
    .sort((a, b) => Buffer.compare(a.path, b.path));
  const texts = collectTexts();
  const rows = Buffer.alloc(sorted.length * rowBytes);
  for (const [index, { path, entry }] of sorted.entries()) {
    const { lastModified, bodies, ...head } = entry;
    const at = index * rowBytes;
    const headText = texts.addOnce(JSON.stringify(head));
    rows.writeUInt32BE(texts.add(path), at);
    rows.writeUInt32BE(headText.start, at + 4);
    rows.writeUInt32BE(Date.parse(lastModified) / 1000, at + 8);
    rows.writeUInt16BE(path.length, at + 12);
    rows.writeUInt16BE(headText.bytes, at + 14);
    for (const [place, encoding] of encodings.entries()) {
      const body = bodies[encoding];
      if (!body) continue;
      const bodyAt = at + bodiesAt + place * bodyBytes;
      rows.write(body.sha256, bodyAt, 'hex');
      rows.writeUIntBE(body.bytes, bodyAt + hashBytes, sizeBytes);
    }
  }
  const counts = Buffer.alloc(8);
  const text = texts.all();
  counts.writeUInt32BE(sorted.length, 0);
  counts.writeUInt32BE(text.length, 4);
  return Buffer.concat([magic, counts, rows, text]);
}

function collectTexts() {
  const pieces: Buffer[] = [];
  const known = new Map<string, { start: number; bytes: number }>();
  let end = 0;
  const add = (piece: Buffer): number => {
    pieces.push(piece);
    end += piece.length;
    return end - piece.length;
  };
  return {
    add,
    addOnce(text: string) {
      const before = known.get(text);
      if (before) return before;
      const piece = Buffer.from(text);
      const place = { start: add(piece), bytes: piece.length };
      known.set(text, place);
      return place;
    },
    all: () => Buffer.concat(pieces),
  };
}

/** Whether the first bytes of a blob are those of a manifest. */
export function isManifest(head: Buffer): boolean {
  return head.subarray(0, magic.length).equals(magic);
}

/** Throws `store.manifest-format` for bytes of another version or length. */
export function openManifest(bytes: Buffer): Manifest {
  const isOurs = bytes.length >= headerBytes && bytes.subarray(0, magic.length).equals(magic);
  const size = isOurs ? bytes.readUInt32BE(magic.length) : 0;
  const textsAt = headerBytes + size * rowBytes;
  if (!isOurs || bytes.length !== textsAt + bytes.readUInt32BE(magic.length + 4)) throw new AppError('store.manifest-format');
  const rowAt = (index: number): number => headerBytes + index * rowBytes;
  const pathAt = (row: number) => pathOf({ bytes, size }, row);
  const headAt = readHeads(bytes);
  const entryAt = (row: number): ManifestEntry => readEntry({ bytes, row, textsAt, headAt });
  return {
    size,
    bytes,
    find(path) {
      const wanted = Buffer.from(path);
      let [low, high] = [0, size - 1];
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const { start, end } = pathAt(rowAt(middle));
        const order = bytes.compare(wanted, 0, wanted.length, start, end);
        if (order === 0) return entryAt(rowAt(middle));
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
    *entries() {
      for (let index = 0; index < size; index++) {
        const { start, end } = pathAt(rowAt(index));
        yield [bytes.toString('utf8', start, end), entryAt(rowAt(index))];
      }
    },
    *blobs() {
      for (let index = 0; index < size; index++) {
        for (const { sha256 } of Object.values(readBodies({ bytes, row: rowAt(index) }))) yield sha256;
      }
    },
  };
}

/**
 * The blobs of paths whose bodies differ from those in `before`, or that are not in it. It walks both in the order of their
 * paths and compares bytes: sixty thousand resources take milliseconds.
 */
export function* changedBlobs({ manifest, before }: { manifest: Manifest; before: Manifest }): Iterable<EncodedBody> {
  let old = 0;
  for (let index = 0; index < manifest.size; index++) {
    const row = headerBytes + index * rowBytes;
    while (old < before.size && comparePaths({ manifest, row, before, old }) > 0) old++;
    const oldRow = headerBytes + old * rowBytes;
    const isThere = old < before.size && comparePaths({ manifest, row, before, old }) === 0;
    if (isThere && sameBodies({ manifest, row, before, oldRow })) continue;
    yield* Object.values(readBodies({ bytes: manifest.bytes, row }));
  }
}

type Compared = { manifest: Manifest; row: number; before: Manifest };

function comparePaths({ manifest, row, before, old }: Compared & { old: number }): number {
  const [a, b] = [pathOf(manifest, row), pathOf(before, headerBytes + old * rowBytes)];
  return manifest.bytes.compare(before.bytes, b.start, b.end, a.start, a.end);
}

function sameBodies({ manifest, row, before, oldRow }: Compared & { oldRow: number }): boolean {
  const [a, b] = [row + bodiesAt, oldRow + bodiesAt];
  return manifest.bytes.compare(before.bytes, b, oldRow + rowBytes, a, row + rowBytes) === 0;
}

function pathOf({ bytes, size }: Pick<Manifest, 'bytes' | 'size'>, row: number): { start: number; end: number } {
  const start = headerBytes + size * rowBytes + bytes.readUInt32BE(row);
  return { start, end: start + bytes.readUInt16BE(row + 12) };
}

type Row = { bytes: Buffer; row: number };

/** Reads heads. They are few and entries many, so each is parsed once. */
function readHeads(bytes: Buffer): (place: { start: number; end: number }) => Head {
  const known = new Map<number, Head>();
  return ({ start, end }) => {
    const head = known.get(start) ?? (JSON.parse(bytes.toString('utf8', start, end)) as Head);
    known.set(start, head);
    return head;
  };
}

type EntryInput = Row & { textsAt: number; headAt: ReturnType<typeof readHeads> };

function readEntry({ bytes, row, textsAt, headAt }: EntryInput): ManifestEntry {
  const start = textsAt + bytes.readUInt32BE(row + 4);
  const head = headAt({ start, end: start + bytes.readUInt16BE(row + 14) });
  const lastModified = new Date(bytes.readUInt32BE(row + 8) * 1000).toISOString();
  return { ...head, lastModified, bodies: readBodies({ bytes, row }) };
}
type Head = Omit<ManifestEntry, 'lastModified' | 'bodies'>;

function readBodies({ bytes, row }: Row): ManifestEntry['bodies'] {
  const bodies: Partial<ManifestEntry['bodies']> = {};
  for (const [place, encoding] of encodings.entries()) {
    const at = row + bodiesAt + place * bodyBytes;
    if (noHash.compare(bytes, at, at + hashBytes) === 0) continue;
    const sha256 = bytes.toString('hex', at, at + hashBytes);
    bodies[encoding as Encoding] = { sha256, bytes: bytes.readUIntBE(at + hashBytes, sizeBytes) };
  }
  return bodies as ManifestEntry['bodies'];
}

/** Throws `store.blob-missing`, `store.blob-corrupt` and `store.manifest-format`. */
export async function readManifest({ store, sha256 }: { store: BlobStore; sha256: string }): Promise<Manifest> {
  return openManifest(await store.get(sha256));
}
