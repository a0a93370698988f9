import { randomUUID } from 'node:crypto';
import { createReadStream, watch } from 'node:fs';
import { access, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { dayMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';
import type { BlobStore, StoredBlob } from './blob-store.ts';
import { checkedFiles } from './checked-files.ts';
import { journalEntry, journalName, outdated, readJournal } from './journal.ts';
import { isPointer, lostGenerations, manifestsIn, noneLeft, readOr } from './lost-generations.ts';
import { assertHash, assertNewer, pointerName, pointerText } from './pointer.ts';
import { sha256Of } from './sha256.ts';
import { syncPath, writeWhole } from './write-whole.ts';

/**
 * Opens a store in a folder: `blobs/ab/<sha256>`, `current.json`, and `tmp/` for files that are still being written.
 *
 * One process at a time may flip the pointer (the worker); any number may read.
 */
export async function openFolderStore({ folder }: { folder: string }): Promise<BlobStore> {
  await mkdir(join(folder, 'blobs'), { recursive: true });
  await mkdir(join(folder, 'tmp'), { recursive: true });
  await clearTemporary(join(folder, 'tmp'));
  const blobs = blobsIn(folder);
  await mkdir(join(folder, journalName), { recursive: true });
  const fallback = lostGenerations((isTorn) => generationsLeft({ folder, blobs, isTorn }));
  const readAll = async (): Promise<Pointer[]> => {
    const text = await readOrNull(join(folder, pointerName));
    return readOr(text, () => fallback(text));
  };
  /** Without a look through all blobs: the manifest that is to be public now is among them. */
  const known = async (): Promise<Pointer[]> => {
    const text = await readOrNull(join(folder, pointerName));
    return readOr(text, () => generationsLeft({ folder, blobs, isTorn: false }));
  };
  let flips: Promise<void> = Promise.resolve();
  return {
    ...blobs,
    isLocal: true,
    readPointer: async () => (await readAll())[0] ?? null,
    readGenerations: readAll,
    mendPointer: async () => {
      const text = await readOrNull(join(folder, pointerName));
      if (isPointer(text)) return;
      const [pointer, ...kept] = await readAll();
      if (pointer) await writePointer({ folder, pointer, kept });
    },
    flipPointer(pointer) {
      const flip = flips.then(async () => flipOnce({ folder, blobs, pointer, kept: await known().catch(noneLeft) }));
      flips = flip.catch(() => undefined);
      return flip;
    },
    watchPointer(onFlip) {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === pointerName) onFlip();
      });
      // A watch that breaks (folder on a network drive) costs half a second: readers poll as well.
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    },
  };
}

type Blobs = Pick<BlobStore, 'put' | 'get' | 'has' | 'path' | 'sync' | 'list' | 'remove' | 'damaged' | 'mended'>;

function blobsIn(folder: string): Blobs {
  /** Files and folders that may not be on disk yet. One sync before the flip costs a tenth of a sync per blob. */
  const unsynced = { files: new Set<string>(), folders: new Set<string>() };
  /** Folders that exist. To check the disk for each of ten thousand blobs costs as much as to write them. */
  const shards = new Set<string>();
  const pathOf = (sha256: string): string => {
    assertHash(sha256);
    return join(folder, 'blobs', sha256.slice(0, 2), sha256);
  };
  const isChecked = checkedFiles();
  /** A mark for the publisher, which may be another process. Where it cannot be written, the publisher finds it by itself. */
  const noteDamage = async (sha256: string): Promise<void> => {
    await mkdir(join(folder, 'damaged'), { recursive: true })
      .then(() => writeFile(join(folder, 'damaged', sha256), ''))
      .catch(() => undefined);
  };
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      const shard = join(path, '..');
      if (!(await isWhole({ path, sha256 }))) {
        if (!shards.has(shard)) await mkdir(shard, { recursive: true });
        shards.add(shard);
        await writeWhole({ temporary: join(folder, 'tmp', randomUUID()), path, bytes });
      }
      // Also for a blob that existed: the process that wrote it may have died before it synced.
      unsynced.files.add(path);
      unsynced.folders.add(shard);
      return sha256;
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(async (cause: unknown) => {
        await noteDamage(sha256);
        throw new AppError('store.blob-missing', { cause, params: { sha256 } });
      });
      if (sha256Of(bytes) === sha256) return bytes;
      await noteDamage(sha256);
      throw new AppError('store.blob-corrupt', { params: { sha256 } });
    },
    has: async (sha256) => exists(pathOf(sha256)),
    async path(sha256) {
      const path = pathOf(sha256);
      const state = await isChecked({ path, sha256 });
      if (state === 'whole') return path;
      await noteDamage(sha256);
      throw new AppError(state === 'missing' ? 'store.blob-missing' : 'store.blob-corrupt', { params: { sha256 } });
    },
    damaged: async () => (await readdir(join(folder, 'damaged')).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/.test(name)),
    mended: async (sha256s) => {
      for (const sha256 of sha256s) await rm(join(folder, 'damaged', sha256), { force: true });
    },
    sync: () => syncAll({ folder, unsynced }),
    list: () => listBlobs(folder),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

