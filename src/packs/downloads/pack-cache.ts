import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { dayMs, minuteMs } from '../../domain/durations.ts';
import { temporaryEnding } from '../../store/write-whole.ts';

/** Longer than a request takes from finding a pack to opening it, and than most people wait before they continue a download. */
const restMs = 10 * minuteMs;
/** A pack takes a minute, so a draft that is a day old belongs to a process that died. */
const draftMs = dayMs;

/**
 * Keeps the folder of built packs below a size. The pack that was not asked for for longest goes first. When it is asked for
 * again it is made again, with the same bytes.
 *
 * No pack goes within ten minutes of its last use, whatever the size. A slower download holds its file open and reads it to the
 * end. The time of last use is the file's own, so edges can share a folder and restarts forget nothing; that is why the order
 * is not in an `LRUCache`.
 */
export type PackCache = {
  /** Whether the pack exists. The question counts as use. */
  has(path: string): Promise<boolean>;
  tidy(): Promise<void>;
};

type PackCacheOptions = { folder: string; maxBytes: number; now: () => Date };
type CachedFile = { path: string; bytes: number; usedAtMs: number };

export function openPackCache({ folder, maxBytes, now }: PackCacheOptions): PackCache {
  /** Uses by this process, known before the disk has them. */
  const usedAtMs = new Map<string, number>();
  const leaving = new Map<string, Promise<void>>();

  const isResting = (pack: CachedFile): boolean => {
    const lastMs = Math.max(pack.usedAtMs, usedAtMs.get(pack.path) ?? 0);
    return now().getTime() - lastMs > restMs;
  };
  const remove = async (path: string): Promise<void> => {
    usedAtMs.delete(path);
    const removal = rm(path, { force: true }).finally(() => leaving.delete(path));
    leaving.set(path, removal);
    await removal;
  };
  return {
    async has(path) {
      await leaving.get(path);
      usedAtMs.set(path, now().getTime());
      const isThere = await touch(path, now());
      if (!isThere) usedAtMs.delete(path);
      return isThere;
    },
    async tidy() {
      const { packs, drafts } = await read(folder);
      for (const draft of drafts) if (now().getTime() - draft.usedAtMs > draftMs) await remove(draft.path);
      let used = packs.reduce((sum, { bytes }) => sum + bytes, 0);
      for (const pack of packs.sort((a, b) => a.usedAtMs - b.usedAtMs)) {
        if (used <= maxBytes) break;
        if (!isResting(pack)) continue;
        await remove(pack.path);
        used -= pack.bytes;
      }
    },
  };
}

function touch(path: string, at: Date): Promise<boolean> {
  return utimes(path, at, at).then(
    () => true,
    () => false,
  );
}

/** ".draft" is the ending of versions before 11/2026. */
const isDraft = (path: string): boolean => path.endsWith(temporaryEnding) || path.endsWith('.draft');

/** A file that another process removes meanwhile is left out. */
async function read(folder: string): Promise<{ packs: CachedFile[]; drafts: CachedFile[] }> {
  const names = await readdir(folder).catch(() => []);
  const about = async (name: string): Promise<CachedFile[]> => {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? [{ path, bytes: found.size, usedAtMs: found.mtimeMs }] : [];
  };
  const all = (await Promise.all(names.map(about))).flat();
  return {
    packs: all.filter(({ path }) => path.endsWith('.zip')),
    drafts: all.filter(({ path }) => isDraft(path)),
  };
}
