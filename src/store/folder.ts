import { createHash, randomUUID } from 'node:crypto';
import { constants, watch } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';
import type { BlobStore } from './blob-store.ts';

const pointerName = 'current.json';

/**
 * A store in a folder: `blobs/ab/<sha256>`, `current.json`, and `tmp/` for what is still being written.
 *
 * One process at a time may flip the pointer (the worker); any number may read.
 */
export async function openFolderStore({ folder }: { folder: string }): Promise<BlobStore> {
  await mkdir(join(folder, 'blobs'), { recursive: true });
  await mkdir(join(folder, 'tmp'), { recursive: true });
  const unsynced = new Set<string>();
  const blobs = blobsIn({ folder, unsynced });
  let flips: Promise<void> = Promise.resolve();
  return {
    ...blobs,
    readPointer: () => readPointerFile(join(folder, pointerName)),
    flipPointer(pointer) {
      const flip = flips.then(() => flipOnce({ folder, blobs, pointer, unsynced }));
      flips = flip.catch(() => undefined);
      return flip;
    },
    watchPointer(onFlip) {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === pointerName) onFlip();
      });
      // A watch that breaks (folder on a network drive) costs half a second, not the site: readers poll as well.
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    },
  };
}

type Blobs = Pick<BlobStore, 'put' | 'get' | 'has' | 'path'>;

/** `unsynced` collects folders whose entries may not be on disk yet. */
function blobsIn({ folder, unsynced }: { folder: string; unsynced: Set<string> }): Blobs {
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const shard = join(folder, 'blobs', sha256.slice(0, 2));
      const path = join(shard, sha256);
      // Also for a blob that is there: the process that wrote it may have died before it synced the folder.
      unsynced.add(shard);
      if (await exists(path)) return sha256;
      await mkdir(shard, { recursive: true });
      await writeWhole({ folder, path, bytes });
      return sha256;
    },
    async get(sha256) {
      const bytes = await readFile(blobPath({ folder, sha256 })).catch((cause: unknown) => {
        throw new AppError('store.blob-missing', { cause, params: { sha256 } });
      });
      if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
      throw new AppError('store.blob-corrupt', { params: { sha256 } });
    },
    has: async (sha256) => exists(blobPath({ folder, sha256 })),
    async path(sha256) {
      const path = blobPath({ folder, sha256 });
      if (await exists(path)) return path;
      throw new AppError('store.blob-missing', { params: { sha256 } });
    },
  };
}

type Flip = { folder: string; blobs: Blobs; pointer: Pointer; unsynced: Set<string> };

/** The order matters: blobs' folders on disk first, then the pointer's bytes, then its name. */
async function flipOnce({ folder, blobs, pointer, unsynced }: Flip): Promise<void> {
  const current = (await readPointerFile(join(folder, pointerName)))?.number ?? 0;
  if (!Number.isInteger(pointer.number) || pointer.number <= current) {
    throw new AppError('store.pointer-old', { params: { number: pointer.number, current } });
  }
  await blobs.path(pointer.manifest);
  for (const shard of unsynced) await syncFolder(shard);
  if (unsynced.size > 0) await syncFolder(join(folder, 'blobs'));
  unsynced.clear();
  await writeWhole({ folder, path: join(folder, pointerName), bytes: Buffer.from(`${JSON.stringify(pointer)}\n`) });
  await syncFolder(folder);
}

/** A crash leaves a file in `tmp/`, never half a file under its real name. */
async function writeWhole({ folder, path, bytes }: { folder: string; path: string; bytes: Uint8Array }): Promise<void> {
  const temporary = join(folder, 'tmp', randomUUID());
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readPointerFile(path: string): Promise<Pointer | null> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (text === null) return null;
  try {
    const { number, manifest, at } = JSON.parse(text) as Pointer;
    if (Number.isInteger(number) && /^[0-9a-f]{64}$/.test(manifest) && typeof at === 'string') return { number, manifest, at };
  } catch (cause) {
    throw new AppError('store.pointer-corrupt', { cause });
  }
  throw new AppError('store.pointer-corrupt');
}

function blobPath({ folder, sha256 }: { folder: string; sha256: string }): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new AppError('store.hash-invalid', { params: { sha256: sha256.slice(0, 80) } });
  return join(folder, 'blobs', sha256.slice(0, 2), sha256);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
