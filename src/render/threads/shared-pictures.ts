import { LRUCache } from 'lru-cache';
import type { Files } from '../compose/compose.ts';
import { logoOf } from '../compose/piece-logo.ts';
import type { PieceRequest } from '../request.ts';

/** Uploads by their hash, in memory that threads share: a run of personalised pieces reads its photo once. */
export type SharedPictures = Record<string, SharedArrayBuffer>;

/** Hashes of the uploads that a piece shows. */
export function picturesOf(request: PieceRequest): string[] {
  return [request.artwork.photo?.sha256, logoOf(request)?.sha256].filter((sha256) => sha256 !== undefined);
}

/** Uploads are at most some megabytes each; a campaign has a handful of them. */
const mostPictures = 12;

/** Reads pictures into shared memory, each once as long as it is in use. */
export function sharePictures(files: Files): (hashes: string[]) => Promise<SharedPictures> {
  const known = new LRUCache<string, Promise<SharedArrayBuffer>>({ max: mostPictures });
  const read = (sha256: string): Promise<SharedArrayBuffer> => {
    const picture = known.get(sha256) ?? files(sha256).then(share);
    known.set(sha256, picture);
    // A file that could not be read may be there the next time.
    picture.catch(() => known.delete(sha256));
    return picture;
  };
  return async (hashes) => {
    const pictures: SharedPictures = {};
    for (const sha256 of hashes) pictures[sha256] = await read(sha256);
    return pictures;
  };
}

function share(bytes: Buffer): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** Shared pictures as `renderRendition` reads them; none at all where nobody reads uploads. */
export function filesFrom(pictures: SharedPictures): Files | undefined {
  if (Object.keys(pictures).length === 0) return undefined;
  return async (sha256) => {
    const picture = pictures[sha256];
    if (!picture) throw new Error(`Expected picture ${sha256} to be sent along`);
    // A copy: sharp takes no shared memory.
    return Buffer.from(new Uint8Array(picture).slice().buffer);
  };
}
