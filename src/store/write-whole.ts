import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/** End of the names of files that are still being written; what is left of them belongs to processes that died. */
export const temporaryEnding = '.part';

type WrittenFile = {
  path: string;
  bytes: string | Uint8Array;
  /**
   * Name for the time of writing, on the same disk, that no other process can have.
   * @default `temporaryName(path)`
   */
  temporary?: string;
  /**
   * Whether the bytes are on disk before the name is.
   * @default false
   */
  isSynced?: boolean;
};

/**
 * Writes a file under another name first and then renames it. A crash leaves something under the other name, never half a file
 * under its real one; a failure leaves nothing.
 */
export async function writeWhole({ path, bytes, temporary = temporaryName(path), isSynced = false }: WrittenFile): Promise<void> {
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      if (isSynced) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/**
 * A name beside `path` that no other write has: two processes can share a folder, and a process number comes back after a
 * restart.
 */
export function temporaryName(path: string): string {
  return `${path}.${randomUUID()}${temporaryEnding}`;
}

/** Waits until a file, or the names in a folder, would outlive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, constants.O_RDONLY);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
