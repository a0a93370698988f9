import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Blobs of a far store, kept on this machine up to `maxBytes`; the one not used for longest goes first. */
export type DiskCache = {
  /** `null` when it is not kept. Not checked: the caller knows the hash. */
  read(sha256: string): Promise<Buffer | null>;
  /** Its file, `null` when it is not kept. */
  path(sha256: string): Promise<string | null>;
  /** Gives the file. */
  keep(sha256: string, bytes: Uint8Array): Promise<string>;
  drop(sha256: string): Promise<void>;
};

/** What an earlier process kept is kept on. Several processes may share the folder: a file that another took away is a miss. */
export async function openDiskCache({ folder, maxBytes }: { folder: string; maxBytes: number }): Promise<DiskCache> {
  await mkdir(folder, { recursive: true });
  /** Sizes in the order of last use. */
  const sizes = await sizesIn(folder);
  let used = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const pathOf = (sha256: string): string => join(folder, sha256);

  const forget = (sha256: string): void => {
    used -= sizes.get(sha256) ?? 0;
    sizes.delete(sha256);
  };
  const remember = (sha256: string, size: number): void => {
    forget(sha256);
    sizes.set(sha256, size);
    used += size;
  };
  const drop = async (sha256: string): Promise<void> => {
    forget(sha256);
    await rm(pathOf(sha256), { force: true });
  };
  return {
    drop,
    async read(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(() => null);
      if (bytes) remember(sha256, bytes.length);
      else forget(sha256);
      return bytes;
    },
    async path(sha256) {
      const size = await sizeOf(pathOf(sha256));
      if (size === null) return null;
      remember(sha256, size);
      return pathOf(sha256);
    },
    async keep(sha256, bytes) {
      const path = pathOf(sha256);
      await writeWhole({ temporary: `${path}.${randomUUID()}${unfinished}`, path, bytes });
      remember(sha256, bytes.length);
      for (const oldest of sizes.keys()) {
        if (used <= maxBytes || oldest === sha256) break;
        await drop(oldest);
      }
      return path;
    },
  };
}

const unfinished = '.part';

async function sizesIn(folder: string): Promise<Map<string, number>> {
  const found: { name: string; size: number; usedAtMs: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.endsWith(unfinished)) await rm(path, { force: true });
    const about = await stat(path).catch(() => null);
    if (about) found.push({ name, size: about.size, usedAtMs: about.atimeMs });
  }
  return new Map(found.sort((a, b) => a.usedAtMs - b.usedAtMs).map(({ name, size }) => [name, size]));
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
