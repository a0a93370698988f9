import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { brotliQualities, gzipLevels, leastBytesToCompress } from '../../domain/compression.ts';
import type { EncodedBody, ManifestEntry } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { Resource } from './resource.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** The last level costs seconds a megabyte, whatever is worth it. */
const bytesForFullEffort = 262_144;

/** Stores a body in every encoding that makes it smaller. Pictures, fonts and archives are compressed already. */
export async function storeBodies({ store, resource, identity }: Stored): Promise<ManifestEntry['bodies']> {
  const bodies: ManifestEntry['bodies'] = { identity: await stored({ store, bytes: identity }) };
  if (!isText(resource) || identity.length < leastBytesToCompress) return bodies;
  const [br, gz] = await Promise.all([
    brotliOf({ bytes: identity, isLasting: resource.cache === 'immutable' }),
    gzipAsync(identity, { level: gzipLevels.published }),
  ]);
  if (br.length < identity.length) bodies.br = await stored({ store, bytes: br });
  if (gz.length < identity.length) bodies.gzip = await stored({ store, bytes: gz });
  return bodies;
}

/** `identity`: the bytes of the resource, made once. */
type Stored = { store: BlobStore; resource: Resource; identity: Uint8Array };

export function bytesOf({ body }: Resource): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body;
}

async function stored({ store, bytes }: { store: BlobStore; bytes: Uint8Array }): Promise<EncodedBody> {
  return { sha256: await store.put(bytes), bytes: bytes.length };
}

/** On the threads of libuv, four at a time: the caller's goes on. */
function brotliOf({ bytes, isLasting }: { bytes: Uint8Array; isLasting: boolean }): Promise<Buffer> {
  return brotliAsync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]:
        isLasting && bytes.length <= bytesForFullEffort ? brotliQualities.lasting : brotliQualities.document,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBitsFor(bytes.length),
    },
  });
}

/** A window larger than the text costs a third of the time in memory that is made and never used. */
function windowBitsFor(bytes: number): number {
  const needed = Math.ceil(Math.log2(bytes + 16));
  return Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.max(constants.BROTLI_MIN_WINDOW_BITS, needed));
}

function isText({ contentType, cache }: Resource): boolean {
  return cache !== 'internal' && /^text\/|json|xml|javascript/.test(contentType);
}
