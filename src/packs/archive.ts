import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import yazl from 'yazl';
import { sha256Of } from '../store/sha256.ts';

/** A file of a pack, as the pack's manifest names it. */
export type PackFile = { path: string; bytes: number; sha256: string; code?: string };

/** `isPacked`: compressed already, so it is stored as it is. `sha256`: of the bytes, where it is known. */
type ArchiveFile = { path: string; bytes: Buffer; isPacked: boolean; sha256?: string };

type ArchiveWriter = {
  add(content: ArchiveFile): PackFile;
  /** Resolves when the output takes more. */
  drained(): Promise<void>;
  /** Resolves when the last byte is with the output. */
  close(): Promise<{ bytes: number; sha256: string }>;
};

/** A fixed local time gives the same DOS stamp in every time zone; `forceDosTimestamp` leaves out the UTC stamp. */
const stamp = () => ({ mtime: new Date(2026, 0, 1), mode: 0o100644, forceDosTimestamp: true });

/** Opens a ZIP that is written while it is made. The same files give the same bytes. */
export function openArchive(output: Writable): ArchiveWriter {
  const zip = new yazl.ZipFile();
  const hash = createHash('sha256');
  let bytes = 0;
  zip.outputStream.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  // Watched from the first byte, so that a full disk is reported and no `error` event is lost.
  const written = quiet(finished(output, { readable: false }));
  zip.outputStream.pipe(output);
  return {
    add: ({ path, bytes: content, isPacked, sha256 = sha256Of(content) }) => {
      zip.addBuffer(content, path, { ...stamp(), compress: !isPacked });
      return { path, bytes: content.length, sha256 };
    },
    drained: async () => {
      if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), written]);
    },
    close: async () => {
      const ended = once(zip.outputStream, 'end');
      zip.end();
      await Promise.all([ended, written]);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

/** A failure before the first wait must not end the process; the one who waits gets the error. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
