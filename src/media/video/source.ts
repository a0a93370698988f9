import { open, stat } from 'node:fs/promises';

/** A video as bytes on request, because the whole may not fit into memory. `start` inclusive, `end` exclusive. */
export type VideoSource = {
  byteLength: number;
  read(start: number, end: number): Promise<Uint8Array>;
};

/** A file, opened for each part and closed again, so that nobody has to remember it. */
export async function fileSource(path: string): Promise<VideoSource> {
  const { size } = await stat(path);
  return { byteLength: size, read: (start, end) => readPart(path, start, end) };
}

async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(end - start);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export function bytesSource(bytes: Uint8Array): VideoSource {
  return { byteLength: bytes.byteLength, read: async (start, end) => bytes.subarray(start, end) };
}
