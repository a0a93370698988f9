import { hourMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';
import type { BlobStore, StoredBlob } from './blob-store.ts';
import { checkedFiles } from './checked-files.ts';
import { openDiskCache } from './disk-cache.ts';
import { journalName, readJournal } from './journal.ts';
import { assertHash } from './pointer.ts';
import { type Bucket, openBucket, type S3Address } from './s3-bucket.ts';
import { type PointerLease, s3Pointer } from './s3-pointer.ts';
import { sha256Of } from './sha256.ts';

export type S3Store = S3Address & {
  /** Folder of this machine for blobs that were read; parts of videos are streamed from there. */
  cacheFolder: string;
  /** Lets one process flip at a time, for stores without conditional writes. Not needed by processes that only read. */
  lease?: PointerLease;
};

const cacheBytes = 4 * 1024 ** 3;
/** A blob older than this is put again when it is used again, so that garbage collection sees a new date. */
const freshMs = 6 * hourMs;

/**
 * Opens a store in an S3 bucket: `<prefix>blobs/ab/<sha256>` and `<prefix>current.json`.
 *
 * Every answered call is durable, so there is nothing to sync. Blobs that were read stay on this machine's disk: an edge goes
 * on serving them while the bucket is out of reach. A call that needs the bucket then throws `store.unreachable`.
 */
export async function openS3Store({ cacheFolder, lease, ...place }: S3Store): Promise<BlobStore> {
  const bucket = openBucket(place);
  const cache = await openDiskCache({ folder: cacheFolder, maxBytes: cacheBytes });
  const isChecked = checkedFiles();
  const noteDamage = (sha256: string) => bucket.put(`${damagedPrefix}${sha256}`, Buffer.from('\n')).catch(() => undefined);
  const fetched = async (sha256: string): Promise<{ bytes: Buffer; path: string }> => {
    const object = await bucket.get(keyOf(sha256));
    if (object === null) {
      await noteDamage(sha256);
      throw new AppError('store.blob-missing', { params: { sha256 } });
    }
    if (sha256Of(object.bytes) !== sha256) {
      await noteDamage(sha256);
      throw new AppError('store.blob-corrupt', { params: { sha256 } });
    }
    return { bytes: object.bytes, path: await cache.add(sha256, object.bytes) };
  };
  return {
    put: (bytes) => putBlob({ bucket, bytes }),
    async get(sha256) {
      assertHash(sha256);
      const kept = await cache.read(sha256);
      if (kept && sha256Of(kept) === sha256) return kept;
      if (kept) await cache.drop(sha256);
      return (await fetched(sha256)).bytes;
    },
    has: async (sha256) => (await bucket.head(keyOf(sha256))) !== null,
    async path(sha256) {
      assertHash(sha256);
      const path = await cache.path(sha256);
      if (path !== null && (await isChecked({ path, sha256 })) === 'whole') return path;
      if (path !== null) await cache.drop(sha256);
      return (await fetched(sha256)).path;
    },
    isLocal: false,
    damaged: async () => {
      const found: string[] = [];
      for await (const { key } of bucket.list(damagedPrefix)) found.push(key.slice(damagedPrefix.length));
      return found.filter((name) => /^[0-9a-f]{64}$/.test(name));
    },
    mended: async (sha256s) => {
      for (const sha256 of sha256s) await bucket.remove(`${damagedPrefix}${sha256}`);
    },
    sync: () => Promise.resolve(),
    ...s3Pointer({
      bucket,
      lease,
      hasBlob: async (sha256) => (await bucket.head(keyOf(sha256))) !== null,
      generationsLeft: () => generationsLeft(bucket),
    }),
    list: () => listBlobs(bucket),
    remove: (sha256) => bucket.remove(keyOf(sha256)),
  };
}

/** What can still be made public when the pointer is torn or lost. */
async function generationsLeft(bucket: Bucket): Promise<Pointer[]> {
  const names: string[] = [];
  for await (const { key } of bucket.list(`${journalName}/`)) names.push(key.slice(journalName.length + 1));
  const read = async (name: string) => (await bucket.get(`${journalName}/${name}`))?.bytes.toString('utf8') ?? null;
  const bytesOf = async (sha256: string) => (await bucket.get(keyOf(sha256)))?.bytes ?? Buffer.alloc(0);
  const isWhole = async (sha256: string) => sha256Of(await bytesOf(sha256)) === sha256;
  return readJournal({ names, read, isWhole });
}

const damagedPrefix = 'damaged/';
const blobsPrefix = 'blobs/';

/** Throws `store.hash-invalid`. */
function keyOf(sha256: string): string {
  assertHash(sha256);
  return `${blobsPrefix}${sha256.slice(0, 2)}/${sha256}`;
}

async function putBlob({ bucket, bytes }: { bucket: Bucket; bytes: Uint8Array }): Promise<string> {
  const sha256 = sha256Of(bytes);
  const there = await bucket.head(keyOf(sha256));
  const isFresh = there !== null && there.bytes === bytes.length && there.putAtMs > Date.now() - freshMs;
  if (!isFresh) await bucket.put(keyOf(sha256), bytes);
  return sha256;
}

async function* listBlobs(bucket: Bucket): AsyncGenerator<StoredBlob> {
  for await (const { key, putAtMs } of bucket.list(blobsPrefix)) {
    yield { sha256: key.slice(key.lastIndexOf('/') + 1), putAtMs };
  }
}
