import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { shareInFlight } from '../../concurrency/share-in-flight.ts';
import type { PackFile, PackSource } from '../../edge/downloads/ports.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { temporaryName } from '../../store/write-whole.ts';
import { type Pack, type PackProgress, packFileName, packKey } from '../pack.ts';
import type { PackPool } from '../pack-pool.ts';
import type { PackRequest } from '../pack-request.ts';
import { openPublished } from '../published.ts';
import { limitOrBusy } from './limit-or-busy.ts';
import type { PackCache } from './pack-cache.ts';

/** Packs that may wait: further readers are asked to come back. */
const mostWaiting = 30;

/** Listens to packs in the making. */
export type PackWatch = {
  onProgress(input: PackRequest, progress: PackProgress): void;
  onMade(input: PackRequest, pack: Pack): void;
};

type PackSourceOptions = {
  store: BlobStore;
  pool: Pick<PackPool, 'make' | 'size'>;
  folder: string;
  /** Keeps `folder` within its size. */
  cache: PackCache;
  siteUrl: string;
  /** Is told how far a pack is, and which files it has in the end. */
  watch?: PackWatch;
};

/**
 * Packs of the public generation, made when the first person asks and kept by the hash of their content.
 *
 * It needs neither database nor studio: editions and units are read from the generation. Two requests for the same pack share
 * the work. Throws `pack.busy`, `pack.out-of-scope`, `unit.unknown` and what rendering throws.
 */
export function createPackSource({ store, siteUrl, cache, ...making }: PackSourceOptions): PackSource {
  const share = shareInFlight<PackFile>();
  const limit = limitOrBusy({ parallel: making.pool.size, mostWaiting });
  return async (wanted) => {
    const published = await openPublished({ store, siteUrl });
    const input = await published.packRequest(wanted);
    const key = packKey(input);
    const path = join(making.folder, `${key}.zip`);
    const filename = packFileName(input);
    return share(key, async () => {
      if (await cache.has(path)) return describe({ path, filename });
      const made = await limit(() => makePack({ ...making, input, path, filename }));
      cache.tidy().catch((cause: unknown) => console.error('Packs were not tidied.', cause));
      return made;
    });
  };
}

type MadePack = Pick<PackSourceOptions, 'pool' | 'folder' | 'watch'> & { input: PackRequest; path: string; filename: string };

async function makePack({ input, pool, folder, path, filename, watch }: MadePack): Promise<PackFile> {
  await mkdir(folder, { recursive: true });
  const draft = temporaryName(path);
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

/** Hashes by path: who goes on with a broken download asks many times for the same file, which never changes. */
const hashes = new LRUCache<string, { sha256: string; bytes: number }>({ max: 10_000 });

async function describe({ path, filename }: { path: string; filename: string }): Promise<PackFile> {
  const { size } = await stat(path);
  const known = hashes.get(path);
  if (known?.bytes === size) return { path, filename, ...known };
  const described = { sha256: await hashOfFile(path), bytes: size };
  hashes.set(path, described);
  return { path, filename, ...described };
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
