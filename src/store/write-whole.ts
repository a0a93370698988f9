import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

type Written = {
  temporary: string;
  path: string;
  bytes: Uint8Array /** Whether the bytes are on disk before the name is. */;
  isSynced?: boolean;
};

/** Writes a file under another name first: a crash leaves something in `temporary`, never half a file under its real name. */
export async function writeWhole({ temporary, path, bytes, isSynced = false }: Written): Promise<void> {
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

/** Asks the disk to keep a file, or the names in a folder. */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, constants.O_RDONLY);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
