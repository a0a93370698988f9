import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { FreezeFile } from '../submit.ts';

/**
 * Freezes uploads: their bytes go from the upload folder, where an editor may replace them, into the blob store, where nobody
 * can.
 */
export function fileFreezer({ store, folder }: { store: BlobStore; folder: string }): FreezeFile {
  return async ({ sha256, filename }) => {
    if (await store.has(sha256)) return;
    const bytes = await readFile(join(folder, filename)).catch((cause: unknown) => {
      throw new AppError('media.changed', { cause, params: { filename, sha256 } });
    });
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new AppError('media.changed', { params: { filename, sha256 } });
    }
    await store.put(bytes);
    await store.sync();
  };
}
