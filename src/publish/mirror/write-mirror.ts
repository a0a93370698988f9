import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Pointer } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { type Manifest, readManifest } from '../../store/manifest.ts';
import { writeWhole } from '../../store/write-whole.ts';
import { fileOf } from './names.ts';
import { type Exception, serverFiles } from './servers.ts';
import { isWhole, readSums, type Sums, writeSums } from './sums.ts';

export type Mirrored = { pointer: Pointer; files: number; written: number; removed: number };

type Wanted = { store: BlobStore; folder: string; onProgress?: (done: number, total: number) => void };
type Planned = Map<string, { sha256: string; read: () => Promise<Uint8Array> }>;

/**
 * Writes the public generation as files that any web server can serve: pages as `index.html`, compressed forms beside them,
 * redirects and withdrawals as configuration for servers, and `SHA256SUMS`. Every blob is checked against its hash.
 *
 * A second run writes what changed and takes away what is gone; one that was killed is run again. Throws `mirror.nothing`,
 * `mirror.foreign` for a folder with other things in it, `store.blob-missing`, `store.blob-corrupt`.
 */
export async function writeMirror({ store, folder, onProgress }: Wanted): Promise<Mirrored> {
  const pointer = await store.readPointer();
  if (pointer === null) throw new AppError('mirror.nothing');
  const planned = plan({ store, manifest: await readManifest({ store, sha256: pointer.manifest }) });
  const before = await readSums(folder);
  const after: Sums = new Map([...planned].map(([name, { sha256 }]) => [name, sha256]));
  // Named before they are written: whatever a run that dies leaves behind, the next one knows.
  await writeSums({ folder, sums: new Map([...before, ...after]) });
  let [done, written] = [0, 0];
  for (const [name, { sha256, read }] of planned) {
    const path = join(folder, name);
    if (!(await isWhole({ path, sha256 }))) {
      await mkdir(dirname(path), { recursive: true });
      await writeWhole({ temporary: `${path}.part`, path, bytes: await read() });
      written++;
    }
    onProgress?.(++done, planned.size);
  }
  const gone = [...before.keys()].filter((name) => !after.has(name));
  for (const name of gone) await rm(join(folder, name), { force: true });
  await writeSums({ folder, sums: after });
  return { pointer, files: planned.size, written, removed: gone.length };
}

function plan({ store, manifest }: { store: BlobStore; manifest: Manifest }): Planned {
  const planned: Planned = new Map();
  const exceptions: Exception[] = [];
  for (const [path, { status, contentType, cache, location = '', bodies }] of manifest.entries()) {
    if (cache === 'internal') continue;
    if (status === 301) {
      exceptions.push({ path, status, location });
      continue;
    }
    const file = fileOf({ path, contentType });
    if (status === 410) exceptions.push({ path, status, file });
    const forms = [[file, bodies.identity] as const, [`${file}.br`, bodies.br] as const, [`${file}.gz`, bodies.gzip] as const];
    for (const [name, body] of forms) {
      if (body) planned.set(name, { sha256: body.sha256, read: () => store.get(body.sha256) });
    }
  }
  for (const [name, text] of serverFiles(exceptions)) {
    const bytes = Buffer.from(text);
    planned.set(name, { sha256: createHash('sha256').update(bytes).digest('hex'), read: async () => bytes });
  }
  return planned;
}
