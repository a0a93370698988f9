import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { dayMs, minuteMs } from '../../domain/durations.ts';
import { temporaryEnding } from '../../store/write-whole.ts';

/** Longer than any request between finding a pack and opening it, and than most people wait before they go on with a broken download. */
const restMs = 10 * minuteMs;
/** A pack takes a minute; a draft that is a day old belongs to a process that died. */
const draftMs = dayMs;

/**
 * The folder of built packs, kept below a size. What has not been asked for for longest goes first, and is made anew, with the same
 * bytes, when somebody asks again.
 *
 * Nothing goes within ten minutes of its last use, whatever the size; a download that takes longer holds its file open and reads it to
 * the end. The time of last use is the file's own, so edges may share a folder and remember over restarts.
 */
export type PackCache = {
  /** Whether the pack is there. Asking counts as use. */
  has(path: string): Promise<boolean>;
  tidy(): Promise<void>;
};

type Shelf = { folder: string; maxBytes: number; now: () => Date };
type Kept = { path: string; bytes: number; usedAtMs: number };

export function openPackCache({ folder, maxBytes, now }: Shelf): PackCache {
  /** Of this process: known before the disk knows it. */
  const usedAtMs = new Map<string, number>();
  const leaving = new Map<string, Promise<void>>();

  const isResting = (pack: Kept): boolean => {
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

/** What another process takes away meanwhile is not there. */
async function read(folder: string): Promise<{ packs: Kept[]; drafts: Kept[] }> {
  const names = await readdir(folder).catch(() => []);
  const about = async (name: string): Promise<Kept[]> => {
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
