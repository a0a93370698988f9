import { randomUUID } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';
import type { BlobStore } from './blob-store.ts';
import { assertNewer, parsePointers, pointerName, pointerText } from './pointer.ts';
import type { Bucket } from './s3-bucket.ts';

/** Runs something while nobody else who asks for the same lease runs. */
export type PointerLease = <T>(run: () => Promise<T>) => Promise<T>;

type Opened = { bucket: Bucket; lease: PointerLease | undefined; hasBlob: (sha256: string) => Promise<boolean> };

/**
 * The pointer in a bucket. Where the bucket writes on a condition, a flip says which pointer it saw, and the bucket refuses it when
 * there is another by then. Where it does not, the flip runs under a lease.
 */
export function s3Pointer({
  bucket,
  lease,
  hasBlob,
}: Opened): Pick<BlobStore, 'readPointer' | 'readGenerations' | 'flipPointer' | 'watchPointer'> {
  const isConditional = once(() => writesOnCondition(bucket));
  const readAll = async (): Promise<Pointer[]> => (await readObject(bucket)).pointers;
  return {
    readPointer: async () => (await readAll())[0] ?? null,
    readGenerations: readAll,
    async flipPointer(pointer) {
      const flip = { bucket, pointer, hasBlob };
      if (await isConditional()) return flipOnCondition(flip);
      if (lease === undefined) throw new AppError('store.no-condition');
      return lease(() => flipUnderLease(flip));
    },
    // A bucket tells nobody; readers poll.
    watchPointer: () => () => undefined,
  };
}

async function readObject(bucket: Bucket): Promise<{ text: string | null; etag: string | null; pointers: Pointer[] }> {
  const object = await bucket.get(pointerName);
  const text = object?.bytes.toString('utf8') ?? null;
  return { text, etag: object?.etag ?? null, pointers: parsePointers(text) };
}

type Flip = { bucket: Bucket; pointer: Pointer; hasBlob: (sha256: string) => Promise<boolean> };

/** Checks what every flip must, and gives the text to write. `mark` makes it differ from that of anybody else's flip. */
async function prepare({ bucket, pointer, hasBlob }: Flip): Promise<{ text: string; etag: string | null }> {
  const { pointers, etag } = await readObject(bucket);
  assertNewer(pointer, pointers[0]);
  if (!(await hasBlob(pointer.manifest))) throw new AppError('store.blob-missing', { params: { sha256: pointer.manifest } });
  return { text: pointerText({ pointer, kept: pointers, mark: randomUUID() }), etag };
}

async function flipOnCondition(flip: Flip): Promise<void> {
  const { bucket, pointer } = flip;
  const { text, etag } = await prepare(flip);
  const condition = etag === null ? { ifNoneMatch: '*' as const } : { ifMatch: etag };
  if ((await bucket.put(pointerName, Buffer.from(text), condition)) === 'stored') return;
  // Refused, or stored by a request whose answer was lost and that the client then repeated: the text says which.
  const now = await readObject(bucket);
  if (now.text === text) return;
  throw new AppError('store.pointer-old', { params: { number: pointer.number, current: now.pointers[0]?.number ?? 0 } });
}

async function flipUnderLease(flip: Flip): Promise<void> {
  const { text } = await prepare(flip);
  await flip.bucket.put(pointerName, Buffer.from(text));
}

/** Asks the bucket itself, with an object for the purpose: some stores know no conditions and say nothing. */
async function writesOnCondition(bucket: Bucket): Promise<boolean> {
  const key = `probe/${randomUUID()}`;
  const bytes = Buffer.from('probe');
  await bucket.put(key, bytes);
  try {
    const conditions = [{ ifNoneMatch: '*' as const }, { ifMatch: '"00000000000000000000000000000000"' }];
    for (const condition of conditions) {
      const outcome = await bucket.put(key, bytes, condition).catch(notImplemented);
      if (outcome === 'stored') return false;
    }
    return true;
  } finally {
    await bucket.remove(key);
  }
}

/** A store may also answer that it does not implement conditions (501); what it cannot do, it did not refuse. */
function notImplemented(cause: unknown): 'stored' {
  if (cause instanceof AppError && cause.params.reason === 'NotImplemented') return 'stored';
  throw cause;
}

/** A failed question is asked again the next time. */
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
