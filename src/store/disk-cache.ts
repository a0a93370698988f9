import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { temporaryEnding, writeWhole } from './write-whole.ts';

/** Blobs of a remote store on this machine, up to `maxBytes`; the one not used for longest goes first. */
export type DiskCache = {
  /** `null` when it is not here. Not checked: the caller knows the hash. */
  read(sha256: string): Promise<Buffer | null>;
  /** Its file, `null` when it is not here. */
  path(sha256: string): Promise<string | null>;
  /** Writes the blob and gives its file. One that is larger than the whole cache stays alone. */
  add(sha256: string, bytes: Uint8Array): Promise<string>;
  drop(sha256: string): Promise<void>;
};

/** Files of earlier processes stay. Several processes may share the folder: a file that another one removed is not here. */
export async function openDiskCache({ folder, maxBytes }: { folder: string; maxBytes: number }): Promise<DiskCache> {
  await mkdir(folder, { recursive: true });
  const evicted: string[] = [];
  const sizes = new LRUCache<string, number>({
    maxSize: maxBytes,
    sizeCalculation: (size) => Math.max(1, Math.min(maxBytes, size)),
    dispose: (_size, sha256, reason) => {
      if (reason === 'evict') evicted.push(sha256);
    },
  });
  const pathOf = (sha256: string): string => join(folder, sha256);
  const remember = async (sha256: string, size: number): Promise<void> => {
    sizes.set(sha256, size);
    for (const oldest of evicted.splice(0)) await rm(pathOf(oldest), { force: true });
  };
  for (const { name, size } of await filesIn(folder)) await remember(name, size);
  return {
    async read(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(() => null);
      if (bytes) await remember(sha256, bytes.length);
      else sizes.delete(sha256);
      return bytes;
    },
    async path(sha256) {
      const size = await sizeOf(pathOf(sha256));
      if (size === null) return null;
      await remember(sha256, size);
      return pathOf(sha256);
    },
    async add(sha256, bytes) {
      await writeWhole({ path: pathOf(sha256), bytes });
      await remember(sha256, bytes.length);
      return pathOf(sha256);
    },
    async drop(sha256) {
      sizes.delete(sha256);
      await rm(pathOf(sha256), { force: true });
    },
  };
}

/** In the order of last use. Half files of processes that died are removed. */
async function filesIn(folder: string): Promise<{ name: string; size: number }[]> {
  const found: { name: string; size: number; usedAtMs: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.endsWith(temporaryEnding)) await rm(path, { force: true });
    const about = await stat(path).catch(() => null);
    if (about) found.push({ name, size: about.size, usedAtMs: about.atimeMs });
  }
  return found.sort((a, b) => a.usedAtMs - b.usedAtMs);
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
