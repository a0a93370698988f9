import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import yazl from 'yazl';
import { sha256Of } from '../store/sha256.ts';

/** A file of a pack as its manifest names it. */
export type PackFile = { path: string; bytes: number; sha256: string; code?: string };

/** `isPacked`: compressed already, stored as it is. `sha256` of the bytes, where it is known. */
type Content = { path: string; bytes: Buffer; isPacked: boolean; sha256?: string };

type Archive = {
  add(content: Content): PackFile;
  /** Resolves when the output takes more. */
  drained(): Promise<void>;
  /** Resolves when the last byte is with the output. */
  close(): Promise<{ bytes: number; sha256: string }>;
};

/** A fixed local time gives the same DOS stamp in every time zone; `forceDosTimestamp` leaves out the UTC one beside it. */
const stamp = () => ({ mtime: new Date(2026, 0, 1), mode: 0o100644, forceDosTimestamp: true });

/** A ZIP that is written while it is made. The same files give the same bytes. */
export function openArchive(output: Writable): Archive {
  const zip = new yazl.ZipFile();
  const hash = createHash('sha256');
  let bytes = 0;
  zip.outputStream.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  // Watched from the first byte: a full disk must end in a refusal, not in an unheard `error` event.
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

/** What fails while nobody waits for it yet must not end the process; whoever awaits it gets the error. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