/**
 * Whether the blob exists and has the bytes of its name. A power cut can leave a name without its bytes: such a blob is written
 * again. A whole one gets a new date, so that garbage collection sees that it is in use.
 */
async function isWhole({ path, sha256 }: { path: string; sha256: string }): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || sha256Of(bytes) !== sha256) return false;
  const now = new Date();
  await utimes(path, now, now);
  return true;
}

type Unsynced = { files: Set<string>; folders: Set<string> };

/** Syncs files before the folders that name them. Blobs that are put meanwhile belong to the next sync. */
async function syncAll({ folder, unsynced }: { folder: string; unsynced: Unsynced }): Promise<void> {
  const [files, folders] = [[...unsynced.files], [...unsynced.folders]];
  unsynced.files.clear();
  unsynced.folders.clear();
  try {
    await inParallel(files, syncIfThere);
    await inParallel(folders, syncPath);
    if (folders.length > 0) await syncPath(join(folder, 'blobs'));
  } catch (cause) {
    for (const path of files) unsynced.files.add(path);
    for (const path of folders) unsynced.folders.add(path);
    throw cause;
  }
}

/** A blob that was removed meanwhile needs no sync. */
async function syncIfThere(path: string): Promise<void> {
  await syncPath(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
  });
}

/** The disk writes many files in one go only when it is asked for them at the same time. */
const syncsAtOnce = 16;

function inParallel(paths: string[], run: (path: string) => Promise<void>): Promise<unknown> {
  return pLimit(syncsAtOnce).map(paths, run);
}

type FolderFlip = { folder: string; blobs: Blobs; pointer: Pointer; kept: Pointer[] };

/** The order matters: blobs and their folders are on disk first, then the pointer's bytes, then its name. */
async function flipOnce({ folder, blobs, pointer, kept }: FolderFlip): Promise<void> {
  assertNewer(pointer, kept[0]);
  if (!(await blobs.has(pointer.manifest))) throw new AppError('store.blob-missing', { params: { sha256: pointer.manifest } });
  await blobs.sync();
  const { name, text } = journalEntry(pointer);
  await mkdir(join(folder, journalName), { recursive: true });
  await writeWhole({
    temporary: join(folder, 'tmp', randomUUID()),
    path: join(folder, journalName, name),
    bytes: text,
    isSynced: true,
  });
  await syncPath(join(folder, journalName));
  await writePointer({ folder, pointer, kept });
  for (const old of outdated(await readdir(join(folder, journalName)))) await rm(join(folder, journalName, old), { force: true });
}

async function writePointer({ folder, pointer, kept }: Omit<FolderFlip, 'blobs'>): Promise<void> {
  const temporary = join(folder, 'tmp', randomUUID());
  const bytes = Buffer.from(pointerText({ pointer, kept }));
  await writeWhole({ temporary, path: join(folder, pointerName), bytes, isSynced: true });
  await syncPath(folder);
}

type Left = { folder: string; blobs: Blobs; isTorn: boolean };

/** What can still be made public when the pointer is torn or lost. Without a pointer and a journal nothing ever was. */
async function generationsLeft({ folder, blobs, isTorn }: Left): Promise<Pointer[]> {
  const isWhole = (manifest: string) =>
    blobs.get(manifest).then(
      () => true,
      () => false,
    );
  const names = await readdir(join(folder, journalName)).catch(() => []);
  const known = await readJournal({ names, read: (name) => readOrNull(join(folder, journalName, name)), isWhole });
  return known.length > 0 || !isTorn
    ? known
    : manifestsIn({ blobs, read: (sha256) => headOf(join(folder, 'blobs', sha256.slice(0, 2), sha256)) });
}

/** The first bytes of a file, enough to see what it is. */
async function headOf(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: 0, end: 15 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function* listBlobs(folder: string): AsyncGenerator<StoredBlob> {
  const blobs = join(folder, 'blobs');
  for (const shard of await readdir(blobs)) {
    for (const sha256 of await readdir(join(blobs, shard))) {
      const { mtimeMs } = await stat(join(blobs, shard, sha256));
      yield { sha256, putAtMs: mtimeMs };
    }
  }
}

/** Removes files of processes that died. A day is longer than any write. */
async function clearTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - dayMs) await rm(path, { force: true });
  }
}

async function readOrNull(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
