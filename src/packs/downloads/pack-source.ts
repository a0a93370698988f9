import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { PackFile, PackSource } from '../../edge/downloads/ports.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { type Pack, type PackProgress, packFileName, packKey } from '../pack.ts';
import type { PackPool } from '../pack-pool.ts';
import type { PackRequest } from '../pack-request.ts';
import { openPublished } from '../published.ts';
import type { PackCache } from './pack-cache.ts';

/** Packs that may wait: the rest is asked to come back. */
const maxWaiting = 30;

/** Listens to packs in the making. */
export type PackWatch = {
  onProgress(input: PackRequest, progress: PackProgress): void;
  onMade(input: PackRequest, pack: Pack): void;
};

/**
 * Packs of the public generation, made when the first person asks and kept by the hash of what they are made of.
 *
 * It needs neither database nor studio: editions and units are read from the generation. Two who ask for the same pack wait for the
 * same work. Throws `pack.busy`, `pack.out-of-scope`, `unit.unknown` and what rendering throws.
 */
export function createPackSource({
  store,
  pool,
  folder,
  shelf,
  siteUrl,
  watch,
}: {
  store: BlobStore;
  pool: Pick<PackPool, 'make' | 'size'>;
  folder: string;
  /** What keeps `folder` within its size. */
  shelf: PackCache;
  siteUrl: string;
  /** Hears how far a pack is, and of what it was made in the end. */
  watch?: PackWatch;
}): PackSource {
  const inWork = new Map<string, Promise<PackFile>>();
  const limit = limiter(pool.size);
  return async ({ campaignId, unitCode }) => {
    const published = await openPublished({ store, siteUrl });
    const input = await published.packRequest({ campaignId, unitCode });
    const key = packKey(input);
    const path = join(folder, `${key}.zip`);
    const filename = packFileName(input);
    const known = inWork.get(key);
    if (known) return known;
    if (await shelf.has(path)) return describe({ path, filename });
    const begun = inWork.get(key);
    if (begun) return begun;
    const work = limit(() => makePack({ input, pool, folder, path, filename, watch })).finally(() => inWork.delete(key));
    inWork.set(key, work);
    work.then(shelf.tidy).catch((cause: unknown) => console.error('Packs were not tidied.', cause));
    return work;
  };
}

async function makePack({
  input,
  pool,
  folder,
  path,
  filename,
  watch,
}: {
  input: PackRequest;
  pool: Pick<PackPool, 'make'>;
  folder: string;
  path: string;
  filename: string;
  watch?: PackWatch;
}): Promise<PackFile> {
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  try {
    const onProgress = (progress: PackProgress) => watch?.onProgress(input, progress);
    const pack = await pool.make({ request: input, path: draft, onProgress });
    await rename(draft, path);
    watch?.onMade(input, pack);
  } finally {
    await rm(draft, { force: true });
  }
  return describe({ path, filename });
}

/** Hashes by path: whoever goes on with a broken download asks many times for the same file, which never changes. */
const hashes = new Map<string, { sha256: string; bytes: number }>();
const mostHashes = 10_000;

async function describe({ path, filename }: { path: string; filename: string }): Promise<PackFile> {
  const { size } = await stat(path);
  const known = hashes.get(path);
  if (known?.bytes === size) return { path, filename, ...known };
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const described = { sha256: hash.digest('hex'), bytes: size };
  if (hashes.size >= mostHashes) hashes.clear();
  hashes.set(path, described);
  return { path, filename, ...described };
}

/** Runs a few at a time in order; too long a queue answers `pack.busy` at once instead of letting everybody wait. */
function limiter(parallel: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= parallel) {
      if (waiting.length >= maxWaiting) throw new AppError('pack.busy');
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
