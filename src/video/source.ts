import { open } from 'node:fs/promises';

/** A video as bytes on request, because the whole may not fit into memory. `start` inclusive, `end` exclusive. */
export type VideoSource = {
  byteLength: number;
  read(start: number, end: number): Promise<Uint8Array>;
};

/** A file opened for reading; `close` when done. */
export async function fileSource(path: string): Promise<VideoSource & { close(): Promise<void> }> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    byteLength: size,
    read: async (start, end) => {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

export function bytesSource(bytes: Uint8Array): VideoSource {
  return { byteLength: bytes.byteLength, read: async (start, end) => bytes.subarray(start, end) };
}
