import { randomUUID } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';
import type { BlobStore } from './blob-store.ts';
import { journalEntry, journalName, outdated } from './journal.ts';
import { isPointer, lostGenerations, noneLeft, readOr } from './lost-generations.ts';
import { assertNewer, pointerName, pointerText } from './pointer.ts';
import type { Bucket } from './s3-bucket.ts';

/** Runs something alone: other holders of the same lease wait. */
export type PointerLease = <T>(run: () => Promise<T>) => Promise<T>;

type S3PointerOptions = {
  bucket: Bucket;
  lease: PointerLease | undefined;
  hasBlob: (sha256: string) => Promise<boolean>;
  /** Asked when the pointer is torn or lost. */
  generationsLeft: () => Promise<Pointer[]>;
};

/**
 * The pointer in a bucket. Where the bucket writes on a condition, a flip says which pointer it saw, and the bucket refuses it
 * when another was written meanwhile. Where it does not, the flip runs under a lease. Throws `store.no-condition` without both.
 */
export function s3Pointer({
  bucket,
  lease,
  hasBlob,
  generationsLeft,
}: S3PointerOptions): Pick<BlobStore, 'readPointer' | 'mendPointer' | 'readGenerations' | 'flipPointer' | 'watchPointer'> {
  const isConditional = once(() => writesOnCondition(bucket));
  const left = lostGenerations(generationsLeft);
  const readObject: ReadObject = async (isForFlip = false) => {
    const object = await bucket.get(pointerName);
    const text = object?.bytes.toString('utf8') ?? null;
    return {
      text,
      etag: object?.etag ?? null,
      pointers: await readOr(text, () => left(text)).catch((cause) => (isForFlip ? noneLeft(cause) : Promise.reject(cause))),
    };
  };
  const readAll = async (): Promise<Pointer[]> => (await readObject()).pointers;
  return {
    readPointer: async () => (await readAll())[0] ?? null,
    readGenerations: readAll,
    async mendPointer() {
      const { text, etag, pointers } = await readObject();
      const [pointer, ...kept] = pointers;
      if (isPointer(text) || pointer === undefined) return;
      const bytes = Buffer.from(pointerText({ pointer, kept, mark: randomUUID() }));
      const condition = etag === null ? { ifNoneMatch: '*' as const } : { ifMatch: etag };
      await bucket.put(pointerName, bytes, (await isConditional()) ? condition : undefined);
    },
    async flipPointer(pointer) {
      const flip = { bucket, pointer, hasBlob, readObject };
      if (await isConditional()) return flipOnCondition(flip);
      if (lease === undefined) throw new AppError('store.no-condition');
      return lease(() => flipUnderLease(flip));
    },
    // A bucket reports no changes; readers poll.
    watchPointer: () => () => undefined,
  };
}

type ReadObject = (isForFlip?: boolean) => Promise<{ text: string | null; etag: string | null; pointers: Pointer[] }>;

type BucketFlip = { bucket: Bucket; pointer: Pointer; hasBlob: (sha256: string) => Promise<boolean>; readObject: ReadObject };

/** Checks the pointer and gives its text. `mark` makes the text differ from that of every other flip. */
async function prepare({ bucket, pointer, hasBlob, readObject }: BucketFlip): Promise<{ text: string; etag: string | null }> {
  const { pointers, etag } = await readObject(true);
  assertNewer(pointer, pointers[0]);
  if (!(await hasBlob(pointer.manifest))) throw new AppError('store.blob-missing', { params: { sha256: pointer.manifest } });
  const { name, text } = journalEntry(pointer);
  await bucket.put(`${journalName}/${name}`, Buffer.from(text));
  await dropOutdated(bucket);
  return { text: pointerText({ pointer, kept: pointers, mark: randomUUID() }), etag };
}

async function dropOutdated(bucket: Bucket): Promise<void> {
  const names: string[] = [];
  for await (const { key } of bucket.list(`${journalName}/`)) names.push(key.slice(journalName.length + 1));
  for (const name of outdated(names)) await bucket.remove(`${journalName}/${name}`);
}

async function flipOnCondition(flip: BucketFlip): Promise<void> {
  const { bucket, pointer, readObject } = flip;
  const { text, etag } = await prepare(flip);
  const condition = etag === null ? { ifNoneMatch: '*' as const } : { ifMatch: etag };
  if ((await bucket.put(pointerName, Buffer.from(text), condition)) === 'stored') return;
  // Refused, or stored by a request whose answer was lost and that the client then repeated: the text tells which.
  const now = await readObject();
  if (now.text === text) return;
  throw new AppError('store.pointer-old', { params: { number: pointer.number, current: now.pointers[0]?.number ?? 0 } });
}

async function flipUnderLease(flip: BucketFlip): Promise<void> {
  const { text } = await prepare(flip);
  await flip.bucket.put(pointerName, Buffer.from(text));
}

/** Tests conditions on an object for the purpose: some stores ignore them without an error. */
async function writesOnCondition(bucket: Bucket): Promise<boolean> {
  const key = `probe/${randomUUID()}`;
  const bytes = Buffer.from('probe');
  await bucket.put(key, bytes);
  try {
    const conditions = [{ ifNoneMatch: '*' as const }, { ifMatch: '"00000000000000000000000000000000"' }];
    for (const condition of conditions) {
      const outcome = await bucket.put(key, bytes, condition).catch(refusedAsNotImplemented);
      if (outcome === 'stored') return false;
    }
    return true;
  } finally {
    await bucket.remove(key);
  }
}

/** A store may also answer that it does not implement conditions (501): that is no refusal. */
function refusedAsNotImplemented(cause: unknown): 'stored' {
  if (cause instanceof AppError && cause.params.reason === 'NotImplemented') return 'stored';
  throw cause;
}

/** Runs `ask` once and remembers the answer. After a failure the next call tries again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask().catch((cause: unknown) => {
      answer = null;
      throw cause;
    });
    return answer;
  };
}
