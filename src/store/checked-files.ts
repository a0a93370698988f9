import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { LRUCache } from 'lru-cache';

type CheckedFile = { path: string; sha256: string };

/** Large files are streamed from disk, so each is hashed once, and again when its size or its date has changed. */
export function checkedFiles(): (file: CheckedFile) => Promise<'whole' | 'missing' | 'corrupt'> {
  const known = new LRUCache<string, string>({ max: 10_000 });
  return async ({ path, sha256 }) => {
    const found = await stat(path).catch(() => null);
    if (found === null) return 'missing';
    const mark = `${found.size} ${found.mtimeMs}`;
    if (known.get(path) === mark) return 'whole';
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    if (hash.digest('hex') !== sha256) return 'corrupt';
    known.set(path, mark);
    return 'whole';
  };
}
